import type { Formula } from '../formula/formula.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import type { Mark, Sink } from '../markdown/sink.ts';
import { wordsOf } from './tex-words.ts';

const SENTENCE = /^.*?[.!?…。！？]["'”’)\]]*(?=\s)/s;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|Fig|Eq|No|Dr|Mr|Mrs|Ms|approx)\.$|(?:^|\s)\d{1,3}\.$/;
/** A longer sentence is spoken in parts: text that waits for its end is scanned again with each piece. */
const LONGEST = 1_000;
/** What ends a sentence whatever its last sign is. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'pre',
  'td',
  'th',
  'tr',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Turns settled content into sentences to speak, each passed on once, whole, as soon as the next one begins or its block ends. */
export class Sentences implements Sink {
  readonly #say: (sentence: string) => void;
  readonly #tags: string[] = [];
  #said = '';

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  open(tag: string): void {
    if (BLOCKS.has(tag)) this.#flush();
    if (tag === 'br') this.text(' ');
    this.#tags.push(tag);
  }

  close(): void {
    const tag = this.#tags.pop();
    if (tag !== undefined && BLOCKS.has(tag)) this.#flush();
  }

  dissolve(): void {
    this.#tags.pop();
  }

  text(text: string): void {
    this.#said += text;
    // A sentence ends only before a space.
    if (/[\s]/.test(text)) this.#sayWhole();
  }

  formula({ tex, isCut }: Formula): void {
    this.#said += ` ${wordsOf(tex)} `;
    if (isCut) this.#said += `${FORMULA_WORDS.cutOff} `;
  }

  mark(): Mark {
    return {};
  }

  keep(): void {}

  link(): void {}

  #sayWhole(): void {
    for (;;) {
      const space = this.#said.length > LONGEST ? this.#said.slice(LONGEST).search(/\s/) : -1;
      const most = space < 0 ? this.#said.length : LONGEST + space;
      const end = sentenceEnd(this.#said.slice(0, most + 1)) ?? (space < 0 ? undefined : most);
      if (end === undefined) return;
      this.#sayOne(this.#said.slice(0, end));
      this.#said = this.#said.slice(end);
    }
  }

  #flush(): void {
    this.#sayWhole();
    this.#sayOne(this.#said);
    this.#said = '';
  }

  #sayOne(text: string): void {
    const sentence = tidy(text);
    if (sentence !== '') this.#say(sentence);
  }
}

/** A sentence as it is spoken: without the gaps that formulas leave. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
}

/** Where the first sentence of a text ends; undefined while nothing follows it. */
export function sentenceEnd(text: string): number | undefined {
  for (let from = 0; ; ) {
    const found = SENTENCE.exec(text.slice(from));
    if (found === null) return undefined;
    from += found[0].length;
    if (!ABBREVIATION.test(text.slice(0, from))) return from;
  }
}
