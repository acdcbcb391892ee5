// @vitest-environment happy-dom
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, cuts, hasData, nasty, rows, split } from '../testing/material.ts';
import { createMathStream, renderWhole } from './stream.ts';
import type { Typeset } from './typesetter.ts';

/** Stands in for KaTeX; refuses what has an odd brace, as KaTeX does. */
const typeset: Typeset = (tex, display, done) => {
  if (tex.split('{').length !== tex.split('}').length) return done(undefined);
  const node = document.createElement('span');
  node.className = display ? 'katex-display' : 'katex';
  node.textContent = tex;
  return done(node);
};

/** Like innerHTML, but it shows how text is cut into nodes. */
function shape(node: Node): unknown {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  const attributes =
    node instanceof Element ? [...node.attributes].map(({ name, value }) => `${name}=${value}`).toSorted() : [];
  return [node.nodeName, attributes, ...[...node.childNodes].map(shape)];
}

function whole(text: string) {
  const root = document.createElement('div');
  const said: string[] = [];
  renderWhole(root, text, { typeset, onSentence: (sentence) => said.push(sentence) });
  return { shape: shape(root), said };
}

function streamed(pieces: readonly string[]) {
  const root = document.createElement('div');
  const said: string[] = [];
  const stream = createMathStream(root, { typeset, onSentence: (sentence) => said.push(sentence) });
  for (const piece of pieces) stream.write(piece);
  stream.end();
  return { shape: shape(root), said };
}

describe('streamed equals whole', () => {
  it('for any text and any way to cut it', () => {
    assert(
      property(nasty, cuts, (text, lengths) => {
        expect(streamed(split(text, lengths))).toEqual(whole(text));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
  });

  it('character by character', () => {
    assert(
      property(nasty, (text) => {
        expect(streamed(text.split(''))).toEqual(whole(text));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });

  it.skipIf(!hasData)('for real solutions as their tokens come', () => {
    for (const { text, chunks } of rows('long_solutions')) {
      expect(streamed(chunks as string[])).toEqual(whole(String(text)));
    }
  });

  it.skipIf(!hasData)('for real problems, cut anywhere', () => {
    const texts = column('problems_oatutor', 'problem').slice(0, 200);
    assert(
      property(constantFrom(...texts), cuts, (text, lengths) => {
        expect(streamed(split(text, lengths))).toEqual(whole(text));
      }),
      { numRuns: 300 },
    );
  });
});
