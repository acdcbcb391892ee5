import { memo, useLayoutEffect, useRef } from 'react';
import type { Held } from '../../../shared/stitch.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { useMaths } from './use-maths.ts';

type Props = { readonly held: Held; readonly onSentence: (spoken: string) => void };

/** A hint. React knows only the box: its content is written by hand, so that a frame costs no more than what it adds. */
export const Answer = memo(function Answer({ held, onSentence }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const writer = useRef<AnswerWriter>();
  const load = useMaths();
  useLayoutEffect(() => {
    if (root.current === null) return;
    if (load.kind === 'here') {
      writer.current ??= load.module.createAnswerWriter(root.current);
      writer.current.show(held, onSentence);
    } else if (load.kind === 'missing') root.current.textContent = held.text;
  }, [held, load, onSentence]);
  return <div ref={root} className="math-stream answer" />;
});
