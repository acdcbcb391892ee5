/** A stretch of maths in a text, from its first sign to behind its last. */
export type Run = { readonly start: number; readonly end: number };

const WORDS_OF_NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen half halves third thirds quarter quarters fourth fourths
  fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths minus negative nought`.split(
    /\s+/,
  );
/** Words that go on a stretch of maths where maths follows them. */
const JOINS =
  `and a an point over plus minus times divided multiplied by is are equals equal to squared cubed of makes make gives give the power
  square root`.split(/\s+/);
const NUMBERS: ReadonlySet<string> = new Set(WORDS_OF_NUMBERS);
const LINKS: ReadonlySet<string> = new Set(JOINS);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...WORDS_OF_NUMBERS, ...JOINS].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))),
);

type Kind = 'letter' | 'digit' | 'sign' | 'blank' | 'line' | 'joint' | 'unseen' | 'other';

const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): Kind {
  if (/[A-Za-z']/.test(character)) return 'letter';
  if (/\d/.test(character)) return 'digit';
  if (character === '\n') return 'line';
  if (/\s/.test(character)) return 'blank';
  if (/[-+*/\\^=<>()[\]{}|~`_$%&]/.test(character)) return 'sign';
  return /[.,:]/.test(character) ? 'joint' : 'other';
}

/** Half of a pair from the plane of mathematical letters and digits. */
const MATHS_PLANE = '\ud835';

export function kindAt(character: string): Kind {
  const code = character.charCodeAt(0);
  if (code < 128) return ASCII[code] ?? 'other';
  if (character === '’') return 'letter';
  if (character === MATHS_PLANE) return 'sign';
  if (/[\ud800-\udfff]/.test(character)) return 'other';
  if (character === '．' || character === '，') return 'joint';
  if (/\p{N}/u.test(character)) return 'digit';
  if (/\p{L}/u.test(character)) return 'letter';
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 'unseen';
  if (/\s/u.test(character)) return 'blank';
  return /[\p{Sm}\p{Sc}·–−°²³]/u.test(character) ? 'sign' : 'other';
}

/** Behind these a point begins a number: x = .5 */
const BEFORE_POINT = /[\s=(${+*/<>-]/;
/** Behind these a line of maths goes on in the next one. */
const GOES_ON = /[=+\-−*/^{(\\&≈×÷]$/;

/**
 * Finds maximal stretches of maths: formulas, digits, number words, and the words of arithmetic between them. Goes by characters, so that
 * how a text is cut into pieces changes nothing. `close` is called with the first character that shows that a stretch is over.
 */
export class RunScanner {
  #run: { start: number; end: number } | undefined;
  #word: { start: number; text: string; kind: 'open' | 'glued' | 'plain' } | undefined;
  /** A dot or comma behind a digit, which goes on a number where a digit follows. */
  #joint: number | undefined;
  #last = ' ';
  readonly #close: (run: Run) => void;

  constructor(close: (run: Run) => void) {
    this.#close = close;
  }

  /** From where on the text may still be part of a stretch that is open. */
  get heldFrom(): number | undefined {
    if (this.#run !== undefined) return this.#run.start;
    return this.#word?.kind === 'open' ? this.#word.start : undefined;
  }

  step(character: string, at: number): void {
    const kind = kindAt(character);
    if (kind === 'unseen') return;
    if (kind === 'other' && this.#last === MATHS_PLANE && character >= '\udc00') this.#extend(at);
    else if (kind === 'letter') this.#letter(character, at);
    else {
      this.#endWord(at);
      this.#mark(kind, character, at);
    }
    this.#last = character;
  }

  /** The text is over. */
  end(at: number): void {
    this.#endWord(at);
    this.#finish();
  }

  /** Closes a stretch that has become too long. */
  cut(): void {
    this.#finish();
    this.#word = undefined;
  }

  #mark(kind: Exclude<Kind, 'letter' | 'unseen'>, character: string, at: number): void {
    if (this.#joint !== undefined && kind !== 'digit') this.#finish();
    switch (kind) {
      case 'digit':
        this.#joint = undefined;
        return this.#extend(at);
      case 'sign':
        return this.#extend(at);
      case 'blank':
        return;
      case 'line':
        if (this.#run !== undefined && !GOES_ON.test(this.#last)) this.#finish();
        return;
      case 'joint':
        if (this.#run === undefined && character === '.' && !/[\p{L}\p{N}.]/u.test(this.#last)) return this.#extend(at);
        if (
          this.#run !== undefined &&
          (kindAt(this.#last) === 'digit' || (character === '.' && BEFORE_POINT.test(this.#last)))
        )
          this.#joint = at;
        else this.#finish();
        return;
      case 'other':
        return this.#finish();
      default:
        kind satisfies never;
    }
  }

  #letter(character: string, at: number): void {
    if (this.#joint !== undefined) this.#finish();
    if (this.#word === undefined) {
      const isGlued = this.#run !== undefined && this.#last !== ' ' && !/\s/.test(this.#last);
      this.#word = { start: at, text: '', kind: isGlued ? 'glued' : 'open' };
    }
    const word = this.#word;
    if (word.kind === 'plain') return;
    word.text += character.toLowerCase();
    if (word.kind === 'glued') this.#extend(at);
    else if (word.text.length > 1 && !BEGINNINGS.has(word.text)) {
      word.kind = 'plain';
      this.#finish();
    }
  }

  #endWord(at: number): void {
    const word = this.#word;
    this.#word = undefined;
    if (word?.kind !== 'open') return;
    if (word.text.length === 1 || NUMBERS.has(word.text)) {
      this.#run ??= { start: word.start, end: at };
      this.#run.end = at;
    } else if (!LINKS.has(word.text)) this.#finish();
  }

  #extend(at: number): void {
    this.#run ??= { start: at, end: at };
    this.#run.end = at + 1;
  }

  #finish(): void {
    const run = this.#run;
    this.#run = undefined;
    this.#joint = undefined;
    if (run !== undefined) this.#close(run);
  }
}
