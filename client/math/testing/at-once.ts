import type { Setter } from '../katex.ts';
import { placed } from '../placed.ts';
import type { Typeset } from '../typesetter.ts';

/** Typesets without a worker, before the call returns: what a page shows then is what it shows in the end. */
export function atOnce(set: Setter): Typeset {
  return (tex, display, done) => {
    const markup = set(tex, display);
    done(markup === undefined ? undefined : placed(markup));
  };
}
