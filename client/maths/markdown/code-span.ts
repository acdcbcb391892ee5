/** A code span; where `code` is undefined, just ticks that open none. */
type CodeSpan = { readonly source: string; readonly code: string | undefined };

const LONGEST_CODE = 2_000;
// A longer run is read as several: one at the end of the text, which may grow, is read again with each piece.
const TICKS = /`{1,64}/y;

/** Reads the code span that opens at `at`. */
export function codeSpanAt(text: string, at: number, final: boolean): CodeSpan | 'wait' {
  TICKS.lastIndex = at;
  const ticks = TICKS.exec(text)?.[0] ?? '`';
  const from = at + ticks.length;
  if (from === text.length && !final) return 'wait';
  const within = text.slice(from, from + LONGEST_CODE + ticks.length + 1);
  const end = runOf(ticks, within);
  // A closing run at the very end may still grow, and would then close nothing.
  const undecided = end === undefined ? within.length <= LONGEST_CODE : end + ticks.length === within.length;
  if (undecided && !final) return 'wait';
  if (end === undefined || end > LONGEST_CODE) return { source: ticks, code: undefined };
  const code = within.slice(0, end).replaceAll('\n', ' ');
  const padded = /^ .*[^ ].* $/.test(code);
  return { source: ticks + within.slice(0, end) + ticks, code: padded ? code.slice(1, -1) : code };
}

/** The position of a run of exactly these ticks. */
function runOf(ticks: string, text: string): number | undefined {
  for (let at = text.indexOf(ticks); at >= 0; ) {
    let end = at + ticks.length;
    while (text[end] === '`') end += 1;
    if (end - at === ticks.length) return at;
    at = text.indexOf(ticks, end);
  }
  return undefined;
}

/** The code so far of the span that a text begins with; undefined where there is none. */
export function liveCode(text: string): string | undefined {
  const ticks = /^`+/.exec(text)?.[0].length ?? 0;
  return ticks === 0 || text.length === ticks ? undefined : text.slice(ticks).replace(/`+$/, '');
}
