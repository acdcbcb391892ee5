import { expect, it } from 'vitest';
import { hasData, rows } from '../testing/material.ts';
import { portable } from './portable.ts';

it.each([
  ['so \\(x + 1\\) and $ y = 2 $ or $z$', 'so $x + 1$ and $y = 2$ or $z$'],
  ['So \\[ x = 1 \\]. Then', 'So\n\n$$\nx = 1.\n$$\n\nThen'],
  ['$$x$$', '$$\nx\n$$\n\n'],
  [
    '\\begin{align*}\na &= b \\\\\n&= c\n\\end{align*}\n\nd',
    '$$\n\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}\n$$\n\nd',
  ],
  ['\\[\\begin{align} a \\end{align}\\]', '$$\n\\begin{aligned} a \\end{aligned}\n$$\n\n'],
  ['\\begin{cases} a \\\\ b \\end{cases}', '$$\n\\begin{cases} a \\\\ b \\end{cases}\n$$\n\n'],
  ['- \\[\n  x\n  \\]\n- b', '- $$x$$\n- b'],
  ['> \\[ x \\]', '> $$x$$'],
  ['\\[ a\n\nb \\]', '$$\na\nb\n$$\n\n'],
  ['It costs $5 and \\$7, **not** 1 * 2.', 'It costs $5 and \\$7, **not** 1 * 2.'],
  ['`\\(x\\)` and\n```\n\\[ x \\]\n```\n', '`\\(x\\)` and\n```\n\\[ x \\]\n```\n'],
  ['so $\\frac{1}{2', 'so *(formula cut off)*'],
  [
    '\\begin{align} a &= 1 \\\\ b &= 2 \\\\ c &=',
    '$$\n\\begin{aligned} a &= 1 \\\\ b &= 2 \\end{aligned}\n$$\n\n*(formula cut off)*',
  ],
])('writes %j as viewers read it', (text, written) => {
  expect(portable(text)).toBe(written);
});

it.skipIf(!hasData)('leaves no form of a real solution that common viewers do not know', () => {
  for (const { text } of rows('long_solutions')) {
    const written = portable(String(text));
    expect(written).not.toMatch(/\\[[\]()]|\\begin\{(?:align|gather|equation)\*?\}/);
    const displays = written.split(/^\$\$$/m);
    expect(displays.length % 2).toBe(1);
    const words = displays.filter((_, at) => at % 2 === 0).join('');
    expect(words.replace(/\$[^$]+\$/g, '')).not.toContain('\\begin{');
  }
});
