import { memo, useLayoutEffect, useRef } from 'react';
import { useMaths } from './use-maths.ts';

type Props = {
  readonly text: string;
  readonly className?: string;
  /** The level of the heading that it is, if it is one. */
  readonly level?: 2 | 3;
  readonly id?: string;
};

/** A question with its maths typeset. */
export const Question = memo(function Question({ text, className = 'question', level, id }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const load = useMaths();
  useLayoutEffect(() => {
    if (root.current === null) return;
    if (load.kind === 'here') load.module.writeQuestion(root.current, text);
    else root.current.textContent = text;
  }, [text, load]);
  const heading = level && ({ role: 'heading', 'aria-level': level } as const);
  return <div ref={root} id={id} className={`math-stream ${className}`} {...heading} />;
});
