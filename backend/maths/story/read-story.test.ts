import { describe, expect, it } from 'vitest';
import { readStory } from './read-story.ts';

const STORIES: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['Ann buys 15 pens at £4 each. How much does she pay?', ['15 pens', '£4 each'], 'money'],
  ['Tom runs 3 miles a day for 5 days. How many miles does he run?', ['3 miles a day', '5 days'], 'distance'],
  [
    'There are twenty-five children. 40% of them walk to school. How many walk?',
    ['twenty-five children', '40%'],
    'count',
  ],
  ['Lisa sold three and a half boxes. How many boxes are left?', ['three and a half boxes'], 'count'],
  ['Sue ate 3/4 of the 12 cakes. How many cakes did she eat?', ['3/4', '12 cakes'], 'count'],
  ['Each box holds 24 eggs. How many eggs are in 7 boxes?', ['24 eggs', '7 boxes'], 'count'],
  ['Ben has 3 more than Amy. How old is Amy?', ['3 more'], 'age'],
  ['A trip takes 2.5 hours. How long does it take to do 3 trips?', ['2.5 hours', '3 trips'], 'time'],
  ['He paid $1,250.50 for it. What percentage is that?', ['$1,250.50'], 'percent'],
  ['Find the cost of 3 hats.', ['3 hats'], 'money'],
  ['no numbers here', [], undefined],
  ['', [], undefined],
];

describe('a story taken apart', () => {
  it.each(STORIES)('%s', (text, quantities, kind) => {
    const story = readStory(text);
    expect(story.quantities.map((one) => one.text)).toEqual(quantities);
    expect(story.asked?.kind).toBe(kind);
  });

  it('says for what a quantity stands where the story says it in front', () => {
    expect(readStory('Each box holds 24 eggs.').quantities[0]?.per).toBe('each box');
  });

  it('takes prices for no formulas, and formulas for no prices', () => {
    expect(readStory('A pen costs $4 and a book $5.').quantities.map(({ kind }) => kind)).toEqual(['money', 'money']);
    expect(readStory('He has $4$ pens and $\\frac{1}{2}$ of them are red.').quantities.map(({ text }) => text)).toEqual(
      ['4 pens', '1/2'],
    );
  });
});
