/** So many words of a text in a row are a recital; fewer are how people talk. */
export const RECITAL_WORDS = 8;

const WORD = /[\p{L}\p{N}]+/gu;

/** What must not be said again, as runs of words; `beginnings` lack the last word. */
export type Recital = { readonly runs: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };

export function recitalOf(texts: readonly string[]): Recital {
  const runs = new Set<string>();
  const beginnings = new Set<string>();
  for (const text of texts) {
    const words = text.toLowerCase().match(WORD) ?? [];
    for (let i = 0; i + RECITAL_WORDS <= words.length; i++) {
      runs.add(words.slice(i, i + RECITAL_WORDS).join(' '));
      beginnings.add(words.slice(i, i + RECITAL_WORDS - 1).join(' '));
    }
  }
  return { runs, beginnings };
}

/** Follows a text by words and holds the one that would complete a recital. */
export class RecitalWatch {
  readonly #recital: Recital;
  readonly #words: string[] = [];
  #word = '';
  /** Where the word begins that may complete a recital. */
  heldFrom: number | undefined;

  constructor(recital: Recital) {
    this.#recital = recital;
  }

  /** Returns where a recital is completed, which is not to be read. */
  step(character: string, at: number): number | undefined {
    if (/[\p{L}\p{N}]/u.test(character)) {
      if (this.#word === '' && this.#recital.beginnings.has(this.#words.join(' '))) this.heldFrom = at;
      this.#word += character.toLowerCase();
      return undefined;
    }
    return this.end();
  }

  end(): number | undefined {
    if (this.#word === '') return undefined;
    this.#words.push(this.#word);
    this.#word = '';
    const isRecital = this.#recital.runs.has(this.#words.join(' '));
    if (this.#words.length >= RECITAL_WORDS) this.#words.shift();
    const from = this.heldFrom;
    this.heldFrom = undefined;
    return isRecital ? from : undefined;
  }
}
