import { solveLinear } from '../algebra/linear.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { type Log, logIn } from '../replies/single-log.ts';
import { expectsAll, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { mathsIn, statement, valueIn } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const LEAD =
  /^(?:(?:evaluate|find|calculate|compute|work out|simplify|what(?:'s| is)|solve|determine|write|express|condense|combine|rewrite)(?: (?:the|for|value|values|exact|of|[a-z](?= in| if| when|:)|in|if|when|expression|equation|following|logarithmic|logarithm|logarithms|without|using|a|calculator|into|to|each))*:? ?)?(.+?)(?: (?:as|into|to) (?:a )?(?:single|one) log(?:arithm)?)?(?:,? (?:for [a-z]|without (?:using )?a calculator))?$/i;

/** Logarithms with a whole number for their base: values, simple equations, sums as one logarithm. */
export const logarithms: Topic = {
  name: 'logarithms',
  read(text) {
    const said = statement(text).replace(/logarithm(?= (?:base|to))/gi, 'log');
    if (!/\blog|ln\b/i.test(said)) return undefined;
    const bare = LEAD.exec(said)?.[1]?.trim() ?? '';
    const [left, right, ...more] = bare.split('=').map((side) => side.trim());
    if (left === undefined || more.length > 0) return undefined;
    if (right === undefined)
      return /\slog|log.*[+-].*log/i.test(bare) && (bare.match(/log/gi) ?? []).length > 1
        ? togetherOf(bare)
        : valueOf(logIn(bare));
    return (
      equationOf(logIn(left), valueIn(right)) ?? equationOf(logIn(right), valueIn(left)) ?? baseOf(left, valueIn(right))
    );
  },
};

const logLatex = (base: Rational | undefined, of: string): string =>
  `\\log${base === undefined ? '' : `_{${rationalLatex(base)}}`}${of}`;
const bracketed = (expr: Expr): string =>
  expr.kind === 'number' || expr.kind === 'variable' ? ` ${latex(expr)}` : `\\left(${latex(expr)}\\right)`;

/** The exponent that makes `base` into `value`, where it is a fraction with a small bottom. */
function exponentOf(base: Rational, value: Rational): Rational | undefined {
  for (let bottom = 1n; bottom <= 6n; bottom += 1n) {
    const target = q.power(value, bottom);
    for (let top = -40n; target !== undefined && top <= 40n; top += 1n) {
      const power = top === 0n ? q.ONE : q.power(base, top);
      if (power !== undefined && q.equal(power, target)) return q.rational(top, bottom);
    }
  }
  return undefined;
}

const isBase = (base: Rational): boolean => base.n > 0n && !q.equal(base, q.ONE);

function valueOf(log: Log | undefined): TopicProblem | undefined {
  if (log === undefined || log.base === 'e' || log.times !== '') return undefined;
  const [base, of] = [log.base ?? q.rational(10n), mathsIn(log.of)];
  const inside = of && numericValue(of)?.rational;
  if (of === undefined || inside === undefined || inside.n <= 0n || !isBase(base)) return undefined;
  const value = exponentOf(base, inside);
  if (value === undefined) return undefined;
  const parts = {
    base: rationalLatex(base),
    of: latex(of),
    log: logLatex(log.base, bracketed(of)),
    value: rationalLatex(value),
  };
  const answer = number(value);
  return {
    kind: 'topic',
    topic: 'logarithms',
    task: 'value',
    given: parts.log,
    parts,
    steps: [step('which-power', answer, parts)],
    answer,
    answerLatex: parts.value,
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['divided', numberExpr(q.divide(inside, base) ?? inside)],
        [
          'power-of-base',
          optional(value.d === 1n && q.isInteger(inside) && inside.n < 100n ? q.power(base, inside.n) : undefined),
        ],
        ['multiplied', numberExpr(q.multiply(inside, base))],
        ['sign-of-log', numberExpr(q.negate(value))],
        ['root-for-log', optional(numericValue({ kind: 'root', index: 2, of: numberExpr(inside) })?.rational)],
      ],
      parts,
    ),
  };
}

const optional = (value: Rational | undefined): Expr | undefined => value && numberExpr(value);

/** log_2(3x + 1) = 4. */
function equationOf(log: Log | undefined, value: Rational | undefined): TopicProblem | undefined {
  if (log === undefined || value === undefined || log.base === 'e') return undefined;
  const [base, of] = [log.base ?? q.rational(10n), mathsIn(log.of)];
  const [letter, ...more] = of ? unknowns(of) : [];
  const times = log.times === '' ? q.ONE : valueIn(log.times);
  const exponent = times && q.divide(value, times);
  const power =
    exponent && numericValue({ kind: 'power', base: numberExpr(base), exponent: numberExpr(exponent) })?.rational;
  if (
    of === undefined ||
    letter === undefined ||
    more.length > 0 ||
    power === undefined ||
    exponent === undefined ||
    !isBase(base)
  )
    return undefined;
  const solution = solveLinear({ left: of, right: numberExpr(power) }, letter);
  if (solution?.kind !== 'one') return undefined;
  const before = log.times === '' ? '' : rationalLatex(times ?? q.ONE);
  const parts = {
    base: rationalLatex(base),
    of: latex(of),
    letter,
    log: `${before}${logLatex(log.base, bracketed(of))} = ${rationalLatex(value)}`,
    exponent: rationalLatex(exponent),
    power: rationalLatex(power),
    equation: `${latex(of)} = ${rationalLatex(base)}^{${rationalLatex(exponent)}}`,
  };
  const answer = number(solution.value);
  const wrong = (right: Rational | undefined): Expr | undefined => {
    const found = right && solveLinear({ left: of, right: numberExpr(right) }, letter);
    return found?.kind === 'one' ? numberExpr(found.value) : undefined;
  };
  return {
    kind: 'topic',
    topic: 'logarithms',
    task: 'equation',
    given: parts.log,
    parts,
    steps: [
      step('power-form', number(power), parts),
      step('solve-log', answer, { ...parts, result: `${letter} = ${rationalLatex(solution.value)}` }),
    ],
    answer,
    answerLatex: `${letter} = ${rationalLatex(solution.value)}`,
    mistakes: mistakesOf(
      numberExpr(solution.value),
      [
        ['base-times-value', wrong(q.multiply(base, exponent))],
        ['value-to-base', wrong(q.isInteger(base) && base.n <= 20n ? q.power(exponent, base.n) : undefined)],
        ['log-dropped', wrong(exponent)],
      ],
      parts,
    ),
  };
}

/** log_x 8 = 3. */
function baseOf(left: string, value: Rational | undefined): TopicProblem | undefined {
  const found = /^log\s?_\s?\{?([a-z])\}?\s?\(?\s?([^()]+?)\s?\)?$/i.exec(left);
  const of = valueIn(found?.[2]);
  const letter = found?.[1];
  if (
    letter === undefined ||
    of === undefined ||
    value === undefined ||
    !q.isInteger(value) ||
    value.n < 2n ||
    value.n > 12n ||
    of.n <= 0n
  )
    return undefined;
  const root = numericValue({ kind: 'root', index: Number(value.n), of: numberExpr(of) })?.rational;
  if (root === undefined || !isBase(root)) return undefined;
  const parts = {
    letter,
    of: rationalLatex(of),
    exponent: rationalLatex(value),
    log: `\\log_{${letter}} ${rationalLatex(of)} = ${rationalLatex(value)}`,
    equation: `${letter}^{${rationalLatex(value)}} = ${rationalLatex(of)}`,
  };
  const answer = expectsAll([numberExpr(root)]);
  return {
    kind: 'topic',
    topic: 'logarithms',
    task: 'base',
    given: parts.log,
    parts,
    steps: [step('root-form', answer, { ...parts, result: `${letter} = ${rationalLatex(root)}` })],
    answer,
    answerLatex: `${letter} = ${rationalLatex(root)}`,
    mistakes: mistakesOf(
      numberExpr(root),
      [
        ['divided-for-root', optional(q.divide(of, value))],
        ['power-for-root', optional(q.power(of, value.n))],
        ['sign-of-base', numberExpr(q.negate(root))],
      ],
      parts,
    ),
  };
}

/** log 3 + 2 log 5 as one logarithm. */
function togetherOf(text: string): TopicProblem | undefined {
  const pieces = text.split(/\s*([+-])\s*(?=\d*\s?\*?\s?log)/i);
  let all: Expr | undefined;
  let base: Rational | undefined;
  const terms: { readonly sign: string; readonly times: Rational; readonly of: Expr }[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const log = logIn(pieces[at] ?? '');
    const of = log && mathsIn(log.of);
    const times = log?.times === '' ? q.ONE : valueIn(log?.times);
    if (
      log === undefined ||
      of === undefined ||
      times === undefined ||
      log.base === 'e' ||
      !q.isInteger(times) ||
      times.n < 1n
    )
      return undefined;
    const own = log.base ?? q.rational(10n);
    if (base !== undefined && !q.equal(base, own)) return undefined;
    base = own;
    const sign = at === 0 ? '+' : (pieces[at - 1] ?? '');
    const term: Expr = q.equal(times, q.ONE) ? of : { kind: 'power', base: of, exponent: numberExpr(times) };
    all = all === undefined ? term : { kind: sign === '+' ? 'multiply' : 'divide', left: all, right: term };
    terms.push({ sign, times, of });
  }
  if (all === undefined || terms.length < 2) return undefined;
  const value = numericValue(all)?.rational;
  const written = /log\s?_|base/i.test(text) ? base : undefined;
  const of = value === undefined ? all : numberExpr(value);
  const given = terms
    .map(
      (term, i) =>
        `${i === 0 ? '' : ` ${term.sign} `}${q.equal(term.times, q.ONE) ? '' : rationalLatex(term.times)}${logLatex(written, bracketed(term.of))}`,
    )
    .join('');
  const parts = { given, inside: latex(of), log: logLatex(written, bracketed(of)), product: latex(all) };
  const gives = (id: string, wrong: Expr): Mistake[] => {
    const [x, y] = [numericValue(wrong)?.rational, value];
    return x !== undefined && y !== undefined && q.equal(x, y)
      ? []
      : [{ id, parts, gives: { kind: 'log', base: written, of: wrong } }];
  };
  const [first, second] = terms;
  const plus = second?.sign === '+';
  const single: Expr | undefined = first &&
    second && { kind: plus ? 'add' : 'subtract', left: first.of, right: second.of };
  const factor: Expr | undefined = first &&
    second && {
      kind: plus ? 'multiply' : 'divide',
      left: { kind: 'multiply', left: numberExpr(first.times), right: first.of },
      right: { kind: 'multiply', left: numberExpr(second.times), right: second.of },
    };
  const exponent = value !== undefined && base !== undefined && value.n > 0n ? exponentOf(base, value) : undefined;
  const log = { kind: 'log', base: written, of } as const;
  return {
    kind: 'topic',
    topic: 'logarithms',
    task: 'together',
    given,
    parts,
    steps: [
      step('law', { kind: 'expression', expr: of }, parts),
      step('one-log', exponent === undefined ? log : { kind: 'any', of: [log, number(exponent)] }, parts),
    ],
    answer: exponent === undefined ? log : { kind: 'any', of: [log, number(exponent)] },
    answerLatex: exponent === undefined ? parts.log : `${parts.log} = ${rationalLatex(exponent)}`,
    mistakes: [
      ...(single === undefined ? [] : gives('added-insides', single)),
      ...(factor === undefined || terms.every(({ times }) => q.equal(times, q.ONE))
        ? []
        : gives('factor-not-power', factor)),
      ...(first && second
        ? gives('law-turned', { kind: plus ? 'divide' : 'multiply', left: first.of, right: second.of })
        : []),
    ],
  };
}
