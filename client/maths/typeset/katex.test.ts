// @vitest-environment happy-dom
import { renderToString } from 'katex';
import { describe, expect, it } from 'vitest';
import { createRenderer } from './katex.ts';
import { nodesFrom } from './markup-nodes.ts';

const render = createRenderer({ renderToString });
const shown = (tex: string, display = false) => {
  const markup = render(tex, display);
  return markup === undefined ? undefined : nodesFrom(markup).textContent;
};

describe('typesetting', () => {
  it.each([
    ['\\dfrac12 x', false],
    ['6 \\mbox{ feet}^2', false],
    ['\\begin{array}{c@{}c@{\\;}c} 1 & 2 & 3 \\\\ \\cline{2-3} 4 & 5 & 6 \\end{array}', false],
    ['\\begin{array}{r *3{c@{~}}c} 1&2&3&4&5 \\end{array}', true],
    ['\\begin{array}{c|cc} \\multicolumn{2}{r}{x} & 3 \\\\ 1 & 2 & 3 \\end{array}', true],
    ['\\cancelto{0}{x}', false],
    ['\\begin{align} a &= b \\end{align}', false],
    ['\\begin{eqnarray*} a &=& b \\end{eqnarray*}', true],
    ['a &= b \\\\ c &= d', true],
    ['x + y \\tag{1}', false],
    ['\\text{some_name}', false],
    ['\\text{and', false],
    ['\\left( x', false],
    ['\\lcm(a, b) + \\abs{x}', false],
  ])('takes %s', (tex, display) => {
    expect(shown(tex, display)).toBeDefined();
  });

  it('keeps what stands behind a per cent sign', () => {
    expect(shown('25% of x')).toContain('of');
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://x.org}',
    '\\includegraphics{x.png} y',
    '\\htmlClass{a}{x}',
  ])('keeps links, pictures and HTML out, without a word about it: %s', (tex) => {
    const holder = document.createElement('div');
    holder.append(nodesFrom(render(tex, false) ?? ''));
    expect(holder.querySelector('a, img, .a, [style*="cc0000"]')).toBeNull();
    expect(holder.querySelector('.katex-html')?.textContent ?? '').not.toMatch(/\\[a-z]/);
  });

  it.each([['\\frac{1}{'], ['\\undefinedcommand x'], ['\\def\\x{\\x}\\x'], ['{'.repeat(100)], ['x'.repeat(6_000)]])(
    'refuses %s',
    (tex) => {
      expect(render(tex, false)).toBeUndefined();
    },
  );

  it('forgets what a formula defined', () => {
    expect(shown('\\gdef\\foo{x}\\foo')).toBeDefined();
    expect(shown('\\foo')).toBeUndefined();
  });

  it('gives MathML to those who do not look', () => {
    const holder = document.createElement('div');
    holder.append(nodesFrom(render('x^2', false) ?? ''));
    expect(holder.querySelector('math')).not.toBeNull();
  });
});
