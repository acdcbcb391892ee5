import { ANOTHER_HINT } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import { type State, streaming } from '../../session/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { turnWords } from './words.ts';

/**
 * Asks for the next rung, as often as the student likes: no count of hints runs down. It stays where it is while a hint is written, so that
 * the focus stays with it; it goes once the whole problem is checked, since there is nothing left to hint at.
 */
export function AnotherHint({ session }: { readonly session: Session }) {
  const isOffered = useSelected(session, hasHints);
  const isBusy = useSelected(session, (state) => state.outbox.length > 0 || streaming(state) !== undefined);
  if (!isOffered) return null;
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

/** What the built-in tutor needs to find maths in a text. */
const MATHS = /[\d=+*/^²³√]/;

/**
 * Whether there is something to hint at. Only models that look at pictures read any problem; the built-in tutor has said of a text without
 * maths that it can't, and would say so again.
 */
function hasHints({ turns, log, can }: State): boolean {
  const last = turns.at(-1);
  if (last === undefined || last.held.end?.state === 'failed') return false;
  const { problem } = log.lesson;
  if (problem?.solved === true) return false;
  if (can.includes('pictures')) return true;
  const asked = turns.find(({ turn }) => turn === problem?.turn)?.asked;
  return problem !== undefined && (asked === undefined || MATHS.test(asked));
}
