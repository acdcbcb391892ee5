import { expect, it } from 'vitest';
import { saveDraft, readDraft } from './draft.ts';
import { memoryStorage } from './storage.ts';

it('keeps what is typed for each session, and takes what came before its id along', () => {
  const storage = memoryStorage();
  saveDraft(storage, undefined, 'half');
  expect(readDraft(storage, 'session-1')).toBe('half');
  saveDraft(storage, 'session-1', 'half a thought');
  expect(readDraft(storage, 'session-1')).toBe('half a thought');
  expect(readDraft(storage, 'session-2')).toBe('');
  saveDraft(storage, 'session-1', '');
  expect(storage.keys('')).toEqual([]);
});
