/** A code span, or only the ticks that would have begun one. */
type CodeSpan = { readonly source: string; readonly code: string | undefined };

const LONGEST_CODE = 2_000;
// A longer run is read as several: what stands at the end, and may go on, is read again with each piece.
const TICKS = /`{1,64}/y;

/** Reads the code span whose ticks stand at `at`. */
export function codeSpanAt(text: string, at: number, final: boolean): CodeSpan | 'wait' {
  TICKS.lastIndex = at;
  const ticks = TICKS.exec(text)?.[0] ?? '`';
  const from = at + ticks.length;
  if (from === text.length && !final) return 'wait';
  const within = text.slice(from, from + LONGEST_CODE + ticks.length + 1);
  const end = runOf(ticks, within);
  // At the very end a longer run of ticks, which would close nothing, may still come of it.
  const undecided = end === undefined ? within.length <= LONGEST_CODE : end + ticks.length === within.length;
  if (undecided && !final) return 'wait';
  if (end === undefined || end > LONGEST_CODE) return { source: ticks, code: undefined };
  const code = within.slice(0, end).replaceAll('\n', ' ');
  const padded = /^ .*[^ ].* $/.test(code);
  return { source: ticks + within.slice(0, end) + ticks, code: padded ? code.slice(1, -1) : code };
}

/** Where a run of exactly these ticks stands. */
function runOf(ticks: string, text: string): number | undefined {
  for (let at = text.indexOf(ticks); at >= 0; ) {
    let end = at + ticks.length;
    while (text[end] === '`') end += 1;
    if (end - at === ticks.length) return at;
    at = text.indexOf(ticks, end);
  }
  return undefined;
}

/** What is known so far of the code span that a text begins with. */
export function liveCode(text: string): string | undefined {
  const ticks = /^`+/.exec(text)?.[0].length ?? 0;
  return ticks === 0 || text.length === ticks ? undefined : text.slice(ticks).replace(/`+$/, '');
}
