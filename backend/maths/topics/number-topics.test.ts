import { describe, expect, it } from 'vitest';
import { judgeTopic } from '../judging/judge-topic.ts';
import * as q from '../numbers/rational.ts';
import { readProblem } from '../reading/read-problem.ts';
import type { Expected } from '../replies/expected.ts';
import { readTopic } from './all.ts';
import { MEASURE_WORDINGS } from './measure-wordings.fixture.ts';
import { WHOLE_WORDINGS } from './number-wordings.fixture.ts';
import type { TopicProblem } from './topic.ts';

const NUMBER_WORDINGS = { ...WHOLE_WORDINGS, ...MEASURE_WORDINGS };

const WORDINGS = Object.entries(NUMBER_WORDINGS).flatMap(([topic, rows]) =>
  rows.map(([question, answer]) => ({ topic, question, answer })),
);

function read(question: string): TopicProblem {
  const problem = readTopic(question);
  if (problem === undefined) throw new Error(`not read: ${question}`);
  return problem;
}

/** A reply that says exactly what is expected, where a number or a list can say it. */
function sayable(expected: Expected): string | undefined {
  switch (expected.kind) {
    case 'number':
      return expected.exact.rational && textOf(expected.exact.rational);
    case 'number-list':
      return expected.values.map(textOf).join(', ');
    case 'ratio':
      return expected.terms.map(textOf).join(':');
    case 'yes-or-no':
      return expected.yes ? 'yes' : 'no';
    case 'duration':
      return `${expected.minutes} minutes`;
    case 'clock':
      return `${Math.floor(expected.minutes / 60)}:${`${expected.minutes % 60}`.padStart(2, '0')}`;
    default:
      return undefined;
  }
}
const textOf = (value: q.Rational): string => q.decimalText(value) ?? `${value.n}/${value.d}`;

describe('reading', () => {
  it.each(WORDINGS)('reads "$question" as $topic: $answer', ({ topic, question, answer }) => {
    const problem = read(question);
    expect(problem.topic).toBe(topic);
    expect(judgeTopic(problem, answer)).toMatchObject({ kind: 'right', finished: true });
    expect(problem.steps.length).toBeGreaterThan(0);
  });

  it.each([
    'Round 3.478',
    'What is the value of the 7 in 7,732?',
    'which is bigger, 2/4 or 1/2',
    'Put 0.5, 1/2, 3 in ascending order',
    'Convert 3 kg to m',
    'convert 5 miles to km',
    'How long is it from 9:45 am to 11:20?',
    'y is directly proportional to the square of x, y = 12 when x = 3. Find y when x = 5',
    'If 5 pens cost £3, how much do 8 rulers cost?',
    'What is the upper bound of 8.43 to 1 decimal place?',
    'A car travels 150 km in 90 minutes. What is its average speed?',
    'How far does a car travel in 30 minutes at 60 mph?',
    'Write 1/3 as a decimal',
    'write twenty hundred five in figures',
    'Simplify the ratio 3:4',
    'Increase 50',
    'Is 12 3 prime?',
    'Estimate the height of a door',
    '£500 is invested at 3% interest for 4 years. How much interest is earned?',
    '£500 is invested at 3% interest per year. How much is it worth after 4 years?',
    'what is the percentage increase when 40 goes to 34',
    'I buy 3 pens at 45p each and pay with £1. How much change do I get?',
    'I buy 3 pens at 45p and pay with £5. How much change do I get?',
    'I buy 3 pens at 45p each and 2 rulers at 60p each and pay with £5. How much change do I get?',
    'what is the density of a block of metal with a volume of 120 cm3?',
    'What is 7 x?',
    '3x + 5 = 20',
    '-3 squared',
    'Convert 5 m^2 to cm^3',
    'square root of 50',
    // A bare percentage is an answer far more often than a question.
    '60%',
    '4 x 10^5 ÷ 2 x 10^2',
    'how many factors of 3',
    '3 + 5!',
  ])('does not read "%s" as one of these topics', (question) => {
    expect(readProblem(question)?.kind).not.toBe('topic');
  });
});

describe('mistakes', () => {
  it.each(WORDINGS)('finds each wrong idea about "$question" by exactly what it gives', ({ question }) => {
    const problem = read(question);
    const verdicts = problem.mistakes.flatMap(({ id, gives }) => {
      const reply = sayable(gives);
      return reply === undefined ? [] : [{ id, verdict: judgeTopic(problem, reply) }];
    });
    // A time of day may leave am and pm open, and a list may be a part: neither is right, nor quite wrong.
    const others = verdicts.filter(
      ({ id, verdict }) =>
        verdict.kind === 'right' || (verdict.kind === 'wrong' && 'mistake' in verdict && verdict.mistake?.id !== id),
    );
    expect(others).toEqual([]);
  });

  it('names rounding in two goes as such', () => {
    expect(judgeTopic(read('Round 9.449 to 1 dp'), '9.5')).toMatchObject({ mistake: { id: 'rounded-too-early' } });
  });

  it.each(Object.keys(NUMBER_WORDINGS))('knows at least three wrong ideas about %s', (topic) => {
    const ids = WORDINGS.filter((row) => row.topic === topic).flatMap(({ question }) =>
      read(question).mistakes.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBeGreaterThanOrEqual(3);
  });
});

describe('replies', () => {
  it.each([
    ['7 x 8', '56', 'right'],
    ['7 x 8', 'is it 56?', 'right'],
    ['7 x 8', '54', 'wrong'],
    ['87 ÷ 4', '21 r 3', 'right'],
    ['87 ÷ 4', '21 remainder 3', 'right'],
    ['87 ÷ 4', '87/4', 'right'],
    ['87 ÷ 4', '21', 'partly'],
    ['87 ÷ 4', '21.3', 'wrong'],
    ['87 ÷ 4', 'no idea', 'unsure'],
    ['List the factors of 24', '24, 12, 8, 6, 4, 3, 2, 1', 'right'],
    ['List the factors of 24', 'the factors are 1,2,3,4,6,8,12 and 24', 'right'],
    ['List the factors of 24', '1, 24, 2, 12', 'partly'],
    ['List the factors of 24', '1, 2, 3, 5', 'wrong'],
    ['2 rulers cost 60p each. What change does Ali get from £5?', '380p', 'right'],
    ['2 rulers cost 60p each. What change does Ali get from £5?', '£1.20', 'partly'],
    ['2 rulers cost 60p each. What change does Ali get from £5?', '£4.40', 'wrong'],
    ['Put 3, -2, 0, 5 in ascending order', '-2 < 0 < 3 < 5', 'right'],
    ['Put 3, -2, 0, 5 in ascending order', '5, 3, 0, -2', 'wrong'],
    ['Simplify the ratio 12:18', '2 to 3', 'right'],
    ['Simplify the ratio 12:18', '6:9', 'partly'],
    ['Simplify the ratio 12:18', '3:2', 'wrong'],
    ['how long from 9:45 to 11:20', '1h 35', 'right'],
    ['how long from 9:45 to 11:20', '1 hour and 35 minutes', 'right'],
    ['how long from 9:45 to 11:20', '1:35', 'right'],
    ['how long from 9:45 to 11:20', '2 h 15 min', 'wrong'],
    ['Write 3:45 pm in 24 hour clock', '1545', 'right'],
    ['Write 3:45 pm in 24 hour clock', '3:45', 'wrong'],
    ['Write 17:30 in 12 hour clock', '5.30pm', 'right'],
    ['Write 17:30 in 12 hour clock', '5:30', 'partly'],
    ['What time is 45 minutes after 2:30 pm?', '3:15', 'partly'],
    ['Write 4,302 in words', 'Four thousand, three hundred and two', 'right'],
    ['Write 4,302 in words', 'four thousand three hundred two', 'right'],
    ['Write 4,302 in words', 'four thousand and thirty two', 'wrong'],
    ['Write 4,302 in words', '4302', 'partly'],
    ['which is bigger, 3/8 or 2/5', '3/8', 'wrong'],
    ['Convert 0.35 to a percentage', '35', 'right'],
    ['Round 347 to the nearest 10', '347', 'partly'],
    ['Round 347 to the nearest 10', '340', 'wrong'],
    ['Round 9.449 to 1 dp', '9.5', 'wrong'],
  ])('judges about "%s" the reply "%s" as %s', (question, reply, kind) => {
    expect(judgeTopic(read(question), reply).kind).toBe(kind);
  });
});
