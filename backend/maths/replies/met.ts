import type { Met } from './expected.ts';

export const YES: Met = { kind: 'yes' };
export const NO: Met = { kind: 'no' };
export const UNREADABLE: Met = { kind: 'unreadable' };

export const nearly = (why: Extract<Met, { kind: 'nearly' }>['why']): Met => ({ kind: 'nearly', why });
