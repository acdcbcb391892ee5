/** What the graph of a problem and the check of its last line say. */
export const SOLVING_WORDS = {
  graph: 'Graph of both sides',
  left: 'left side',
  right: 'right side',
  noValue: 'no value',
  same: 'Both sides are worth the same here.',
  choose: (unknown: string) => `Value of ${unknown}`,
  at: (unknown: string, x: string, left: string, right: string) =>
    `${unknown} = ${x}: left side ${left}, right side ${right}.`,
  from: (side: string, first: string, last: string) => `The ${side} goes from ${first} to ${last}`,
  between: (unknown: string, low: number, high: number) => `for ${unknown} from ${low} to ${high}.`,
  crossing: (unknown: string, x: string, value: string) => `They meet at ${unknown} = ${x}, where both are ${value}.`,
  checked: (checks: readonly string[]) => `Checked: ${checks.join(' and ')}`,
} as const;
