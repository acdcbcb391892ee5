/** The part of a link or an image after its `]`. */
export type Target = { readonly end: number; readonly address: string };

const LONGEST_TARGET = 2_000;
const WHOLE = /\(\s*<?([^\s<>()"]*(?:\([^\s<>()"]*\)[^\s<>()"]*)*)>?(?:[ \t]+"[^"\n]*")?\s*\)/y;
const PARTIAL = /^\(\s*<?[^\s<>()"]*(?:\([^\s<>()"]*\)[^\s<>()"]*)*(?:\([^\s<>()"]*)?>?(?:[ \t]+(?:"[^"\n]*"?)?)?\s*$/;

/** Reads `(target "title")` at `at`; undefined where there is none. */
export function targetAt(text: string, at: number, final: boolean): Target | 'wait' | undefined {
  WHOLE.lastIndex = at;
  const found = WHOLE.exec(text);
  if (found !== null) {
    return found[0].length > LONGEST_TARGET ? undefined : { end: at + found[0].length, address: found[1] ?? '' };
  }
  if (final || text.length - at > LONGEST_TARGET || !PARTIAL.test(text.slice(at))) return undefined;
  return 'wait';
}

/** Whether a link may lead there. */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address);
}

/** Whether it is an address at all: `[0, 1](closed)` is no link. */
export function isAddress(address: string): boolean {
  return /^(?:[a-z][a-z+.-]*:|[/#.])/i.test(address);
}
