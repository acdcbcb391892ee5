import { numericValue } from '../algebra/numeric-value.ts';
import { polynomialOf, solveLinear } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import { lowest, toQuotient } from '../algebra/quotient.ts';
import { type Expr, nodes, substitute, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { quotientLatex } from '../problems/answer.ts';
import { expects, expectsAll, mistakesOf, numberExpr, parsed, step } from './expressions.ts';
import { type Defined, functionsIn } from './function-texts.ts';
import { statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';
import { domainOf, base, definition } from './function-domains.ts';

/** Functions: values, composites, sums, inverses of linear ones, f(x) = k, domains. */
export const functions: Topic = {
  name: 'functions',
  read(text) {
    const found = functionsIn(statement(text));
    if (found === undefined) return undefined;
    const { asked } = found;
    switch (asked.kind) {
      case 'value':
        return compositeOf(asked.outer, asked.at);
      case 'combined':
        return combined(asked.first, asked.sign, asked.second, asked.at);
      case 'inverse':
        return inverseOf(asked.of, asked.at);
      case 'equals':
        return whereEqual(asked.of, asked.value);
      case 'domain':
        return domainOf(asked.of);
      default:
        return asked satisfies never;
    }
  },
};

const put = ({ letter, body }: Defined, at: Expr): Expr => substitute(body, new Map([[letter, at]]));

/** The expression written out, as LaTeX and as the engine reads it. */
function worked(expr: Expr): { readonly expr: Expr; readonly latex: string } | undefined {
  const value = numericValue(expr);
  if (value !== undefined)
    return { expr, latex: value.rational === undefined ? surdLatex(value.surd) : q.rationalLatex(value.rational) };
  const quotient = toQuotient(expr);
  const short = quotient && lowest(quotient);
  return short === undefined ? undefined : { expr, latex: quotientLatex(short, 'fractions') };
}

/** f(3), f(g(x)), f(g(2)): functions from the outside in, and what is put in. */
function compositeOf(outer: readonly Defined[], at: Expr): TopicProblem | undefined {
  const steps: TopicStep[] = [];
  let value = at;
  let written = latex(at);
  const call = outer.map(({ name }) => `${name}(`).join('') + written + ')'.repeat(outer.length);
  const parts: Record<string, string> = {
    call,
    functions: outer
      .filter((one, i) => outer.indexOf(one) === i)
      .map(definition)
      .join(',\\ '),
  };
  for (const one of outer.toReversed()) {
    const next = worked(put(one, value));
    if (next === undefined) return undefined;
    steps.push(
      step(unknowns(value).length > 0 && value !== at ? 'put-in-whole' : 'put-in', expects(next.expr), {
        ...parts,
        name: one.name,
        definition: definition(one),
        inside: written,
        letter: one.letter,
        result: next.latex,
      }),
    );
    value = next.expr;
    written = next.latex;
  }
  const answer = value;
  return {
    ...base(outer.length > 1 ? 'composite' : 'value', `${parts.functions},\\ ${call}`),
    parts,
    steps,
    answer: expects(answer),
    answerLatex: written,
    mistakes: compositeMistakes(outer, at, answer, parts),
  };
}

function compositeMistakes(
  outer: readonly Defined[],
  at: Expr,
  answer: Expr,
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  const [first, second] = outer;
  if (first === undefined) return [];
  if (second === undefined)
    return mistakesOf(
      answer,
      [
        ['multiplied', { kind: 'multiply', left: first.body, right: at }],
        ['square-as-double', doubledSquares(first, at)],
        ['sign-lost', put(first, { kind: 'negative', of: at })],
      ],
      parts,
    );
  return mistakesOf(
    answer,
    [
      ['wrong-order', put(second, put(first, at))],
      ['product-not-composite', { kind: 'multiply', left: put(first, at), right: put(second, at) }],
      ['only-inner', put(second, at)],
      ['only-outer', put(first, at)],
    ],
    parts,
  );
}

/** x² taken as 2x. */
function doubledSquares({ letter, body }: Defined, at: Expr): Expr | undefined {
  const change = (expr: Expr): Expr => {
    if (expr.kind === 'power' && expr.base.kind === 'variable' && numericValue(expr.exponent)?.rational?.n === 2n)
      return { kind: 'multiply', left: numberExpr(2), right: expr.base };
    return 'left' in expr
      ? { ...expr, left: change(expr.left), right: change(expr.right) }
      : expr.kind === 'negative'
        ? { ...expr, of: change(expr.of) }
        : expr;
  };
  const changed = change(body);
  return nodes(body).some((node) => node.kind === 'power') ? put({ name: '', letter, body: changed }, at) : undefined;
}

function combined(
  first: Defined,
  sign: 'add' | 'subtract' | 'multiply' | 'divide',
  second: Defined,
  at: Expr,
): TopicProblem | undefined {
  const [x, y] = [worked(put(first, at)), worked(put(second, at))];
  const together: Expr | undefined = x && y && { kind: sign, left: x.expr, right: y.expr };
  const all = together && worked(together);
  if (x === undefined || y === undefined || together === undefined || all === undefined) return undefined;
  const mark = { add: '+', subtract: '-', multiply: '\\times ', divide: '\\div ' }[sign];
  const call = `${first.name}(${latex(at)}) ${mark} ${second.name}(${latex(at)})`;
  const parts = {
    call,
    functions: `${definition(first)},\\ ${definition(second)}`,
    first: x.latex,
    second: y.latex,
    mark,
  };
  const swapped: Expr = { kind: sign, left: y.expr, right: x.expr };
  const missing = sign === 'subtract' ? lostMinus(x.expr, y.expr) : undefined;
  return {
    ...base('combined', `${parts.functions},\\ ${call}`),
    parts,
    steps: [
      step('first-value', expects(x.expr), {
        ...parts,
        name: first.name,
        definition: definition(first),
        inside: latex(at),
      }),
      step('second-value', expects(y.expr), {
        ...parts,
        name: second.name,
        definition: definition(second),
        inside: latex(at),
      }),
      step('put-together', expects(together), { ...parts, result: all.latex }),
    ],
    answer: expects(together),
    answerLatex: all.latex,
    mistakes: mistakesOf(
      together,
      [
        ['swapped-functions', swapped],
        ['minus-first-term-only', missing],
        ['added-instead', { kind: 'add', left: x.expr, right: y.expr }],
        ['composite-instead', put(first, y.expr)],
      ],
      parts,
    ),
  };
}

/** f - g with the minus before g's first term alone. */
function lostMinus(left: Expr, right: Expr): Expr | undefined {
  const polynomial = polynomialOf(right);
  const [first, ...rest] = polynomial ? p.ordered(polynomial) : [];
  if (first === undefined || rest.length === 0 || unknowns(right).length === 0) return undefined;
  return {
    kind: 'add',
    left: { kind: 'subtract', left, right: parsed(polynomialLatex(p.collect([first]))) },
    right: parsed(polynomialLatex(p.collect(rest))),
  };
}

function inverseOf(of: Defined, at: Expr): TopicProblem | undefined {
  const polynomial = polynomialOf(of.body);
  if (polynomial === undefined || p.degree(polynomial) !== 1) return undefined;
  const [m, c] = [p.coefficientOf(polynomial, of.letter, 1), p.coefficientOf(polynomial, of.letter, 0)];
  const inverse = (by: q.Rational, shift: q.Rational): Expr => ({
    kind: 'divide',
    left: { kind: 'subtract', left: at, right: numberExpr(shift) },
    right: numberExpr(by),
  });
  const all = worked(inverse(m, c));
  if (all === undefined) return undefined;
  const solved = `\\frac{y ${c.n < 0n ? '+' : '-'} ${q.rationalLatex(q.size(c))}}{${q.rationalLatex(m)}}`;
  const swap = parsed(q.isZero(c) ? `\\frac{y}{${q.rationalLatex(m)}}` : solved);
  const parts = {
    functions: definition(of),
    name: of.name,
    call: `${of.name}^{-1}(${latex(at)})`,
    equation: `y = ${latex(of.body)}`,
    letter: of.letter,
    solved: `${of.letter} = ${latex(swap)}`,
  };
  const upside: Expr = { kind: 'divide', left: numberExpr(1), right: put(of, at) };
  return {
    ...base('inverse', `${definition(of)},\\ ${parts.call}`),
    parts,
    steps: [
      step(
        'solve-for-input',
        { kind: 'relation', equation: { left: parsed(of.letter), right: swap }, subject: of.letter, anyForm: false },
        parts,
      ),
      step('rename', expects(all.expr), parts),
    ],
    answer: expects(all.expr),
    answerLatex: all.latex,
    mistakes: mistakesOf(
      all.expr,
      [
        ['one-over', upside],
        [
          'wrong-order-of-undoing',
          { kind: 'subtract', left: { kind: 'divide', left: at, right: numberExpr(m) }, right: numberExpr(c) },
        ],
        ['sign-of-shift', inverse(m, q.negate(c))],
        [
          'signs-only',
          {
            kind: 'subtract',
            left: { kind: 'multiply', left: numberExpr(q.negate(m)), right: at },
            right: numberExpr(c),
          },
        ],
      ],
      parts,
    ),
  };
}

function whereEqual(of: Defined, value: Expr): TopicProblem | undefined {
  const solution = solveLinear({ left: of.body, right: value }, of.letter);
  if (solution?.kind !== 'one') return undefined;
  const x = numberExpr(solution.value);
  const parts = {
    functions: definition(of),
    value: latex(value),
    equation: `${latex(of.body)} = ${latex(value)}`,
    letter: of.letter,
  };
  const polynomial = polynomialOf(of.body) ?? p.NOTHING;
  const [m, c] = [p.coefficientOf(polynomial, of.letter, 1), p.coefficientOf(polynomial, of.letter, 0)];
  const target = numericValue(value)?.rational;
  return {
    ...base('equals', `${definition(of)},\\ ${of.name}(${of.letter}) = ${latex(value)}`),
    parts,
    steps: [step('solve-equal', expects(x), { ...parts, result: `${of.letter} = ${q.rationalLatex(solution.value)}` })],
    answer: expectsAll([x]),
    answerLatex: `${of.letter} = ${q.rationalLatex(solution.value)}`,
    mistakes: mistakesOf(
      x,
      [
        ['value-put-in', put(of, value)],
        ['sign-of-shift', target && numberExpr(q.divide(q.add(target, c), m) ?? target)],
        ['shift-forgotten', target && numberExpr(q.divide(target, m) ?? target)],
      ],
      parts,
    ),
  };
}
