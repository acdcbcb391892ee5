import { latex } from '../algebra/print.ts';
import { decimalText } from '../numbers/rational.ts';
import type { HeldStory, Posed } from '../held.ts';
import type { Problem } from '../problems/problem.ts';

const TASK =
  /^\W*(?:(?:please|can you|could you|help me|how do i|how would i|how do you|i need to|now) )*(?:solve|simplify|evaluate|expand|factor|factori[sz]e|calculate|compute|work out|find|graph|draw|sketch|plot|prove|convert|round|estimate|differentiate|integrate|rearrange)\b.*[\dx=]/is;

/** What a story asks, and the least of it: shorter texts are remarks. */
const ASKS =
  /\?|\bhow (?:many|much|long|far|old|fast|tall|often|big|heavy)\b|\bwhat (?:is|was|are|will|fraction|percentage)\b|\bfind\b|\bwork out\b/i;
/** Characters that are looked at: what a text is after shows at its beginning, and the patterns are quadratic at worst. */
const LOOKED_AT = 400;
const STORY_WORDS = 10;
const POSING_WORDS = 8;
const NUMBER =
  /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|twice|double|third|quarter)\b/gi;

/** True for a text that poses a problem of its own, whether or not it can be read: a task on some maths, or a story with numbers and a question. */
export function posesStory(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  if (TASK.test(text)) return true;
  const words = text.match(/[a-z]{2,}/gi) ?? [];
  return words.length >= STORY_WORDS && (text.match(NUMBER) ?? []).length >= 2 && ASKS.test(text);
}

/** True for a text that a pupil with no problem in hand may mean as one: it holds maths, or is too long for small talk. */
export function mayPose(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  return /[\d=^\\$√(%]/.test(text) || (text.match(/[a-z]{2,}/gi) ?? []).length >= POSING_WORDS;
}

/** True where work is asked for on numbers that all stand in the problem in hand: "what is 20 - 5" while 3x + 5 = 20 is being solved. */
export function asksAboutPart(held: Posed & { readonly line: Problem }, problem: Problem, text: string): boolean {
  const isSum = problem.kind === 'topic' || problem.kind === 'percent' || 'expr' in problem;
  if (!isSum || (held.problem.kind === 'topic' ? !isSumOn(held, text) : held.problem.kind === problem.kind))
    return false;
  const known = new Set(
    `${held.text} ${'equation' in held.line ? `${latex(held.line.equation.left)} ${latex(held.line.equation.right)}` : ''}`.match(
      /\d+/g,
    ),
  );
  const numbers = text.match(/\d+/g) ?? [];
  return numbers.length > 0 && numbers.every((number) => known.has(number));
}

/** A topic's sum that comes without a task of its own: bare, "15% of 40", or asked for within a story. */
const isSumOn = (held: Posed, text: string): boolean =>
  held.problem.kind === 'topic' && (!TASK.test(text) || held.problem.topic.startsWith('story-'));

const LEAD = /^(?:so |ok |and )*(?:what(?:'s| is)|whats|what does|how much is|work out|calculate|is it) */i;

/**
 * The sum alone where a pupil asks for one on numbers that the story or the pupil's own results hold ("what is 15 x 4"): it is a line of
 * the story, and no problem of its own. Undefined for everything else.
 */
export function sumOfStory({ text, state }: HeldStory, asked: string): string | undefined {
  const sum = asked.replace(LEAD, '').replace(/[\s?]+$/, '');
  if (sum.length === asked.length || !/^[\d\s.,+\-*/x×÷()£$€%]+$/i.test(sum)) return undefined;
  const known = new Set([...(text.match(NUMERAL) ?? []), ...state.values.flatMap((value) => decimalText(value) ?? [])]);
  const numbers = sum.match(NUMERAL) ?? [];
  return numbers.length > 1 && numbers.every((number) => known.has(number)) ? sum : undefined;
}

const NUMERAL = /\d+(?:\.\d+)?/g;
