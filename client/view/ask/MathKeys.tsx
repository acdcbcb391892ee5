import { type KeyboardEvent, useRef, useState } from 'react';
import { keyWords } from './key-words.ts';
import { KEY_GROUPS } from './keys.ts';
import { insert } from './slots.ts';

/**
 * Signs that a keyboard hides, in three groups, inserted as plain text that could be typed by hand. One toolbar and one stop for Tab: the
 * arrows walk through it.
 */
export function MathKeys({ field }: { readonly field: () => HTMLTextAreaElement | null }) {
  const [group, setGroup] = useState(0);
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const keys = KEY_GROUPS[group]?.keys ?? [];

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const to = walked(event.key, stop, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    setStop(to);
    buttons[to]?.focus();
  }

  return (
    <div ref={bar} className="keys" role="toolbar" aria-label={keyWords.toolbar} onKeyDown={onKeyDown}>
      <div className="key-groups">
        {KEY_GROUPS.map(({ name, face }, index) => (
          <button
            key={name}
            type="button"
            className="key-group"
            aria-label={keyWords.groupOf(name)}
            title={keyWords.groupOf(name)}
            aria-pressed={index === group}
            tabIndex={stop === index ? 0 : -1}
            onFocus={() => setStop(index)}
            onClick={() => {
              setGroup(index);
              setStop(index);
            }}
          >
            <span aria-hidden="true">{face}</span>
          </button>
        ))}
      </div>
      <div className="key-row">
        {keys.map(({ name, face, before, after }, index) => (
          <button
            key={name}
            type="button"
            className="key"
            aria-label={name}
            title={name}
            tabIndex={stop === index + KEY_GROUPS.length ? 0 : -1}
            onFocus={() => setStop(index + KEY_GROUPS.length)}
            onClick={() => {
              const target = field();
              if (target !== null) insert(target, before, after);
            }}
          >
            <span aria-hidden="true">{face}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function walked(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
