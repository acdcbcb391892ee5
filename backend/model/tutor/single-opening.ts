import { numericValue } from '../../maths/algebra/numeric-value.ts';
import { latex, numberLatex } from '../../maths/algebra/print.ts';
import type { Expr } from '../../maths/algebra/syntax.ts';
import { gcd, lcm } from '../../maths/numbers/integer.ts';
import { isInteger, less, type Rational } from '../../maths/numbers/rational.ts';
import { asksAny, asksNumber, asksOpenly, asksYes } from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display, inline } from './ladder.ts';
import { NAMES } from './operation-names.ts';

export type ArithmeticOpening = {
  readonly asked: string;
  /** The question of the second rung, without the idea before it. */
  readonly second: string;
  readonly opening: readonly [Expected, Expected];
};

const MORE = 'bigger|big|more|larger|greater|higher|above|over|up'.split('|');
const LESS = 'smaller|small|less|lower|below|under|down|fewer'.split('|');
/** Common bottoms that a pupil may name: so many multiples of the smallest. */
const BOTTOMS = 12;

/** The opening questions about a single operation; `start` are other good replies to the second one. */
export function singleOpening(expr: Expr, only: Expr, start: Expected): ArithmeticOpening {
  const want = `We want the exact value of${display(latex(expr))}`;
  const name: Expected = {
    kind: 'choice',
    right: [...NAMES[only.kind], ...(only.kind === 'power' ? ['multiply', 'times'] : [])],
    others: only.kind === 'power' ? [] : othersOf(only),
  };
  const where = `Where in ${inline(latex(expr))} would you start?`;
  if (
    only.kind === 'power' ||
    only.kind === 'root' ||
    only.kind === 'size' ||
    only.kind === 'percent' ||
    !('left' in only)
  )
    return { asked: `${want}Which operation does the sign in it ask for?`, second: where, opening: [name, start] };
  const [a, b] = [only.left, only.right];
  if (a.kind !== 'number' || b.kind !== 'number')
    return { asked: `${want}Which operation is asked for?`, second: where, opening: [name, start] };
  const fractions = [a, b].every(({ value, dress }) => dress !== 'decimal' && !isInteger(value));
  if (fractions && (only.kind === 'add' || only.kind === 'subtract'))
    return bottoms(want, only.kind, a.value.d, b.value.d, start);
  const wholes = [a, b].every(({ value, dress }) => dress !== 'decimal' && isInteger(value));
  const value = numericValue(only)?.rational;
  if (only.kind === 'divide' && wholes && value !== undefined && !isInteger(value))
    return shared(want, a.value, b.value, name);
  const asked = `${want}Which operation is it: adding, subtracting, multiplying or dividing?`;
  if (value === undefined || fractions || latex(only) === '') return { asked, second: where, opening: [name, start] };
  const size = sizeOf(value, a.value);
  const than = inline(numberLatex(a.value, a.dress));
  return { asked, second: `Will the answer be more or less than ${than}?`, opening: [name, asksAny(size, start)] };
}

function sizeOf(value: Rational, than: Rational): Expected {
  if (less(than, value)) return { kind: 'choice', right: MORE, others: LESS };
  if (less(value, than)) return { kind: 'choice', right: LESS, others: MORE };
  return { kind: 'words', each: [['same', 'equal', 'neither', ...MORE, ...LESS]] };
}

function bottoms(want: string, kind: 'add' | 'subtract', c: bigint, d: bigint, start: Expected): ArithmeticOpening {
  const same = c === d;
  const words: Expected = {
    kind: 'choice',
    right: [...NAMES[kind], ...(same ? [] : ['different', 'bottom', 'denominator', 'common'])],
    others: [],
  };
  const common = Array.from({ length: BOTTOMS }, (_, i) => asksNumber(lcm(c, d) * BigInt(i + 1)));
  return {
    asked: `${want}Look at the two bottoms, ${inline(`${c}`)} and ${inline(`${d}`)}. Are they the same?`,
    second: same
      ? 'So what has to be added or subtracted: the tops or the bottoms?'
      : 'Which number could both bottoms become?',
    opening: [
      asksAny(asksYes(same), words),
      same
        ? asksAny({
            kind: 'choice',
            right: ['top', 'tops', 'numerator', 'numerators'],
            others: ['bottom', 'bottoms', 'denominators'],
          })
        : asksOpenly(...common, start),
    ],
  };
}

/** A fraction to be reduced: what divides its top and its bottom. */
function shared(want: string, top: Rational, bottom: Rational, name: Expected): ArithmeticOpening {
  const common = gcd(top.n, bottom.n);
  const all = Array.from({ length: Number(common < 500n ? common : 500n) }, (_, i) => BigInt(i + 1)).filter(
    (k) => common % k === 0n,
  );
  const numbers = all.filter((k) => k > 1n || common === 1n).map((k) => asksNumber(k));
  return {
    asked: `${want}Is there a number that divides both its top and its bottom?`,
    second: common === 1n ? 'What stays when nothing can be cancelled?' : 'Which number could you cancel with?',
    opening: [asksAny(asksYes(common > 1n), ...numbers, name), asksOpenly(...numbers, name)],
  };
}

function othersOf({ kind }: Expr): string[] {
  return (['add', 'subtract', 'multiply', 'divide'] as const)
    .filter((other) => other !== kind)
    .flatMap((other) => NAMES[other])
    .filter((name) => /^[a-z]{3}/.test(name) && !['fraction', 'cancel', 'simplify', 'difference'].includes(name));
}
