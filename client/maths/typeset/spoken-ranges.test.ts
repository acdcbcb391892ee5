// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { standIn } from '../testing/markup.ts';
import { sentencesIn } from './spoken-ranges.ts';
import { renderWhole } from './stream.ts';

function spoken(text: string) {
  const root = document.createElement('div');
  const said: string[] = [];
  renderWhole(root, text, { typeset: standIn, onSentence: (sentence) => said.push(sentence) });
  return { said, found: sentencesIn(root) };
}

describe('sentences on the page', () => {
  it.each([
    'Let $x^2$ be even. What is **x**? And then.',
    '# A start\n\n- one $\\frac12$\n- two. Three.\n\n> quoted e.g. so.',
    'First \\[ x = 1 \\] and\nmore.\n\n| a | b |\n|---|---|\n| $c$ | d |',
  ])('are those that a screen reader hears: %s', (text) => {
    const { said, found } = spoken(text);
    expect(found.map((sentence) => sentence.said)).toEqual(said);
  });

  it('know where they stand, formulas whole', () => {
    const { found } = spoken('Let $x^2$ be even. What is **x** in $y$?');
    expect(found.map(({ range }) => range.toString())).toEqual(['Let x^2 be even.', 'What is x in y?']);
  });

  it('say what was cut off', () => {
    expect(spoken('So $\\frac{1}{2').found.map(({ said }) => said)).toEqual(['So formula cut off']);
  });
});
