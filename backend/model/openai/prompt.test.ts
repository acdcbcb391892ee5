import { expect, it } from 'vitest';
import { QUESTION_MAX } from '../../../shared/limits.ts';
import { HISTORY_TOKENS_MAX, messagesFor } from './prompt.ts';

const exchange = (n: number, size = 300) => ({ asked: `question ${n}`, answered: `${n} `.repeat(size) });

it('tells the model to be a Socratic tutor, then the history in order, then the question', () => {
  const messages = messagesFor({ history: [exchange(1, 1), exchange(2, 1)], asked: 'now?', pictures: [] });
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'assistant', 'user']);
  expect(messages[0]?.content).toMatch(/Socratic[^]*exactly one question[^]*Never give the final answer/);
  expect(messages.slice(1).map(({ content }) => content)).toEqual(['question 1', '1 ', 'question 2', '2 ', 'now?']);
});

it('keeps the newest history within its tokens', () => {
  const history = Array.from({ length: 60 }, (_, i) => exchange(i));
  const messages = messagesFor({ history, asked: 'now?', pictures: [] });
  const kept = messages.slice(1, -1);
  expect(kept.length).toBeGreaterThan(4);
  expect(kept.at(-2)?.content).toBe('question 59');
  const characters = kept.reduce((sum, { content }) => sum + JSON.stringify(content).length, 0);
  expect(characters / 3).toBeLessThanOrEqual(HISTORY_TOKENS_MAX);
});

it('always carries the newest question, however long, and drops a history that does not fit', () => {
  const asked = 'x'.repeat(QUESTION_MAX);
  const messages = messagesFor({ history: [exchange(1, 50_000)], asked, pictures: [] });
  expect(messages.map(({ content }) => content).slice(1)).toEqual([asked]);
});

it('hands pictures over with the question that they belong to', () => {
  const messages = messagesFor({ history: [], asked: 'this?', pictures: [{ mime: 'image/jpeg', base64: 'AAAA' }] });
  expect(messages.at(-1)?.content).toEqual([
    { type: 'text', text: 'this?' },
    { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,AAAA' } },
  ]);
});
