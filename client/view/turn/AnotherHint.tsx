import type { Session } from '../../session/session.ts';
import { useSelected } from '../ui/use-selected.ts';

const ANOTHER_HINT = 'Another hint, please.';

/** Asks for the next rung, as often as the student likes: no count of hints runs down. */
export function AnotherHint({ session }: { readonly session: Session }) {
  const isFree = useSelected(session, (state) => state.outbox.length === 0);
  if (!isFree) return null;
  return (
    <button type="button" className="another-hint" onClick={() => void session.ask(ANOTHER_HINT)}>
      Another hint
    </button>
  );
}
