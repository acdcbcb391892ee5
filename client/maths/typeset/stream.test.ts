// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standIn } from '../testing/markup.ts';
import { createMathStream } from './stream.ts';
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
    const width = () => Number(/math-ems-(\d+)/.exec(root.querySelector('.math-pending')?.className ?? '')?.[1]);
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

  describe('whose formulas are typeset later', () => {
    const later: (() => void)[] = [];
    const slow: Typeset = (tex, display, done) => void later.push(() => standIn(tex, display, done));
    const answer = (): void => later.shift()?.();
    beforeEach(() => {
      later.length = 0;
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('has what follows a formula wait for it, and asks for all of them at once', () => {
      const { root, stream } = begin(slow);
      stream.write('Let $\\frac12$ be [a $y$](https://x.org) **b');
      expect(root.textContent).toBe('Let ');
      expect(later.length).toBe(2);
      answer();
      expect(root.querySelectorAll('inline, [data-tex]').length).toBe(3);
      stream.write('c** $z{$');
      stream.end();
      answer();
      answer();
      expect(root.querySelector('a')?.textContent).toBe('a y');
      expect(root.textContent).toBe('Let \\frac12 be a y bc z{');
      expect(root.querySelector('.math-source')?.textContent).toBe('z{');
      expect(root.querySelectorAll('[role=img], .math-pending').length).toBe(0);
    });

    it('goes on behind placeholders where that takes long, until formulas come again', () => {
      const { root, stream } = begin(slow);
      stream.write('Let $x$ be 1. ');
      vi.advanceTimersByTime(99);
      expect(root.textContent).toBe('Let ');
      expect(root.querySelector('[role=img]')).toBeNull();
      vi.advanceTimersByTime(1);
      expect(root.textContent).toBe('Let  be 1.');
      expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('x');
      stream.write('And $y$ be 2. ');
      expect(root.textContent).toBe('Let  be 1. And  be 2.');
      answer();
      answer();
      expect(root.textContent).toBe('Let x be 1. And y be 2.');
      stream.write('And $z$ be 3.');
      expect(root.textContent).toBe('Let x be 1. And y be 2. And ');
      answer();
      expect(root.textContent).toBe('Let x be 1. And y be 2. And z be 3.');
    });

    it('shows at once what nobody has watched come', () => {
      const { root, stream } = begin(slow);
      stream.restore('Let $x$ be 1, $y$ be');
      expect(root.textContent).toBe('Let  be 1,  be');
      answer();
      expect(root.textContent).toBe('Let x be 1,  be');
    });
  });

  it('shows the rows of a display as they come: the first at once, then the newest after each pause', () => {
    vi.useFakeTimers();
    const { root, stream } = begin();
    const shown = () => root.querySelector('.math-begun')?.textContent?.replace(/&?\\rule\S+/, '|');
    stream.write('\\[ a');
    expect(root.querySelector('.math-pending-display')).not.toBeNull();
    stream.write(' \\\\ b');
    expect(shown()).toBe(' a \\\\|');
    stream.write(' \\\\ c');
    stream.write(' \\\\ d');
    expect(shown()).toBe(' a \\\\|');
    vi.advanceTimersByTime(150);
    expect(shown()).toBe(' a \\\\ b \\\\ c \\\\|');
    stream.write(' \\] e');
    expect(root.textContent).toBe(' a \\\\ b \\\\ c \\\\ d  e');
    expect(root.querySelector('.math-pending')).toBeNull();
    vi.useRealTimers();
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
