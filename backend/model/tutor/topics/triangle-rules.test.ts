import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { triangleRules } from '../../../maths/topics/triangle-rules.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
In triangle ABC, a = 7, b = 9 and C = 60°. Find c. => \\sqrt67
In triangle ABC, a = 7 cm, b = 9 cm and angle C = 50°. Find c to 1 decimal place. => 7.0
triangle ABC with a = 3, b = 5, c = 7. Find angle C => 120^\\circ
In triangle ABC a=5, b=6, c=7. Calculate the size of angle A to 1 dp => 44.4^\\circ
In triangle ABC, a = 10, A = 30° and B = 45°. Find b. => 10\\sqrt2
In triangle ABC, A = 40°, B = 60° and a = 8. Find b to 2 decimal places => 10.78
In triangle ABC, a = 8, b = 5 and C = 30°. Find the area. => 10
Use the sine rule to find c in triangle ABC when A = 50°, C = 70° and a = 6, to 3 significant figures. Find c. => 7.36
In the triangle ABC, b = 4, c = 6, A = 60°. Work out a. => 2\\sqrt7
In triangle ABC, A = 35°, B = 80°, c = 12. Find a to 1 d.p. => 7.6
`;

describe('sine and cosine rule', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
