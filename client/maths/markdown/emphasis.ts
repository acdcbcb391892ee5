/** `*` and `_` make em, `**` and `__` strong, `***` both. */
export type Emphasis = { readonly marker: string; readonly size: 1 | 2 };

export const DEEPEST_EMPHASIS = 8;

// Stricter than CommonMark on purpose: `3*4*5`, `(a+b)*(c+d)`, `$x$*$y$`, `2**3` and `x_1_` are maths written without dollars.
const SPOILS_OPENING = /[A-Za-z0-9)\]}$%*_\\]/;

export function opens(before: string, after: string): boolean {
  return after !== '' && !/\s/.test(after) && !SPOILS_OPENING.test(before);
}

export function closes(marker: string, size: number, before: string, after: string): boolean {
  if (before === '' || /\s/.test(before)) return false;
  return (marker === '*' && size > 1) || !/[A-Za-z0-9]/.test(after);
}

/** What a run of `size` markers opens, outermost first; nothing for a row of stars or a blank to fill in. */
export function opened(marker: string, size: number): readonly Emphasis[] {
  if (size === 1) return [{ marker, size: 1 }];
  if (size === 2) return [{ marker, size: 2 }];
  if (size === 3 && marker === '*') {
    return [
      { marker, size: 1 },
      { marker, size: 2 },
    ];
  }
  return [];
}
