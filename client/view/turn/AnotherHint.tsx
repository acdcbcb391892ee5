import type { Session } from '../../session/session.ts';
import { useSelected } from '../ui/use-selected.ts';

const ANOTHER_HINT = 'Another hint, please.';

/** The next rung, as often as it is wanted: nothing is counted down. */
export function AnotherHint({ session }: { readonly session: Session }) {
  const isFree = useSelected(session, (state) => state.outbox.length === 0);
  if (!isFree) return null;
  return (
    <button type="button" className="another-hint" onClick={() => void session.ask(ANOTHER_HINT)}>
      Another hint
    </button>
  );
}
