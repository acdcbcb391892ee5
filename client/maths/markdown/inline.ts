import { LONGEST_FORMULA } from '../formula/formula.ts';
import { FormulaScan } from '../formula/formula-scan.ts';
import { isClearlyTex } from '../formula/money.ts';
import { formulaAt, type Opening } from '../formula/opening.ts';
import { codeSpanAt, liveCode } from './code-span.ts';
import { targetAt } from './link.ts';
import { Nesting } from './nesting.ts';
import type { Sink, Tail } from './sink.ts';

/** Text up to the next character that may have a meaning. Spaces wait for what follows them: before a line's end they are dropped. */
const PLAIN = /(?:[^\\$`*_[\]!|\n ]| +(?=[^\n ]))+/y;
const PLAIN_IN_ROW = /(?:[^\\$`*_[\]!|\n ]| +(?=[^\n |]))+/y;
// A longer run is read as several: one at the end of the text, which may grow, is read again with each piece.
const STARS = /\*{1,64}|_{1,64}/y;

/**
 * Reads the text of one block once. What is ambiguous stays in the buffer until more text, or the end of the block, decides it; the outcome
 * therefore never depends on how the text was cut into pieces.
 */
export class Inline {
  readonly #sink: Sink;
  /** In a table row `|` ends a cell. */
  readonly #onBar: (() => void) | undefined;
  readonly #nesting: Nesting;
  #text = '';
  #at = 0;
  #before = '';
  /** How many spaces, up to two, the text so far ends in. */
  #spaces = 0;
  #scan: FormulaScan | undefined;
  /** The closing delimiter of a formula that is too long to typeset and passes through as its source. */
  #spill: string | undefined;
  #isTextOver = false;

  constructor(sink: Sink, onBar?: () => void) {
    this.#sink = sink;
    this.#onBar = onBar;
    this.#nesting = new Nesting(sink);
  }

  write(text: string): void {
    this.#text = this.#text.slice(this.#at) + this.#withoutGaps(text);
    this.#at = 0;
    this.#run(false);
  }

  /** Two spaces can have a meaning, more add none; and a long gap would be scanned again with each piece. */
  #withoutGaps(text: string): string {
    if (text === '') return text;
    const lead = / */.exec(text)?.[0].length ?? 0;
    const kept = text.slice(Math.max(0, lead + this.#spaces - 2)).replace(/ {3,}/g, '  ');
    const trail = / {0,2}$/.exec(kept)?.[0].length ?? 0;
    this.#spaces = trail === kept.length ? Math.min(2, this.#spaces + trail) : trail;
    return kept;
  }

  /** The block is over, and perhaps the text with it: decides whatever is still ambiguous. */
  end(isTextOver: boolean): void {
    this.#isTextOver = isTextOver;
    this.#run(true);
    if (this.#spill !== undefined) this.#endSpill(0);
    this.#nesting.end();
  }

  /** Whether the line ends inside a display formula, whose lines are not Markdown. */
  get inDisplay(): boolean {
    return this.#scan?.opening.display ?? this.#spill !== undefined;
  }

  /** Ends the open display formula, which turns out never to close. */
  giveUpFormula(): void {
    if (this.#spill !== undefined) this.#endSpill(0);
    else if (this.#scan !== undefined) this.#unclosed(this.#scan);
  }

  get tail(): Tail {
    const rest = this.#text.slice(this.#at);
    if (this.#scan !== undefined) {
      if (this.#scan.mayBeMoney(rest)) return { kind: 'none' };
      return { kind: 'formula', display: this.#scan.opening.display, size: this.#scan.size, part: this.#scan.part };
    }
    const code = liveCode(rest);
    return code === undefined ? { kind: 'none' } : { kind: 'code', text: code };
  }

  #run(final: boolean): void {
    while (this.#at < this.#text.length && this.#step(final)) {
      // Each step reads one thing.
    }
  }

  /** Reads one thing; false where that needs more text. */
  #step(final: boolean): boolean {
    if (this.#spill !== undefined) return this.#runSpill(this.#spill, final);
    if (this.#scan !== undefined) return this.#runFormula(this.#scan, final);
    if (this.#before === '' && /[ \t]/.test(this.#text[this.#at] ?? '')) {
      this.#at += 1;
      return true;
    }
    const plain = this.#runAt(this.#onBar === undefined ? PLAIN : PLAIN_IN_ROW);
    if (plain !== '') return this.#literal(plain);
    const char = this.#text[this.#at] ?? '';
    switch (char) {
      case ' ':
      case '\n':
        return this.#space(final);
      case '\\':
        return this.#backslash(final);
      case '$':
        return this.#formula(final);
      case '`':
        return this.#code(final);
      case '*':
      case '_':
        return this.#stars(final);
      case '!':
      case '[':
        return this.#openBracket(char, final);
      case ']':
        return this.#closeBracket(final);
      default:
        return this.#bar(final);
    }
  }

  #advance(length: number): true {
    this.#before = this.#text[this.#at + length - 1] ?? this.#before;
    this.#at += length;
    return true;
  }

  #literal(text: string, length = text.length): true {
    this.#sink.text(text);
    return this.#advance(length);
  }

  #bar(final: boolean): boolean {
    if (this.#onBar === undefined) return this.#literal('|');
    // The bar that ends a row begins no cell.
    if (this.#text.slice(this.#at + 1).trim() === '') return final && this.#advance(this.#text.length - this.#at);
    this.#nesting.end();
    this.#onBar();
    this.#advance(1);
    this.#before = '';
    return true;
  }

  #space(final: boolean): boolean {
    const end = this.#at + this.#runAt(/ */y).length;
    const next = this.#text[end];
    if (next === undefined) return final && this.#advance(end - this.#at);
    if (next !== '\n') return this.#advance(end - this.#at);
    if (end - this.#at < 2) this.#sink.text('\n');
    else this.#break();
    return this.#advance(end + 1 - this.#at);
  }

  #break(): void {
    this.#sink.open('br');
    this.#sink.close();
  }

  #backslash(final: boolean): boolean {
    const next = this.#text[this.#at + 1];
    if (next === undefined && !final) return false;
    if (next === '(' || next === '[' || next === 'b') return this.#formula(final);
    if (next === '\n') {
      this.#break();
      return this.#advance(2);
    }
    return /[!-/:-@[-`{-~]/.test(next ?? '') ? this.#literal(next ?? '', 2) : this.#literal('\\');
  }

  #formula(final: boolean): boolean {
    const opening = formulaAt(this.#text, this.#at, final);
    if (opening === 'wait') return false;
    if (opening === undefined) return this.#literal(this.#text[this.#at] ?? '');
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
    this.#scan = new FormulaScan(opening);
    return true;
  }

  #runFormula(scan: FormulaScan, final: boolean): boolean {
    const outcome = scan.run(this.#text, final);
    if (outcome === 'open' && !final) return false;
    const { opening } = scan;
    if (outcome === 'never') {
      this.#scan = undefined;
      return this.#literal('$');
    }
    if (outcome === 'open') return this.#unclosed(scan);
    if (outcome === 'too long') return this.#startSpill(opening);
    this.#scan = undefined;
    const { skip, close, display } = opening;
    const source = this.#text.slice(0, outcome.end + close.length);
    const tex = skip === 0 ? source : source.slice(skip, outcome.end);
    if (tex.trim() !== '') this.#sink.formula({ tex, display, source, size: scan.size });
    return this.#advance(source.length);
  }

  /**
   * A lone dollar is a dollar, unless what follows is clearly TeX. A formula in the middle of a text only lacks its delimiter; one at its end
   * may lack more, and half a number would be a wrong one: of that only whole parts are shown.
   */
  #unclosed(scan: FormulaScan): true {
    const { opening, size, part } = scan;
    this.#scan = undefined;
    const source = this.#text;
    const tex = source.slice(opening.skip);
    if (opening.kind === '$' && !isClearlyTex(tex)) return this.#literal('$');
    const { display } = opening;
    if (this.#isTextOver) this.#sink.formula({ tex: part?.tex ?? '', display, source, size, isCut: true });
    else if (tex.trim() !== '') {
      const closed = opening.environment === undefined ? tex : `${tex}${opening.close}`;
      this.#sink.formula({ tex: closed, display, source, size });
    }
    return this.#advance(source.length);
  }

  #startSpill(opening: Opening): true {
    this.#scan = undefined;
    if (opening.kind === '$' && !isClearlyTex(this.#text.slice(1, LONGEST_FORMULA))) return this.#literal('$');
    this.#spill = opening.close;
    this.#sink.open('code', { class: 'math-source' });
    return this.#advance(opening.skip);
  }

  #runSpill(close: string, final: boolean): boolean {
    const end = this.#text.indexOf(close, this.#at);
    if (end >= 0) {
      this.#literal(this.#text.slice(this.#at, end));
      return this.#endSpill(close.length);
    }
    const safe = final ? this.#text.length : this.#text.length - close.length + 1;
    return safe > this.#at && this.#literal(this.#text.slice(this.#at, safe)) && final;
  }

  #endSpill(length: number): true {
    this.#spill = undefined;
    this.#sink.close();
    return this.#advance(length);
  }

  #code(final: boolean): boolean {
    const span = codeSpanAt(this.#text, this.#at, final);
    if (span === 'wait') return false;
    if (span.code === undefined) return this.#literal(span.source);
    this.#sink.open('code');
    this.#sink.text(span.code);
    this.#sink.close();
    return this.#advance(span.source.length);
  }

  #runAt(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #stars(final: boolean): boolean {
    const run = this.#runAt(STARS);
    const after = this.#text[this.#at + run.length];
    if (after === undefined && !final) return false;
    this.#nesting.run(run, this.#before, after ?? '');
    return this.#advance(run.length);
  }

  #openBracket(char: string, final: boolean): boolean {
    if (char === '[') {
      this.#nesting.openBracket('[');
      return this.#advance(1);
    }
    const next = this.#text[this.#at + 1];
    if (next === undefined && !final) return false;
    if (next !== '[') return this.#literal('!');
    this.#nesting.openBracket('![');
    return this.#advance(2);
  }

  #closeBracket(final: boolean): boolean {
    if (!this.#nesting.inBracket) return this.#literal(']');
    const next = this.#text[this.#at + 1];
    if (next === undefined && !final) return false;
    const target = next === '(' ? targetAt(this.#text, this.#at + 1, final) : undefined;
    if (target === 'wait') return false;
    return this.#nesting.closeBracket(target?.address)
      ? this.#advance((target?.end ?? 0) - this.#at)
      : this.#advance(1);
  }
}
