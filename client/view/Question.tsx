import { memo, useLayoutEffect, useRef } from 'react';
import { renderWhole } from '../math/stream.ts';
import { markMaths } from './plain-maths.ts';
import { currentTypeset, whenTypesetting } from './typesetting.ts';

/** A question with its maths typeset: what was typed plainly is shown as it is written by hand. */
export const Question = memo(function Question({ text }: { readonly text: string }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const render = (): void => {
      element.replaceChildren();
      renderWhole(element, markMaths(text), { typeset: currentTypeset });
    };
    render();
    return whenTypesetting(render);
  }, [text]);
  return <div ref={root} className="math-stream question" />;
});
