/**
 * The rule about answers, as it is written for teachers, read over a whole text: *before it is earned, no text says of what is asked that
 * it is the answer, however the number is written.* Written from that sentence and on purpose without the engine and the guard: its own way
 * to see digits, its own words, one look at all of the text.
 */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORD = [...UNITS, ...TENS, 'hundred', 'thousand'].join('|');
const SPELLED = new RegExp(`\\b(?:${WORD})(?:(?:[ -]+(?:and )?)(?:${WORD}))*\\b`, 'g');

function plainly(text: string): string {
  let plain = '';
  for (const character of text.normalize('NFKC')) {
    if (/\p{Cf}/u.test(character)) continue;
    plain += /\p{Nd}/u.test(character) ? `${digit(character)}` : character;
  }
  return spelled(
    plain
      .replace(/[*`$]|\\[()]/g, ' ')
      .replace(/\\(?:boxed|mathbf|mathrm|textbf|text)\{([^}]*)\}/g, '$1')
      .toLowerCase(),
  )
    .replace(/\\[dt]?frac\{(\d+)\}\{(\d+)\}/g, (all, top: string, bottom: string) => quotient(all, top, bottom))
    .replace(/(\d+)\/(\d+)/g, (all, top: string, bottom: string) => quotient(all, top, bottom))
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)\.0\b/g, '$1')
    .replace(/ ?\\times 1\b/g, '')
    .replace(/\s+/g, ' ');
}

const quotient = (all: string, top: string, bottom: string): string =>
  Number(top) % Number(bottom) === 0 ? `${Number(top) / Number(bottom)}` : all;

function digit(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return code - 48;
  const rows = [0x0660, 0x0966, 0x09e6];
  return code - (rows.find((row) => code >= row && code < row + 10) ?? code);
}

/** Numbers in words, up to 99,999. */
function spelled(text: string): string {
  return text.replace(SPELLED, (run) => {
    let [thousands, rest] = [0, 0];
    for (const part of run.split(/[ -]+/)) {
      if (part === 'thousand') [thousands, rest] = [rest * 1_000, 0];
      else if (part === 'hundred') rest *= 100;
      else if (part !== 'and') rest += UNITS.includes(part) ? UNITS.indexOf(part) : (TENS.indexOf(part) + 2) * 10;
    }
    return `${thousands + rest}`;
  });
}

const patterns = new Map<string, RegExp>();

function patternFor(answer: number, letter: string | undefined): RegExp {
  const key = `${answer} ${letter ?? ''}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const value = `\\(?${`${answer}`.split('').join(' ?')}(?![\\d.]*\\d)`;
  const name = letter === undefined ? 'the answer' : `${letter}|the answer`;
  const made = new RegExp(
    [
      `\\b(?:${name})\\b (?:is |equal to |be |= ?|equals )+${value}`,
      `${value} ?= ?${letter ?? 'the answer'}\\b`,
      `${value} is the answer`,
      `\\b(?:so it is|it must be|you get|that gives|comes to|left with|therefore,|the solution:) ?${value}`,
    ].join('|'),
  );
  patterns.set(key, made);
  return made;
}

/** Whether a text, read as a whole, asserts this whole number as the answer to a problem in `letter`. */
export function asserts(text: string, answer: number, letter: string | undefined): boolean {
  return patternFor(answer, letter).test(plainly(text));
}
