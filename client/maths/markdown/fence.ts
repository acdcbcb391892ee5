/** How a code fence opened, which decides what closes it. */
export type Fence = {
  readonly marker: string;
  readonly size: number;
  readonly indent: number;
  readonly language: string;
};

export function fenceOf(line: string, indent: number): Fence {
  const run = /^(?:`+|~+)/.exec(line)?.[0] ?? '';
  const language = /^[\w+#.-]{1,30}/.exec(line.slice(run.length).trim())?.[0] ?? '';
  return { marker: run.slice(0, 1), size: run.length, indent, language };
}

/**
 * Reads the start of a line inside a fence: where its text begins, or `end` where it closes the fence; undefined while it may be either.
 */
export function fenceLine(fence: Fence, line: string, complete: boolean): number | 'end' | undefined {
  const text = line.trimStart();
  const lead = line.length - text.length;
  const run = /^(?:`+|~+)/.exec(text)?.[0] ?? '';
  const mayEnd = (run === '' || run.startsWith(fence.marker)) && text.slice(run.length).trim() === '';
  if (!complete && mayEnd) return undefined;
  if (mayEnd && run.length >= fence.size) return 'end';
  return Math.min(lead, fence.indent);
}
