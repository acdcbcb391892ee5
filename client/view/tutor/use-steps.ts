import { useEffect } from 'react';
import type { Watching } from '../../session/watching.ts';

/** J and K step through the sessions, as in many readers; not while something is typed. */
export function useSteps(watching: Watching): void {
  useEffect(() => {
    const pressed = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const isTyped = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (isTyped || ctrlKey || metaKey || altKey || document.querySelector('dialog[open]') !== null) return;
      if (key === 'j') watching.step(1);
      if (key === 'k') watching.step(-1);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [watching]);
}
