import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('marks what changes from line to line, by keys and by pointer, and moves nothing', async () => {
  const student = await stage.page();
  await ask(student, 'x');
  stage.puppet.say(
    '\\[\\begin{aligned} 3(x-2) &= 2x+5 \\\\ 3x-6 &= 2x+5 \\\\ 3x &= 2x + 11 \\end{aligned}\\]\n\n$$x = 11$$',
  );
  stage.puppet.finish();
  await student.locator('.hint[aria-busy=false]').waitFor();
  await typeset(student);
  const steps = student.getByRole('group', { name: 'Calculation; the arrow keys mark what changes from line to line' });
  const marked = student.locator('.answer .katex-html .math-changed');
  const widths = () =>
    student.locator('.answer .katex-base').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  const before = await widths();
  expect(await marked.count()).toBe(0);
  await student.keyboard.press('Shift+Tab');
  await steps.focus();
  await expect.poll(async () => (await marked.allTextContents()).join('')).toBe('3(x−2)3x−6');
  expect(await widths()).toEqual(before);
  await student.keyboard.press('ArrowDown');
  await expect.poll(async () => (await marked.allTextContents()).join('')).toBe('−6+5+11');
  const named = student.getByRole('group', { name: 'Step 2 of 2: minus 6, 5 becomes 11' });
  expect(await named.count()).toBe(1);
  await student.evaluate(axe.source);
  const { violations } = await student.evaluate(() => window.axe.run('.answer'));
  expect(violations.map(({ id }) => id)).toEqual([]);
  await student.keyboard.press('Escape');
  expect(await marked.count()).toBe(0);
  await student.getByLabel('Your working').focus();
  await steps.hover({ position: { x: 60, y: 8 } });
  await expect.poll(() => marked.count()).toBeGreaterThan(0);
  await student.mouse.move(0, 0);
  await expect.poll(() => marked.count()).toBe(0);
});
