import { describe, expect, it } from 'vitest';
import { finish, type Held, stitch } from './stitch.ts';

const held: Held = { epoch: 2, text: 'abcd' };

describe('stitch', () => {
  it('STITCH-1: an older epoch changes nothing, a newer one starts anew at 0 and is a gap elsewhere', () => {
    expect(stitch(held, { epoch: 1, at: 4, text: 'x' })).toBe(held);
    expect(stitch(held, { epoch: 3, at: 0, text: 'new' })).toEqual({ epoch: 3, text: 'new' });
    expect(stitch(held, { epoch: 3, at: 2, text: 'new' })).toBe('gap');
  });

  it('STITCH-2: a slice adds what goes beyond what is held', () => {
    expect(stitch(held, { epoch: 2, at: 4, text: 'ef' })).toEqual({ epoch: 2, text: 'abcdef' });
    expect(stitch(held, { epoch: 2, at: 2, text: 'cdef' })).toEqual({ epoch: 2, text: 'abcdef' });
    expect(stitch(held, { epoch: 2, at: 1, text: 'bc' })).toBe(held);
    expect(stitch(held, { epoch: 2, at: 4, text: '' })).toBe(held);
  });

  it('STITCH-3: a slice beyond what is held is a gap', () => {
    expect(stitch(held, { epoch: 2, at: 5, text: 'f' })).toBe('gap');
  });

  it('STITCH-4: after the ending nothing of that epoch changes the text', () => {
    const ended = finish(held, 2, { length: 4, state: 'done' });
    expect(ended).toEqual({ ...held, end: { length: 4, state: 'done' } });
    expect(stitch(ended as Held, { epoch: 2, at: 4, text: 'late' })).toBe(ended);
    expect(finish(ended as Held, 2, { length: 2, state: 'stopped' })).toBe(ended);
  });
});

describe('finish', () => {
  it('END-4: a reader with less has a gap, one with more is cut', () => {
    expect(finish(held, 2, { length: 6, state: 'done' })).toBe('gap');
    expect(finish(held, 2, { length: 2, state: 'interrupted' })).toMatchObject({ text: 'ab' });
    expect(finish(held, 1, { length: 2, state: 'done' })).toBe(held);
    expect(finish(held, 3, { length: 0, state: 'failed' })).toMatchObject({ epoch: 3, text: '' });
    expect(finish(held, 3, { length: 1, state: 'done' })).toBe('gap');
  });
});
