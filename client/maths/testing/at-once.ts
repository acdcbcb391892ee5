import type { Renderer } from '../typeset/katex.ts';
import { nodesFrom } from '../typeset/markup-nodes.ts';
import type { Typeset } from '../typeset/typesetter.ts';

/** Typesets without a worker, before the call returns: what a page shows then is its final state. */
export function atOnce(render: Renderer): Typeset {
  return (tex, display, done, isPart) => {
    const markup = render(tex, display, isPart);
    done(markup === undefined ? undefined : nodesFrom(markup));
  };
}
