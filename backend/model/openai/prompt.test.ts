import { expect, it } from 'vitest';
import { messagesFor } from './prompt.ts';

const exchange = (n: number, size: number) => ({ seq: n, asked: `question ${n}`, answered: `${n} `.repeat(size) });

it('tells the model to be a Socratic tutor, then the history in order, then the question', () => {
  const messages = messagesFor({ history: [exchange(1, 1), exchange(2, 1)], asked: 'now?', pictures: [] });
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'assistant', 'user']);
  expect(messages[0]?.content).toMatch(/Socratic[^]*exactly one question[^]*Never give the final answer/);
  expect(messages.slice(1).map(({ content }) => content)).toEqual(['question 1', '1 ', 'question 2', '2 ', 'now?']);
});

it('puts the problem in hand before a history that no longer holds it', () => {
  const messages = messagesFor({ problem: 'Solve $2x+3=7$', history: [exchange(30, 1)], asked: 'now?', pictures: [] });
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user', 'assistant', 'user']);
  expect(messages[1]?.content).toMatch(/Solve \$2x\+3=7\$$/);
});

it('hands pictures over with the question that they belong to', () => {
  const messages = messagesFor({ history: [], asked: 'this?', pictures: [{ mime: 'image/jpeg', base64: 'AAAA' }] });
  expect(messages.at(-1)?.content).toEqual([
    { type: 'text', text: 'this?' },
    { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,AAAA' } },
  ]);
});
