import { describe, expect, it } from 'vitest';
import { followProblem } from '../../../maths/follow.ts';
import { beginProblem } from '../../../maths/held.ts';
import { latex } from '../../../maths/algebra/print.ts';
import { decimalText } from '../../../maths/numbers/rational.ts';
import type { Expected } from '../../../maths/replies/expected.ts';
import { meets } from '../../../maths/replies/meets.ts';
import { readProblem } from '../../../maths/reading/read-problem.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { lastQuestion } from '../plainly.ts';
import { stepsOf } from '../ladder-of.ts';
import { topicLadder } from './topic-ladder.ts';
import { ROWS } from './rows.fixture.ts';

type Opened = {
  readonly text: string;
  readonly problem: TopicProblem;
  readonly at: 0 | 1;
  readonly expected: Expected;
};

const problems = ROWS.flatMap(([, text]) => {
  const problem = readProblem(text);
  return problem?.kind === 'topic' ? [{ text, problem }] : [];
});

const opened: readonly Opened[] = problems.flatMap(({ text, problem }) =>
  topicLadder(problem).opening.flatMap((expected, i) =>
    expected === undefined ? [] : [{ text, problem, at: i === 0 ? (0 as const) : (1 as const), expected }],
  ),
);

/** A right reply in a pupil's words; nothing where it takes more than a few of them. */
function rightReply(expected: Expected): string | undefined {
  switch (expected.kind) {
    case 'number': {
      const value = expected.exact.rational;
      return value && (decimalText(value) ?? `${value.n}/${value.d}`);
    }
    case 'any':
      return expected.of.map(rightReply).find((one) => one !== undefined);
    case 'all': {
      const all = expected.of.map(rightReply);
      return all.every((one) => one !== undefined) ? all.join(' and ') : undefined;
    }
    case 'operation':
      return `${expected.operation} ${expected.by === undefined ? '' : latex(expected.by)}`.trim();
    case 'yes-or-no':
      return expected.yes ? 'yes' : 'no';
    case 'choice':
      return expected.right[0];
    case 'words':
      return expected.each.map(([word = '']) => word).join(' and ');
    default:
      return undefined;
  }
}

describe('the first two questions of a topic', () => {
  it('ask for something that can be checked, most of the time', () => {
    expect(opened.length / (2 * problems.length)).toBeGreaterThan(0.6);
  });

  it('take a right reply', () => {
    const missed = opened.flatMap(({ text, expected }) => {
      const reply = rightReply(expected);
      return reply === undefined || meets(expected, reply).kind === 'yes' ? [] : [`${text} | ${reply}`];
    });
    expect(missed).toEqual([]);
  });

  it('lead on from a right reply, as a step or as more than that', () => {
    const missed = opened.flatMap(({ text, problem, at, expected }) => {
      const reply = rightReply(expected);
      if (reply === undefined) return [];
      const held = { ...beginProblem(problem, text), rung: at + 1 };
      const followed = followProblem(held, reply, stepsOf);
      const isTaken =
        followed.kind === 'attempt' && (followed.as === 'step' || ['right', 'partly'].includes(followed.verdict.kind));
      const ladder = topicLadder(problem);
      return isTaken ? [] : [`${lastQuestion(at === 0 ? ladder.asked : ladder.idea)} | ${reply} | ${text}`];
    });
    expect(missed).toEqual([]);
  });

  it('call neither the answer nor mere talk wrong', () => {
    const wrong = opened.flatMap(({ text, problem, at }) => {
      const held = { ...beginProblem(problem, text), rung: at + 1 };
      return [rightReply(problem.answer), 'purple', 'i dont know'].flatMap((reply) => {
        if (reply === undefined) return [];
        const followed = followProblem(held, reply, stepsOf);
        const isWrong =
          followed.kind === 'attempt' && (followed.as === 'missed-step' || followed.verdict.kind === 'wrong');
        return isWrong ? [`${text} | ${reply}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});
