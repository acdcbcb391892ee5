import { inText } from '../algebra/latex-words.ts';
import { polynomialOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import { asPolynomial, type Quotient, toQuotient } from '../algebra/quotient.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import { parsed, step } from './expressions.ts';
import { hasWords, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const FORMULA = String.raw`(?:the )?(?:following )?(?:formula|equation)?:? ?`;
const SUBJECT_OF = new RegExp(
  String.raw`^(?:make|making) ([a-zA-Z]) the subject(?: of| in| for)?(?: the)?(?: formula| equation)?:? (.+=.+)$`,
  'i',
);
const FORMULA_THEN = new RegExp(
  String.raw`^(.+=.+?)[.,;:]? (?:make|making) ([a-zA-Z]) the subject(?: of (?:the|this) (?:formula|equation))?$`,
  'i',
);
const SOLVE_FOR = new RegExp(
  String.raw`^(?:solve|rearrange|transpose|rewrite|rework) ${FORMULA}(?:to get an expression for (?:[a-zA-Z])[.:]? ?)?(.+=.+?),? (?:for|to make|so that|to find|to get|in terms of|to solve for)(?: the variable)? ([a-zA-Z])(?: the subject| is the subject| by itself| on its own)?$`,
  'i',
);
const SOLVE_FOR_FIRST = new RegExp(
  String.raw`^(?:solve|rearrange|rewrite)(?: the (?:formula|equation))?(?: below)? (?:for|to make|to find)(?: the variable)? ([a-zA-Z])(?: the subject)?(?: in| of)?${'(?: the)?(?: formula| equation)?'}[.:]? ?(.+=.+)$`,
  'i',
);

/** Formulas rearranged: make x the subject of y = mx + c. */
export const rearranging: Topic = {
  name: 'rearranging',
  read(text) {
    const said = statement(text);
    const first = SUBJECT_OF.exec(said) ?? SOLVE_FOR_FIRST.exec(said);
    if (first !== null) return problemOf(first[2], first[1]);
    const last = SOLVE_FOR.exec(said) ?? FORMULA_THEN.exec(said);
    return last === null ? undefined : problemOf(last[1], last[2]);
  },
};

function problemOf(text: string | undefined, letter: string | undefined): TopicProblem | undefined {
  // "at" is a word elsewhere; in a formula it is a product.
  const bare =
    text
      ?.trim()
      .replace(/[.,;]+$/, '')
      .replace(/(?<![a-zA-Z\\{])([a-zA-Z])([a-zA-Z])(?![a-zA-Z}])/g, '$1 $2') ?? '';
  if (hasWords(bare) || letter === undefined) return undefined;
  const [left, right, ...more] = parseSides(bare) ?? [];
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const letters = unknowns(left, right);
  const subject = letters.includes(letter) ? letter : undefined;
  if (subject === undefined || letters.length < 2) return undefined;
  const equation = { left, right };
  if (left.kind === 'variable' && left.name === subject && !unknowns(right).includes(subject)) return undefined;
  return linearIn(equation, subject) ?? squareIn(equation, subject);
}

/** The two sides taken together, sorted by the power of the letter: c0 + c1·x + c2·x². */
function byPower({ left, right }: Equation, letter: string): p.Polynomial[] | undefined {
  const all = toQuotient({ kind: 'subtract', left, right });
  const top: p.Polynomial | undefined = all?.top;
  if (top === undefined) return undefined;
  const powers: p.Polynomial[] = [];
  for (const term of top.values()) {
    const power = p.powerIn(term, letter);
    if (power > 2) return undefined;
    const rest = { ...term, powers: term.powers.filter(([name]) => name !== letter) };
    while (powers.length <= power) powers.push(p.NOTHING);
    powers[power] = p.plus(powers[power] ?? p.NOTHING, p.collect([rest]));
  }
  return powers;
}

/** top / bottom in LaTeX with the fewest minus signs. */
function overLatex(top: p.Polynomial, bottom: p.Polynomial): string | undefined {
  const quotient = toQuotient({
    kind: 'divide',
    left: parsed(polynomialLatex(top)),
    right: parsed(polynomialLatex(bottom)),
  });
  if (quotient === undefined) return undefined;
  const { top: a, bottom: b } = fewerMinus(quotient);
  const polynomial = asPolynomial({ top: a, bottom: b });
  return polynomial !== undefined && [...polynomial.values()].every((term) => q.isInteger(term.coefficient))
    ? polynomialLatex(polynomial)
    : `\\frac{${polynomialLatex(a)}}{${polynomialLatex(b)}}`;
}

function fewerMinus({ top, bottom }: Quotient): Quotient {
  const minus = (a: p.Polynomial): number => [...a.values()].filter((term) => term.coefficient.n < 0n).length;
  const [x, y] = [p.scale(top, q.rational(-1n)), p.scale(bottom, q.rational(-1n))];
  return minus(x) + minus(y) < minus(top) + minus(bottom) ? { top: x, bottom: y } : { top, bottom };
}

function linearIn(equation: Equation, subject: string): TopicProblem | undefined {
  const [rest, by, more] = byPower(equation, subject) ?? [];
  if (rest === undefined || by === undefined || more !== undefined || p.isNothing(by)) return undefined;
  const latex = overLatex(p.scale(rest, q.rational(-1n)), by);
  if (latex === undefined) return undefined;
  const parts = { subject, formula: equationLatex(equation), collected: polynomialLatex(p.plus(p.NOTHING, by)) };
  const expected = (value: string): Expected => ({
    kind: 'relation',
    equation: { left: parsed(subject), right: parsed(value) },
    subject,
  });
  const answer = expected(latex);
  const [added, upside, constant] = [
    overLatex(rest, by),
    overLatex(by, p.scale(rest, q.rational(-1n))),
    p.asConstant(by),
  ];
  const halves = partlyDivided(rest, by);
  const candidates: [string, string | undefined][] = [
    [
      'sign-kept',
      (p.ordered(by)[0]?.coefficient.n ?? 1n) < 0n
        ? overLatex(oneSignKept(rest), p.scale(by, q.rational(-1n)))
        : overLatex(oneSignKept(p.scale(rest, q.rational(-1n))), by),
    ],
    ['sign-kept', added],
    ['upside-down', upside],
    ['one-term-divided', halves],
    [
      'not-divided',
      constant !== undefined && q.equal(constant, q.ONE) ? undefined : polynomialLatex(p.scale(rest, q.rational(-1n))),
    ],
    ['subtracted-instead', subtractedInstead(rest, by)],
  ];
  const move = p.times(by, p.unknown(subject));
  const steps =
    move === undefined
      ? []
      : [
          step(
            'gather',
            {
              kind: 'relation',
              equation: {
                left: parsed(polynomialLatex(move)),
                right: parsed(polynomialLatex(p.scale(rest, q.rational(-1n)))),
              },
              anyForm: true,
            },
            { ...parts, gathered: `${polynomialLatex(move)} = ${polynomialLatex(p.scale(rest, q.rational(-1n)))}` },
          ),
        ];
  const single = p.isNothing(rest) || (by.size === 1 && constant !== undefined && q.equal(q.size(constant), q.ONE));
  return {
    kind: 'topic',
    topic: 'rearranging',
    task: 'linear',
    given: String.raw`${parts.formula}\ ${inText('for')}\ ${subject}`,
    parts,
    steps: [...(single ? [] : steps), step('divide', answer, { ...parts, by: polynomialLatex(by) })],
    answer,
    answerLatex: `${subject} = ${latex}`,
    mistakes: distinct(latex, candidates, subject, parts),
  };
}

/** The first term with a minus keeps its plus, or the last one of several gets a minus. */
function oneSignKept(top: p.Polynomial): p.Polynomial {
  const terms = p.ordered(top);
  const negative = terms.findIndex((term) => term.coefficient.n < 0n);
  const at = negative < 0 ? terms.length - 1 : negative;
  return p.collect(terms.map((term, i) => (i === at ? { ...term, coefficient: q.negate(term.coefficient) } : term)));
}

/** Only the first term divided: (y - c)/m as y/m - c. */
function partlyDivided(rest: p.Polynomial, by: p.Polynomial): string | undefined {
  const [first, ...others] = p.ordered(p.scale(rest, q.rational(-1n)));
  if (first === undefined || others.length === 0) return undefined;
  const head = overLatex(p.collect([first]), by);
  const tail = polynomialLatex(p.collect(others));
  return head === undefined ? undefined : `${head} ${tail.startsWith('-') ? tail : `+ ${tail}`}`;
}

/** The coefficient taken away instead of divided by. */
const subtractedInstead = (rest: p.Polynomial, by: p.Polynomial): string =>
  polynomialLatex(p.minus(p.scale(rest, q.rational(-1n)), by));

function distinct(
  answer: string,
  candidates: readonly (readonly [string, string | undefined])[],
  subject: string,
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  const kept = [toQuotient(parsed(answer))];
  return candidates.flatMap(([id, value]): Mistake[] => {
    const quotient = value === undefined ? undefined : toQuotient(parsed(value));
    if (value === undefined || quotient === undefined) return [];
    const seen = kept.some((other) => {
      if (other === undefined) return true;
      const [x, y] = [p.times(quotient.top, other.bottom), p.times(other.top, quotient.bottom)];
      return x === undefined || y === undefined || p.same(x, y);
    });
    if (seen) return [];
    kept.push(quotient);
    return [
      { id, parts, gives: { kind: 'relation', equation: { left: parsed(subject), right: parsed(value) }, subject } },
    ];
  });
}

function squareIn(equation: Equation, subject: string): TopicProblem | undefined {
  const [rest, middle, by] = byPower(equation, subject) ?? [];
  if (rest === undefined || middle === undefined || by === undefined || !p.isNothing(middle) || p.isNothing(by))
    return undefined;
  if (polynomialOf(equation.left) === undefined && polynomialOf(equation.right) === undefined) return undefined;
  const inner = overLatex(p.scale(rest, q.rational(-1n)), by);
  if (inner === undefined || p.isNothing(rest)) return undefined;
  const parts = { subject, formula: equationLatex(equation), inner, power: `${subject}^2` };
  const relation = (left: Expr, value: string): Expected => ({
    kind: 'relation',
    equation: { left, right: parsed(value) },
    subject,
  });
  const answer = relation(parsed(subject), `\\sqrt{${inner}}`);
  return {
    kind: 'topic',
    topic: 'rearranging',
    task: 'square',
    given: String.raw`${parts.formula}\ ${inText('for')}\ ${subject}`,
    parts,
    steps: [
      step(
        'square-alone',
        { kind: 'relation', equation: { left: parsed(`${subject}^2`), right: parsed(inner) }, anyForm: true },
        parts,
      ),
      step('take-root', answer, parts),
    ],
    answer,
    answerLatex: `${subject} = \\sqrt{${inner}}`,
    mistakes: [
      { id: 'root-forgotten', parts, gives: relation(parsed(subject), inner) },
      { id: 'halved-not-rooted', parts, gives: relation(parsed(subject), `\\frac{${inner}}{2}`) },
      { id: 'squared-not-rooted', parts, gives: relation(parsed(subject), `\\left(${inner}\\right)^2`) },
    ],
  };
}
