/** Replaces each formula by the TeX that its author wrote, delimiters included. */
function withSources(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll<HTMLElement>('[data-tex]'))
    element.replaceChildren(element.dataset['tex'] ?? '');
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, tr, blockquote, table';

/** The text of a part of the page, with a line for each block. */
function textOf(fragment: DocumentFragment): string {
  withSources(fragment);
  for (const cell of fragment.querySelectorAll('td + td, th + th, td + th, th + td')) cell.prepend('\t');
  for (const line of fragment.querySelectorAll('br')) line.replaceWith('\n');
  for (const block of fragment.querySelectorAll(BLOCKS)) block.append('\n');
  return (fragment.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}

/** Extends a range to the whole of the formulas in which it begins or ends: half of one has no source. */
function aroundFormulas(range: Range): Range {
  const whole = range.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) whole.setStartBefore(first);
  if (last !== null) whole.setEndAfter(last);
  return whole;
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-tex]') ?? null;
}

/** The text of a selection with its formulas as TeX; undefined where it has none, so that the browser copies as usual. */
export function selectedSource(selection: Selection): string | undefined {
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const fragment = aroundFormulas(selection.getRangeAt(0)).cloneContents();
  return fragment.querySelector('[data-tex]') === null ? undefined : textOf(fragment);
}

/** A handler for `copy` events. */
export function copyWithSource(event: ClipboardEvent): void {
  const selection = document.getSelection();
  const text = selection === null ? undefined : selectedSource(selection);
  if (text === undefined || event.clipboardData === null) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}
