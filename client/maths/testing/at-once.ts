import type { Setter } from '../typeset/katex.ts';
import { placed } from '../typeset/placed.ts';
import type { Typeset } from '../typeset/typesetter.ts';

/** Typesets without a worker, before the call returns: what a page shows then is what it shows in the end. */
export function atOnce(set: Setter): Typeset {
  return (tex, display, done) => {
    const markup = set(tex, display);
    done(markup === undefined ? undefined : placed(markup));
  };
}
