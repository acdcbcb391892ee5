import { inText, joinedBy } from '../algebra/latex-words.ts';
import { polynomialOf, sidesOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { solutionsOf } from '../algebra/solutions.ts';
import { type Equation, type Expr, substitute } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import { numberExpr, parsed, step } from './expressions.ts';
import { hasWords, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const SOLVE =
  /^(?:(?:solve|find)(?: (?:the|these|this|following|simultaneously|simultaneous|system|pair|nonlinear|non-linear|of|equations?|solutions?|to|points?|where|intersection|by|substitution|subsitution|using|coordinates))*[:.,]? ?)?([^?]+=[^?]+=[^?]+?)(?:,? (?:simultaneously|by substitution|using substitution|for x and y|intersect|meet|cross))*$/i;

/** A line with a curve: y = x + 1 and x² + y² = 25. */
export const curvedSystems: Topic = {
  name: 'curved-systems',
  read(text) {
    const said = statement(
      text
        .replace(/\\begin\{(?:cases|aligned|array)\}(?:\{[a-z]+\})?|\\end\{(?:cases|aligned|array)\}|&/g, ' ')
        .replace(/\\\\/g, ' , ')
        .replace(/([\dxy)}$])\s*\n+\s*(?=[$\dxy(-])/g, '$1, '),
    );
    const bare = SOLVE.exec(said)?.[1];
    if (bare === undefined) return undefined;
    const pieces = bare.split(/\s*(?:[,;]|\band\b|&)\s*/).filter((piece) => piece !== '');
    const equations = pieces.flatMap((piece) => equationIn(piece) ?? []);
    const [first, second] = equations;
    if (pieces.length !== 2 || first === undefined || second === undefined) return undefined;
    return systemOf(first, second) ?? systemOf(second, first);
  },
};

function equationIn(text: string): Equation | undefined {
  const bare = text.replace(/^(?:the (?:line|curve|circle|parabola) )/i, '');
  const [left, right, ...more] = hasWords(bare) ? [] : (parseSides(bare) ?? []);
  return left && right && more.length === 0 ? { left, right } : undefined;
}

function systemOf(line: Equation, curve: Equation): TopicProblem | undefined {
  const [straight, bent] = [differenceOf(line), differenceOf(curve)];
  if (straight === undefined || bent === undefined || p.degree(straight) !== 1 || p.degree(bent) !== 2)
    return undefined;
  if (p.names(straight, bent).join() !== 'x,y' || !p.names(straight).includes('y')) return undefined;
  const by = p.coefficientOf(straight, 'y', 1);
  const [m, c] = [
    q.divide(q.negate(p.coefficientOf(straight, 'x', 1)), by),
    q.divide(q.negate(p.coefficientOf(straight, 'x', 0)), by),
  ];
  if (m === undefined || c === undefined) return undefined;
  const y = polynomialLatex(
    p.collect([
      { coefficient: m, powers: [['x', 1]] },
      { coefficient: c, powers: [] },
    ]),
  );
  const put = (expr: Expr): Expr => substitute(expr, new Map([['y', parsed(y)]]));
  const together = polynomialOf({ kind: 'subtract', left: put(curve.left), right: put(curve.right) });
  const solutions = together && solutionsOf({ left: parsed(polynomialLatex(together)), right: numberExpr(0) }, 'x');
  if (together === undefined || solutions === undefined || solutions === 'all' || p.degree(together) === 0)
    return undefined;
  const points = solutions.map((root) => {
    const x = parsed(surdLatex(root));
    const value = numericValue(substitute(parsed(y), new Map([['x', x]])));
    return (
      value && { x, y: parsed(surdLatex(value.surd)), latex: `x = ${surdLatex(root)},\\ y = ${surdLatex(value.surd)}` }
    );
  });
  const known = points.flatMap((point) => point ?? []);
  if (known.length !== points.length) return undefined;
  const answer: Expected = { kind: 'values', groups: known.map((point) => [point.x, point.y]), names: ['x', 'y'] };
  const parts = {
    line: equationLatex(line),
    curve: equationLatex(curve),
    y,
    together: `${polynomialLatex(together)} = 0`,
  };
  const xs: Expected = { kind: 'values', groups: known.map((point) => [point.x]) };
  const swapped: Mistake[] =
    known.some((point) => sameExact(point.x, point.y) === false) && !closedUnderSwap(known)
      ? [{ id: 'swapped-x-and-y', parts, gives: { kind: 'values', groups: known.map((point) => [point.y, point.x]) } }]
      : [];
  const first = known[0];
  const second = known[1];
  return {
    kind: 'topic',
    topic: 'curved-systems',
    task: known.length === 0 ? 'none' : 'meet',
    given: `${parts.line},\\ ${parts.curve}`,
    parts,
    steps: [
      step(
        'line-for-y',
        { kind: 'relation', equation: { left: parsed('y'), right: parsed(y) }, subject: 'y', anyForm: true },
        parts,
      ),
      step(
        'one-equation',
        {
          kind: 'relation',
          equation: { left: parsed(polynomialLatex(together)), right: numberExpr(0) },
          anyForm: true,
        },
        parts,
      ),
      ...(known.length === 0
        ? [step('no-x', xs, parts)]
        : [
            step('x-values', xs, {
              ...parts,
              xs: joinedBy(
                'or',
                solutions.map((one) => `x = ${surdLatex(one)}`),
              ),
            }),
            step('y-values', answer, parts),
          ]),
    ],
    answer,
    answerLatex:
      known.length === 0
        ? inText('none')
        : joinedBy(
            'or',
            known.map((point) => point.latex),
          ),
    mistakes:
      known.length === 0 || first === undefined
        ? []
        : [
            ...swapped,
            ...(second !== undefined && sameExact(first.y, second.y) === false
              ? [
                  {
                    id: 'pairs-crossed',
                    parts,
                    gives: {
                      kind: 'values',
                      groups: [
                        [first.x, second.y],
                        [second.x, first.y],
                      ],
                      names: ['x', 'y'],
                    },
                  } as const satisfies Mistake,
                ]
              : []),
            { id: 'only-x', parts, gives: xs },
          ].filter(({ gives }) => gives.kind !== 'values' || gives.groups.length > 0),
  };
}

const closedUnderSwap = (points: readonly { readonly x: Expr; readonly y: Expr }[]): boolean =>
  points.every((point) =>
    points.some((other) => sameExact(point.x, other.y) === true && sameExact(point.y, other.x) === true),
  );

function differenceOf({ left, right }: Equation): p.Polynomial | undefined {
  const sides = sidesOf({ left, right });
  return sides && p.minus(sides.left, sides.right);
}
