import { lcm } from './integer.ts';

/** The least common multiple of a list of positive whole numbers, 1 for an empty list. */
export const lcmOf = (numbers: readonly bigint[]): bigint => numbers.reduce(lcm, 1n);
