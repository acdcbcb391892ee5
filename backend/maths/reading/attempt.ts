import { type Expr, mapParts } from '../algebra/syntax.ts';
import { withNumerals } from './number-words.ts';
import { claimAndReason, withoutWords } from './own-words.ts';
import { parseSides } from './parse.ts';
import { withSigns } from './spoken.ts';
import { withPlainCommas } from './tokens.ts';

/** What a pupil wrote as a step or an answer: lines of sides (7 | x = 7 | 1/2 + 1/4 = 3/4), or a claim about how many solutions. */
export type Working =
  | {
      readonly kind: 'lines';
      readonly lines: readonly (readonly Expr[])[];
      /** Set where words or other letters were taken for signs, so that the pupil is shown how. */
      readonly interpreted?: true;
    }
  | { readonly kind: 'claim'; readonly claim: 'none' | 'all' };

/** What is judged: working, or a reply as it was written, where a problem says itself what it asks for, and units and words count. */
export type Attempt = Working | { readonly kind: 'words'; readonly text: string };

/** Longest attempt read, in UTF-16 code units, and most lines in it: school working is far shorter. */
const MAX_LINE = 400;
const MAX_LINES = 12;

/**
 * The maths in a pupil's own line, in plain text or LaTeX, without the words around it; a capital from a phone's keyboard stands for the
 * problem's `own` letter. Returns undefined where any of it cannot be read with certainty. Never throws.
 */
export function readAttempt(text: string, own: readonly string[] = []): Working | undefined {
  if (text.length > MAX_LINE) return undefined;
  const typed = withPlainCommas(text)
    .replace(/[’‘]/g, "'")
    .replace(/\\\(|\\\)|\\\[|\\\]|\$+/g, ' ')
    .replace(/(?<=[a-z\d])\s*\b(?:pounds|quid|dollars|euros)\b/gi, ' ');
  const claim = claimIn(withoutWords(typed));
  if (claim !== undefined) return { kind: 'claim', claim };
  const plain = readLines(typed, own);
  if (plain !== undefined) return plain;
  const spoken = inSigns(typed);
  const read = spoken === typed ? undefined : readLines(spoken, own);
  return read && { ...read, interpreted: true };
}

function claimIn(bare: string): 'none' | 'all' | undefined {
  if (
    /^(?:(?:there (?:is|are)|there's|theres|has|have|it has) )?(?:no|zero|not any|0) (?:real )?(?:solutions?|answers?|roots?)(?: exists?)?$|^none$|^impossible$|^(?:no (?:number|value) works|no (?:real )?solutions? exists?)$/i.test(
      bare,
    )
  )
    return 'none';
  return /^(?:infinite(?:ly many)?(?: solutions| answers)?|all (?:real )?numbers|every (?:number|value)(?: works)?|always true|any (?:number|value)(?: works)?|(?:any|every)thing works)$/i.test(
    bare,
  )
    ? 'all'
    : undefined;
}

/** Spoken signs and number words as they are written: "x is three" becomes "x = 3". */
const inSigns = (text: string): string =>
  withSigns(
    withNumerals(text).replace(
      /(?<![A-Za-z\\])([A-Za-z])\s+(?:is|are|was|equals|be|must be|would be)\s+(?=[-−(\d√½¼¾.\\]|[a-z](?![a-z])|(?:minus|negative)\s)/gi,
      '$1 = ',
    ),
  );

const SEPARATOR =
  /\n|;|=>|⇒|⟹|→|->|∴|\\(?:Rightarrow|implies|to|therefore)(?![a-zA-Z])|\b(?:or|and|so|therefore|hence|thus|which (?:gives|means|is|makes)|that (?:gives|means|makes)|giving|meaning)\b|(?<=[\d)}a-z])[\s,]+then\b|,(?!\d{3}(?!\d))|(?<=[\d)}a-z])\.\s+(?=[A-Za-z\d(=-])|\\text\{ ?(?:or|and|so) ?\}|\\\\/;

function readLines(text: string, own: readonly string[]): Extract<Working, { kind: 'lines' }> | undefined {
  const { claim, reason } = claimAndReason(text);
  const lines = linesIn(claim);
  if (lines === undefined || reason === undefined) return lines && asOwn(lines, own);
  // A reason in words is only talk; one in numbers is working, and comes before what it leads to.
  const because = linesIn(reason);
  if (because === undefined && /[=\d]\s*[-+*/^=]|[-+*/^=]\s*\d/.test(reason)) return undefined;
  return asOwn([...(because?.filter((sides) => sides.length > 1) ?? []), ...lines], own);
}

function linesIn(text: string): Expr[][] | undefined {
  const pieces = continued(
    pairAsEquations(withoutWords(text))
      .split(SEPARATOR)
      .map((piece) => withoutWords(piece ?? ''))
      .filter((piece) => piece !== ''),
  ).flatMap(bothSigns);
  if (pieces.length === 0 || pieces.length > MAX_LINES) return undefined;
  const lines = pieces.map((piece) => parseSides(piece.replace(/^=\s*/, '').replace(/\s*=$/, '')));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** A line that begins with an equals sign goes on from the line above it, where that is one value. */
function continued(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.startsWith('=') && !/[a-z]\s*=|=.*[a-z]/i.test(last))
      joined.splice(-1, 1, `${last} ${piece}`);
    else joined.push(piece);
  }
  return joined;
}

/** The letters of the lines as the problem writes them: X for x, N for n. */
function asOwn(lines: readonly (readonly Expr[])[], own: readonly string[]): Extract<Working, { kind: 'lines' }> {
  let changed = false;
  const rename = (expr: Expr): Expr => {
    if (expr.kind !== 'variable') return mapParts(expr, rename);
    const lower = own.find((name) => name.toLowerCase() === expr.name.toLowerCase());
    if (own.includes(expr.name) || lower === undefined) return expr;
    changed = true;
    return { kind: 'variable', name: lower };
  };
  const named = lines.map((sides) => sides.map(rename));
  return changed ? { kind: 'lines', lines: named, interpreted: true } : { kind: 'lines', lines };
}

/** True where the words say that a line is the pupil's own: "is it 7?", "I got x = 3". */
export function claimsAnswer(text: string): boolean {
  return /^\s*(?:is (?:it|that|this|the answer)|i(?:'ve| have)? (?:got|get|think|make|made|have)|(?:so )?(?:my|the) answer|answer|it's|it is|its\b|so\b|then\b|therefore\b|maybe\b|=)/i.test(
    text.replace(/[’‘]/g, "'"),
  );
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
