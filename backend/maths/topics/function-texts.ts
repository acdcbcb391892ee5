import { type Expr, unknowns } from '../algebra/syntax.ts';
import { mathsIn } from './statement.ts';

/** A function by its name, its letter and what it does. */
export type Defined = { readonly name: string; readonly letter: string; readonly body: Expr };

export type Asked =
  | { readonly kind: 'value'; readonly outer: readonly Defined[]; readonly at: Expr }
  | {
      readonly kind: 'combined';
      readonly first: Defined;
      readonly sign: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly second: Defined;
      readonly at: Expr;
    }
  | { readonly kind: 'inverse'; readonly of: Defined; readonly at: Expr }
  | { readonly kind: 'equals'; readonly of: Defined; readonly value: Expr }
  | { readonly kind: 'domain'; readonly of: Defined };

const DEFINITION =
  /(?<![a-zA-Z^])([a-zA-Z])\s?\(\s?([a-zA-Z])\s?\)\s?=\s?(.+?)(?=(?:[,;.]|\s+and|\s+where|\s+with)?\s+(?:let\b|and\b|where\b|with\b|[a-zA-Z]\s?\(\s?[a-zA-Z]\s?\)\s?=|find|what|calculate|work|evaluate|give|determine|write|solve|state|compute|for\b|when\b|if\b)|[,;.]\s?(?=[a-zA-Z]\s?\(\s?[a-zA-Z]\s?\)\s?=)|[,;.?!]?\s*$|[,;]\s)/gi;
const ASK = String.raw`(?:what(?:'s| is| are|)|find|calculate|work out|evaluate|give|determine|write(?: down)?|compute|state|simplify|get|)(?: (?:the )?(?:value of|an expression for|values? for))?`;
const FILLER =
  /\b(?:let|given(?: that)?|if|suppose|for|the|functions?|following|and|where|consider|in this|exercise|with|two|are|defined by|be|is|you|composition of|composite|use|using|to|evaluate|find)\b|[,.;:]/gi;

/** What is asked about the functions that a text defines; undefined where any word of it is not understood. */
export function functionsIn(said: string): { readonly asked: Asked } | undefined {
  if (!/\(\s?[a-zA-Z]\s?\)\s?=/.test(said) || said.length > 400) return undefined;
  const known: Defined[] = [];
  let rest = said;
  for (const [whole, name = '', letter = '', text] of said.matchAll(DEFINITION)) {
    const body = mathsIn(text);
    if (body === undefined) continue;
    // A second line with the same name is the question: f(x) = 11.
    if (known.some((one) => one.name === name)) continue;
    if (unknowns(body).some((one) => one !== letter)) return undefined;
    known.push({ name, letter, body });
    rest = rest.replace(whole, ' ');
  }
  if (known.length === 0 || known.length > 3) return undefined;
  return askedIn(rest.replace(/\s+/g, ' ').trim(), known);
}

function askedIn(rest: string, known: readonly Defined[]): { readonly asked: Asked } | undefined {
  const [only] = known;
  const words = rest.replace(/^[\s,.;:]+|[\s,.;:?!]+$/g, '');
  const named = (name: string | undefined): Defined | undefined => known.find((one) => one.name === name);
  const asks = (pattern: string): RegExpExecArray | null =>
    new RegExp(String.raw`^(?:${FILLER.source}|\s)*${ASK}(?: (?:the|of|for))*\s*${pattern}$`, 'i').exec(words);
  if (
    asks(
      String.raw`domain(?: of)?(?: (?:the|this))?(?: function)?(?: [a-z](?:\([a-z]\))?)?(?:,? (?:in|using) interval notation)?(?: for)?`,
    ) !== null &&
    only !== undefined &&
    known.length === 1
  )
    return { asked: { kind: 'domain', of: only } };
  const inverse = asks(
    String.raw`(?:(?:the )?inverse(?: function)?(?: of)?(?: (?:the|this))?(?: function)?(?: ([a-z])(?:\([a-z]\))?)?|([a-z])\s?\^\s?(?:\{-1\}|-1|\(-1\))\s?(?:\(([^()]+)\))?)`,
  );
  if (inverse !== null && only !== undefined) {
    const of = named(inverse[1] ?? inverse[2] ?? only.name);
    const at = inverse[3] === undefined ? of && mathsIn(of.letter) : mathsIn(inverse[3]);
    return of && at && (known.length === 1 || inverse[1] !== undefined || inverse[2] !== undefined)
      ? { asked: { kind: 'inverse', of, at } }
      : undefined;
  }
  const equal = asks(
    String.raw`(?:(?:the )?(?:value of )?[a-z] (?:when|if|such that|so that|for which|where) |solve )([a-z])\s?\(\s?[a-z]\s?\)\s?=\s?(-?\d+(?:\.\d+)?)`,
  );
  if (equal !== null) {
    const [of, value] = [named(equal[1]), mathsIn(equal[2])];
    return of && value && { asked: { kind: 'equals', of, value } };
  }
  const nested = asks(String.raw`((?:[a-z]\s?\(\s?){1,3})([^()]+)\s?(\){1,3})`);
  if (nested !== null) {
    const names = (nested[1] ?? '').replace(/[\s(]/g, '').split('');
    return names.length === nested[3]?.length ? valueOf(names, nested[2], known) : undefined;
  }
  const circles =
    asks(String.raw`\(?\s?([a-z])\s?∘\s?([a-z])\s?\)?\s?\(\s?([^()]+)\s?\)`) ??
    (known.length > 1 ? asks(String.raw`([a-z])([a-z])\s?\(\s?([^()]+)\s?\)`) : null);
  if (circles !== null) return valueOf([circles[1] ?? '', circles[2] ?? ''], circles[3], known);
  const sum = asks(String.raw`\(\s?([a-z])\s?([-+*/·]|\\cdot|\\times)\s?([a-z])\s?\)\s?\(\s?([^()]+)\s?\)`);
  if (sum === null) return undefined;
  const [first, second, at] = [named(sum[1]), named(sum[3]), inputIn(sum[4], known)];
  const sign = sum[2] === '+' ? 'add' : sum[2] === '-' ? 'subtract' : sum[2] === '/' ? 'divide' : 'multiply';
  return first && second && at && { asked: { kind: 'combined', first, sign, second, at } };
}

function valueOf(
  names: readonly string[],
  text: string | undefined,
  known: readonly Defined[],
): { readonly asked: Asked } | undefined {
  const outer = names.map((name) => known.find((one) => one.name === name));
  const found = outer.flatMap((one) => one ?? []);
  const at = inputIn(text, known);
  if (at === undefined || found.length !== names.length) return undefined;
  const [first] = found;
  const trivial = found.length === 1 && at.kind === 'variable' && first !== undefined && at.name === first.letter;
  return trivial ? undefined : { asked: { kind: 'value', outer: found, at } };
}

/** A number, or an expression in one letter. */
function inputIn(text: string | undefined, known: readonly Defined[]): Expr | undefined {
  const at = mathsIn(text);
  return at !== undefined && unknowns(at).length <= 1 && !known.some(({ name }) => unknowns(at).includes(name))
    ? at
    : undefined;
}
