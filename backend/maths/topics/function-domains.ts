import { joinedBy } from '../algebra/latex-words.ts';
import { polynomialOf } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import { setLatex, setWhere } from '../algebra/real-set.ts';
import { toQuotient } from '../algebra/quotient.ts';
import { realRoots } from '../algebra/sign.ts';
import { solveInequality } from '../algebra/inequality.ts';
import { nodes, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsAll, numberExpr, parsed, step } from './expressions.ts';
import { type Defined } from './function-texts.ts';
import type { Mistake, TopicProblem } from './topic.ts';

export const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'functions',
  task,
  given,
});
export const definition = ({ name, letter, body }: Defined): string => `${name}(${letter}) = ${latex(body)}`;
export function domainOf(of: Defined): TopicProblem | undefined {
  const { body, letter } = of;
  const roots = nodes(body).filter((node) => node.kind === 'root' && unknowns(node).length > 0);
  const [root] = roots;
  if (root !== undefined) {
    if (
      roots.length > 1 ||
      root.kind !== 'root' ||
      root.index % 2 === 1 ||
      nodes(body).some((node) => node.kind === 'divide' && unknowns(node.right).length > 0)
    )
      return undefined;
    const set = solveInequality({ sides: [root.of, numberExpr(0)], signs: ['>='] }, letter);
    if (set === undefined) return undefined;
    const answer: Expected = { kind: 'reals', unknown: letter, set };
    const parts = { functions: definition(of), inside: latex(root.of), letter };
    const reverse = solveInequality({ sides: [root.of, numberExpr(0)], signs: ['<='] }, letter);
    const strict = solveInequality({ sides: [root.of, numberExpr(0)], signs: ['>'] }, letter);
    const positive = solveInequality({ sides: [parsed(letter), numberExpr(0)], signs: ['>='] }, letter);
    return {
      ...base('domain-root', definition(of)),
      parts,
      steps: [step('not-negative', answer, parts)],
      answer,
      answerLatex: setLatex(set, letter),
      mistakes: otherSets(
        [
          ['wrong-side', reverse],
          ['zero-left-out-of-root', strict],
          ['letter-not-negative', positive],
        ],
        letter,
        setLatex(set, letter),
        parts,
      ),
    };
  }
  const quotient = toQuotient(body);
  const below = nodes(body).flatMap((node) =>
    node.kind === 'divide' && unknowns(node.right).length > 0 ? [node.right] : [],
  );
  const [bottom, ...more] = below;
  const bad = bottom && quotient && realRoots(polynomialOf(bottom) ?? p.NOTHING, letter);
  if (bottom === undefined || more.length > 0 || bad === undefined || bad.length === 0) return undefined;
  const set = setWhere(bad, (x) => !bad.some((one) => q.equal(one, x)));
  const answer: Expected = { kind: 'reals', unknown: letter, set };
  const parts = {
    functions: definition(of),
    bottom: latex(bottom),
    letter,
    bad: joinedBy('and', bad.map(q.rationalLatex)),
  };
  const only = setWhere(bad, (x) => bad.some((one) => q.equal(one, x)));
  const zero = setWhere([q.ZERO], (x) => !q.isZero(x));
  const flipped = bad.map(q.negate);
  const negated = setWhere(flipped, (x) => !flipped.some((one) => q.equal(one, x)));
  return {
    ...base('domain-fraction', definition(of)),
    parts,
    steps: [step('bottom-zero', expectsAll(bad.map(numberExpr)), parts), step('leave-out', answer, parts)],
    answer,
    answerLatex: `${letter} \\ne ${bad.map(q.rationalLatex).join(`,\\ ${letter} \\ne `)}`,
    mistakes: otherSets(
      [
        ['only-those', only],
        ['just-zero', zero],
        ['sign-of-hole', negated],
      ],
      letter,
      setLatex(set, letter),
      parts,
    ),
  };
}

function otherSets(
  list: readonly (readonly [string, ReturnType<typeof solveInequality>])[],
  unknown: string,
  right: string,
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  return list.flatMap(([id, set]): Mistake[] =>
    set === undefined || setLatex(set, unknown) === right
      ? []
      : [{ id, parts, gives: { kind: 'reals', unknown, set } }],
  );
}
