/** What is made of sets: A ∩ B, (A ∪ B)', A − B. */
export type SetExpr =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'complement'; readonly of: SetExpr }
  | { readonly kind: SetSign; readonly left: SetExpr; readonly right: SetExpr };

export type SetSign = 'intersection' | 'union' | 'difference';

export type Elements = readonly string[];

/** The sets of a problem by their names in small letters, and the name of the universal one. */
export type Sets = { readonly named: ReadonlyMap<string, Elements>; readonly universal: string | undefined };

const SIGNS: Readonly<Record<string, SetSign>> = {
  '∩': 'intersection',
  '∪': 'union',
  '\\': 'difference',
  '-': 'difference',
};

const TERM = String.raw`((?:set )?(?:[a-z]|ξ)(?:'| complement\b)?)`;
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:the )?intersection of (?:the )?(?:sets )?${TERM} and ${TERM}`, 'g'), '($1 ∩ $2)'],
  [new RegExp(`(?:the )?union of (?:the )?(?:sets )?${TERM} and ${TERM}`, 'g'), '($1 ∪ $2)'],
  [new RegExp(`(?:the )?complement of ${TERM}(?!\\s*[∩∪\\\\'-])`, 'g'), "($1)'"],
  [/(?:the )?complement of (\([^()]*\))/g, "$1'"],
  [new RegExp(`\\bboth ${TERM} and ${TERM}`, 'g'), '($1 ∩ $2)'],
  [new RegExp(`\\bneither ${TERM} nor ${TERM}`, 'g'), "($1 ∪ $2)'"],
  [
    new RegExp(`${TERM},? (?:but not|but (?:that )?are not|that are not|which are not|and not)(?: in)? ${TERM}`, 'g'),
    '($1 - $2)',
  ],
  [/\bset (?=[a-z](?![a-z]))/g, ''],
  [/\b(?:intersection|intersect|intersects|intersected)(?: with)?\b/g, ' ∩ '],
  [/\bunion(?: with)?\b/g, ' ∪ '],
  [/\bminus\b/g, ' - '],
  [/(?<![a-z])([a-zξ]) complement\b/g, "$1'"],
];

/** An expression in plain signs or words; undefined for anything else, and where brackets are needed to tell what is meant. */
export function setExpression(text: string, sets: Sets): SetExpr | undefined {
  const plain = SPOKEN.reduce((all, [from, to]) => all.replace(from, to), text).trim();
  const tokens = plain.match(/[a-z]+|\S/g)?.flatMap((token) => joinedNames(token, sets)) ?? [];
  const [expr, end] = readChain(tokens, 0, sets) ?? [];
  return expr !== undefined && end === tokens.length ? expr : undefined;
}

/** "AnB" and "AUB" are typed where the signs are hard to find. */
function joinedNames(token: string, { named }: Sets): string[] {
  const [, left = '', sign = '', right = ''] = /^([a-z])([nu])([a-z])$/.exec(token) ?? [];
  return named.has(left) && named.has(right) ? [left, sign === 'n' ? '∩' : '∪', right] : [token];
}

type Read = readonly [SetExpr, number];

function readChain(tokens: readonly string[], start: number, sets: Sets): Read | undefined {
  let read = readTerm(tokens, start, sets);
  let first: SetSign | undefined;
  while (read !== undefined) {
    const [left, at]: Read = read;
    const sign = signAt(tokens, at, sets);
    if (sign === undefined) return read;
    if (first !== undefined && (sign !== first || sign === 'difference')) return undefined;
    first = sign;
    const next = readTerm(tokens, at + 1, sets);
    read = next && [{ kind: sign, left, right: next[0] }, next[1]];
  }
  return undefined;
}

function signAt(tokens: readonly string[], at: number, { named }: Sets): SetSign | undefined {
  const token = tokens[at] ?? '';
  if (token === 'u' && tokens[at + 1] !== undefined) return 'union';
  if (token === 'n' && !named.has('n') && tokens[at + 1] !== undefined) return 'intersection';
  return SIGNS[token];
}

function readTerm(tokens: readonly string[], at: number, sets: Sets): Read | undefined {
  const token = tokens[at] ?? '';
  let read: Read | undefined;
  if (token === '(') {
    const inner = readChain(tokens, at + 1, sets);
    read = inner !== undefined && tokens[inner[1]] === ')' ? [inner[0], inner[1] + 1] : undefined;
  } else if (sets.named.has(token)) read = [{ kind: 'named', name: token }, at + 1];
  while (read !== undefined && tokens[read[1]] === "'") {
    if (sets.universal === undefined) return undefined;
    read = [{ kind: 'complement', of: read[0] }, read[1] + 1];
  }
  return read;
}

const without = (a: Elements, b: Elements): Elements => a.filter((one) => !b.includes(one));

/** The elements of two sets put together by a sign. */
export function combined(sign: SetSign, left: Elements, right: Elements): Elements {
  switch (sign) {
    case 'intersection':
      return left.filter((one) => right.includes(one));
    case 'union':
      return inOrder([...left, ...without(right, left)]);
    case 'difference':
      return without(left, right);
    default:
      return sign satisfies never;
  }
}

export function valueOf(expr: SetExpr, sets: Sets): Elements {
  switch (expr.kind) {
    case 'named':
      return sets.named.get(expr.name) ?? [];
    case 'complement':
      return without(sets.named.get(sets.universal ?? '') ?? [], valueOf(expr.of, sets));
    default:
      return combined(expr.kind, valueOf(expr.left, sets), valueOf(expr.right, sets));
  }
}

/** Elements without repeats, numbers by their size. */
export function inOrder(elements: Elements): Elements {
  const once = [...new Set(elements)];
  return once.every((one) => /\d/.test(one)) ? once.toSorted((a, b) => Number(a) - Number(b)) : once;
}

export const setLatex = (elements: Elements): string =>
  elements.length === 0 ? String.raw`\varnothing` : String.raw`\{${elements.join(', ')}\}`;

export const nameLatex = (name: string): string => (name === 'ξ' ? String.raw`\xi` : name.toUpperCase());

const SIGN_LATEX: Readonly<Record<SetSign, string>> = {
  intersection: String.raw`\cap`,
  union: String.raw`\cup`,
  difference: '-',
};

export function expressionLatex(expr: SetExpr, isInner = false): string {
  switch (expr.kind) {
    case 'named':
      return nameLatex(expr.name);
    case 'complement':
      return `${expressionLatex(expr.of, true)}'`;
    default: {
      const both = `${expressionLatex(expr.left, true)} ${SIGN_LATEX[expr.kind]} ${expressionLatex(expr.right, true)}`;
      return isInner ? `(${both})` : both;
    }
  }
}
