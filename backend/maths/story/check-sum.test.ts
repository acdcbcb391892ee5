import { describe, expect, it } from 'vitest';
import { checkSum } from './check-sum.ts';

const RIGHT = [
  '15 x 4 = 60',
  '15 × 4 = 60',
  '15*4=60',
  '15 times 4 is 60',
  '$30 x 7 = $210',
  '15 pens x £4 = £60',
  '3/4 of 20 = 15',
  '20% of 50 = 10',
  'half of 18 = 9',
  '60 - 12.5 = 47.5',
  '7 divided by 2 = 3.5',
  '3 + 4 + 5 = 12',
  '5 + 3 = 8 = 2 x 4',
  '60 = 15 x 4',
  '12 ÷ 4 makes 3',
  '\\frac{1}{2} * 10 = 5',
];

const WRONG = [
  '15 x 4 = 50',
  '60 - 12 = 58',
  '20% of 50 = 20',
  '17/5 = 3 r 1',
  '3 + 4 = 7 = 8',
  '1 + 1 = 3 - 2',
  '$4 x 3 = $13',
];

const NOTHING_CERTAIN = [
  '50 - 20% = 40',
  'x + 3 = 5',
  '10 pens = 5 boxes',
  '2 hours = 120',
  '3 days = 24 hours',
  'hello',
  '2 hours x 60 = 7200 cats dogs and birds',
];

describe('one line of arithmetic', () => {
  it.each(RIGHT)('%s is right', (line) => expect(checkSum(line)).toMatchObject({ kind: 'right' }));
  it.each(WRONG)('%s is wrong', (line) => expect(checkSum(line)).toMatchObject({ kind: 'wrong' }));
  it.each(NOTHING_CERTAIN)('%s is neither', (line) => expect(checkSum(line)).toBeUndefined());

  it('knows a rounded result, a remainder and a run-on line from a wrong one', () => {
    expect(checkSum('10/3 = 3.33')).toMatchObject({ kind: 'right', rounded: true });
    expect(checkSum('17/5 = 3 r 2')).toMatchObject({ kind: 'right-remainder' });
    expect(checkSum('3 + 4 = 7 x 2 = 14')).toMatchObject({ kind: 'run-on' });
  });

  it('names the first false link of a chain', () => {
    expect(checkSum('2 + 2 = 5 = 7')).toMatchObject({ kind: 'wrong', left: '2 + 2', right: '5' });
  });

  it('checks units exactly', () => {
    expect(checkSum('2 hours = 120 minutes')).toMatchObject({ kind: 'conversion' });
    expect(checkSum('2 hours = 100 minutes')).toMatchObject({ kind: 'wrong-conversion' });
    expect(checkSum('2 hours + 30 minutes = 32')).toMatchObject({ kind: 'unit-clash', same: true });
    expect(checkSum('5 kg + 30 minutes = 35')).toMatchObject({ kind: 'unit-clash', same: false });
    expect(checkSum('2 pens + 3 pencils = 5')).toMatchObject({ kind: 'right' });
  });

  it('reads a number or a sum without a result as claiming nothing', () => {
    expect(checkSum('60')).toMatchObject({ kind: 'value', bare: true });
    expect(checkSum('15 x 4 =')).toMatchObject({ kind: 'value', bare: false });
  });
});
