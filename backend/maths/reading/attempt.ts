import type { Expr } from '../algebra/syntax.ts';
import { parseSides } from './parse.ts';
import { withPlainCommas } from './tokens.ts';

/** What a pupil wrote as a step or an answer: lines of sides (7 | x = 7 | 1/2 + 1/4 = 3/4), or a claim about how many solutions. */
export type Working =
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Expr[])[] }
  | { readonly kind: 'claim'; readonly claim: 'none' | 'all' };

/** What is judged: working, or a reply as it was written, where a problem says itself what it asks for, and units and words count. */
export type Attempt = Working | { readonly kind: 'words'; readonly text: string };

/** Longest attempt read, in UTF-16 code units, and most lines in it: school working is far shorter. */
const MAX_LINE = 400;
const MAX_LINES = 8;

const LEAD =
  /^(?:(?:so|then|and|now|ok(?:ay)?|well|um+|next|because|hence|therefore|maybe|perhaps|probably|the|my|final|is|it|it's|its|that|that's|this|answer|answers|result|would|could|be|was|becomes|gives|get|got|i|i'm|am|think|guess|have|did|do|wrote|make|made|say|we|you|to|as|equals|solution|solutions|are|step|line)(?![a-zA-Z'])(?!\s*[-+=*/^(])|[:,])\s*/i;
const TAIL =
  /\s+(?:is (?:that|it|this) (?:right|correct|ok)|am i right|right|correct|ok|i think|yes|maybe|now|then|please)$/i;

/**
 * The maths in a pupil's own line, in plain text or LaTeX, without the words around it. Returns undefined where any of it cannot be read
 * with certainty. Never throws.
 */
export function readAttempt(text: string): Working | undefined {
  if (text.length > MAX_LINE) return undefined;
  const bare = withoutWords(
    withPlainCommas(text)
      .replace(/[’‘]/g, "'")
      .replace(/\\\(|\\\)|\\\[|\\\]|\$+/g, ' '),
  );
  if (/^(?:there (?:is|are) )?(?:no|zero) (?:real )?solutions?$|^none$|^impossible$/i.test(bare))
    return { kind: 'claim', claim: 'none' };
  if (
    /^(?:infinitely many(?: solutions)?|all (?:real )?numbers|every number(?: works)?|always true|any number)$/i.test(
      bare,
    )
  ) {
    return { kind: 'claim', claim: 'all' };
  }
  const pieces = pairAsEquations(bare)
    .split(
      /\n|;|=>|⇒|→|\\(?:Rightarrow|implies|to)(?![a-zA-Z])|\bor\b|\band\b|,(?!\d{3}(?!\d))|\\text\{ ?(?:or|and) ?\}|\\\\/,
    )
    .map((piece) => withoutWords(piece))
    .filter((piece) => piece !== '')
    .flatMap(bothSigns);
  if (pieces.length === 0 || pieces.length > MAX_LINES) return undefined;
  const lines = pieces.map((piece) => parseSides(piece.replace(/^=\s*/, '').replace(/\s*=$/, '')));
  return lines.every((line) => line !== undefined) ? { kind: 'lines', lines } : undefined;
}

/** True where the words say that a line is the pupil's own: "is it 7?", "I got x = 3". */
export function claimsAnswer(text: string): boolean {
  return /^\s*(?:is (?:it|that|this|the answer)|i(?:'ve| have)? (?:got|get|think|make|made|have)|(?:so )?(?:my|the) answer|answer|it's|it is|so\b|then\b|=)/i.test(
    text.replace(/[’‘]/g, "'"),
  );
}

/** Takes leading and trailing words off, one by one. Other words stay, and make the line unreadable. */
function withoutWords(text: string): string {
  let bare = text.trim();
  for (;;) {
    const shorter = bare
      .replace(LEAD, '')
      .replace(/[\s?.,:]+$|\s+!+$/, '')
      .replace(TAIL, '')
      .trim();
    if (shorter === bare) return bare;
    bare = shorter;
  }
}

/** (3, 2) stands for x = 3 and y = 2 only once the unknowns are known: it stays two plain values, in order. */
function pairAsEquations(text: string): string {
  const pair = /^\(([^(),]+),([^(),]+)\)$/.exec(text);
  return pair === null ? text : `${pair[1]};${pair[2]}`;
}

/** x = 3 ± 2 is two lines. */
function bothSigns(piece: string): string[] {
  if (!/±|\\pm(?![a-zA-Z])|\+\/-|\+-/.test(piece)) return [piece];
  const marked = piece.replace(/±|\\pm(?![a-zA-Z])|\+\/-|\+-/g, '±');
  if (marked.split('±').length !== 2) return [piece];
  return [marked.replace(/(^|[=({])(\s*)±/, '$1$2').replace('±', '+'), marked.replace('±', '-')];
}
