import type { Formula } from '../formula/formula.ts';
import { MARK, type Step, stepsOf } from '../formula/steps.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import { wordsOf } from '../speech/tex-words.ts';
import type { Typeset } from './typesetter.ts';

/**
 * Marks what changes from one line of a calculation to the next, in both: where a pointer is, and by the arrow keys while the formula has
 * the focus. What is marked has the size of what is not: nothing moves.
 */
export function offerSteps(element: HTMLElement, { tex, display, size, isCut }: Formula, typeset: Typeset): void {
  if (!display || size.rows < 2 || isCut) return;
  const box = element.querySelector<HTMLElement>('.katex-display');
  const steps = stepsOf(tex);
  if (box === null || steps.length === 0) return;
  const marks = new StepMarks(box, steps, typeset);
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.addEventListener('focus', () => box.matches(':focus-visible') && marks.move(1));
  box.addEventListener('blur', () => marks.show(-1));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') marks.show(-1);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    marks.move(event.key === 'ArrowDown' ? 1 : -1);
  });
  box.addEventListener('pointermove', ({ clientY, buttons }) => {
    const { top, height } = box.getBoundingClientRect();
    const row = Math.floor(((clientY - top) / height) * (steps.length + 1));
    // Whoever selects text would lose it.
    if (buttons === 0 && getSelection()?.isCollapsed !== false) marks.show(Math.max(0, row - 1));
  });
  box.addEventListener('pointerleave', () => document.activeElement !== box && marks.show(-1));
}

class StepMarks {
  readonly #box: HTMLElement;
  readonly #steps: readonly (Step | undefined)[];
  readonly #typeset: Typeset;
  readonly #plain: readonly Node[];
  readonly #marked = new Map<number, readonly Node[]>();
  #at = -1;

  constructor(box: HTMLElement, steps: readonly (Step | undefined)[], typeset: Typeset) {
    this.#box = box;
    this.#steps = steps;
    this.#typeset = typeset;
    this.#plain = [...box.childNodes];
    this.#label();
  }

  /** To the next step that has something to mark; stays where there is none. */
  move(by: 1 | -1): void {
    for (let at = this.#at + by; at >= 0 && at < this.#steps.length; at += by)
      if (this.#steps[at] !== undefined) return this.show(at);
  }

  /** Marks a step; none with -1. */
  show(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#label();
    const step = this.#steps[at];
    if (step === undefined) return this.#box.replaceChildren(...this.#plain);
    const ready = this.#marked.get(at);
    if (ready !== undefined) return this.#box.replaceChildren(...ready);
    this.#typeset(step.marked, true, (node) => {
      const nodes =
        node instanceof DocumentFragment ? [...(node.querySelector('.katex-display')?.childNodes ?? [])] : [];
      if (nodes.length === 0) return;
      // A class: a selector that looks into styles would cost each formula of the page.
      for (const one of nodes)
        if (one instanceof Element)
          for (const sign of one.querySelectorAll(`[data-style*="${MARK}"]`)) sign.classList.add('math-changed');
      this.#marked.set(at, nodes);
      if (this.#at === at) this.#box.replaceChildren(...nodes);
    });
  }

  #label(): void {
    const step = this.#steps[this.#at];
    const said = (terms: readonly string[]): string => terms.map(wordsOf).join(', ');
    const label =
      step === undefined
        ? FORMULA_WORDS.steps
        : FORMULA_WORDS.step(this.#at + 1, this.#steps.length, said(step.before), said(step.after));
    this.#box.setAttribute('aria-label', label);
  }
}
