// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { standIn } from '../testing/markup.ts';
import { copyWithSource, selectedSource } from './copy.ts';
import { renderWhole } from './stream.ts';

function select(text: string): Selection {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  renderWhole(root, text, { typeset: standIn });
  const range = document.createRange();
  range.selectNodeContents(root);
  const selection = document.getSelection();
  if (selection === null) throw new Error('no selection here');
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

describe('copying', () => {
  it('yields the LaTeX of formulas, with the delimiters that their author chose', () => {
    expect(selectedSource(select('Let $x^2$ and \\(y\\).\n\n$$z$$ **end**'))).toBe('Let $x^2$ and \\(y\\).\n$$z$$ end');
  });

  it('takes a formula whole that the selection only touches', () => {
    const selection = select('Let $x^2 + 1$ be');
    const inside = document.querySelector('inline')?.firstChild;
    const range = document.createRange();
    if (inside instanceof Text) range.setStart(inside, 2);
    range.setEndAfter(document.querySelector('p') ?? document.body);
    selection.removeAllRanges();
    selection.addRange(range);
    expect(selectedSource(selection)).toBe('$x^2 + 1$ be');
  });

  it('leaves a selection without formulas to the browser', () => {
    expect(selectedSource(select('Only words'))).toBeUndefined();
  });

  it('handles a copy event', () => {
    select('Let $x$');
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
    copyWithSource(event);
    expect(event.defaultPrevented).toBe(true);
    expect(event.clipboardData?.getData('text/plain')).toBe('Let $x$');
  });
});
