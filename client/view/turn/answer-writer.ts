import type { Held } from '../../../shared/stitch.ts';
import { typeset } from '../../maths/typeset/page-typesetter.ts';
import { createMathStream, type MathStream } from '../../maths/typeset/stream.ts';

/** Keeps an element's content equal to what is held of a turn. */
export type AnswerWriter = {
  /**
   * Writes only what is new behind what stands there. `onSentence` is given each whole sentence that comes while somebody watches; what was
   * there at first sight, such as after a refresh, is not read out again.
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
      // Another attempt, or one whose last words the store never saw: the text starts anew.
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
