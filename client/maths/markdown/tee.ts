import type { Formula } from '../formula/formula.ts';
import type { Mark, Sink } from './sink.ts';

/** Forwards everything to two sinks. */
export class Tee implements Sink {
  readonly #a: Sink;
  readonly #b: Sink;
  readonly #marks = new WeakMap<Mark, Mark>();

  constructor(a: Sink, b: Sink) {
    this.#a = a;
    this.#b = b;
  }

  open(tag: string, attributes?: Readonly<Record<string, string>>): void {
    this.#a.open(tag, attributes);
    this.#b.open(tag, attributes);
  }

  close(): void {
    this.#a.close();
    this.#b.close();
  }

  dissolve(literal: string): void {
    this.#a.dissolve(literal);
    this.#b.dissolve(literal);
  }

  text(text: string): void {
    this.#a.text(text);
    this.#b.text(text);
  }

  formula(formula: Formula): void {
    this.#a.formula(formula);
    this.#b.formula(formula);
  }

  mark(shown: string): Mark {
    const mark = this.#a.mark(shown);
    this.#marks.set(mark, this.#b.mark(shown));
    return mark;
  }

  keep(mark: Mark, literal: string): void {
    this.#a.keep(mark, literal);
    this.#b.keep(this.#marks.get(mark) ?? mark, literal);
  }

  link(mark: Mark, href: string | undefined): void {
    this.#a.link(mark, href);
    this.#b.link(this.#marks.get(mark) ?? mark, href);
  }
}
