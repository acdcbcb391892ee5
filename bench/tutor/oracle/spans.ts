import { parse } from './parse.ts';
import { splitOutside } from './clean.ts';
import { realValue } from './same-value.ts';

/** A stretch of the number line. */
export type Span = { readonly low: number; readonly high: number; readonly hasLow: boolean; readonly hasHigh: boolean };

const ENDLESS: Span = { low: -Infinity, high: Infinity, hasLow: false, hasHigh: false };
const NEAR = 1e-9;

function end(text: string): number | undefined {
  const tree = parse(text.trim());
  return tree && realValue(tree);
}

/** The numbers that an inequality or a union of intervals means; undefined for any other text. */
export function spansOf(text: string): readonly Span[] | undefined {
  const bare = text
    .replace(/^\s*[a-zA-Z]\s*(?:\\in|in|∈)\s+/, '')
    .replace(/^\\\{?\s*[a-z]\s*(?:\\mid|\|)\s*/, '')
    .replace(/\\\}$/, '');
  const pieces = splitOutside(bare, /(?:\\cup|\bU\b|\bor\b|,\s*(?=[a-z]\s*[<>]))/y);
  const spans = pieces.map((piece) => intervalOf(piece) ?? inequalityOf(piece));
  const known = spans.filter((span) => span !== undefined);
  return known.length === 0 || known.length < spans.length ? undefined : known.toSorted((a, b) => a.low - b.low);
}

function intervalOf(text: string): Span | undefined {
  const [, open, inside = '', close] = /^([([])(.*)([)\]])$/.exec(text) ?? [];
  const [low, high, ...more] = splitOutside(inside, /,/y).map(end);
  if (open === undefined || low === undefined || high === undefined || more.length > 0 || low > high) return undefined;
  return { low, high, hasLow: open === '[', hasHigh: close === ']' };
}

function inequalityOf(text: string): Span | undefined {
  const parts = text.split(/(<=|>=|<|>)/).map((part) => part.trim());
  const at = [0, 2, 4].find((i) => /^[a-zA-Z]$/.test(parts[i] ?? ''));
  if (at === undefined || (parts.length !== 3 && !(parts.length === 5 && at === 2))) return undefined;
  let span = ENDLESS;
  for (const i of [at - 1, at + 1]) {
    const sign = parts[i];
    if (sign === undefined) continue;
    const value = end(parts[i < at ? at - 2 : at + 2] ?? '');
    if (value === undefined) return undefined;
    const isBelow = sign.startsWith('<') === i > at;
    const has = sign.endsWith('=');
    span = isBelow ? { ...span, high: value, hasHigh: has } : { ...span, low: value, hasLow: has };
  }
  return span;
}

const isSame = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a));

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        isSame(span.low, other.low) &&
        isSame(span.high, other.high) &&
        span.hasLow === other.hasLow &&
        span.hasHigh === other.hasHigh
      );
    })
  );
}
