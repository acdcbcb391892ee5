// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createMathStream } from './stream.ts';
import { standIn } from './testing/markup.ts';
import type { Typeset } from './typesetter.ts';

function begin(typeset: Typeset = standIn) {
  const root = document.createElement('div');
  const said: string[] = [];
  const stream = createMathStream(root, { typeset, onSentence: (sentence) => said.push(sentence) });
  return { root, said, stream };
}

describe('a stream', () => {
  it('shows a placeholder for a formula that is not finished, about as wide, and nothing of its source', () => {
    const { root, stream } = begin();
    stream.write('Let $\\frac{a');
    expect(root.textContent).toBe('Let ');
    const width = () => Number.parseFloat(root.querySelector<HTMLElement>('.math-pending')?.style.width ?? '');
    expect(width()).toBeGreaterThan(0);
    const narrow = width();
    stream.write('+b+c+d+e+f+g+h}{2}');
    expect(width()).toBeGreaterThan(narrow);
    stream.write('$, ');
    expect(root.querySelector('.math-pending')).toBeNull();
    expect(root.querySelector('inline')).not.toBeNull();
  });

  it('holds back what may be money or maths, without a placeholder', () => {
    const { root, stream } = begin();
    stream.write('It costs $5');
    expect(root.innerHTML).toBe('<p>It costs </p>');
    stream.write(' for a pen');
    stream.write(' and');
    expect(root.textContent).toBe('It costs $5 for a pen and');
  });

  it('never touches again what is settled', () => {
    const { root, stream } = begin();
    stream.write('One $x$ and **two**.\n\nThree');
    const [first] = root.children;
    const before = first?.outerHTML;
    const formula = root.querySelector('.math')?.firstChild;
    stream.write(' four $y$\n\nfive');
    stream.end();
    expect(root.children[0]).toBe(first);
    expect(first?.outerHTML).toBe(before);
    expect(root.querySelector('.math')?.firstChild).toBe(formula);
  });

  it('holds the place of a formula that is typeset later, so that it can be heard meanwhile, and fills it once', () => {
    const later: (() => void)[] = [];
    const { root, stream } = begin((tex, display, done) => void later.push(() => standIn(tex, display, done)));
    stream.write('Let $\\frac12$ be. And $y$. ');
    expect(root.querySelectorAll('[role=img].math-pending').length).toBe(2);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('one half');
    stream.write('$z{$ ');
    for (const fn of later) fn();
    stream.end();
    expect([...root.querySelectorAll('.math')].map(({ innerHTML }) => innerHTML)).toEqual([
      '<inline>\\frac12</inline>',
      '<inline>y</inline>',
      '<code class="math-source">z{</code>',
    ]);
    expect(root.querySelectorAll('[role=img], .math-pending').length).toBe(0);
  });

  it('says whole sentences, formulas in words, as soon as each is over', () => {
    const { said, stream } = begin();
    stream.write('What is $x^2');
    stream.write('$ here? Take e.g. **two**. 3.5 is');
    expect(said).toEqual(['What is x squared here?', 'Take e.g. two.']);
    stream.write(' more\n\n- one\n- tw');
    expect(said.slice(2)).toEqual(['3.5 is more', 'one']);
    stream.end();
    expect(said.slice(4)).toEqual(['tw']);
  });

  it('keeps the text, ignores what comes after its end, and ends once', () => {
    const { root, stream } = begin();
    stream.write('a');
    stream.end();
    stream.write('b');
    stream.end();
    expect(stream.text).toBe('a');
    expect(root.textContent).toBe('a');
  });
});
