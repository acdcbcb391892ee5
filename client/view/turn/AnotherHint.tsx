import { ANOTHER_HINT } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import { streaming } from '../../session/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { turnWords } from './words.ts';

/**
 * Asks for the next rung, as often as the student likes: no count of hints runs down. It stays where it is while a hint is written, so that
 * the focus stays with it; it goes once the whole problem is checked, since there is nothing left to hint at.
 */
export function AnotherHint({ session }: { readonly session: Session }) {
  const hasTurns = useSelected(session, (state) => state.turns.length > 0);
  const isSolved = useSelected(session, (state) => state.log.lesson.problem?.solved === true);
  const isRefused = useSelected(session, (state) => {
    const end = state.turns.at(-1)?.held.end;
    return end?.state === 'failed';
  });
  const isBusy = useSelected(session, (state) => state.outbox.length > 0 || streaming(state) !== undefined);
  if (!hasTurns || isSolved || isRefused) return null;
  return (
    <button
      type="button"
      className="another-hint quiet"
      aria-disabled={isBusy}
      title={isBusy ? turnWords.hintWaits : undefined}
      onClick={() => isBusy || session.ask(ANOTHER_HINT)}
    >
      <Icon name="hint" />
      {turnWords.anotherHint}
    </button>
  );
}
