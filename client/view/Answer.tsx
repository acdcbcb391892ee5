import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import type { Held } from '../../shared/stitch.ts';
import { type AnswerWriter, createAnswerWriter } from './answer-writer.ts';

type Props = { readonly held: Held; readonly onSentence: (spoken: string) => void };

/** A hint. React knows the box alone: its content is written by hand, so that a frame costs as much as it brings. */
export const Answer = memo(function Answer({ held, onSentence }: Props) {
  const writer = useRef<AnswerWriter>(undefined);
  const attach = useCallback(
    (root: HTMLDivElement) => {
      writer.current = createAnswerWriter(root, onSentence);
      return () => writer.current?.close();
    },
    [onSentence],
  );
  useLayoutEffect(() => writer.current?.show(held), [held]);

  return <div ref={attach} className="math-stream answer" />;
});
