import type { Held } from '../../../shared/stitch.ts';
import { typeset } from '../../maths/typeset/page-typesetter.ts';
import { createMathStream, type MathStream } from '../../maths/typeset/stream.ts';

/** Keeps an element's content equal to the text that is held of a turn. */
export type AnswerWriter = {
  /**
   * Appends only what is new. `onSentence` receives each whole sentence that arrives after the first call; what is there from the start,
   * such as after a refresh, is not read out again.
   */
  show(held: Held, onSentence: (spoken: string) => void): void;
};

export function createAnswerWriter(root: HTMLElement): AnswerWriter {
  let stream: MathStream | undefined;
  let epoch = 0;
  let firstSight = true;
  let say: (spoken: string) => void;

  function begin(): MathStream {
    root.replaceChildren();
    return createMathStream(root, {
      typeset,
      onSentence: (spoken) => {
        if (!firstSight) say(spoken);
      },
    });
  }

  return {
    show(held, onSentence) {
      say = onSentence;
      // Another attempt, or one whose last words were never stored: the text starts over.
      if (stream === undefined || held.epoch !== epoch || held.text.length < stream.text.length) stream = begin();
      epoch = held.epoch;
      const fresh = held.text.slice(stream.text.length);
      if (firstSight) stream.restore(fresh);
      else if (fresh !== '') stream.write(fresh);
      if (held.end !== undefined) stream.end();
      firstSight = false;
    },
  };
}
