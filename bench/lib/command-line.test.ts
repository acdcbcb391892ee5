import { describe, expect, it } from 'vitest';
import { flag, oneOf, optionsFrom, text, whole } from './command-line.ts';

const OPTIONS = {
  inputs: whole(100),
  seed: whole(1, 0),
  arm: oneOf('local', 'aws'),
  url: text('an address', /^ws:/),
  write: flag(),
};
const DEFAULTS = { inputs: 100, seed: 1, arm: 'local', url: '', write: false };
const read = (...args: string[]) => optionsFrom(args, OPTIONS, ['inputs']);

describe("a command's options", () => {
  it('are those that are given, by name or by position, and else the defaults', () => {
    expect(read()).toEqual(DEFAULTS);
    expect(read('7', '--seed', '0', '--arm=aws')).toEqual({ ...DEFAULTS, inputs: 7, seed: 0, arm: 'aws' });
    expect(read('--inputs', '9', '--write')).toEqual({ ...DEFAULTS, inputs: 9, write: true });
    expect(read('--url', 'ws://host/ws')).toEqual({ ...DEFAULTS, url: 'ws://host/ws' });
  });

  it.each([
    [['--arm', 'azure'], '--arm must be local or aws; it is "azure".'],
    [['many'], '--inputs must be a whole number from 1 on; it is "many".'],
    [['0'], '--inputs must be a whole number from 1 on; it is "0".'],
    [['--seed', '1.5'], '--seed must be a whole number from 0 on; it is "1.5".'],
    [['--url', 'http://host'], '--url must be an address; it is "http://host".'],
    [['1', '2'], '"2" is one argument too many.'],
    [['--sed', '1'], "Unknown option '--sed'"],
  ])('%j are refused with what is wrong', (args, why) => {
    expect(() => read(...args)).toThrow(why);
  });
});
