import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ rateLimits: false });
});
afterAll(() => stage.close());

async function hint(page: Page, text: string): Promise<Locator> {
  await ask(page, 'x');
  stage.puppet.say(text);
  stage.puppet.finish();
  await page.locator('.hint[aria-busy=false]').last().waitFor();
  await typeset(page);
  return page.locator('.answer').last();
}

const SUM = Array.from({ length: 40 }, (_, at) => `x_{${at}}`).join(' + ');

it('tells readers of a formula that is wider than its line, and lets keys scroll it', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  const answer = await hint(student, `\\[${SUM}\\]\n\n| a | b |\n|---|---|\n| $${SUM}$ | 1 |\n\n\\[x = 1\\]`);
  const wide = answer.getByRole('group', { name: 'Wide formula, scrolls sideways' }).first();
  await wide.waitFor();
  expect(await answer.locator('.math-display').nth(1).getAttribute('tabindex')).toBeNull();
  expect(await wide.getAttribute('class')).toContain('math-more-after');
  await wide.focus();
  await student.keyboard.press('End');
  await student.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await expect.poll(() => wide.getAttribute('class')).toContain('math-more-before');
  await student.evaluate(axe.source);
  const found = await student.evaluate(() =>
    window.axe.run(document, { runOnly: { type: 'rule', values: ['scrollable-region-focusable'] } }),
  );
  expect(found.violations).toEqual([]);
  expect(found.passes.length).toBe(1);
  expect(await student.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

it('never breaks a short formula in two lines', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  const words = Array.from({ length: 24 }, (_, at) => `${'w'.repeat(at)} $x_1 = 11 + y$`).join(' ');
  const answer = await hint(student, words);
  const broken = await answer.locator('.math-inline').evaluateAll(
    (formulas) =>
      formulas.filter((formula) => {
        const tops = [...formula.querySelectorAll('.katex-base')].map((base) => base.getBoundingClientRect().bottom);
        return Math.max(...tops) - Math.min(...tops) > 15;
      }).length,
  );
  expect(await answer.locator('.math-inline').count()).toBe(24);
  expect(broken).toBe(0);
});

it('shows the marks of lists in hints', async () => {
  const student = await stage.page();
  const answer = await hint(student, '- one\n- two\n\n1. three');
  const marks = await answer
    .locator('li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
  expect(marks).toEqual(['disc', 'disc', 'decimal']);
  const [list, box] = await Promise.all([answer.locator('li').first().boundingBox(), answer.boundingBox()]);
  expect((list?.x ?? 0) - (box?.x ?? 0)).toBeGreaterThan(16);
});
