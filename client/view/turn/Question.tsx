import { memo, useLayoutEffect, useRef } from 'react';
import { useMaths } from './use-maths.ts';

/** A question with its maths typeset. */
export const Question = memo(function Question({ text }: { readonly text: string }) {
  const root = useRef<HTMLDivElement>(null);
  const load = useMaths();
  useLayoutEffect(() => {
    if (root.current === null) return;
    if (load.kind === 'here') load.module.writeQuestion(root.current, text);
    else root.current.textContent = text;
  }, [text, load]);
  return <div ref={root} className="math-stream question" />;
});
