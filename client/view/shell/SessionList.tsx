import { useEffect, useId, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { concernsEntries, type Entry, entries } from '../../session/device.ts';
import { runOneShotCommand } from '../../session/one-shot-command.ts';
import type { Session, SessionOptions } from '../../session/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { byDay } from './by-day.ts';
import { SessionRow } from './SessionRow.tsx';
import { sessionsWords } from './sessions-words.ts';

/** What the page is given at its start: where to connect, where to store things, which clock to use. */
export type Surroundings = Omit<SessionOptions, 'credentials'>;

type Props = {
  readonly session: Session;
  readonly surroundings: Surroundings;
  readonly onOpen: (id?: string) => void;
  /** One was chosen, or the open one has gone: whatever holds the list can close. */
  readonly onClose?: () => void;
};

/** The sessions of this device by day: open, search, rename, delete for good, begin a new one. */
export function SessionList({ session, surroundings, onOpen, onClose }: Props) {
  const openId = useSelected(session, (state) => state.session?.id);
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState('');
  const [now] = useState(() => Date.now());
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  const begin = useRef<HTMLButtonElement>(null);
  const search = useId();
  // Titles change with the first question and by name.
  useSelected(session, (state) => state.session);
  useSelected(session, (state) => state.log.events);
  useEffect(() => {
    const changed = ({ key }: StorageEvent): void => void (concernsEntries(key) && refresh());
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }, []);

  async function change(entry: Entry, message: { type: 'forget' } | { type: 'rename'; title: string }): Promise<void> {
    const done =
      entry.id === openId ? session.say(message) : (await runOneShotCommand(surroundings, entry, message)) === 'done';
    // The page itself shows that the open session is gone.
    if (done && message.type === 'forget' && entry.id === openId) {
      begin.current?.focus();
      return onClose?.();
    }
    // At once: the row goes, and the focus with it.
    flushSync(() => {
      setFailed(!done);
      refresh();
    });
    if (done && message.type === 'forget') begin.current?.focus();
  }

  const list = entries(surroundings.storage);
  const isFound = ({ title }: Entry): boolean => title.toLowerCase().includes(wanted.trim().toLowerCase());
  const found = list.filter(isFound);
  return (
    <div className="session-list">
      <button ref={begin} type="button" className="primary" onClick={() => onOpen()}>
        <Icon name="add" />
        {sessionsWords.newSession}
      </button>
      <label htmlFor={search} className="unseen">
        {sessionsWords.search}
      </label>
      <input
        id={search}
        type="search"
        value={wanted}
        placeholder={sessionsWords.search}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p role="status" className="small">
        {list.length === 0 && sessionsWords.none}
        {list.length > 0 && found.length === 0 && sessionsWords.notFound(wanted)}
        {failed && sessionsWords.failed}
      </p>
      {byDay(found, now).map(({ when, entries: rows }) => (
        <section key={when} aria-label={sessionsWords[when]}>
          <h2 className="label">{sessionsWords[when]}</h2>
          <ul className="sessions">
            {rows.map((entry) => (
              <SessionRow
                key={entry.id}
                entry={entry}
                isOpen={entry.id === openId}
                onOpen={() => onClose?.()}
                onRename={(title) => change(entry, { type: 'rename', title })}
                onDelete={() => change(entry, { type: 'forget' })}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
