import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { intentOf } from '../reading/intents.ts';
import type { Sum } from './check-sum.ts';
import { nameOf, type OwnLine, ownLines } from './own-line.ts';
import { nextPrompt } from './prompts.ts';
import type { Quantity, Story } from './read-story.ts';
import { numbersOf } from './story-numbers.ts';
import type { NamedResult, OpenSum, Prompt, PromptKind, StoryState } from './story-state.ts';

/** What a text of the pupil was. The number at the end of a story is never called right or wrong: only sums and units are. */
export type StoryMove =
  | { readonly kind: 'opened' }
  /** Lines of working; `wrong` is the first one that is false, counted from 0. */
  | { readonly kind: 'lines'; readonly lines: readonly OwnLine[]; readonly wrong: number | undefined }
  | { readonly kind: 'named'; readonly result: NamedResult }
  /** A number alone: one of the story's, one of the pupil's results, or new; `claimed` as the answer. */
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly claimed: boolean;
      readonly quantity?: Quantity;
      readonly result?: NamedResult;
      readonly fromSum: boolean;
    }
  /** The sum that the pupil was asked to work out, with a right or a wrong result. */
  | { readonly kind: 'worked-out'; readonly sum: OpenSum; readonly value: Rational; readonly isRight: boolean }
  | { readonly kind: 'estimate'; readonly value: Rational }
  | { readonly kind: 'picture' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'hint' }
  /** "just tell me the answer" */
  | { readonly kind: 'answer-wish' }
  /** "is that right?" */
  | { readonly kind: 'asks-if-right' }
  | { readonly kind: 'remark' };

export type StoryFollowed = {
  readonly move: StoryMove;
  readonly prompt: Prompt;
  readonly state: StoryState;
  /** Whether it is time to say that sums are checked, and not whether they tell the story: once, at the first result. */
  readonly limits: boolean;
};

const ASKS_IF_RIGHT =
  /\b(?:(?:is|was) (?:it|that|this) (?:right|correct|ok)|am i right|right\?$|correct\?$|did i get it)/i;
const ABOUT = /\b(?:about|around|roughly|approximately|approx|nearly|almost|estimate|guess|probably|maybe)\b|~/i;
const PICTURE = /\b(?:drew|draw|drawn|drawing|picture|diagram|sketch(?:ed)?|bar model|table|number line)\b/i;
const PLAN =
  /\b(?:add|plus|sum|multiply|times|divide|share|split|subtract|minus|take (?:away|off)|double|halve|half|work out|find (?:out )?(?:the|how)|calculate|first|then|step|plan|need to|have to|going to|would)\b/i;
const CLAIM = /\b(?:answer|final|result|solution|total is|altogether is)\b|^(?:is it|it's|its|it is)\b/i;

const WRONG_PROMPT: Readonly<Record<string, readonly PromptKind[]>> = {
  'unit-clash': ['one-unit'],
  'wrong-conversion': ['how-many-in-one'],
};

/** The beginning of a story: what it tells and asks, and the wish for a plan. */
export function openStory(story: Story): StoryFollowed {
  const state: StoryState = {
    results: [],
    used: [],
    unnamed: undefined,
    open: undefined,
    values: [],
    told: [],
    estimate: undefined,
    limitsTold: false,
    turn: 0,
  };
  return prompted(story, state, { kind: 'opened' }, ['plan']);
}

/** Follows a story by one text of the pupil. Pure and total. */
export function followStory(story: Story, before: StoryState, text: string): StoryFollowed {
  const state: StoryState = { ...before, open: undefined, turn: before.turn + 1 };
  const intent = intentOf(text);
  if (intent?.kind === 'wish') {
    const isForAnswer = intent.wish === 'answer' || intent.wish === 'give-up';
    return isForAnswer ? prompted(story, state, { kind: 'answer-wish' }, []) : hintOn(story, before);
  }
  const lines = ownLines(text);
  const [only, ...more] = lines ?? [];
  if (only?.sum.kind === 'value' && only.sum.bare && more.length === 0)
    return before.open !== undefined && only.name === undefined
      ? workedOut(story, state, before.open, only.sum.value)
      : number(story, state, text, only, only.sum);
  if (lines !== undefined) return working(story, state, lines);
  const numbers = numbersOf(text);
  const [guess] = numbers;
  if (guess !== undefined && numbers.length === 1 && ABOUT.test(text))
    return prompted(story, { ...state, estimate: guess.value }, { kind: 'estimate', value: guess.value }, [
      'how-estimated',
    ]);
  if (ASKS_IF_RIGHT.test(text)) return prompted(story, state, { kind: 'asks-if-right' }, ['unused', 'reread']);
  if (PICTURE.test(text)) return prompted(story, state, { kind: 'picture' }, ['picture-shows']);
  const name = numbers.length === 0 && !text.includes('?') ? (nameOf(text) ?? wordsAlone(text)) : undefined;
  const last = state.told.at(-1)?.kind;
  if (name !== undefined && state.unnamed !== undefined && last === 'stands-for' && /[a-z]{3}/i.test(name)) {
    const result = { name, value: state.unnamed };
    return prompted(story, named(state, result), { kind: 'named', result }, ['unused', 'reread']);
  }
  if (PLAN.test(text)) return prompted(story, state, { kind: 'plan' }, ['first-sum']);
  return prompted(story, state, { kind: 'remark' }, []);
}

/** The next thing to think about, whatever was said. */
export function hintOn(story: Story, state: StoryState): StoryFollowed {
  return prompted(story, { ...state, turn: state.turn + 1 }, { kind: 'hint' }, []);
}

/** "total", "the answer": too little for a name of its own, but fair where a name was asked for. */
const wordsAlone = (text: string): string | undefined => /\b(?:total|result|answer)\b/i.exec(text)?.[0].toLowerCase();

const named = (state: StoryState, result: NamedResult): StoryState => ({
  ...state,
  unnamed: undefined,
  results: [...state.results.filter(({ name }) => name.toLowerCase() !== result.name.toLowerCase()), result],
  values: [...state.values, result.value],
});

/** The result of the sum that was asked for: a wrong one leaves it open. */
function workedOut(story: Story, state: StoryState, sum: OpenSum, value: Rational): StoryFollowed {
  const isRight = q.equal(sum.value, value);
  const move: StoryMove = { kind: 'worked-out', sum, value, isRight };
  if (!isRight) return prompted(story, { ...state, open: sum }, move, ['comes-to']);
  const used = usedBy(story, state, sum.written);
  return prompted(story, { ...state, used, unnamed: value, values: [...state.values, value] }, move, ['stands-for']);
}

/** One number: an estimate, a named result, one of the story's own, or a claimed answer. */
function number(
  story: Story,
  state: StoryState,
  text: string,
  line: OwnLine,
  sum: Extract<Sum, { kind: 'value' }>,
): StoryFollowed {
  const { value } = sum;
  if (ABOUT.test(text) && line.name === undefined)
    return prompted(story, { ...state, estimate: value }, { kind: 'estimate', value }, ['how-estimated']);
  if (line.name !== undefined) {
    const result = { name: line.name, value };
    const known =
      state.values.some((one) => q.equal(one, value)) || story.quantities.some((one) => q.equal(one.value, value));
    return prompted(
      story,
      named(state, result),
      { kind: 'named', result },
      known ? ['unused', 'reread'] : ['which-sum'],
    );
  }
  const quantity = story.quantities.find((one) => q.equal(one.value, value));
  const result = state.results.findLast((one) => q.equal(one.value, value));
  const fromSum = state.values.some((one) => q.equal(one, value));
  const move: StoryMove = {
    kind: 'number',
    value,
    claimed: CLAIM.test(text),
    fromSum,
    ...(quantity !== undefined && { quantity }),
    ...(result !== undefined && { result }),
  };
  return prompted(story, state, move, fromSum ? ['unused', 'reread'] : ['which-sum']);
}

function working(story: Story, before: StoryState, lines: readonly OwnLine[]): StoryFollowed {
  let state = before;
  let wrong: number | undefined;
  for (const [i, { sum, name }] of lines.entries()) {
    if (sum.kind === 'wrong' || sum.kind === 'wrong-conversion' || sum.kind === 'unit-clash') {
      wrong = i;
      break;
    }
    state = { ...state, used: usedBy(story, state, lines[i]?.written ?? '') };
    if (sum.kind === 'value' && sum.bare && name === undefined) continue;
    if (name !== undefined) state = named(state, { name, value: sum.value });
    else if (
      sum.kind === 'right' ||
      sum.kind === 'conversion' ||
      sum.kind === 'run-on' ||
      sum.kind === 'right-remainder'
    )
      state = { ...state, unnamed: sum.value, values: [...state.values, sum.value] };
  }
  const move: StoryMove = { kind: 'lines', lines, wrong };
  if (wrong !== undefined)
    return prompted(story, state, move, WRONG_PROMPT[lines[wrong]?.sum.kind ?? 'wrong'] ?? ['look-again']);
  const last = lines.at(-1);
  if (last?.sum.kind === 'value') {
    const open = { shown: last.sum.shown, value: last.sum.value, written: last.written };
    return prompted(story, { ...state, open }, move, ['comes-to']);
  }
  return prompted(story, state, move, state.unnamed === undefined ? ['unused', 'reread'] : ['stands-for']);
}

/** The story's quantities that a line uses, each once: a per cent and a half count in whichever way they are written. */
function usedBy({ quantities }: Story, { used }: StoryState, written: string): number[] {
  const all = [...used];
  for (const { value } of numbersOf(claimFree(written))) {
    const at = quantities.findIndex((one, i) => !all.includes(i) && sameQuantity(one, value));
    if (at >= 0) all.push(at);
  }
  return all;
}

/** A line without the result that it ends with. */
const claimFree = (written: string): string => written.replace(/=[^=]*$/, '');

function sameQuantity({ value, kind }: Quantity, given: Rational): boolean {
  if (q.equal(value, given)) return true;
  if (kind === 'percent') return q.equal(value, q.multiply(given, q.rational(100n)));
  return kind === 'fraction' && value.n === 1n && q.equal(q.rational(value.d), given);
}

function prompted(story: Story, state: StoryState, move: StoryMove, wanted: readonly PromptKind[]): StoryFollowed {
  const prompt = nextPrompt(story, state, wanted);
  const limits =
    !state.limitsTold && (move.kind === 'asks-if-right' || (move.kind === 'number' && (move.claimed || move.fromSum)));
  const after = { ...state, told: [...state.told, prompt], limitsTold: state.limitsTold || limits };
  return { move, prompt, limits, state: after };
}
