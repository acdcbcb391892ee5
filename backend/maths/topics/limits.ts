import * as p from '../algebra/polynomial.ts';
import { type Quotient, toQuotient } from '../algebra/quotient.ts';
import { unknowns } from '../algebra/syntax.ts';
import { coefficients, commonDivisor, divide, valueAt } from '../algebra/univariate.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import { fromCoefficients } from '../algebra/univariate.ts';
import { latex } from '../algebra/print.ts';
import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import { parseExpression } from '../reading/parse.ts';
import { measured, numberStep } from './built.ts';
import { calculusText } from './calculus-words.ts';
import type { Topic, TopicProblem, TopicStep } from './topic.ts';

const LATEX =
  /^(?:.*?(?:evaluate|find|determine|calculate|work out|compute|what is)(?: the)?(?: following)?(?: limits?)?(?: of)?[.:]? ?(?:\/\/ )?)?\\?lim ?_? ?\{? ?([a-z]) ?(?:\\to|\\rightarrow|->|→) ?(-?\d+|-?\\infty|∞) ?\}? ?(.+?)$/i;
const WORDS =
  /^(?:(?:find|evaluate|calculate|work out|what is|determine) )?the limit of (.+?) as ([a-z]) (?:approaches|tends to|goes to|->|→|\\to) ?(-?\d+|infinity|\\infty|∞)$/i;

/** Limits of rational functions, by putting in, by cancelling, and far out. */
export const limits: Topic = {
  name: 'limits',
  read(text) {
    const plain = calculusText(text);
    if (!/\blim|\\lim/i.test(plain) || plain.length > 300) return undefined;
    // One-sided limits, tables and given facts ask for something else.
    if (
      /left|right (?!\))|from the|table|graph|assume|given|use these|sided|exist/i.test(
        plain.replace(/\\(?:left|right)/g, ''),
      )
    )
      return undefined;
    const bare = plain.replace(/\\(?:left|right)/g, '');
    const found = LATEX.exec(bare);
    if (found !== null) return limitOf(found[3] ?? '', found[1] ?? 'x', found[2] ?? '');
    const said = WORDS.exec(bare);
    return said === null ? undefined : limitOf(said[1] ?? '', said[2] ?? 'x', said[3] ?? '');
  },
};

function limitOf(typed: string, name: string, to: string): TopicProblem | undefined {
  const expr = parseExpression(typed.replace(/ (?:use|give|write|enter).*$/i, '').replaceAll('\\infty', ''));
  if (expr === undefined || unknowns(expr).some((one) => one !== name)) return undefined;
  const whole = toQuotient(expr);
  if (whole === undefined) return undefined;
  const given = `\\lim_{${name} \\to ${/inf|∞/.test(to) ? to.replace(/\\?infinity|\\infty|∞/, '\\infty') : to}} ${latex(expr)}`;
  return /inf|∞/i.test(to) ? farOut(whole, name, given) : atPoint(whole, name, q.rational(BigInt(to)), given);
}

const number = (id: string, value: q.Rational): TopicStep =>
  numberStep(id, magnitude.of(value), {}, { decimals: false });

function atPoint(whole: Quotient, name: string, at: q.Rational, given: string): TopicProblem | undefined {
  const [top, bottom] = [coefficients(whole.top, name), coefficients(whole.bottom, name)];
  if (top === undefined || bottom === undefined) return undefined;
  const [a, b] = [valueAt(top, at), valueAt(bottom, at)];
  const dressed = { decimals: false, names: ['limit', 'it'] };
  const shown = { at: q.rationalLatex(at) };
  if (!q.isZero(b)) {
    const answer = q.divide(a, b) ?? q.ZERO;
    return measured(
      {
        topic: 'limits',
        task: 'put-in',
        given,
        parts: shown,
        steps: bottom.length > 1 ? [number('top', a), number('bottom', b)] : [],
        answer: magnitude.of(answer),
        dressed,
        mistakes: [
          ['zero', magnitude.of(q.ZERO)],
          ['upside-down', q.isZero(a) ? undefined : magnitude.of(q.divide(b, a) ?? q.ZERO)],
          ['point', magnitude.of(at)],
          ['sign', magnitude.of(q.negate(answer))],
        ],
      },
      'last',
    );
  }
  if (!q.isZero(a)) return undefined;
  const common = commonDivisor(top, bottom);
  const [x, y] = [divide(top, common)?.quotient, divide(bottom, common)?.quotient];
  const under = y && valueAt(y, at);
  if (x === undefined || y === undefined || under === undefined || q.isZero(under)) return undefined;
  const answer = q.divide(valueAt(x, at), under) ?? q.ZERO;
  const line = (list: readonly q.Rational[]): string => polynomialLatex(fromCoefficients(list, name));
  const rest =
    p.asConstant(fromCoefficients(y, name)) === undefined || y.length > 1
      ? `\\frac{${line(x)}}{${line(y)}}`
      : line(x.map((one) => q.divide(one, y[0] ?? q.ONE) ?? one));
  return measured(
    {
      topic: 'limits',
      task: 'cancel',
      given,
      parts: { ...shown, common: line(common), rest },
      steps: [number('top', a), number('bottom', b)],
      answer: magnitude.of(answer),
      dressed,
      mistakes: [
        ['zero', magnitude.of(q.ZERO)],
        ['one', magnitude.of(q.ONE)],
        ['point', magnitude.of(at)],
        ['upside-down', q.isZero(answer) ? undefined : magnitude.of(q.divide(q.ONE, answer) ?? q.ZERO)],
      ],
    },
    'last',
  );
}

function farOut(whole: Quotient, name: string, given: string): TopicProblem | undefined {
  const [top, bottom] = [coefficients(whole.top, name), coefficients(whole.bottom, name)];
  if (top === undefined || bottom === undefined || top.length > bottom.length || bottom.length < 2) return undefined;
  const [a, b] = [top.at(-1) ?? q.ZERO, bottom.at(-1) ?? q.ONE];
  const answer = top.length < bottom.length ? q.ZERO : (q.divide(a, b) ?? q.ZERO);
  const [c, d] = [top[0] ?? q.ZERO, bottom[0] ?? q.ZERO];
  return measured(
    {
      topic: 'limits',
      task: 'far-out',
      given,
      parts: { top: `${top.length - 1}`, bottom: `${bottom.length - 1}` },
      steps: [
        number('top-degree', q.rational(BigInt(top.length - 1))),
        number('bottom-degree', q.rational(BigInt(bottom.length - 1))),
      ],
      answer: magnitude.of(answer),
      dressed: { decimals: false, names: ['limit', 'it'] },
      mistakes: [
        ['constants', q.isZero(d) ? undefined : magnitude.of(q.divide(c, d) ?? q.ZERO)],
        ['zero', magnitude.of(q.ZERO)],
        ['one', magnitude.of(q.ONE)],
        ['leading-anyway', magnitude.of(q.divide(a, b) ?? q.ZERO)],
      ],
    },
    'last',
  );
}
