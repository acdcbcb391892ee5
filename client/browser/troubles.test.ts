import { afterAll, beforeAll, expect, it } from 'vitest';
import { ModelError } from '../../backend/core/ports/model.ts';
import { ask, joinFragment, lastAnswer, openSessions, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('keeps a question through an outage and a refresh, and asks it once', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  await stage.server.stop();
  await sees(student, 'No connection.');
  const before = stage.puppet.questions.length;
  await ask(student, 'Typed in a tunnel');
  await sees(student, 'Kept here.');
  await student.getByLabel('Your question').fill('half a thought');
  await stage.server.start();
  await student.reload();
  await student.locator('.hint').waitFor();
  stage.puppet.say('There you are.');
  stage.puppet.finish();
  await sees(student, 'There you are.');
  expect(stage.puppet.questions.length - before).toBe(1);
  expect(await student.getByLabel('Your question').inputValue()).toBe('half a thought');
  expect(await student.locator('.turn').count()).toBe(1);
});

it('goes on by itself when the server comes back in the middle of a hint', async () => {
  const student = await stage.page();
  await ask(student, 'Restart?');
  stage.puppet.say('Before. ');
  await sees(student, 'Before.');
  const stopping = stage.server.stop();
  stage.puppet.say('After.');
  stage.puppet.finish();
  await stopping;
  await stage.server.start();
  await student.locator('.hint[aria-busy=false]').waitFor();
  expect(await lastAnswer(student)).toMatchObject({ source: 'Before. After.' });
  await student.locator('.banner').waitFor({ state: 'detached' });
});

it('says in plain words why a hint failed, and tries again on request', async () => {
  const student = await stage.page();
  await ask(student, 'Fail, please');
  stage.puppet.say('Half of it. ');
  stage.puppet.fail(new ModelError('model_cut', 'as the test says'));
  await sees(student, 'The tutor broke off in the middle.');
  expect(await lastAnswer(student)).toMatchObject({ source: 'Half of it.' });
  await student.getByRole('button', { name: 'Try again' }).click();
  stage.puppet.say('All of it.');
  stage.puppet.finish();
  await sees(student, 'All of it.');
});

it('says when a question that came too fast goes out, and sends it then', async () => {
  const student = await stage.page();
  let refusals = 1;
  await student.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!String(message).includes('"ask"') || refusals-- <= 0) return server.send(message);
      const { id, s, turn } = JSON.parse(String(message)) as { id: number; s: number; turn: string };
      const refusal = { code: 'rate_limited', message: '', retryable: true, retryAfterMs: 3_000 };
      socket.send(JSON.stringify({ type: 'error', re: id, s, ...refusal, about: { kind: 'turn', id: turn } }));
    });
  });
  await student.reload();
  await ask(student, 'Too fast');
  await sees(student, /Your question goes out by itself in \d s/);
  stage.puppet.say('Here it is.');
  stage.puppet.finish();
  expect(await sees(student, 'Here it is.')).toBe(true);
});

it('shows tutors out when the code is changed, and lets them in by the new one', async () => {
  const student = await stage.page();
  const tutor = await stage.page({}, await joinFragment(student));
  await sees(tutor, 'The student is here.');
  await student.getByRole('button', { name: 'Share' }).click();
  await student.getByRole('button', { name: 'Change the code …' }).click();
  await student.getByRole('button', { name: 'Change the code', exact: true }).click();
  await sees(tutor, 'The join code has changed');
  const code = await student.locator('.code').innerText();
  await tutor.getByLabel('Join code').fill(code.toLowerCase().replace('-', ' '));
  await tutor.getByRole('button', { name: 'Watch' }).click();
  expect(await sees(tutor, 'The student is here.')).toBe(true);
});

it('opens a panel as soon as its code can be had, and shows the page until then', async () => {
  const student = await stage.page();
  let isBlocked = true;
  await student.route(/panels-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  await student.reload();
  const failed = student.waitForEvent('requestfailed');
  await student.getByRole('button', { name: 'Share' }).click();
  await failed;
  await student.getByLabel('Your question').fill('Is it still here?');
  isBlocked = false;
  expect(await sees(student, 'Let a tutor watch')).toBe(true);
});

it('tells everybody when a session is deleted', async () => {
  const student = await stage.page();
  const tutor = await stage.page({}, await joinFragment(student));
  await openSessions(student);
  await student.getByRole('button', { name: /^Rename or delete/ }).click();
  await student.getByRole('button', { name: /^Delete/ }).click();
  await student.getByRole('button', { name: 'Delete for good' }).click();
  await sees(tutor, 'The student has deleted it.');
  await student.getByRole('button', { name: 'Start a new session' }).click();
  expect(await sees(student, 'What are you working on?')).toBe(true);
});

it('asks for the code again when nobody has it', async () => {
  const tutor = await stage.page({}, '#join=ZZZZZZZZ');
  await sees(tutor, 'There is no such session');
  await tutor.getByLabel('Join code').fill('short');
  await tutor.getByRole('button', { name: 'Watch' }).click();
  expect(await sees(tutor, 'A join code has eight letters and digits')).toBe(true);
});
