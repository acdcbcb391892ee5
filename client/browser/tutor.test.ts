import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, joinFragment, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('watches several sessions side by side on one connection, steps through them, and finds them again', async () => {
  const students = [await stage.page(), await stage.page()];
  const links: string[] = [];
  for (const [index, student] of students.entries()) {
    await ask(student, index === 0 ? 'Solve 2x + 3 = 7' : 'Solve 5y = 20');
    stage.puppet.say(index === 0 ? 'First hint.' : 'Second hint.');
    stage.puppet.finish();
    await student.locator('.hint[aria-busy=false]').waitFor();
    links.push(await joinFragment(student));
  }
  const tutor = await stage.page({ viewport: { width: 1440, height: 900 } }, `watch${links[0]}`);
  await sees(tutor, 'First hint.');
  const sockets: string[] = [];
  tutor.on('websocket', (socket) => sockets.push(socket.url()));
  await tutor.getByLabel('Join code').fill((links[1] ?? '').slice('#join='.length));
  await tutor.getByRole('button', { name: 'Watch', exact: true }).click();
  await sees(tutor, 'Second hint.');
  expect(await tutor.getByText('First hint.').count()).toBe(0);
  await tutor.locator('body').press('k');
  await sees(tutor, 'First hint.');
  expect(tutor.url()).toContain(links[0]);
  await tutor.getByRole('button', { name: 'Side by side' }).click();
  await sees(tutor, 'First hint.');
  await sees(tutor, 'Second hint.');
  await students[1]?.getByLabel('Your working').pressSequentially('x');
  await sees(tutor, 'typing …');
  expect(sockets).toHaveLength(0);

  await tutor.goto(`${stage.server.url}/watch`);
  await tutor.locator(`.earlier a[href$="${links[1]}"]`).click();
  expect(await sees(tutor, 'Second hint.')).toBe(true);
});

it('shows a tutor the problem in hand, the student’s lines as lines, and hints as rungs', async () => {
  const student = await stage.page();
  await ask(student, 'Solve 3x = 12');
  stage.puppet.say('What does 3x mean?');
  stage.puppet.finish();
  await sees(student, 'What does 3x mean?');
  await student.getByRole('button', { name: 'Another hint' }).click();
  stage.puppet.say('Divide.');
  stage.puppet.finish();
  await sees(student, 'Divide.');
  await ask(student, 'x = 12/3');
  stage.puppet.say('Yes.');
  stage.puppet.finish();
  await sees(student, 'Yes.');
  const tutor = await stage.page({ viewport: { width: 390, height: 844 } }, await joinFragment(student));
  await sees(tutor, 'Yes.');
  await tutor.getByRole('heading', { name: /^Hint 2/ }).waitFor();
  await tutor.getByRole('heading', { name: /^The student’s line/ }).waitFor();
  const strip = tutor.getByRole('region', { name: 'The problem in hand' });
  await expect.poll(() => strip.innerText()).toContain('2 hints so far');
  await expect.poll(() => tutor.title()).toBe('Solve 3x = 12 · Chalkstream');
});
