import { type FormEvent, useId, useState } from 'react';
import { TITLE_MAX } from '../../../shared/limits.ts';
import type { Entry } from '../../session/device.ts';
import { showFullTime } from '../ui/times.ts';

type Props = {
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => Promise<void>;
  readonly onDelete: () => Promise<void>;
};

type Mode = 'shown' | 'renaming' | 'deleting' | 'busy';

export const UNNAMED = 'Session without questions';

export function SessionRow({ entry, isOpen, onOpen, onRename, onDelete }: Props) {
  const [mode, setMode] = useState<Mode>('shown');
  const name = entry.title || UNNAMED;
  async function run(action: () => Promise<void>): Promise<void> {
    setMode('busy');
    await action();
    setMode('shown');
  }

  return (
    <li className="session-row" aria-current={isOpen}>
      <div className="session-name">
        <strong>{name}</strong>
        <span className="muted">{isOpen ? 'Open now' : showFullTime(entry.usedAt)}</span>
      </div>
      {mode === 'renaming' && <Rename title={entry.title} onDone={(title) => void run(() => onRename(title))} />}
      {mode === 'deleting' && (
        <div className="confirm">
          <p>
            Delete this session for good? Its questions and hints are removed from the server and can’t be brought back.
          </p>
          <button type="button" className="danger" onClick={() => void run(onDelete)}>
            Delete for good
          </button>
          <button type="button" className="quiet" onClick={() => setMode('shown')}>
            Keep it
          </button>
        </div>
      )}
      {mode === 'busy' && <p className="muted">One moment …</p>}
      {mode === 'shown' && (
        <div className="session-actions">
          {!isOpen && (
            <button type="button" className="quiet" aria-label={`Open ${name}`} onClick={onOpen}>
              Open
            </button>
          )}
          <button type="button" className="quiet" aria-label={`Rename ${name}`} onClick={() => setMode('renaming')}>
            Rename
          </button>
          <button type="button" className="quiet" aria-label={`Delete ${name}`} onClick={() => setMode('deleting')}>
            Delete
          </button>
        </div>
      )}
    </li>
  );
}

function Rename({ title, onDone }: { readonly title: string; readonly onDone: (title: string) => void }) {
  const [text, setText] = useState(title);
  const field = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onDone(text.trim());
  };
  return (
    <form className="rename" onSubmit={submit}>
      <label htmlFor={field}>Name</label>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the field was asked for by the button before it */}
      <input
        id={field}
        value={text}
        maxLength={TITLE_MAX}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">Save</button>
    </form>
  );
}
