import { LONGEST_FORMULA, type Size } from './formula.ts';
import { isAmount, isMoney, isSpacedFormula, mayBeMoney } from './money.ts';
import { OpenParts, type Part } from './open-parts.ts';
import type { Opening } from './opening.ts';

/** Groups that switch TeX back to text, so that a `$` inside opens a formula of its own. */
const TEXT_GROUP = /^\\(?:text[a-z]*|mbox|hbox|fbox|tag|intertext|emph)\*?$/;

export type ScanOutcome = 'open' | 'never' | 'too long' | { readonly end: number };

/** Finds the end of one formula, resuming where it stopped when more text arrives, and estimates the formula's size on the way. */
export class FormulaScan {
  readonly opening: Opening;
  #ems = 0;
  #rows = 1;
  #at: number;
  #depth = 0;
  #nested = 0;
  #line = 0;
  readonly #textGroups: number[] = [];
  readonly #parts: OpenParts | undefined;

  constructor(opening: Opening) {
    this.opening = opening;
    this.#parts = opening.display ? new OpenParts(opening) : undefined;
    this.#at = opening.environment === undefined ? opening.skip : `\\begin{${opening.environment}}`.length;
  }

  get size(): Size {
    return { ems: this.#ems, rows: this.#rows };
  }

  /** What of an open display formula can be typeset. */
  get part(): Part | undefined {
    return this.#parts?.part;
  }

  /** `text` begins with the formula's opening. `end` is where its closing delimiter begins. */
  run(text: string, final: boolean): ScanOutcome {
    const outcome = this.#scan(text, final);
    if (outcome === 'open') this.#parts?.run(text);
    return outcome;
  }

  #scan(text: string, final: boolean): ScanOutcome {
    if (this.opening.kind === '$' && isMoney(text.slice(1))) return 'never';
    while (this.#at < text.length && this.#at <= LONGEST_FORMULA) {
      PLAIN.lastIndex = this.#at;
      const plain = PLAIN.exec(text)?.[0];
      if (plain !== undefined) {
        this.#grow(plain.replace(SPACELESS, '').length * 0.55);
        this.#at += plain.length;
        continue;
      }
      const char = text[this.#at] ?? '';
      const step =
        char === '\\' ? this.#command(text, final) : char === '$' ? this.#dollar(text, final) : this.#brace(char);
      if (typeof step !== 'number') return step;
      this.#at += step;
    }
    return this.#at > LONGEST_FORMULA ? 'too long' : 'open';
  }

  /** Whether it may still be an amount of money; if so, no placeholder is shown. */
  mayBeMoney(text: string): boolean {
    return this.opening.kind === '$' && mayBeMoney(text.slice(1));
  }

  #grow(ems: number): number {
    this.#line += ems;
    if (this.#line > this.#ems) this.#ems = this.#line;
    return 1;
  }

  #brace(char: string): number {
    if (char === '{') this.#depth += 1;
    if (char === '}') {
      if (this.#textGroups.at(-1) === this.#depth) this.#textGroups.pop();
      this.#depth = Math.max(0, this.#depth - 1);
    }
    return 1;
  }

  #dollar(text: string, final: boolean): number | ScanOutcome {
    const { kind } = this.opening;
    if (this.#textGroups.length > 0 || (kind !== '$' && kind !== '$$')) return this.#grow(0);
    const next = text[this.#at + 1];
    if (next === undefined && !final) return 'open';
    if (kind === '$$') return next === '$' ? { end: this.#at } : this.#grow(0);
    return this.#closes(text.slice(1, this.#at), text.slice(this.#at + 1, this.#at + 3), final);
  }

  /**
   * Pandoc's rule: the first dollar closes the formula, unless it follows a space or precedes a digit, in which case there is no formula.
   */
  #closes(tex: string, after: string, final: boolean): ScanOutcome {
    if (/^\d/.test(after)) return 'never';
    if (isAmount(tex) && after.startsWith('.')) {
      if (after.length < 2 && !final) return 'open';
      if (/^\.\d/.test(after)) return 'never';
    }
    const fits = /^\s/.test(tex) ? isSpacedFormula(tex) : !/\s$/.test(tex);
    return fits ? { end: this.#at } : 'never';
  }

  #command(text: string, final: boolean): number | ScanOutcome {
    const next = text[this.#at + 1];
    if (next === undefined) return final ? this.#grow(0) : 'open';
    const inText = this.#textGroups.length > 0;
    const { kind, close, environment } = this.opening;
    if (!inText && close === `\\${next}`) return { end: this.#at };
    if (!inText && kind === '$' && (next === '(' || next === '[')) return 'never';
    if (!/[A-Za-z]/.test(next)) {
      if (next === '\\') {
        this.#rows += 1;
        this.#line = 0;
      }
      return 2;
    }
    if (environment !== undefined && (next === 'e' || next === 'b')) {
      const found = this.#environment(text, final, close, `\\begin{${environment}}`);
      if (found !== undefined) return found;
    }
    return this.#word(text, final);
  }

  #environment(text: string, final: boolean, close: string, begin: string): number | ScanOutcome | undefined {
    if (text.startsWith(close, this.#at)) {
      if (this.#nested === 0) return { end: this.#at };
      this.#nested -= 1;
      return close.length;
    }
    if (text.startsWith(begin, this.#at)) {
      this.#nested += 1;
      return begin.length;
    }
    const rest = text.slice(this.#at, this.#at + begin.length);
    return !final && (close.startsWith(rest) || begin.startsWith(rest)) ? 'open' : undefined;
  }

  #word(text: string, final: boolean): number | ScanOutcome {
    COMMAND.lastIndex = this.#at;
    const word = COMMAND.exec(text)?.[0] ?? '\\';
    const after = text[this.#at + word.length];
    if (after === undefined && !final) return 'open';
    const group = after === '{' && TEXT_GROUP.test(word);
    if (group) {
      this.#depth += 1;
      this.#textGroups.push(this.#depth);
    }
    this.#grow(SIZELESS.test(word) ? 0 : 0.8);
    return word.length + (group ? 1 : 0);
  }
}

const PLAIN = /[^\\${}]+/y;
const SPACELESS = /[\s^_&]+/g;
// A command at the end of the text is read again with each token, hence the bound.
const COMMAND = /\\[A-Za-z]{1,40}\*?/y;
const SIZELESS =
  /^\\(?:[dtc]?frac|left|right|begin|end|text[a-z]*|math[a-z]+|mbox|[bB]igg?[lrm]?|displaystyle|quad|over(?:line|rightarrow)|boxed)$/;
