// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markup } from '../testing/markup.ts';

const CUT = '<span class="math-cut">formula cut off</span>';

describe('formulas', () => {
  it.each([
    ['$x^2$', '<p><inline>x^2</inline></p>'],
    ['a $$x$$ b', '<p>a <display>x</display> b</p>'],
    ['\\(x\\) and \\[y\\]', '<p><inline>x</inline> and <display>y</display></p>'],
    ['\\begin{align*}a\\end{align*}b', '<p><display>\\begin{align*}a\\end{align*}</display>b</p>'],
    ['\\begin{a}\\begin{a}\\end{a}\\end{a}', '<p><display>\\begin{a}\\begin{a}\\end{a}\\end{a}</display></p>'],
    ['$\\text{if $x$ is}$', '<p><inline>\\text{if $x$ is}</inline></p>'],
    ['$a\\$b$', '<p><inline>a\\$b</inline></p>'],
    ['\\[a \\\\[4pt] b\\]', '<p><display>a \\\\[4pt] b</display></p>'],
  ])('are read between any delimiters: %s', (text, html) => {
    expect(markup(text)).toBe(html);
  });

  it('hold lines that elsewhere would be lists, quotes and rules', () => {
    expect(markup('\\[\n- a\n+ b\n> c\n---\n\\]')).toBe('<p><display>\n- a\n+ b\n&gt; c\n---\n</display></p>');
  });

  it.each([
    ['- $a$\n- \\[\n  b\n  \\]', '<ul><li><p><inline>a</inline></p></li><li><p><display>\nb\n</display></p></li></ul>'],
    ['> $$\n> a\n> $$', '<blockquote><p><display>\na\n</display></p></blockquote>'],
    ['# $a$', '<h1><inline>a</inline></h1>'],
    ['**$a$** *$b$*', '<p><strong><inline>a</inline></strong> <em><inline>b</inline></em></p>'],
    ['`$a$`\n\n```\n\\(b\\)\n```', '<p><code>$a$</code></p><pre><code>\\(b\\)</code></pre>'],
  ])('are read in lists, quotes, headings and emphasis, never in code: %s', (text, html) => {
    expect(markup(text)).toBe(html);
  });

  it.each([
    'costs $5 and $7',
    'from $5 to $10.50, or $7',
    '$36-$26, or $10',
    '$1-$.44=$.56 in change',
    '$20,000 per year plus 2% of $100,000',
    'a $ sign and a $ again',
    '$10,000+$40 for each',
    'A$5 or US$6 each',
  ])('are not seen in money: %s', (text) => {
    expect(markup(text)).toBe(`<p>${text}</p>`);
  });

  it('are seen beside money, and with a space that should not be there', () => {
    expect(markup('$5 for a pen, $x = 2$; $ d = -5.$')).toBe(
      '<p>$5 for a pen, <inline>x = 2</inline>; <inline> d = -5.</inline></p>',
    );
  });

  it.each([
    ['$\\frac{1}{2', `<p>${CUT}</p>`],
    ['so \\(x + 1', `<p>so ${CUT}</p>`],
    ['\\begin{align} a', `<p>${CUT}</p>`],
    ['$k = n+', `<p>${CUT}</p>`],
    ['\\[ x = 12', `<p>${CUT}</p>`],
    [
      '\\begin{align} a &= 1 \\\\ b &= 2 \\\\ c &= 3',
      `<p><display>\\begin{align} a &amp;= 1 \\\\ b &amp;= 2 \\end{align}</display>${CUT}</p>`,
    ],
    [
      '\\[ x = \\left( \\begin{array}{l} 1 \\\\ 2',
      `<p><display> x = \\left( \\begin{array}{l} 1 \\end{array}\\right.</display>${CUT}</p>`,
    ],
  ])('that the end of the text cuts off keep their whole rows, and nothing of the rest: %s', (text, html) => {
    expect(markup(text)).toBe(html);
  });

  it.each([
    [
      '\\[ x = 1\n\nNow we go on **here**.',
      '<p><display> x = 1\n</display></p><p>Now we go on <strong>here</strong>.</p>',
    ],
    ['$x = 1\n\nb', '<p><inline>x = 1</inline></p><p>b</p>'],
    [
      '\\begin{align} a\n\nNow we go on.',
      '<p><display>\\begin{align} a\n\\end{align}</display></p><p>Now we go on.</p>',
    ],
  ])('that lack only their delimiter are formulas: %s', (text, html) => {
    expect(markup(text)).toBe(html);
  });

  it('that are refused show their source, in code', () => {
    expect(markup('a $\\frac{1}{$ b')).toBe('<p>a <code class="math-source">\\frac{1}{</code> b</p>');
  });

  it('that are too long show their source, up to where they end', () => {
    const tex = 'x+'.repeat(4_000);
    expect(markup(`\\[${tex}\\] b`)).toBe(`<p><code class="math-source">${tex}</code> b</p>`);
  });
});
