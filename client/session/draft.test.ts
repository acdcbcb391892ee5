import { expect, it } from 'vitest';
import { keepDraft, readDraft } from './draft.ts';
import { memoryKeep } from './keep.ts';

it('keeps what is typed for each session, and takes what came before its id along', () => {
  const keep = memoryKeep();
  keepDraft(keep, undefined, 'half');
  expect(readDraft(keep, 'session-1')).toBe('half');
  keepDraft(keep, 'session-1', 'half a thought');
  expect(readDraft(keep, 'session-1')).toBe('half a thought');
  expect(readDraft(keep, 'session-2')).toBe('');
  keepDraft(keep, 'session-1', '');
  expect(keep.keys('')).toEqual([]);
});
