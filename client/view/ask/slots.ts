import type { KeyboardEvent } from 'react';

/** Writes `before` and `after` around the selection, and puts the cursor into the first slot that is empty. */
export function insert(field: HTMLTextAreaElement, before: string, after = ''): void {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const selected = value.slice(from, to);
  field.focus();
  const text = before + selected + after;
  // The only way that keeps undo working; deprecated, yet supported by every browser.
  if (!document.execCommand('insertText', false, text)) field.setRangeText(text, from, to, 'end');
  // A selection fills the first slot, so the cursor moves to the next one.
  const inside = from + before.length + selected.length;
  const cursor = selected !== '' && after.endsWith('()') ? from + text.length - 1 : inside;
  field.setSelectionRange(cursor, cursor);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Where Tab leads from `at`: into the next empty slot, or else out of the bracket that the cursor stands before the end of. `undefined`: Tab
 * leaves the field, as it does everywhere.
 */
export function nextSlot(text: string, at: number): number | undefined {
  const line = text.slice(at).split('\n', 1)[0] ?? '';
  // The brackets around the cursor itself are the slot that it is in.
  const inside = text.charAt(at - 1) === '(' && line.startsWith(')') ? 1 : 0;
  const empty = line.indexOf('()', inside);
  if (empty >= 0) return at + empty + 1;
  return line.startsWith(')') && inside === 0 ? at + 1 : undefined;
}

/** Where Shift+Tab leads: back into the slot before this one, full or empty. */
export function slotBefore(text: string, at: number): number | undefined {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const before = /\([^()]*\)\/\($/.exec(text.slice(from, at));
  return before === null ? undefined : from + before.index + before[0].length - 3;
}

/** Tab fills templates slot by slot; where there is no slot ahead it leaves the field, as everywhere. */
export function hop(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  if (event.ctrlKey || event.altKey || event.metaKey || selectionStart !== selectionEnd) return;
  const to = (event.shiftKey ? slotBefore : nextSlot)(value, selectionStart);
  if (to === undefined) return;
  event.preventDefault();
  event.currentTarget.setSelectionRange(to, to);
}
