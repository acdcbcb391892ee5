import { inText, joinedBy, yesOrNo } from '../algebra/latex-words.ts';
import { factorise } from '../algebra/factors.ts';
import { polynomialOf, sidesOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import { solutionsOf } from '../algebra/solutions.ts';
import type { Expr } from '../algebra/syntax.ts';
import { coefficients, divide, fromCoefficients, valueAt } from '../algebra/univariate.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import { expects, expectsAll, mistakesOf, numberExpr, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import { namedCoefficient } from './polynomial-coefficient.ts';
import { hasWords, mathsIn, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const SOLVE =
  /^(?:(?:solve|find|work out|determine|suppose|calculate|let)(?: all)?(?: (?:the|following|cubic|polynomial|equation|real|roots?|solutions?|zeros?|values?|of|to|for|[a-z](?= in| if| when| such that| given|:)|in|if|when|such that|given that))*:? ?)?(.+?=.+?)(?:,? for [a-z]|[.,] (?:what is|find|calculate|determine|solve for|give) [a-z])?$/i;
const DIVIDED = String.raw`(.+?),? (?:is |are )?(?:divided by|÷) (.+)`;
const REMAINDER = new RegExp(
  String.raw`^(?:(?:what is|find|work out|calculate|give|use the remainder theorem to find)(?: the)? )?remainder (?:when|of|if|on dividing|after dividing)(?: the polynomial)? (?:[a-z]\([a-z]\) ?= ?)?(?:${DIVIDED}|(.+?) by (.+))$`,
  'i',
);
const DIVIDE =
  /^(?:divide|use (?:polynomial |long |synthetic )*division to divide|work out|find the quotient(?: of| when| and remainder (?:of|when))?:?)(?: the polynomial)? (.+?) (?:by|is divided by|divided by|÷) (.+)$/i;
const IS_FACTOR =
  /^(?:is|show that|check (?:if|whether)|determine (?:if|whether)|use the factor theorem to (?:show that|check if|decide if))(?: the)? \(?([^()]+?)\)?(?: is)? a factor of (?:[a-z]\([a-z]\) ?= ?)?(.+)$/i;

/** Polynomials: equations of degree three and more with rational roots, division, remainders, the factor theorem, coefficients. */
export const polynomials: Topic = {
  name: 'polynomials',
  read(text) {
    const said = statement(text);
    const named = namedCoefficient(said);
    if (named !== undefined) return named;
    const rest = REMAINDER.exec(said);
    if (rest !== null) return divided(mathsIn(rest[1] ?? rest[3]), mathsIn(rest[2] ?? rest[4]), 'remainder');
    const factor = IS_FACTOR.exec(said);
    if (factor !== null) return divided(mathsIn(factor[2]), mathsIn(factor[1]), 'factor');
    const quotient = DIVIDE.exec(said);
    if (quotient !== null) return divided(mathsIn(quotient[1]), mathsIn(quotient[2]), 'divide');
    const equation = SOLVE.exec(said)?.[1];
    return equation === undefined ? undefined : solved(equation);
  },
};

const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'polynomials',
  task,
  given,
});
const MAX_DEGREE = 8;

function solved(text: string): TopicProblem | undefined {
  const bare = text
    .trim()
    .replace(/[.,;]+$/, '')
    .replace(/^(?:the equation )/i, '');
  if (hasWords(bare)) return undefined;
  const [left, right, ...more] = parseSides(bare) ?? [];
  const sides = left && right && more.length === 0 ? sidesOf({ left, right }) : undefined;
  const all = sides && p.minus(sides.left, sides.right);
  if (left === undefined || right === undefined || all === undefined) return undefined;
  const [letter, ...letters] = p.names(all);
  if (letter === undefined || letters.length > 0 || p.degree(all) < 3 || p.degree(all) > MAX_DEGREE) return undefined;
  const roots = rootsIn(all, letter);
  const factors = factorise(all);
  if (roots === undefined || factors === undefined || roots.rational.length === 0) return undefined;
  const [root] = roots.rational;
  const list = coefficients(all, letter) ?? [];
  const rest = root && divide(list, [q.negate(root), q.ONE])?.quotient;
  if (root === undefined || rest === undefined) return undefined;
  const values = [...roots.rational.map(numberExpr), ...roots.surds];
  const restLatex = polynomialLatex(fromCoefficients(rest, letter));
  const answer = expectsAll(values);
  const parts = {
    letter,
    root: rationalLatex(root),
    factor: polynomialLatex(fromCoefficients([q.negate(root), q.ONE], letter)),
    rest: restLatex,
    given: equationLatex({ left, right }),
    polynomial: polynomialLatex(all),
  };
  const anyRoot: Expected = { kind: 'any', of: roots.rational.map((root) => number(root)) };
  const withSigns = roots.rational.map(q.negate);
  const lost = roots.rational.filter((one) => !q.isZero(one));
  const signs: Mistake[] =
    withSigns.every((one) => roots.rational.some((other) => q.equal(one, other))) || roots.surds.length > 0
      ? []
      : [{ id: 'signs-of-roots', parts, gives: expectsAll(withSigns.map(numberExpr)) }];
  return {
    ...base('solve', parts.given),
    parts,
    steps: [
      step('one-root', anyRoot, parts),
      step('quotient', expects(parsed(restLatex)), parts),
      step('all-roots', answer, parts),
    ],
    answer,
    answerLatex: joinedBy(
      'or',
      [...roots.rational.map(rationalLatex), ...roots.texts].map((one) => `${letter} = ${one}`),
    ),
    mistakes: [
      ...signs,
      ...(lost.length < roots.rational.length && lost.length > 0
        ? [{ id: 'zero-lost', parts, gives: expectsAll([...lost.map(numberExpr), ...roots.surds]) }]
        : []),
      ...(values.length > 1 ? [{ id: 'only-one-root', parts, gives: expectsAll([numberExpr(root)]) }] : []),
    ],
  };
}

type Roots = {
  readonly rational: readonly Rational[];
  readonly surds: readonly Expr[];
  readonly texts: readonly string[];
};

/** All real roots, where factors of degree one and two are all there is. */
function rootsIn(all: p.Polynomial, letter: string): Roots | undefined {
  const factors = factorise(all);
  if (factors === undefined) return undefined;
  const rational: Rational[] = factors.outside.powers.length > 0 ? [q.ZERO] : [];
  const texts: string[] = [];
  for (const { polynomial } of factors.brackets) {
    if (p.degree(polynomial) > 2) return undefined;
    const solutions = solutionsOf({ left: parsed(polynomialLatex(polynomial)), right: numberExpr(0) }, letter);
    if (solutions === undefined || solutions === 'all') return undefined;
    for (const surd of solutions) {
      const plain = surd.size === 0 ? q.ZERO : surd.size === 1 ? surd.get(1n) : undefined;
      if (plain === undefined) texts.push(surdLatex(surd));
      else rational.push(plain);
    }
  }
  return { rational: rational.toSorted((a, b) => (q.less(a, b) ? -1 : 1)), surds: texts.map(parsed), texts };
}

function divided(
  top: Expr | undefined,
  bottom: Expr | undefined,
  task: 'remainder' | 'factor' | 'divide',
): TopicProblem | undefined {
  const [above, below] = [top && polynomialOf(top), bottom && polynomialOf(bottom)];
  if (above === undefined || below === undefined || top === undefined || bottom === undefined) return undefined;
  const [letter, ...letters] = p.names(above, below);
  if (
    letter === undefined ||
    letters.length > 0 ||
    p.degree(below) < 1 ||
    p.degree(above) < p.degree(below) ||
    p.degree(above) > MAX_DEGREE
  )
    return undefined;
  const [a, b] = [coefficients(above, letter), coefficients(below, letter)];
  const result = a && b && divide(a, b);
  if (a === undefined || b === undefined || result === undefined) return undefined;
  const text = (list: readonly Rational[]): string => polynomialLatex(fromCoefficients(list, letter));
  const [quotient, rest] = [text(result.quotient), text(result.rest)];
  const root = p.degree(below) === 1 ? q.divide(q.negate(b[0] ?? q.ZERO), b[1] ?? q.ONE) : undefined;
  const first = text([...result.quotient.slice(0, -1).map(() => q.ZERO), result.quotient.at(-1) ?? q.ZERO]);
  const parts = {
    letter,
    top: polynomialLatex(above),
    bottom: polynomialLatex(below),
    quotient,
    rest,
    first,
    ...(root && { root: rationalLatex(root) }),
  };
  const given = `\\left(${parts.top}\\right) \\div \\left(${parts.bottom}\\right)`;
  if (task === 'divide') {
    const exact = result.rest.length === 0;
    const answer = expects(
      exact
        ? parsed(quotient)
        : { kind: 'add', left: parsed(quotient), right: { kind: 'divide', left: parsed(rest), right: bottom } },
    );
    const wrongSign = divide(
      a,
      b.map((one, i) => (i === 0 ? q.negate(one) : one)),
    )?.quotient;
    const whole: Expected = exact ? answer : { kind: 'any', of: [answer, expects(parsed(quotient))] };
    return {
      ...base('divide', given),
      parts,
      steps: [
        step('first-term', expects(parsed(first)), parts),
        step(exact ? 'quotient-exact' : 'quotient-rest', whole, parts),
      ],
      answer: whole,
      answerLatex: exact ? quotient : String.raw`${quotient},\ ${inText('remainder')}\ ${rest}`,
      mistakes: exact
        ? mistakesOf(
            parsed(quotient),
            [
              ['sign-of-divisor', wrongSign && parsed(text(wrongSign))],
              ['first-term-only', parsed(first)],
              ['termwise', termwise(a, b, text)],
            ],
            parts,
          )
        : [],
    };
  }
  if (root === undefined) return undefined;
  const value = valueAt(a, root);
  const wrong = valueAt(a, q.negate(root));
  if (task === 'remainder')
    return {
      ...base('remainder', given),
      parts: { ...parts, value: rationalLatex(value) },
      steps: [step('which-value', number(root), parts), step('value-there', number(value), parts)],
      answer: number(value),
      answerLatex: rationalLatex(value),
      mistakes: mistakesOf(
        numberExpr(value),
        [
          ['sign-of-divisor', numberExpr(wrong)],
          ['constant-instead', numberExpr(a[0] ?? q.ZERO)],
          ['root-instead', numberExpr(root)],
        ],
        parts,
      ),
    };
  const yes = q.isZero(value);
  return {
    ...base('factor', given),
    parts: { ...parts, value: rationalLatex(value) },
    steps: [
      step('which-value', number(root), parts),
      step('value-there', number(value), { ...parts, value: rationalLatex(value) }),
      step(yes ? 'is-factor' : 'no-factor', { kind: 'yes-or-no', yes }, parts),
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [],
  };
}

/** Each term divided by the term of its own kind alone: (x² + 6)/(x + 2) as x + 3. */
function termwise(
  a: readonly Rational[],
  b: readonly Rational[],
  text: (list: readonly Rational[]) => string,
): Expr | undefined {
  const [top, last, low, bottom] = [a.at(-1), a[0], b[0], b.at(-1)];
  if (
    top === undefined ||
    last === undefined ||
    low === undefined ||
    bottom === undefined ||
    q.isZero(low) ||
    q.isZero(last)
  )
    return undefined;
  const list = Array.from({ length: a.length - b.length + 1 }, () => q.ZERO);
  list[0] = q.divide(last, low) ?? q.ZERO;
  list[list.length - 1] = q.add(list.length === 1 ? (list[0] ?? q.ZERO) : q.ZERO, q.divide(top, bottom) ?? q.ZERO);
  return parsed(text(list));
}
