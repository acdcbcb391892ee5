import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inkOf } from '../testing/ink.ts';
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

/** What a formula shows, from left to right. */
const fromLeft = (formula: Locator): Promise<string> =>
  formula.evaluate((element) => {
    const walker = document.createTreeWalker(element.querySelector('.katex-html') ?? element, NodeFilter.SHOW_TEXT);
    const signs: { readonly sign: string; readonly left: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      signs.push({ sign: node.textContent ?? '', left: range.getBoundingClientRect().left });
    }
    return signs
      .toSorted((a, b) => a.left - b.left)
      .map(({ sign }) => sign.replaceAll('\u200B', ''))
      .join('');
  });

it('reads formulas from left to right in words that read from right to left', async () => {
  const student = await stage.page();
  const answer = await hint(student, 'لنحل المعادلة $2x+3=7$ معا.\n\n- أولا $5-2=3$\n\n$$x+1=4$$');
  const formulas = answer.locator('.katex');
  expect(await Promise.all((await formulas.all()).map(fromLeft))).toEqual(['2x+3=7', '5−2=3', 'x+1=4']);
  // The words themselves begin at the right edge.
  const [words, formula] = await Promise.all([
    answer.locator('p').first().boundingBox(),
    formulas.first().boundingBox(),
  ]);
  expect((formula?.x ?? 0) - (words?.x ?? 0)).toBeGreaterThan((words?.width ?? 0) / 2);
});

it('reads formulas from left to right on a page that reads from right to left', async () => {
  const student = await stage.page();
  await student.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const answer = await hint(student, 'So $2x+3=7$ and $5-2=3$.');
  expect(await Promise.all((await answer.locator('.katex').all()).map(fromLeft))).toEqual(['2x+3=7', '5−2=3']);
});

it('leaves no part of a formula out where the reader chooses the colours', async () => {
  const text = [
    'a \\ne \\frac{1}{2}',
    '\\sqrt{2}',
    '\\overline{AB}',
    '\\boxed{x}',
    '\\cancel{6}',
    '\\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}',
  ].map((tex) => `$${tex}$`);
  const [plain, forced] = await Promise.all([stage.page(), stage.page({ forcedColors: 'active' })]);
  const shown: Record<string, number>[] = [];
  for (const page of [plain, forced]) {
    const answer = await hint(page, text.join('\n\n'));
    const inks: Record<string, number> = {};
    for (const [index, formula] of (await answer.locator('.katex').all()).entries())
      inks[text[index] ?? ''] = await inkOf(formula);
    shown.push(inks);
  }
  const [inPlain, inForced] = shown;
  expect(Object.keys(inForced ?? {})).toEqual(text);
  const faint = text.filter((tex) => (inForced?.[tex] ?? 0) < 0.9 * (inPlain?.[tex] ?? 0));
  expect(faint).toEqual([]);
});

it('shows the place of what is still to come where the reader chooses the colours', async () => {
  const student = await stage.page({ forcedColors: 'active' });
  await ask(student, 'x');
  stage.puppet.say('So $\\frac{1}{2');
  const place = student.locator('.math-pending');
  await place.waitFor();
  expect(await inkOf(place)).toBeGreaterThan(100);
  stage.puppet.finish();
});
