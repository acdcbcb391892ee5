import { scripted, stepsOf, wishesOf } from '../../backend/testing/script.ts';

/** A question whose answer is known: `tokens` numbered words, `waitMs` apart. */
export function question(tokens: number, waitMs: number, salt: number): string {
  const words = Array.from({ length: tokens }, (_, i) => [`w${salt}.${i} `, { wait: waitMs }] as const);
  return scripted(...words.flat());
}

/** The whole answer to such a question. */
export function fullAnswer(asked: string): string {
  return stepsOf(wishesOf(asked))
    .filter((step) => typeof step === 'string')
    .join('');
}
