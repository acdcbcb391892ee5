import { useEffect, useReducer, useState } from 'react';
import { concernsEntries, type Entry, entries } from '../../session/device.ts';
import { runOneShotCommand } from '../../session/one-shot-command.ts';
import type { Session, SessionOptions } from '../../session/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { SessionRow } from './SessionRow.tsx';

/** What the page is given at its start: where to connect, where to store things, which clock to use. */
export type Surroundings = Omit<SessionOptions, 'credentials'>;

type Props = {
  readonly session: Session;
  readonly surroundings: Surroundings;
  readonly onOpen: (id?: string) => void;
  readonly onClose: () => void;
};

/** The sessions of this device: open, rename, delete for good, begin a new one. */
export function SessionsPanel({ session, surroundings, onOpen, onClose }: Props) {
  const openId = useSelected(session, (state) => state.session?.id);
  const [failed, setFailed] = useState(false);
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useSelected(session, (state) => state.session);
  useEffect(() => {
    const changed = ({ key }: StorageEvent): void => void (concernsEntries(key) && refresh());
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }, []);

  async function change(entry: Entry, message: { type: 'forget' } | { type: 'rename'; title: string }): Promise<void> {
    const done =
      entry.id === openId ? session.say(message) : (await runOneShotCommand(surroundings, entry, message)) === 'done';
    // The page itself shows that the open session is gone.
    if (done && message.type === 'forget' && entry.id === openId) return onClose();
    setFailed(!done);
    refresh();
  }

  const list = entries(surroundings.storage);
  return (
    <Dialog title="Sessions on this device" onClose={onClose}>
      <button type="button" className="primary" onClick={() => onOpen()}>
        New session
      </button>
      {list.length === 0 && <p>There is none yet. It begins with your first question.</p>}
      <ul className="sessions">
        {list.map((entry) => (
          <SessionRow
            key={entry.id}
            entry={entry}
            isOpen={entry.id === openId}
            onOpen={() => onOpen(entry.id)}
            onRename={(title) => change(entry, { type: 'rename', title })}
            onDelete={() => change(entry, { type: 'forget' })}
          />
        ))}
      </ul>
      <p role="status">{failed && 'That did not work: it needs a connection. Nothing was changed.'}</p>
    </Dialog>
  );
}
