import { describe, expect, it } from 'vitest';
import { createTutor } from './tutor.ts';

const question = { history: [], asked: 'Solve $3x + 5 = 20$', pictures: [] };

async function collect(stream: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of stream) all.push(piece);
  return all;
}

describe('the built-in tutor as a model', () => {
  it('yields short pieces that join to the reply and pauses between them, not before the first', async () => {
    const pauses: number[] = [];
    const pause = async (ms: number): Promise<void> => {
      pauses.push(ms);
    };
    const all = await collect(createTutor({ pause, paceMs: 7 }).stream(question, new AbortController().signal));
    expect(all.join('')).toContain('$$3x + 5 = 20$$');
    expect(all.every((piece) => piece.length > 0 && piece.length <= 12)).toBe(true);
    expect(pauses).toEqual(all.slice(1).map(() => 7));
  });

  it('ends soon after an abort', async () => {
    const aborted = new AbortController();
    const pause = async (): Promise<void> => aborted.abort();
    expect(await collect(createTutor({ pause }).stream(question, aborted.signal))).toHaveLength(1);
  });

  it('says that it cannot read pictures', async () => {
    const pictures = [{ mime: 'image/png', base64: '' }];
    const all = await collect(createTutor({}).stream({ ...question, pictures }, new AbortController().signal));
    expect(all.join('')).toMatch(/can't read pictures/);
  });
});
