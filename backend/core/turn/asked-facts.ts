import { type Draft, forAll } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';

/** That a question was asked, where the log does not say so yet; with the first one, that the AI has the floor. */
export function askedFacts({ floor, asked }: Lesson, turn: string, seq: number): Draft[] {
  if (asked >= seq) return [];
  const begins = floor.version === 0 ? [forAll({ kind: 'floor', owner: 'ai', version: 1 })] : [];
  return [...begins, forAll({ kind: 'asked', turn, seq })];
}
