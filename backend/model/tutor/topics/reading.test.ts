import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProblem } from '../../../maths/reading/read-problem.ts';
import { STORY_TOPICS } from '../../../maths/story/story-topics.ts';
import { isPlainSum, TOPICS } from '../../../maths/topics/all.ts';
import { ROWS } from './rows.fixture.ts';

/** Who reads a text: a topic, or the engine of sums for what is no more than one. */
function readerOf(text: string): string | undefined {
  const problem = readProblem(text);
  return problem?.kind === 'topic' ? problem.topic : problem?.kind;
}

/** Topics whose questions may be no more than a sum, above all when other numbers stand in them. */
const SUM_TOPICS = new Set(['fraction-forms', 'operations', 'percentages', 'powers-roots', 'standard-form']);

const mayRead = (topic: string): readonly (string | undefined)[] =>
  SUM_TOPICS.has(topic) ? [topic, 'arithmetic', 'percent', undefined] : [topic, undefined];

describe('who reads a question', () => {
  it.each(ROWS)('%s: %s', (topic, text) => {
    const own = TOPICS.find(({ name }) => name === topic)?.read(text);
    const isSum = own !== undefined && isPlainSum(own);
    expect(isSum ? ['arithmetic', 'percent', topic] : [topic]).toContain(readerOf(text));
  });

  it.each(ROWS)('no topic but %s claims: %s', (topic, text) => {
    const others = TOPICS.filter((one) => one.name !== topic && !STORY_TOPICS.includes(one));
    expect(others.filter((one) => one.read(text) !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('is the topic or nobody, with other numbers in it', () => {
    const row = constantFrom(...ROWS);
    assert(
      property(row, integer({ min: 2, max: 97 }), integer({ min: 1, max: 96 }), ([topic, text], first, by) => {
        let next = first;
        const other = text.replace(/(?<![\d.,^/])\d{1,2}(?![\d.,:%/])/g, () => {
          next = 2 + ((next + by) % 97);
          return `${next}`;
        });
        expect({ other, readers: mayRead(topic) }).toMatchObject({
          readers: expect.arrayContaining([readerOf(other)]),
        });
      }),
      { seed: 24, numRuns: 2_000 },
    );
  });

  it.each<(text: string) => string>([
    (text) => `Please help me: ${text}`,
    (text) => `how do i do this? ${text}`,
    (text) => `Question 3: ${text}\n`,
    (text) => `b) ${text} please`,
  ])('is the same one, whatever stands around it: %s', (say) => {
    const others = ROWS.filter(
      ([topic, text]) =>
        !mayRead(topic)
          .slice(0, -1)
          .includes(readerOf(say(text))),
    );
    expect(others.map(([topic, text]) => `${topic}: ${say(text)}`)).toEqual([]);
  });

  it('is the topic or nobody, in capitals', () => {
    const others = ROWS.filter(([topic, text]) => !mayRead(topic).includes(readerOf(text.toUpperCase())));
    expect(others).toEqual([]);
  });
});
