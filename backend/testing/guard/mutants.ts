/** One change to the guard's source that makes it wrong in one way. `from` occurs once in `file`. */
export type Mutant = { readonly file: string; readonly from: string; readonly to: string };

const GUARD = 'core/turn/guard';
const MATHS = 'maths/asserted';

const mutant = (file: string, from: string, to: string): Mutant => ({ file, from, to });

/** Rules switched off, bounds moved, cases lost: the properties must notice each. */
export const MUTANTS: readonly Mutant[] = [
  mutant(
    `${GUARD}/watch.ts`,
    "if (reading.kind === 'states') return",
    "if (reading.kind === 'states' && this.#words < 0) return",
  ),
  mutant(`${GUARD}/watch.ts`, "if (described === 'yes') return", "if (described === 'no' && start < 0) return"),
  mutant(
    `${GUARD}/watch.ts`,
    "if (reading.kind !== 'nothing') this.#pending.push",
    "if (reading.kind === 'nothing') return; void this.#pending.concat",
  ),
  mutant(`${GUARD}/watch.ts`, 'this.#pending[0]?.start ?? length', 'length'),
  mutant(`${GUARD}/watch.ts`, 'this.#scanner.heldFrom ?? length', 'length'),
  mutant(`${GUARD}/watch.ts`, 'this.#phrases.heldFrom ?? length', 'length'),
  mutant(`${GUARD}/watch.ts`, 'this.#sentenceHeld ?? length,', 'length,'),
  mutant(`${GUARD}/watch.ts`, 'this.#recital?.heldFrom ?? length', 'length'),
  mutant(`${GUARD}/watch.ts`, 'at - first.end > BEHIND_MAX', 'at - first.end > 0'),
  mutant(`${GUARD}/watch.ts`, 'this.#scanner.end(length);', ''),
  mutant(
    `${GUARD}/watch.ts`,
    'if (this.#isAsking && ++this.#questions > 1',
    'if (this.#isAsking && ++this.#questions > 2',
  ),
  mutant(`${GUARD}/watch.ts`, '++this.#words > (wordsMax', '++this.#words > 40 + (wordsMax'),
  mutant(`${GUARD}/watch.ts`, 'turned.test(before)', '!turned.test(before)'),
  mutant(`${GUARD}/watch.ts`, 'this.#released = until;', 'this.#released = Math.min(until, 30);'),
  mutant(`${GUARD}/run-scanner.ts`, 'word.text += character.toLowerCase();', 'word.text += character;'),
  mutant(`${GUARD}/run-scanner.ts`, 'word.text.length === 1 || NUMBERS.has(word.text)', 'word.text.length === 1'),
  mutant(`${GUARD}/run-scanner.ts`, 'this.#run.end = at + 1;', 'this.#run.end = at;'),
  mutant(`${GUARD}/phrase-matcher.ts`, 'if (isWord) this.#begin(this.#root, character, at);', ''),
  mutant(`${GUARD}/run-scanner.ts`, 'this.#last === MATHS_PLANE', "this.#last === 'x'"),
  mutant(`${GUARD}/phrases-for.ts`, "if (verdict === 'wrong')", "if (verdict === 'right')"),
  mutant(`${GUARD}/recital.ts`, 'RECITAL_WORDS = 8', 'RECITAL_WORDS = 14'),
  mutant(
    `${MATHS}/visible.ts`,
    'for (const character of text.replace(UNSEEN,',
    'for (const character of text.replace(/never/g,',
  ),
  mutant(`${MATHS}/visible.ts`, 'return `${value}`;', "return '0';"),
  mutant(`${MATHS}/read-run.ts`, 'return q.less(q.multiply(away', 'return !q.less(q.multiply(away'),
  mutant(`${MATHS}/in-context.ts`, 'if (AFTER.test(right)) return true;', ''),
  mutant(`${MATHS}/in-context.ts`, 'const isStrict = STRICT.some((cue) => cue.test(left));', 'const isStrict = false;'),
];
