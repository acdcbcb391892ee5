import type { Opening } from './opening.ts';

/** A beginning of an open display formula, closed so that it can be typeset. */
export type Part = {
  /** Whole rows, and of the open row what stands before a sign. */
  readonly tex: string;
  /** The same with a bar in the place of what is still to come. */
  readonly growing: string;
};

type Frame = { readonly close: string; readonly environment: string | undefined; hasCells: boolean };

/** The bar: as high as a line of text, so that the row that takes its place is hardly ever higher. */
const BAR = '\\rule[-0.1em]{3em}{0.9em}';

/**
 * Characters of an open row from one part to the next: each part is typeset and laid out, and a reader takes about half a second for as much
 * (some 20 tokens of TeX at 40 tokens/s).
 */
const LEAST = 50;

const LEADING_CELL = /^(?:align|flalign|split|eqnarray)/;
const RELATION =
  /^\\(?:leq?|geq?|neq?|approx|equiv|sim|cong|to|mapsto|(?:long)?rightarrow|(?:Long)?[Rr]ightarrow|implies|iff|Leftrightarrow|quad|qquad|pmod|cdot|times|dots|cdots|ldots)$/;
/** What comes next belongs to it. */
const TAKES_NEXT = /^\\(?:not|left|right|middle|[bB]igg?[lrm]?)$/;
const DEFINES = /^\\(?:[egx]?def|(?:re)?newcommand|let)$/;
const PLAIN = /[^\\{}&=<>+-]+/y;
const WORD = /\\[A-Za-z]{1,40}/y;
const NAME = /\\(?:begin|end)\{([A-Za-z]+\*?)\}/y;

/** Finds the parts of one display formula while it arrives. What it finds depends on the text alone, not on how it was cut into pieces. */
export class OpenParts {
  readonly #start: number;
  readonly #frames: Frame[] = [];
  #at: number;
  #last: number;
  #part: Part | undefined;
  /** Set once the braces or environments do not fit each other: nothing after that can be closed. */
  #isLost = false;
  /** Whether a sign that comes now has a left side: not behind another sign, or a command that takes it as its argument. */
  #canCut = false;

  constructor({ skip }: Opening) {
    this.#start = skip;
    this.#at = skip;
    this.#last = skip;
  }

  get part(): Part | undefined {
    return this.#part;
  }

  run(text: string): void {
    while (!this.#isLost && this.#at < text.length) {
      const length = this.#step(text);
      if (length === 0) return;
      this.#at += length;
    }
  }

  /** Reads one thing, and returns its length; 0 where that needs more text. */
  #step(text: string): number {
    const plain = matchAt(PLAIN, text, this.#at);
    if (plain !== '') {
      const end = plain.trimEnd().at(-1);
      if (end !== undefined) this.#canCut = /[\w)\]!'|.,]/.test(end) && end !== '_';
      return plain.length;
    }
    const char = text[this.#at] ?? '';
    switch (char) {
      case '\\':
        return this.#command(text);
      case '{':
        this.#frames.push({ close: '}', environment: undefined, hasCells: false });
        this.#canCut = false;
        return 1;
      case '}':
        this.#pop('}');
        this.#canCut = true;
        return 1;
      case '&': {
        const frame = this.#frames.at(-1);
        if (frame !== undefined) frame.hasCells = true;
        this.#canCut = true;
        return 1;
      }
      default:
        this.#sign(text);
        return 1;
    }
  }

  #command(text: string): number {
    const next = text[this.#at + 1];
    if (next === undefined) return 0;
    if (next === '\\') {
      this.#row(text);
      this.#canCut = false;
      return 2;
    }
    if (!/[A-Za-z]/.test(next)) {
      this.#canCut = true;
      return 2;
    }
    const word = matchAt(WORD, text, this.#at);
    if (this.#at + word.length === text.length) return 0;
    if (word === '\\begin' || word === '\\end') return this.#environment(text, word);
    if (DEFINES.test(word)) this.#isLost = true;
    if (word === '\\left') this.#frames.push({ close: '\\right.', environment: undefined, hasCells: false });
    if (word === '\\right') this.#pop('\\right.');
    if (RELATION.test(word)) this.#sign(text);
    else this.#canCut = !TAKES_NEXT.test(word);
    return word.length;
  }

  #environment(text: string, word: string): number {
    NAME.lastIndex = this.#at;
    const [whole = '', name = ''] = NAME.exec(text) ?? [];
    if (whole === '') {
      // A name is at most some 20 letters long.
      this.#isLost = text.length - this.#at > 60;
      return 0;
    }
    if (word === '\\end') this.#pop(`\\end{${name}}`);
    else this.#frames.push({ close: `\\end{${name}}`, environment: name, hasCells: false });
    this.#canCut = word === '\\end';
    return whole.length;
  }

  #pop(close: string): void {
    if (this.#frames.pop()?.close !== close) this.#isLost = true;
  }

  #row(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined && frame.environment === undefined) return;
    const skipsCell = frame?.hasCells === true && LEADING_CELL.test(frame.environment ?? '');
    this.#cut(text, `\\\\${skipsCell ? '&' : ''}${BAR}`);
  }

  #sign(text: string): void {
    const frame = this.#frames.at(-1);
    const inRow = frame === undefined || (frame.environment !== undefined && !frame.environment.includes('matrix'));
    if (this.#canCut && inRow && this.#at - this.#last >= LEAST) this.#cut(text, ` ${BAR}`);
    this.#canCut = false;
  }

  #cut(text: string, growth: string): void {
    const begun = text.slice(this.#start, this.#at);
    const closing = this.#frames.map(({ close }) => close).toReversed();
    const close = closing.join('');
    this.#last = this.#at;
    this.#part = { tex: begun + close, growing: begun + growth + close };
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
