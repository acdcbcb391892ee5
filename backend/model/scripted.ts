import { type Model, ModelError, type Question } from '../core/ports/model.ts';

/** One thing that a scripted model does: says a text, waits, fails, or hangs until it is aborted. */
export type Step = string | { readonly wait: number } | { readonly fail: ModelError } | { readonly hang: true };

/** Waits `ms`, or less once the signal is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** A model that does exactly what its script says, for tests and load: the script may look at the question. */
export function createScriptedModel(
  script: (question: Question) => Iterable<Step>,
  pause: Pause,
  name = 'scripted',
): Model {
  async function* stream(question: Question, signal: AbortSignal): AsyncGenerator<string> {
    for (const step of script(question)) {
      if (signal.aborted) return;
      if (typeof step === 'string') yield step;
      else if ('hang' in step) await pause(2 ** 31 - 1, signal);
      else if ('wait' in step) await pause(step.wait, signal);
      else throw step.fail;
    }
  }
  return { name, voice: 'script', stream };
}

/** The parameters of a load script: `tokens` words, `perSecond` of them. */
export type Load = { readonly seed: number; readonly tokens: number; readonly perSecond: number };

/** A seeded generator of 32-bit numbers (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** As in a hint: words, formulas, and what takes two code units and four bytes. */
export const WORDS: readonly string[] = [
  'so',
  'what',
  'is',
  '$x^2$',
  'the',
  'next',
  'step',
  '$\\frac{1}{2}$',
  'if',
  'you',
  'add',
  'both',
  'sides',
  '\u{1F600}',
];

/** `tokens` words at `perSecond`, the same for the same seed. */
export function* loadScript({ seed, tokens, perSecond }: Load): Generator<Step> {
  const random = randomFrom(seed);
  for (let i = 0; i < tokens; i++) {
    if (i > 0) yield { wait: 1000 / perSecond };
    yield `${WORDS[random() % WORDS.length] ?? ''} `;
  }
}
