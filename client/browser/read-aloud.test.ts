import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, sees, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A page with a finished hint, and with this many voices; none of them is ever heard. */
async function pageWithHint(voices: number): Promise<Page> {
  const student = await stage.page();
  await student.evaluate((count) => {
    const uttered: SpeechSynthesisUtterance[] = [];
    Reflect.set(globalThis, 'uttered', uttered);
    speechSynthesis.getVoices = () => Array.from({ length: count }, () => ({}) as SpeechSynthesisVoice);
    speechSynthesis.speak = (utterance) => void uttered.push(utterance);
  }, voices);
  await ask(student, 'x');
  stage.puppet.say('Let $x^2$ be even. What is **x**?');
  stage.puppet.finish();
  await sees(student, 'Read aloud');
  await typeset(student);
  return student;
}

/** Has the browser say so of an utterance, and returns what is lit then. */
const happens = (page: Page, at: number, event: 'start' | 'end') =>
  page.evaluate(
    ([index, name]) => {
      (Reflect.get(globalThis, 'uttered') as EventTarget[])[index]?.dispatchEvent(new Event(name));
      return [...(CSS.highlights.get('spoken') ?? [])].map((range) =>
        range instanceof Range ? range.cloneContents().textContent : '',
      );
    },
    [at, event] as const,
  );

it('lights the sentence that is being read', async () => {
  const student = await pageWithHint(1);
  await student.getByRole('button', { name: 'Read aloud' }).click();
  await student.getByRole('button', { name: 'Stop reading' }).waitFor();
  await expect
    .poll(() =>
      student.evaluate(() => (Reflect.get(globalThis, 'uttered') as { text: string }[]).map(({ text }) => text)),
    )
    .toEqual(['Let x squared be even.', 'What is x?']);
  expect((await happens(student, 0, 'start')).join()).toMatch(/^Let .* be even\.$/);
  expect(await happens(student, 1, 'start')).toEqual(['What is x?']);
  const colour = await student
    .locator('.answer')
    .evaluate((answer) => getComputedStyle(answer, '::highlight(spoken)').backgroundColor);
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  expect(await happens(student, 1, 'end')).toEqual([]);
  await student.getByRole('button', { name: 'Read aloud' }).waitFor();
});

it('says so where there is no voice', async () => {
  const student = await pageWithHint(0);
  await student.getByRole('button', { name: 'Read aloud' }).click();
  await student.getByRole('status').filter({ hasText: 'This browser has no voice to read with.' }).waitFor();
  expect(await student.getByRole('button', { name: 'Stop reading' }).count()).toBe(0);
});
