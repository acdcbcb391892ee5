import type { Formula } from '../formula/formula.ts';
import type { Mark, Sink, Tail } from '../markdown/sink.ts';
import type { DomWriter } from './dom-writer.ts';
import { FormulaInParts } from './formula-in-parts.ts';
import { fill, stand } from './formula-place.ts';
import { offerSteps } from './step-marks.ts';
import type { Typeset } from './typesetter.ts';

/** How long text waits for the formula before it. A worker takes a few milliseconds per formula, but KaTeX may still be loading. */
const PATIENCE_MS = 100;

/**
 * Delays what follows a formula until it is typeset, so that nothing is shown that the formula would then move. Where that takes long, the
 * text continues after placeholders, until formulas arrive in time again.
 */
export class InOrder implements Sink {
  readonly #writer: DomWriter;
  readonly #typeset: Typeset;
  readonly #parts: FormulaInParts;
  readonly #marks = new WeakMap<Mark, Mark>();
  #steps: (() => void)[] = [];
  #release: (() => void) | undefined;
  /** The step that shows the newest tail, if that waits: the next tail takes its place. */
  #tailStep: (() => void) | undefined;
  #isSlow = false;
  /** Whether anything waits: restored text, which nobody has watched arrive, is shown at once. */
  isWatched = true;

  constructor(writer: DomWriter, typeset: Typeset, partPauseMs: number) {
    this.#writer = writer;
    this.#typeset = typeset;
    this.#parts = new FormulaInParts(writer, typeset, partPauseMs);
  }

  open(tag: string, attributes?: Readonly<Record<string, string>>): void {
    this.#step(() => this.#writer.open(tag, attributes));
  }

  close(): void {
    this.#step(() => this.#writer.close());
  }

  dissolve(literal: string): void {
    this.#step(() => this.#writer.dissolve(literal));
  }

  text(text: string): void {
    this.#step(() => this.#writer.text(text));
  }

  formula(formula: Formula): void {
    let answer: { readonly node: Node | undefined } | undefined;
    let arrive = (): void => {};
    // Requested at once, however many formulas it waits behind.
    if (formula.tex === '') answer = { node: undefined };
    else
      this.#typeset(formula.tex, formula.display, (node) => {
        answer = { node };
        arrive();
      });
    this.#step(() => {
      const element = this.#writer.formula(formula);
      const put = (node: Node | undefined): void => {
        fill(element, formula, node);
        offerSteps(element, formula, this.#typeset);
      };
      if (answer !== undefined) return put(answer.node);
      // Words for a place that is filled in a few milliseconds would cost more than they are worth.
      const late = (): void => stand(element, formula);
      const release = this.isWatched && !this.#isSlow ? this.#hold(late) : late();
      arrive = () => {
        this.#isSlow = false;
        put(answer?.node);
        if (release !== undefined) release();
      };
    });
  }

  mark(shown: string): Mark {
    const mark = {};
    this.#step(() => void this.#marks.set(mark, this.#writer.mark(shown)));
    return mark;
  }

  keep(mark: Mark, literal: string): void {
    this.#step(() => this.#writer.keep(this.#marks.get(mark) ?? mark, literal));
  }

  link(mark: Mark, href: string | undefined): void {
    this.#step(() => this.#writer.link(this.#marks.get(mark) ?? mark, href));
  }

  showTail(tail: Tail): void {
    const step = (): void => {
      this.#writer.showTail(tail);
      this.#parts.want(tail.kind === 'formula' ? tail.part : undefined);
    };
    if (this.#tailStep !== undefined && this.#steps.at(-1) === this.#tailStep) this.#steps.pop();
    this.#tailStep = step;
    this.#step(step);
  }

  #step(step: () => void): void {
    if (this.#release === undefined) step();
    else this.#steps.push(step);
  }

  /** Has all steps wait until the result is called; after a while they go on without, and `late` is called first. */
  #hold(late: () => void): () => void {
    const release = (): void => {
      clearTimeout(timer);
      if (this.#release !== release) return;
      this.#release = undefined;
      let taken = 0;
      const steps = this.#steps;
      this.#steps = [];
      while (this.#release === undefined && taken < steps.length) steps[taken++]?.();
      // A formula among them may hold back the rest in turn; no step was added meanwhile.
      this.#steps = steps.slice(taken);
    };
    const timer = setTimeout(() => {
      this.#isSlow = true;
      late();
      release();
    }, PATIENCE_MS);
    this.#release = release;
    return release;
  }
}
