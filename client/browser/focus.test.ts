import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openSessions, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What has the focus, by its name; `BODY` where it was dropped. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return 'nothing';
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = labelled ? element.labels?.[0]?.textContent : undefined;
    return element.getAttribute('aria-label') ?? label ?? (element.textContent.trim().slice(0, 40) || element.tagName);
  });

it('keeps the focus with what comes next, after each action', async () => {
  const student = await stage.page();
  await ask(student, 'Stuck.');
  stage.puppet.say('Look left.');
  stage.puppet.finish();
  await sees(student, 'Look left.');
  const another = student.getByRole('button', { name: 'Another hint' });
  await another.focus();
  await student.keyboard.press('Enter');
  stage.puppet.say('Look right.');
  await sees(student, 'Look right.');
  expect(await focused(student)).toBe('Another hint');
  await student.getByRole('button', { name: 'Stop' }).focus();
  await student.keyboard.press('Enter');
  await sees(student, 'You stopped this hint.');
  await expect.poll(() => focused(student)).toBe('Your question');
  await student.getByRole('button', { name: 'Ask it again' }).focus();
  await student.keyboard.press('Enter');
  stage.puppet.say('Once more.');
  stage.puppet.finish();
  await sees(student, 'Once more.');
  expect(await focused(student)).toBe('Your question');
});

it('keeps the focus in the list of sessions, and Escape takes back a new name alone', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  for (const question of ['First one', 'Second one']) {
    await ask(student, question);
    stage.puppet.say('Yes?');
    stage.puppet.finish();
    await sees(student, 'Yes?');
    await openSessions(student);
    if (question === 'First one') await student.getByRole('button', { name: 'New session' }).click();
  }
  const more = student.getByRole('button', { name: 'Rename or delete First one' });
  await more.click();
  await student.getByRole('button', { name: 'Rename First one' }).click();
  await student.keyboard.type('Never mind');
  await student.keyboard.press('Escape');
  expect(await student.getByRole('dialog').count()).toBe(1);
  await expect.poll(() => focused(student)).toBe('Rename or delete First one');
  await student.keyboard.press('Enter');
  await student.getByRole('button', { name: 'Rename First one' }).click();
  await student.getByRole('textbox', { name: 'Name' }).fill('Better');
  await student.keyboard.press('Enter');
  await expect.poll(() => focused(student)).toBe('Rename or delete Better');
  await student.keyboard.press('Enter');
  await student.getByRole('button', { name: 'Delete Better', exact: true }).click();
  await student.getByRole('button', { name: 'Delete for good' }).click();
  await student.getByRole('link', { name: 'Better' }).waitFor({ state: 'detached' });
  await expect.poll(() => focused(student)).toBe('New session');
});

it('keeps the focus in the share panel, and when a picture is removed', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  await student.getByRole('button', { name: 'Share' }).click();
  await student.getByRole('button', { name: 'Change the code …' }).click();
  expect(await focused(student)).toBe('Keep it');
  await student.keyboard.press('Enter');
  expect(await focused(student)).toBe('Change the code …');
  await student.keyboard.press('Escape');
  const file = { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
  await student.locator('input[type=file]').setInputFiles(file);
  await student.getByRole('button', { name: 'Remove picture 1' }).click();
  expect(await focused(student)).toBe('Your question');
});

it('leaves a wrong code in its field, and the cursor with it', async () => {
  const door = await stage.page({}, 'watch');
  await expect.poll(() => focused(door)).toBe('Join code');
  await door.keyboard.type('K7QM-2XW');
  await door.keyboard.press('Enter');
  await sees(door, 'A join code has eight letters and digits');
  expect(await focused(door)).toBe('Join code');
  await door.keyboard.type('D');
  await door.keyboard.press('Enter');
  await sees(door, 'There is no such session');
  await expect.poll(() => focused(door)).toBe('Join code');
  expect(await door.getByLabel('Join code').inputValue()).toBe('K7QM2XWD');
});
