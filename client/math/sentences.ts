import type { Formula, Mark, Sink } from './sink.ts';
import { wordsOf } from './tex-words.ts';

const SENTENCE = /^.*?[.!?…。！？]["'”’)\]]*(?=\s)/s;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|Fig|Eq|No|Dr|Mr|Mrs|Ms|approx)\.$|(?:^|\s)\d{1,3}\.$/;
const BLOCKS = new Set(['p', 'li', 'pre', 'td', 'th', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Settled content as sentences to be spoken, each given once, whole, as soon as the next one has begun or its block is over. */
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
    // Only what can end a sentence makes it worth a look.
    if (/[\s]/.test(text)) this.#sayWhole();
  }

  formula({ tex }: Formula): void {
    this.#said += ` ${wordsOf(tex)} `;
  }

  mark(): Mark {
    return {};
  }

  keep(): void {}

  link(): void {}

  #sayWhole(): void {
    let from = 0;
    for (;;) {
      const found = SENTENCE.exec(this.#said.slice(from));
      if (found === null) return;
      from += found[0].length;
      if (ABBREVIATION.test(this.#said.slice(0, from))) continue;
      this.#sayOne(this.#said.slice(0, from));
      this.#said = this.#said.slice(from);
      from = 0;
    }
  }

  #flush(): void {
    this.#sayWhole();
    this.#sayOne(this.#said);
    this.#said = '';
  }

  #sayOne(text: string): void {
    const sentence = text
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:!?])/g, '')
      .trim();
    if (sentence !== '') this.#say(sentence);
  }
}
