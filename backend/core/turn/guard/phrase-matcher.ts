type Node = { readonly next: Map<string, Node>; phrase: string | undefined };

/** Where a phrase was found: `start` is its first character, `end` behind its last. */
export type Found = { readonly phrase: string; readonly start: number; readonly end: number };

type Going = { readonly node: Node; readonly start: number };

const newNode = (): Node => ({ next: new Map(), phrase: undefined });

/** How characters are compared: a blank for every gap, one dot for every mark, letters without case. */
function fold(character: string): string {
  if (/[\s*_]/u.test(character)) return ' ';
  if (character === '’') return "'";
  if (/[.!,;:?—–"()]/.test(character)) return '.';
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  return character.normalize('NFKC').toLowerCase();
}

const FOLDED: readonly string[] = Array.from({ length: 128 }, (_, code) => fold(String.fromCharCode(code)));

const folded = (character: string): string => FOLDED[character.charCodeAt(0)] ?? fold(character);

const isLetter = (character: string): boolean => (character >= 'a' && character <= 'z') || character === "'";
const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Phrases to be looked for, ready for use in any number of texts. */
export type Phrases = { readonly root: Node };

export function phrasesOf(phrases: readonly string[]): Phrases {
  const root = newNode();
  for (const phrase of phrases) {
    let node = root;
    for (const character of phrase) {
      const next = node.next.get(character) ?? newNode();
      node.next.set(character, next);
      node = next;
    }
    node.phrase = phrase;
  }
  return { root };
}

/**
 * Finds phrases while a text comes in, holding only what may still become one. A phrase begins and ends with a word; one that is written
 * with a `^` begins a sentence, one that begins with a sign begins anywhere.
 */
export class PhraseMatcher {
  readonly #root: Node;
  #active: Going[] = [];
  #before = '.';
  #isStart = true;

  constructor({ root }: Phrases) {
    this.#root = root;
  }

  /** From where on the text may still become a phrase. */
  get heldFrom(): number | undefined {
    return this.#active[0]?.start;
  }

  step(raw: string, at: number): Found | undefined {
    const character = folded(raw);
    if (character === '' || (character === ' ' && this.#before === ' ')) return undefined;
    let found: Found | undefined;
    if (this.#active.length > 0) {
      const going: Going[] = [];
      for (const { node, start } of this.#active) {
        if (node.phrase !== undefined && !isLetter(character)) found ??= { phrase: node.phrase, start, end: at };
        const next = node.next.get(character) ?? (character === '.' ? node.next.get(raw) : undefined);
        if (next === undefined) continue;
        // A sign at the end needs nothing behind it.
        if (next.phrase !== undefined && !isLetter(character)) found ??= { phrase: next.phrase, start, end: at + 1 };
        going.push({ node: next, start });
      }
      this.#active = going;
    }
    const isWord = isLetter(character) && !isLetter(this.#before);
    if (isWord && this.#isStart) this.#begin(this.#root.next.get('^'), character, at);
    if (isWord) this.#begin(this.#root, character, at);
    else if (character !== ' ' && !isLetter(character)) this.#begin(this.#root, raw, at);
    if (isLetter(character) || isDigit(character)) this.#isStart = false;
    else if (character === '.' && raw !== ',') this.#isStart = true;
    this.#before = character;
    return found;
  }

  end(at: number): Found | undefined {
    for (const { node, start } of this.#active) {
      const phrase = node.phrase ?? node.next.get('.')?.phrase;
      if (phrase !== undefined) return { phrase, start, end: at };
    }
    return undefined;
  }

  #begin(root: Node | undefined, character: string, at: number): void {
    const node = root?.next.get(character);
    if (node !== undefined) this.#active.push({ node, start: at });
  }
}
