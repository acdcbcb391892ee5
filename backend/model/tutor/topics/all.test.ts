import { expect, it } from 'vitest';
import { TOPICS } from '../../../maths/topics/all.ts';
import { TOPIC_WORDS } from './all.ts';

it('has words for every topic, and for none that does not exist', () => {
  expect(Object.keys(TOPIC_WORDS).toSorted()).toEqual(TOPICS.map(({ name }) => name).toSorted());
});
