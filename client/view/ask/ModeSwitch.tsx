import { useId } from 'react';
import type { Mode } from './use-mode.ts';
import { askWords } from './words.ts';

const MODES = ['work', 'ask'] as const;

/** My work, or a question: what Enter does, and what the button says. */
export function ModeSwitch({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) {
  const name = useId();
  return (
    <fieldset className="modes">
      <legend className="unseen">{askWords.mode}</legend>
      {MODES.map((own) => (
        <label key={own} className={own === mode ? 'mode on' : 'mode'}>
          <input type="radio" name={name} checked={own === mode} onChange={() => onMode(own)} />
          {askWords[own]}
        </label>
      ))}
    </fieldset>
  );
}
