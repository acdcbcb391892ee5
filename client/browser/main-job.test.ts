import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, joinFragment, lastAnswer, openSessions, openStage, sees, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PIECES = ['So $x', '^2$ is 4. What is ', '$\\frac{1', '}{2}x$', ' then? \u{1F600}'];
const WHOLE = PIECES.join('');

const over = (page: Page) => page.locator('.hint[aria-busy=false]').last().waitFor();

it('shows the student and a tutor the same words and the same formulas: those of the model', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await sees(student, 'Only you see this.');
  const tutor = await stage.page({}, await joinFragment(student));
  await sees(student, 'A tutor is watching.');

  await student.getByLabel('Your question').pressSequentially('x^2 = 4');
  await sees(tutor, 'The student is typing');
  await student.keyboard.press('Enter');
  for (const piece of PIECES) {
    stage.puppet.say(piece);
    await tutor.waitForTimeout(30);
  }
  await tutor.locator('.katex', { hasText: 'frac' }).first().waitFor({ state: 'attached' });
  stage.puppet.finish();
  await Promise.all([over(student), over(tutor)]);

  const [asked, watched] = await Promise.all([lastAnswer(student), lastAnswer(tutor)]);
  expect(asked).toMatchObject({ source: WHOLE, formulas: 2 });
  expect(watched).toEqual(asked);
  expect(await student.locator('.question .katex').count()).toBe(1);
  expect(await tutor.getByRole('main').getByRole('textbox').count()).toBe(0);
  expect(await tutor.getByText('You came in here').count()).toBe(1);
});

it('goes on after a refresh in the middle of a formula, and shows nothing twice', async () => {
  const student = await stage.page();
  await ask(student, 'Halves?');
  stage.puppet.say('First $\\frac{1');
  await sees(student, 'First');
  await student.reload();
  await sees(student, 'First');
  stage.puppet.say('}{2}$, then more.');
  stage.puppet.finish();
  await over(student);
  expect(await lastAnswer(student)).toMatchObject({ source: 'First $\\frac{1}{2}$, then more.', formulas: 1 });
  expect(await student.locator('.turn').count()).toBe(1);
});

it('shows a second tab the same, from the middle on and to the end', async () => {
  const first = await stage.page();
  await ask(first, 'Two tabs?');
  stage.puppet.say('One, ');
  await sees(first, 'One,');
  const second = await first.context().newPage();
  await second.goto(first.url());
  await sees(second, 'One,');
  stage.puppet.say('two.');
  await sees(second, 'One, two.');
  await second.getByRole('button', { name: 'Stop' }).click();
  await sees(first, 'You stopped this hint.');
  await sees(second, 'You stopped this hint.');
  expect(stage.puppet.aborted).toBe(true);
});

it('gives another hint with one button, as often as it is wanted', async () => {
  const student = await stage.page();
  await ask(student, 'Stuck.');
  for (const hint of ['Look left.', 'Look right.', 'Look up.']) {
    stage.puppet.say(hint);
    stage.puppet.finish();
    await sees(student, hint);
    await student.getByRole('button', { name: 'Another hint' }).click();
  }
  stage.puppet.say('Look down.');
  stage.puppet.finish();
  await sees(student, 'Look down.');
  // Each is a rung of the problem's ladder, and no question of its own.
  expect(await student.locator('.rung-title').allInnerTexts()).toEqual([
    expect.stringContaining('Hint 2'),
    expect.stringContaining('Hint 3'),
    expect.stringContaining('Hint 4'),
  ]);
  expect(await student.getByText('Another hint, please.').count()).toBe(0);
});

it('teaches by example: a sample is asked with one click', async () => {
  const student = await stage.page();
  await student.getByRole('button', { name: 'What is 3/4 + 2/5?' }).click();
  stage.puppet.say('Which denominator fits both?');
  stage.puppet.finish();
  await sees(student, 'Which denominator');
  await typeset(student);
  expect(await student.locator('.question .mfrac').count()).toBe(2);
});

it('follows the stream until the reader scrolls up, and offers the way back', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 600 } });
  await ask(student, 'Long.');
  const atEnd = () => student.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY < 5);
  stage.puppet.say('A line of text.\n\n'.repeat(30));
  await student.waitForFunction(() => scrollY > 200);
  expect(await atEnd()).toBe(true);
  await student.mouse.wheel(0, -400);
  await student.getByRole('button', { name: 'More below' }).waitFor();
  const before = await student.evaluate(() => scrollY);
  stage.puppet.say('And more of it.\n\n'.repeat(10));
  stage.puppet.finish();
  await over(student);
  expect(await student.evaluate(() => scrollY)).toBe(before);
  await student.getByRole('button', { name: 'More below' }).click();
  await expect.poll(atEnd).toBe(true);
});

it('keeps several sessions: opens, renames and deletes them', async () => {
  const student = await stage.page();
  await ask(student, 'First session');
  stage.puppet.say('One.');
  stage.puppet.finish();
  await sees(student, 'One.');
  await openSessions(student);
  await student.getByRole('button', { name: 'New session' }).click();
  await sees(student, 'What are you working on?');
  await openSessions(student);
  await student.getByRole('button', { name: 'Rename or delete First session' }).click();
  await student.getByRole('button', { name: 'Rename First session' }).click();
  await student.getByRole('textbox', { name: 'Name' }).fill('Algebra');
  await student.getByRole('button', { name: 'Save' }).click();
  await student.getByRole('link', { name: 'Algebra' }).click();
  await sees(student, 'One.');
  await student.reload();
  await student.getByRole('heading', { name: 'Algebra' }).waitFor();
  await openSessions(student);
  await student.getByRole('button', { name: 'Rename or delete Algebra' }).click();
  await student.getByRole('button', { name: 'Delete Algebra', exact: true }).click();
  await student.getByRole('button', { name: 'Delete for good' }).click();
  expect(await sees(student, 'This session has been deleted')).toBe(true);
});

it('leaves the page as Markdown, and on paper as words and formulas alone', async () => {
  const student = await stage.page();
  await ask(student, 'Keep this');
  stage.puppet.say('Half of $x$ is $\\frac{x}{2}$.');
  stage.puppet.finish();
  await over(student);
  await student.getByRole('button', { name: 'More', exact: true }).click();
  await typeset(student);
  const [download] = await Promise.all([
    student.waitForEvent('download'),
    student.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toContain('> Keep this\n\nHalf of $x$ is $\\frac{x}{2}$.');
  await student.emulateMedia({ media: 'print' });
  expect(await student.getByRole('button').count()).toBe(0);
  expect(await student.locator('.answer .katex').count()).toBe(2);
});
