import type { ReactNode } from 'react';

type Key = {
  readonly name: string;
  readonly face: ReactNode;
  /** Inserted before and after the cursor, or around the selection. */
  readonly before: string;
  readonly after?: string;
};

const KEYS: readonly Key[] = [
  { name: 'x', face: <i>x</i>, before: 'x' },
  { name: 'a/b, fraction', face: <span className="face-fraction">a/b</span>, before: '(', after: ')/()' },
  { name: 'xⁿ, power', face: <i>xⁿ</i>, before: '^' },
  { name: 'x², square', face: <i>x²</i>, before: '^2' },
  { name: 'Square root', face: '√', before: 'sqrt(', after: ')' },
  { name: 'Brackets', face: '( )', before: '(', after: ')' },
  { name: 'Times', face: '×', before: ' × ' },
  { name: 'Divided by', face: '÷', before: ' ÷ ' },
  { name: 'Plus or minus', face: '±', before: '±' },
  { name: 'Pi', face: 'π', before: 'π' },
  { name: 'Less than or equal', face: '≤', before: ' ≤ ' },
  { name: 'Greater than or equal', face: '≥', before: ' ≥ ' },
];

/** Signs that a keyboard hides, inserted as plain text that could be typed by hand. */
export function Palette({ field }: { readonly field: () => HTMLTextAreaElement | null }) {
  return (
    <div className="palette" role="group" aria-label="Maths signs">
      {KEYS.map(({ name, face, before, after }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={() => insert(field(), before, after ?? '')}
        >
          <span aria-hidden="true">{face}</span>
        </button>
      ))}
    </div>
  );
}

function insert(field: HTMLTextAreaElement | null, before: string, after: string): void {
  if (field === null) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const selected = value.slice(from, to);
  field.focus();
  const text = before + selected + after;
  // The only way that keeps undo working; deprecated, yet supported by every browser.
  if (!document.execCommand('insertText', false, text)) field.setRangeText(text, from, to, 'end');
  // A selection fills the first gap, so the cursor moves to the next one.
  const inside = from + before.length + selected.length;
  const cursor = selected !== '' && after.endsWith('()') ? from + text.length - 1 : inside;
  field.setSelectionRange(cursor, cursor);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
