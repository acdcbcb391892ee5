import { yesOrNo } from '../algebra/latex-words.ts';
import * as q from '../numbers/rational.ts';
import { number, topicProblem } from './made.ts';
import type { Elements, SetExpr, Sets } from './set-expression.ts';
import { combined, expressionLatex, nameLatex, setLatex, valueOf } from './set-expression.ts';
import { wrongSets } from './set-mistakes.ts';
import { type SetQuestion, setQuestion } from './set-question.ts';
import { flatSteps, innerSteps, isNamed, operandParts, partStep, setOf, step } from './set-steps.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';
import { vennCounts } from './venn-counts.ts';

/** Sets given by their elements, and people counted in two groups that overlap. */
export const sets: Topic = {
  name: 'sets',
  read(text) {
    const question = setQuestion(text);
    return question === undefined ? vennCounts(text) : problemOf(question);
  },
};

const givenLatex = ({ named }: Sets): string =>
  [...named].map(([name, elements]) => `${nameLatex(name)} = ${setLatex(elements)}`).join(String.raw`,\; `);

function problemOf(question: SetQuestion): TopicProblem | undefined {
  switch (question.asks) {
    case 'set':
      return setProblem(question.expr, question.sets);
    case 'count':
      return countProblem(question.expr, question);
    case 'member':
      return memberProblem(question.expr, question.element, question.sets);
    case 'subset':
      return subsetProblem(question.expr, question.of, question.sets);
    default:
      return question satisfies never;
  }
}

function setProblem(expr: SetExpr, all: Sets): TopicProblem | undefined {
  const answer = valueOf(expr, all);
  const wrong = wrongSets(expr, all);
  const isFlat =
    expr.kind === 'complement' ? isNamed(expr.of) : 'left' in expr && isNamed(expr.left) && isNamed(expr.right);
  const asked = expressionLatex(expr);
  const expected = setOf(
    answer,
    wrong.map(([, elements]) => elements),
  );
  return topicProblem({
    topic: 'sets',
    task: isFlat ? expr.kind : 'nested',
    given: givenLatex(all),
    parts: { asked, ...operandParts(expr, all) },
    steps: [
      ...(isFlat ? flatSteps(expr, all) : innerSteps(expr, all)),
      step(isFlat ? `${expr.kind}-set` : 'all-of-it', expected),
    ],
    answer: expected,
    answerLatex: setLatex(answer),
    mistakes: wrong.map(
      ([id, elements, parts = {}]): Mistake => ({
        id,
        parts: { asked, ...operandParts(expr, all), ...parts, wrong: setLatex(elements) },
        gives: setOf(elements),
      }),
    ),
  });
}

function countProblem(expr: SetExpr, { sets: all, typed }: SetQuestion): TopicProblem | undefined {
  const elements = valueOf(expr, all);
  const count = (set: Elements): q.Rational => q.rational(BigInt(set.length));
  const asked = expressionLatex(expr);
  const own = expr.kind === 'named' ? (typed.get(expr.name) ?? []) : [];
  const [left, right] = 'left' in expr ? [valueOf(expr.left, all), valueOf(expr.right, all)] : [[], []];
  const isPair = 'left' in expr;
  const wrong = wrongSets(expr, all);
  // A number alone is rather a count than one element of the set.
  const taken = wrong.map(([, set]) => [`${set.length}`]);
  return topicProblem({
    topic: 'sets',
    task: 'count',
    given: givenLatex(all),
    parts: { asked, ...operandParts(expr, all), set: setLatex(elements) },
    steps: [
      ...(isNamed(expr) ? [] : [...innerSteps(expr, all), partStep('its-set', expr, all, taken)]),
      ['how-many', number(count(elements))],
    ],
    answer: number(count(elements)),
    answerLatex: `${elements.length}`,
    mistakes: [
      ['counted-twice', isPair ? q.add(count(left), count(right)) : undefined],
      ...wrong.map(([id, set, parts = {}]) => [id, count(set), parts] as const),
      ['counted-repeats', own.length > elements.length ? count(own) : undefined],
      [
        'added-elements',
        elements.length > 0 && elements.every((one) => /\d/.test(one))
          ? elements.map((one) => q.rational(BigInt(one))).reduce(q.add, q.ZERO)
          : undefined,
      ],
    ],
  });
}

function memberProblem(expr: SetExpr, element: string, all: Sets): TopicProblem | undefined {
  const elements = valueOf(expr, all);
  const yes = elements.some((one) => one.toLowerCase() === element);
  return topicProblem({
    topic: 'sets',
    task: 'member',
    given: givenLatex(all),
    parts: { asked: expressionLatex(expr), element, set: setLatex(elements) },
    steps: [
      ...(isNamed(expr) ? [] : [...innerSteps(expr, all), partStep('its-set', expr, all)]),
      ['so-in', { kind: 'yes-or-no', yes }],
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [[yes ? 'overlooked-element' : 'not-an-element', { kind: 'yes-or-no', yes: !yes }]],
  });
}

function subsetProblem(expr: SetExpr, of: SetExpr, all: Sets): TopicProblem | undefined {
  const outside = combined('difference', valueOf(expr, all), valueOf(of, all));
  const yes = outside.length === 0;
  const [small, big] = [expressionLatex(expr), expressionLatex(of)];
  return topicProblem({
    topic: 'sets',
    task: 'subset',
    given: givenLatex(all),
    parts: { small, big, outside: setLatex(outside) },
    steps: [
      ...[expr, of].flatMap((one) => (isNamed(one) ? [] : [...innerSteps(one, all), partStep('one-part', one, all)])),
      ['outside', setOf(outside)],
      ['so-subset', { kind: 'yes-or-no', yes }],
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [[yes ? 'subset-after-all' : 'element-outside', { kind: 'yes-or-no', yes: !yes }]],
  });
}
