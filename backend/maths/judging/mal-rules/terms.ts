import { literal, settle } from '../../algebra/literal.ts';
import { latex, squeezed } from '../../algebra/print.ts';
import { type Expr, isSum, unknowns } from '../../algebra/syntax.ts';
import { binary, negative, number, type SignedTerm, signedTerms, sumOf } from '../../algebra/terms.ts';
import { wronglyOpened } from '../brackets.ts';
import { type LocalRule, onNode, onSum } from './mal-rule.ts';

/** A term as a number times letters: 3x, x, 5. */
type Split = { readonly coefficient: Expr; readonly letters: Expr | undefined };

function split({ minus, term }: SignedTerm): Split {
  const signed = (expr: Expr): Expr => (minus ? negative(expr) : expr);
  if (term.kind === 'multiply' && literal(settle(term.left)) !== undefined)
    return { coefficient: signed(term.left), letters: term.right };
  if (unknowns(term).length === 0) return { coefficient: signed(term), letters: undefined };
  return { coefficient: signed(number(1n)), letters: term };
}

const look = (expr: Expr): string => squeezed(latex(expr));

/** Each pair of terms, with the terms that are left. */
function pairs(terms: readonly SignedTerm[]): { a: SignedTerm; b: SignedTerm; rest: readonly SignedTerm[] }[] {
  return terms.flatMap((a, i) =>
    terms.slice(i + 1).map((b, k) => ({ a, b, rest: terms.filter((_, at) => at !== i && at !== i + 1 + k) })),
  );
}

const plus = (term: Expr): SignedTerm => ({ minus: false, term });

/** (a + b)(c + d), each bracket of two terms. */
function twoBrackets(node: Expr): readonly (readonly [SignedTerm, SignedTerm])[] | undefined {
  const sides = node.kind === 'multiply' ? [node.left, node.right] : isSquare(node) ? [node.base, node.base] : [];
  if (sides.length !== 2 || !sides.every(isSum)) return undefined;
  const both = sides
    .map(signedTerms)
    .flatMap(([a, b, ...more]) => (a && b && more.length === 0 ? [[a, b] as const] : []));
  return both.length === 2 ? both : undefined;
}

const isSquare = (node: Expr): node is Extract<Expr, { kind: 'power' }> =>
  node.kind === 'power' && literal(node.exponent)?.value.n === 2n && literal(node.exponent)?.value.d === 1n;

const times = (a: SignedTerm, b: SignedTerm): SignedTerm => ({
  minus: a.minus !== b.minus,
  term: binary('multiply', a.term, b.term),
});

const turned = (one: SignedTerm): SignedTerm => ({ ...one, minus: !one.minus });

export const LETTER_RULES: readonly LocalRule[] = [
  onSum('unlike-terms-joined', (terms) =>
    pairs(terms).flatMap(({ a, b, rest }) => {
      const [x, y] = [split(a), split(b)];
      const letters = x.letters ?? y.letters;
      if (letters === undefined || (x.letters && y.letters && look(x.letters) === look(y.letters))) return [];
      const sum = binary('add', x.coefficient, y.coefficient);
      const joined = x.letters && y.letters ? [binary('multiply', x.letters, y.letters)] : [letters];
      return joined.map((all) => [plus(binary('multiply', sum, all)), ...rest]);
    }),
  ),
  onSum('letter-taken-away', (terms) =>
    pairs(terms).flatMap(({ a, b, rest }) => {
      const [x, y] = [split(a), split(b)];
      const same = x.letters && y.letters && look(x.letters) === look(y.letters);
      return same && b.minus && look(y.coefficient) === '-1' ? [[plus(x.coefficient), ...rest]] : [];
    }),
  ),
  onSum('like-terms-squared', (terms) =>
    pairs(terms).flatMap(({ a, b, rest }) => {
      const [x, y] = [split(a), split(b)];
      if (x.letters === undefined || y.letters === undefined || look(x.letters) !== look(y.letters)) return [];
      const sum = binary('add', x.coefficient, y.coefficient);
      return [[plus(binary('multiply', sum, binary('multiply', x.letters, y.letters))), ...rest]];
    }),
  ),
  onSum('like-terms-multiplied', (terms) =>
    pairs(terms).flatMap(({ a, b, rest }) => {
      const [x, y] = [split(a), split(b)];
      if (x.letters === undefined || y.letters === undefined || look(x.letters) !== look(y.letters)) return [];
      return [[plus(binary('multiply', binary('multiply', x.coefficient, y.coefficient), x.letters)), ...rest]];
    }),
  ),
  onNode('product-as-double', (node) =>
    node.kind === 'multiply' && unknowns(node.left).length > 0 && look(node.left) === look(node.right)
      ? [binary('multiply', number(2n), node.left)]
      : [],
  ),
  onNode('term-cancelled', (node) => {
    if (node.kind !== 'divide' || !isSum(node.left)) return [];
    const bottoms = isSum(node.right) ? signedTerms(node.right) : [plus(node.right)];
    const tops = signedTerms(node.left);
    return tops.flatMap((one, i) =>
      bottoms.flatMap((other, k) => {
        if (look(one.term) !== look(other.term)) return [];
        const [top, bottom] = [tops.filter((_, at) => at !== i), bottoms.filter((_, at) => at !== k)];
        return [bottom.length === 0 ? sumOf(top) : binary('divide', sumOf(top), sumOf(bottom))];
      }),
    );
  }),
  onNode('one-term-divided', (node) => {
    if (node.kind !== 'divide' || !isSum(node.left)) return [];
    const terms = signedTerms(node.left);
    return terms.map((_, i) =>
      sumOf(terms.map((one, at) => (at === i ? { ...one, term: binary('divide', one.term, node.right) } : one))),
    );
  }),
];

export const BRACKET_RULES: readonly LocalRule[] = [
  onNode('bracket-factor', (node) => (node.kind === 'multiply' ? wronglyOpened(node) : [])),
  onNode('bracket-factor-last', (node) =>
    node.kind === 'multiply' && isSum(node.right) && !isSum(node.left)
      ? [{ ...node.right, right: binary('multiply', node.left, node.right.right) }]
      : [],
  ),
  onNode('bracket-minus', (node) => {
    if (node.kind === 'subtract') return wronglyOpened(node);
    if (node.kind !== 'negative') return [];
    if (isSum(node.of)) return [{ ...node.of, left: negative(node.of.left) }];
    if (node.of.kind !== 'multiply' || !isSum(node.of.right)) return [];
    const { left: factor, right: sum } = node.of;
    const first = negative(binary('multiply', factor, sum.left));
    return [{ ...sum, left: first, right: binary('multiply', factor, sum.right) }];
  }),
  onNode('bracket-added', (node) =>
    node.kind === 'multiply' && isSum(node.right) && !isSum(node.left) ? [binary('add', node.left, node.right)] : [],
  ),
  onNode('only-first-and-last', (node) => {
    const both = isSquare(node) ? undefined : twoBrackets(node);
    if (both === undefined) return [];
    const [one, other] = both;
    return one && other ? [sumOf([times(one[0], other[0]), times(one[1], other[1])])] : [];
  }),
  onNode('middle-not-doubled', (node) => {
    if (!isSquare(node) || !isSum(node.base)) return [];
    const [one] = twoBrackets(node) ?? [];
    return one ? [sumOf([times(one[0], one[0]), times(one[0], one[1]), times(one[1], one[1])])] : [];
  }),
  onNode('square-of-difference', (node) => {
    const [one] = isSquare(node) ? (twoBrackets(node) ?? []) : [];
    if (one === undefined || !one[1].minus) return [];
    const last = times(one[1], one[1]);
    const middle: SignedTerm = {
      ...times(one[0], one[1]),
      term: binary('multiply', number(2n), times(one[0], one[1]).term),
    };
    return [sumOf([times(one[0], one[0]), turned(last)]), sumOf([times(one[0], one[0]), middle, turned(last)])];
  }),
  onNode('product-sign-in-brackets', (node) => {
    const [one, other] = twoBrackets(node) ?? [];
    if (one === undefined || other === undefined) return [];
    const all = [times(one[0], other[0]), times(one[0], other[1]), times(one[1], other[0]), times(one[1], other[1])];
    return [1, 2, 3].map((i) => sumOf(all.map((term, at) => (at === i ? turned(term) : term))));
  }),
  onNode('constants-added-in-brackets', (node) => {
    const [one, other] = twoBrackets(node) ?? [];
    if (one === undefined || other === undefined) return [];
    const first = times(one[0], other[0]);
    const outer = [times(one[0], other[1]), times(one[1], other[0])];
    return [sumOf([first, ...outer, one[1], other[1]])];
  }),
  onNode('letter-not-squared', (node) => {
    const [one, other] = twoBrackets(node) ?? [];
    if (one === undefined || other === undefined || look(one[0].term) !== look(other[0].term)) return [];
    const doubled: SignedTerm = { minus: false, term: binary('multiply', number(2n), one[0].term) };
    return [sumOf([doubled, times(one[0], other[1]), times(one[1], other[0]), times(one[1], other[1])])];
  }),
];
