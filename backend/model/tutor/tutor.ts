import type { Model, Question } from '../../core/ports/model.ts';
import { replyTo } from './conversation.ts';

/** Pause between two pieces, in milliseconds: about forty words a second, as fast as a hosted model. */
const PACE_MS = 25;

/** Longest piece in UTF-16 code units, about a model's token; longer words come in several. */
const MAX_PIECE = 12;

export type TutorOptions = {
  /** Waits, and returns early when the signal aborts; without it the pieces come at once. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds between pieces. */
  readonly paceMs?: number;
};

/** The built-in tutor: exact school algebra and a hint ladder, with no network and no randomness. */
export function createTutor({ pause, paceMs = PACE_MS }: TutorOptions): Model {
  return {
    name: 'built-in tutor',
    voice: 'ladder',
    async *stream(question: Question, signal: AbortSignal) {
      let first = true;
      for (const piece of pieces(replyTo(question))) {
        if (!first) await pause?.(paceMs, signal);
        if (signal.aborted) return;
        first = false;
        yield piece;
      }
    },
  };
}

/** Cuts a text into pieces of a word or less, each with the space before it. Joined they give the text, and no surrogate pair is split. */
function pieces(text: string): string[] {
  return (text.match(/\s*\S+|\s+$/g) ?? []).flatMap((word) => {
    const cut: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece.length + character.length > MAX_PIECE) {
        cut.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...cut, piece];
  });
}
