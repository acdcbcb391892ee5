import { describe, expect, it } from 'vitest';
import { ChunkPattern } from './chunk-pattern.ts';

type Chunk = { readonly a?: string; readonly delta: { readonly content: string } };

const contentOf = (event: string): string => (JSON.parse(event) as Chunk).delta.content;
const chunk = (content: string): string => JSON.stringify({ id: 1, delta: { content }, finish: null });

function learnt(...events: readonly string[]): ChunkPattern {
  const pattern = new ChunkPattern(contentOf);
  for (const event of events) pattern.learn(event, contentOf(event));
  return pattern;
}

describe('a pattern of chunks', () => {
  it.each([
    ['plain text', 'so 2x = 6'],
    ['text beyond ASCII', 'é\u{1F600}\u2028'],
    ['nothing', ''],
  ])('takes %s out of a chunk like the one before', (_, text) => {
    expect(learnt(chunk('First')).match(chunk(text))).toBe(text);
  });

  it.each([
    ['a quote', '"'],
    ['a backslash', '\\frac'],
    ['a line break', '\n'],
  ])('leaves text with %s to the parser', (_, text) => {
    expect(learnt(chunk('First')).match(chunk(text))).toBeUndefined();
  });

  it('learns from text with escapes too', () => {
    expect(learnt(chunk('a "b"\n')).match(chunk('next'))).toBe('next');
  });

  it('leaves a chunk that is not alike to the parser', () => {
    const pattern = learnt(chunk('First'));
    expect(pattern.match(chunk('x').replace('null', '"stop"'))).toBeUndefined();
    expect(pattern.match(chunk('x').slice(0, -1))).toBeUndefined();
    expect(pattern.match('')).toBeUndefined();
  });

  it('learns nothing where the same words stand elsewhere first', () => {
    const twice = '{"x":{"content":"First"},"delta":{"content":"First"}}';
    expect(learnt(twice).match(twice)).toBeUndefined();
  });

  it('looks no further after three chunks that were not alike', () => {
    const padded = ['a', 'b', 'c', 'd'].map((pad) => JSON.stringify({ delta: { content: 'x' }, pad }));
    expect(learnt(...padded).match(padded[2] ?? '')).toBe('x');
    expect(learnt(...padded).match(padded[3] ?? '')).toBeUndefined();
  });
});
