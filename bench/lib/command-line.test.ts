import { describe, expect, it } from 'vitest';
import { oneOf, optionsFrom, whole } from './command-line.ts';

const OPTIONS = { inputs: whole(100), seed: whole(1, 0), arm: oneOf('local', 'aws') };
const read = (...args: string[]) => optionsFrom(args, OPTIONS, ['inputs']);

describe("a command's options", () => {
  it('are those that are given, by name or by place, and else the defaults', () => {
    expect(read()).toEqual({ inputs: 100, seed: 1, arm: 'local' });
    expect(read('7', '--seed', '0', '--arm=aws')).toEqual({ inputs: 7, seed: 0, arm: 'aws' });
    expect(read('--inputs', '9')).toEqual({ inputs: 9, seed: 1, arm: 'local' });
  });

  it.each([
    [['--arm', 'azure'], '--arm must be local or aws; it is "azure".'],
    [['many'], '--inputs must be a whole number from 1 on; it is "many".'],
    [['0'], '--inputs must be a whole number from 1 on; it is "0".'],
    [['--seed', '1.5'], '--seed must be a whole number from 0 on; it is "1.5".'],
    [['1', '2'], '"2" is one argument too many.'],
    [['--sed', '1'], "Unknown option '--sed'"],
  ])('%j are refused with what is wrong', (args, why) => {
    expect(() => read(...args)).toThrow(why);
  });
});
