import { expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../shared/lesson/rules.ts';
import { guardFor } from '../core/turn/guard/watch.ts';
import { policyFor } from '../core/turn/policy-for.ts';
import { standingOf } from '../core/turn/standing.ts';
import { turnRules } from '../core/turn/turn-rules.ts';
import type { Exchange, Model, Question } from '../core/ports/model.ts';
import { LADDER } from './ladder.ts';
import { messagesFor, SOCRATIC } from './openai/prompt.ts';
import { REPLIES } from './tutor/replies.fixture.ts';

const PROBLEMS = [
  '2x + 3 = 21',
  'Solve 5(x - 2) = 3x + 12',
  'x^2 - 5x + 6 = 0',
  '2x + y = 25 and x - y = 8',
  'Work out 3/4 + 1/6',
  '48 * 7',
  '15% of 260',
  'Expand (x + 4)(x - 7)',
  'Factorise 6x^2 + 13x + 6',
  'Simplify 4a + 3b - a + 6b',
  'HCF of 36 and 84',
  'Write 180 as a product of primes',
] as const;
const SAID = [
  'hint',
  'i dont get it',
  'is it 99?',
  'hint',
  'the minus confuses me',
  'x = 1',
  'what now',
  'hint',
] as const;

/** Every turn of a talk in which a pupil tries a little and asks for hints. */
function talk(problem: string): readonly Question[] {
  const questions: Question[] = [];
  const history: Exchange[] = [];
  for (const asked of [problem, ...SAID]) {
    const question: Question = { history: [...history], asked, pictures: [] };
    questions.push(question);
    history.push({ seq: history.length + 1, asked, answered: LADDER.replyTo(question) });
  }
  return questions;
}

const TUTOR: Model = { name: 'built-in tutor', voice: 'ladder', async *stream() {} };
const OTHER: Model = { name: 'other', async *stream() {} };

const FIXTURES = [...new Set([...PROBLEMS, ...REPLIES.map(([problem]) => problem)])];

it.each(FIXTURES)('the built-in tutor passes the guard unchanged: %s', (problem) => {
  for (const question of talk(problem)) {
    const reply = LADDER.replyTo(question);
    const rules = turnRules({ ladder: LADDER, question, rules: DEFAULT_RULES, withheld: () => {} });
    const guard = rules.guardFor(TUTOR, '');
    const pieces = reply.match(/[^]{1,5}/g) ?? [];
    expect(pieces.map((piece) => guard.push(piece))).toEqual(pieces);
    expect([guard.end(), guard.breach]).toEqual(['', undefined]);
  }
});

it.each(PROBLEMS)('what a model is told gives no answer away that the pupil has not earned: %s', (problem) => {
  for (const question of talk(problem)) {
    const rules = turnRules({ ladder: LADDER, question, rules: DEFAULT_RULES, withheld: () => {} });
    const { brief } = rules.questionFor(OTHER, question, '', undefined);
    expect(brief).toBeDefined();
    const policy = {
      ...policyFor(standingOf(LADDER.guide, question), DEFAULT_RULES, LADDER.replyTo(question)),
      oneQuestion: false,
      wordsMax: undefined,
    };
    for (const { content } of messagesFor({
      history: [],
      asked: question.asked,
      pictures: [],
      ...(brief !== undefined && { brief }),
    })) {
      // The same for every problem: a number in it is about none.
      if (content === SOCRATIC) continue;
      const guard = guardFor({ ...policy, verdict: undefined });
      guard.push(typeof content === 'string' ? content : '');
      guard.end();
      expect(guard.breach?.rule === 'answer' ? content : undefined).toBeUndefined();
    }
  }
});
