import type { Expected } from './expected.ts';
import type { Met } from './met.ts';
import { NO, UNREADABLE, YES } from './met.ts';
import { readAttempt } from '../reading/attempt.ts';
import { coreOf } from './said.ts';

/** Longest reply in words that is read, in UTF-16 code units. */
const MAX_WORDS = 300;
/** Shortest word in which one wrong letter is still a slip and not another word. */
const MIN_SLIP = 5;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z']+|\d+(?:[./]\d+)?|[^\sa-z\d]/g) ?? [];

const lower = (text: string): string =>
  text.slice(0, MAX_WORDS).replace(/[’‘]/g, "'").replace(/[²]/g, '^2').replace(/\$/g, ' ').toLowerCase();

/** True where a text holds a word or phrase, a word's ending or one wrong letter apart. */
export function says(text: string, phrase: string): boolean {
  const [all, wanted] = [wordsOf(lower(text)), wordsOf(lower(phrase))];
  if (wanted.length === 0) return false;
  return all.some((_, at) => wanted.every((word, i) => isWord(all[at + i], word)));
}

function isWord(given: string | undefined, wanted: string): boolean {
  if (given === undefined) return false;
  if (given === wanted) return true;
  if (!/^[a-z']+$/.test(wanted)) return false;
  if (wanted.length >= 4 && given.startsWith(wanted)) return true;
  return wanted.length >= MIN_SLIP && given.length >= MIN_SLIP - 1 && isOneSlip(given, wanted);
}

/** One letter more, less, another, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let [i, ends] = [0, 0];
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1;
  while (ends < Math.min(a.length, b.length) - i && a.at(-1 - ends) === b.at(-1 - ends)) ends += 1;
  const [left, right] = [a.slice(i, a.length - ends), b.slice(i, b.length - ends)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || swapped;
}

/** True for a line of maths: an option's word in it is then a letter or a sign, unless it is the option itself. */
function isFormula(text: string, options: readonly string[]): boolean {
  const core = coreOf(text).toLowerCase();
  return !options.includes(core) && readAttempt(text)?.kind === 'lines';
}

const DENIES = /\b(?:not|isn't|isnt|aren't|arent|neither|nor|doesn't|doesnt|never)\b/i;

/** One of the options that a question names. */
export function meetsChoice({ right, others }: Extract<Expected, { kind: 'choice' }>, text: string): Met {
  if (DENIES.test(lower(text)) || isFormula(text, [...right, ...others])) return UNREADABLE;
  const longest = [...right].toSorted((a, b) => b.length - a.length).find((option) => says(text, option));
  if (longest === undefined) return others.some((option) => says(text, option)) ? NO : UNREADABLE;
  // "left and right" holds "left": what the right option says itself counts for no other.
  const rest = lower(text).replaceAll(longest.toLowerCase(), ' ');
  return others.some((option) => !says(longest, option) && says(rest, option)) ? UNREADABLE : YES;
}

const YEA =
  /^(?:y|ye+s*|yea+h*|yh|yep|yup|ya|yah|aye|sure|of course|definitely|certainly|absolutely|true|correct|right|always|it (?:is|does|can|will|could|has)|they (?:are|do|can|will|could)|(?:it|they|you|we|there) (?:sure )?(?:is|does|do|can|are)|think so|so)(?![a-z'])(?!\s*(?:not\b|n't))/;
const NAY =
  /^(?:n|no+|nope|nah+|naw|never|false|impossible|can't|cant|cannot|not (?:really|possible|ever|at all|equal|the same|always|any|one|unless)|(?:it|they|you|there|that|we|nothing|none)(?:'s)? ?(?:is not|are not|does not|do not|can not|cannot|isn't|isnt|aren't|arent|doesn't|doesnt|don't|dont|can't|cant|won't|wont|wouldn't|wouldnt|never|not)|not|none|nothing|don't think so|dont think so|no (?:number|way|real)\b.*)(?![a-z'])/;
/** What begins like a yes or a no, and is neither. */
const NEITHER =
  /^(?:no (?:idea|clue|thanks|thank you|i (?:don't|dont|do not|need|want))|not (?:sure|certain)|yes please|right\?|sure\?|n \d|so (?!.*\byes)|no\s+\d)/;

/** Yes or no in a pupil's words; what follows does not matter. */
export function meetsYesOrNo({ yes }: Extract<Expected, { kind: 'yes-or-no' }>, text: string): Met {
  const bare = lower(text)
    .replace(/\\text\s*\{([^{}]*)\}/g, '$1')
    .trim()
    .replace(
      /^(?:(?:i think|i guess|i'd say|i would say|um+|uh+|er+|hm+|well|ok|okay|so|because|maybe|probably|surely|i|of course)[\s,.:]+)+(?=\S)/,
      '',
    )
    .replace(/^[^a-z\d]+/, '');
  if (NEITHER.test(bare)) return UNREADABLE;
  const said = NAY.test(bare) ? false : YEA.test(bare) ? true : undefined;
  return said === undefined ? UNREADABLE : said === yes ? YES : NO;
}

/** Words of which each list must have one. Never called wrong. */
export function meetsWords({ each }: Extract<Expected, { kind: 'words' }>, text: string): Met {
  if (coreOf(text) === '' || isFormula(text, each.flat())) return UNREADABLE;
  return each.every((some) => some.some((word) => says(text, word))) ? YES : UNREADABLE;
}
