import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { triangleRules } from '../../../maths/topics/triangle-rules.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('sine and cosine rule', () => {
  it.each(tableOf(FIGURE_WORDINGS['triangle-rules']))('%s', (text, answer) => {
    const problem = triangleRules.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'In triangle ABC, a = 7, b = 9 and A = 40°. Find c.',
    'In triangle ABC, a = 1, b = 2, c = 9. Find angle A',
    'In triangle ABC, A = 100°, B = 90° and a = 3. Find b',
    'Find c in triangle ABC',
    'a = 7, b = 9, find c',
    'In triangle ABC, a = 7 and b = 9. Find c.',
    'c = 7',
    'In triangle ABC, a = 3, a = 4, C = 50°. Find c',
  ])('is no such problem: %s', (text) => {
    expect(triangleRules.read(text)).toBeUndefined();
  });

  it.each([
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '7.0', 'yes'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '7', 'yes'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '7.0 cm', 'yes'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', 'c = 7.0', 'yes'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '7.001', 'not-rounded'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '11.4', 'no'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '49.0', 'no'],
    ['In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place.', '14.5', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = triangleRules.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
