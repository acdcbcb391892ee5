import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { orderIn, questionFor, tokenAt } from './stamped-text.ts';
import { StampReader } from './stamp-reader.ts';

const order = { tokens: 40, perSecond: 50, waitMs: 0, seed: 9 };
const OWN_US = 1_234;
const tokens = Array.from({ length: order.tokens }, (_, i) =>
  tokenAt(order.seed, i, 1e12 + i * 20_000, i === 0 ? OWN_US : undefined),
);
const clean = { lost: 0, doubled: 0, disordered: 0, foreign: 0 };

describe('checkText', () => {
  it('finds nothing wrong with what the model said', () => {
    expect(checkText(tokens.join(''), order)).toEqual(clean);
  });

  it.each([
    ['a lost token', tokens.toSpliced(7, 1), { ...clean, lost: 1 }],
    ['a lost end', tokens.slice(0, 30), { ...clean, lost: 10 }],
    ['nothing at all', [], { ...clean, lost: 40 }],
    ['a doubled token', tokens.toSpliced(7, 0, tokens[6] ?? ''), { ...clean, doubled: 1 }],
    ['a page that was replayed', [...tokens.slice(0, 20), ...tokens], { ...clean, doubled: 20 }],
    ['two swapped tokens', tokens.with(7, tokens[8] ?? '').with(8, tokens[7] ?? ''), { ...clean, disordered: 1 }],
    [
      'a changed word',
      tokens.with(7, (tokens[7] ?? '').replace(/ \S+ $/, ' elephant ')),
      { ...clean, lost: 1, foreign: 1 },
    ],
    ['words from elsewhere', tokens.toSpliced(7, 0, 'error'), { ...clean, foreign: 1 }],
    ['a torn token', tokens.with(7, (tokens[7] ?? '').slice(3)), { ...clean, lost: 1, foreign: 1 }],
  ])('finds %s', (_, planted, faults) => {
    expect(checkText(planted.join(''), order)).toEqual(faults);
  });

  it("finds another question's answer", () => {
    expect(checkText(tokens.join(''), { ...order, seed: 10 }).foreign).toBeGreaterThan(20);
  });
});

it('reads every stamp once, wherever the text is cut', () => {
  const text = tokens.join('');
  for (const size of [1, 3, 17, 4_000]) {
    const reader = new StampReader();
    const ages: number[] = [];
    const own: number[] = [];
    for (let at = 0; at < text.length; at += size)
      reader.take(text.slice(at, at + size), 1e12 + 1e6, (ageUs, ownUs) => {
        ages.push(ageUs);
        if (ownUs !== undefined) own.push(ownUs);
      });
    expect(ages).toEqual(tokens.map((_, i) => 1e6 - i * 20_000));
    expect(own).toEqual([OWN_US]);
  }
});

it('finds its order again in the question', () => {
  expect(orderIn(questionFor(order))).toEqual(order);
  expect(orderIn('Solve 2x+3=7')).toBeUndefined();
});
