import { join } from 'node:path';
import { sample } from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../backend/testing/chromium.ts';
import { expose } from '../testing/bundle.ts';
import type * as InPage from '../testing/in-page.ts';
import { column, hasData, nasty, rows, split } from '../testing/material.ts';

declare const inPage: typeof InPage;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await expose(page, join(import.meta.dirname, '../testing/in-page.ts'), 'inPage');
});

afterAll(async () => {
  await browser.close();
});

const watch = (pieces: readonly string[]) => page.evaluate((given) => inPage.watch(given), pieces);
const time = (text: string) => page.evaluate((given) => inPage.timeWhole(given), text);

const ANSWER = `# A **bold** start

Let $x^2 = \\frac{1}{2}$ and \\(y\\); pens cost $5 each, **two** cost $10.

1. First, \\[ \\int_0^1 x\\,dx = \\frac12 \\] and *then*
   - a nested $\\sqrt{2}$
   - and \`code with $x$\`
2. Second:
   \\begin{align*}
   a &= b + c \\\\
   - d &= e
   \\end{align*}so it is **$\\pi$**.

> As $n \\to \\infty$
> it goes to $$\\sum_{i=1}^n \\frac{1}{i^2}$$

| $x$ | $|x|$ |
|:---:|------:|
| $-1$ | **1** |

\`\`\`latex
$not maths$
\`\`\`
See [the *proof*](https://example.org/a_b). ![a picture](x.png)`;

describe('a reader in Chromium', () => {
  it.each([1, 2, 3, 7, 40])('never sees source or an error, in pieces of %i', async (length) => {
    const seen = await watch(split(ANSWER, [length]));
    expect(seen).toMatchObject({ raw: [], red: 0, equal: true, formulas: 11, typeset: 11, moved: 0, refusedParts: [] });
  });

  it('never sees an error, and in the end what the whole text would be, whatever comes', async () => {
    const texts = sample(nasty, { numRuns: 150, seed: 7 });
    for (const text of texts) {
      const seen = await watch(split(text, [1, 3, 0, 2, 9]));
      expect({ text, ...seen }).toMatchObject({ red: 0, equal: true, moved: 0 });
    }
  });

  it.skipIf(!hasData)('never sees source in a real solution that comes token by token', async () => {
    let parts = 0;
    for (const { chunks } of rows('long_solutions').slice(0, 12)) {
      const seen = await watch(chunks as string[]);
      expect(seen).toMatchObject({ raw: [], red: 0, equal: true, moved: 0, refusedParts: [] });
      expect(seen.typeset).toBe(seen.formulas);
      parts += seen.parts;
    }
    expect(parts).toBeGreaterThan(50);
  });

  it.skipIf(!hasData)('sees at least 99.5% of real formulas typeset', async () => {
    const good = rows('formulas').filter((row) => row['katex_ok'] === true);
    const formulas = good.map((row) => ({ tex: String(row['tex']), display: row['display'] === true }));
    const refused = await page.evaluate((given) => inPage.refused(given), formulas);
    expect(refused.length / formulas.length).toBeLessThan(0.005);
    expect(column('formulas', 'tex').length).toBeGreaterThan(formulas.length);
  });

  it.each([
    ['10,000 nested braces', `$${'{'.repeat(10_000)}x${'}'.repeat(10_000)}$`],
    ['a formula of 1 MB', `\\[${'x+'.repeat(500_000)}x\\]`],
    ['a formula of 1 MB that never closes', `$\\frac{1}{2}${'x+'.repeat(500_000)}`],
    ['a definition that calls itself', '$\\def\\x{\\x\\x}\\x$'],
    ['a definition that multiplies', `$\\def\\a{${'x'.repeat(4000)}}${'\\a'.repeat(250)}$`],
    ['10,000 nested quotes', `${'> '.repeat(10_000)}x`],
    ['10,000 nested lists', `${'- '.repeat(10_000)}x`],
    [
      '10,000 lines, each a level deeper',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n'),
    ],
    ['20,000 open stars', '**a '.repeat(20_000)],
    ['20,000 open brackets', '['.repeat(20_000)],
    ['20,000 dollars', '$5 '.repeat(20_000)],
    ['20,000 ticks', '`a` `` '.repeat(20_000)],
    ['1 MB of spaces', ' '.repeat(1_000_000)],
    ['roots of roots', `$${'\\sqrt'.repeat(1_000)} x$`],
    ['hats on hats', `$${'\\hat{'.repeat(59)}x${'}'.repeat(59)}$`],
  ])('waits for %s no longer than for a page', async (_, text) => {
    const { ms, depth } = await time(text);
    expect(ms).toBeLessThan(5_000);
    expect(depth).toBeLessThan(400);
  });
});
