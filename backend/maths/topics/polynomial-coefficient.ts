import { polynomialOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import * as q from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { expects, mistakesOf, numberExpr, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import { mathsIn } from './statement.ts';
import type { TopicProblem } from './topic.ts';

const NAMED =
  /^(?:express|rearrange|rewrite|write|put) (.+) (?:in|to|into) (?:the )?(?:form )?(.+?),? and (?:give|find|state|write down) ([a-z])$/i;
const OF_POWER =
  /^(?:what is|find|give|state|write down|identify)? ?(?:the )?coefficient of (\d*[a-z](?:\^\d+)?) in (?:the )?(?:expression|polynomial|expansion of)? ?(.+)$/i;

/** "Express 3d - 6d in the form r + z·d and give z", "the coefficient of x^2 in ...". */
export function namedCoefficient(said: string): TopicProblem | undefined {
  const named = NAMED.exec(said);
  if (named !== null) {
    const [polynomial, form] = [named[1], named[2]].map((text) => polynomialIn(text));
    const letter = named[3];
    if (polynomial === undefined || form === undefined || letter === undefined) return undefined;
    return inForm(polynomial, form, letter, latex(polynomial.expr));
  }
  const found = OF_POWER.exec(said);
  const [power, polynomial] = [polynomialIn(found?.[1]), polynomialIn(found?.[2])];
  const [term] = power ? [...power.polynomial.values()] : [];
  if (
    polynomial === undefined ||
    term === undefined ||
    !q.equal(term.coefficient, q.ONE) ||
    p.names(polynomial.polynomial).length !== 1
  )
    return undefined;
  const [name, exponent] = term.powers[0] ?? [];
  return name === undefined || exponent === undefined
    ? undefined
    : problemOf(polynomial, name, exponent, latex(polynomial.expr));
}

type Read = { readonly expr: Parameters<typeof polynomialOf>[0]; readonly polynomial: p.Polynomial };

function polynomialIn(text: string | undefined): Read | undefined {
  const expr = mathsIn(text);
  const polynomial = expr && polynomialOf(expr);
  return expr && polynomial && { expr, polynomial };
}

/** The power of the unknown that the letter stands before in the form. */
function inForm(given: Read, form: Read, letter: string, text: string): TopicProblem | undefined {
  const [name, ...more] = p.names(given.polynomial);
  if (name === undefined || more.length > 0 || name === letter) return undefined;
  const terms = [...form.polynomial.values()].filter((term) => p.powerIn(term, letter) > 0);
  const [term] = terms;
  const plain = [...form.polynomial.values()].every(
    (one) =>
      q.equal(one.coefficient, q.ONE) &&
      one.powers.filter(([other]) => other !== name).every(([, power]) => power === 1) &&
      one.powers.filter(([other]) => other !== name).length === 1,
  );
  if (term === undefined || terms.length > 1 || !plain) return undefined;
  return problemOf(given, name, p.powerIn(term, name), text);
}

function problemOf({ polynomial }: Read, name: string, exponent: number, text: string): TopicProblem | undefined {
  const value = p.coefficientOf(polynomial, name, exponent);
  const collected = polynomialLatex(polynomial);
  const power = exponent === 0 ? '1' : exponent === 1 ? name : `${name}^${exponent}`;
  const parts = { collected, power, value: rationalLatex(value), letter: name };
  const neighbour = p.coefficientOf(polynomial, name, exponent === 0 ? 1 : exponent - 1);
  return {
    kind: 'topic',
    topic: 'polynomials',
    task: exponent === 0 ? 'constant' : 'coefficient',
    given: text,
    parts,
    steps: [
      step('collect', expects(parsed(collected)), parts),
      step(exponent === 0 ? 'read-constant' : 'read-coefficient', number(value), parts),
    ],
    answer: number(value),
    answerLatex: rationalLatex(value),
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['sign-of-coefficient', numberExpr(q.negate(value))],
        ['neighbour', numberExpr(neighbour)],
        ['exponent-not-coefficient', numberExpr(exponent)],
      ],
      parts,
    ),
  };
}
