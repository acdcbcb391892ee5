import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { TITLE_MAX } from '../../../shared/limits.ts';
import type { Entry } from '../../session/device.ts';
import { addressOf } from '../../session/route.ts';
import { Question } from '../turn/Question.tsx';
import { takeFocus } from '../ui/focus.ts';
import { Icon } from '../ui/Icon.tsx';
import { showTime } from '../ui/times.ts';
import { sessionsWords } from './sessions-words.ts';

type Props = {
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => Promise<void>;
  readonly onDelete: () => Promise<void>;
};

type Mode = 'shown' | 'actions' | 'renaming' | 'deleting' | 'busy';

/** A session of the list: the row opens it, and the button behind it leads to what else can be done with it. */
export function SessionRow({ entry, isOpen, onOpen, onRename, onDelete }: Props) {
  const [mode, setMode] = useState<Mode>('shown');
  const more = useRef<HTMLButtonElement>(null);
  const name = entry.title || sessionsWords.unnamed;
  const back = (): void => {
    setMode('shown');
    // A row that was deleted has gone by then, and the list has led the focus elsewhere.
    requestAnimationFrame(() => more.current?.focus());
  };
  async function run(action: () => Promise<void>): Promise<void> {
    setMode('busy');
    await action();
    back();
  }
  return (
    <li className="session-row">
      <div className={isOpen ? 'session-open on' : 'session-open'}>
        <a
          href={addressOf({ kind: 'session', id: entry.id })}
          aria-current={isOpen ? 'page' : undefined}
          onClick={onOpen}
        >
          <span className="session-title">
            <Question text={name} className="in-line" />
          </span>
          <span className="small muted">{isOpen ? sessionsWords.openNow : showTime(entry.usedAt)}</span>
        </a>
        <button
          ref={more}
          type="button"
          className="quiet"
          aria-label={sessionsWords.actions(name)}
          aria-expanded={mode !== 'shown'}
          onClick={() => setMode(mode === 'shown' ? 'actions' : 'shown')}
        >
          <Icon name="more" />
        </button>
      </div>
      {mode === 'actions' && (
        <div className="session-actions">
          <button type="button" aria-label={sessionsWords.renameOf(name)} onClick={() => setMode('renaming')}>
            {sessionsWords.rename}
          </button>
          <button type="button" aria-label={sessionsWords.deleteOf(name)} onClick={() => setMode('deleting')}>
            {sessionsWords.delete}
          </button>
        </div>
      )}
      {mode === 'renaming' && (
        <Rename title={entry.title} onCancel={back} onDone={(title) => void run(() => onRename(title))} />
      )}
      {mode === 'deleting' && <Confirm onKeep={back} onDelete={() => void run(onDelete)} />}
      {mode === 'busy' && <p className="muted">{sessionsWords.busy}</p>}
    </li>
  );
}

type RenameProps = {
  readonly title: string;
  readonly onCancel: () => void;
  readonly onDone: (title: string) => void;
};

function Rename({ title, onCancel, onDone }: RenameProps) {
  const [text, setText] = useState(title);
  const field = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onDone(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // It takes back the new name, and not the whole list, which the browser would close.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="rename" onSubmit={submit} onKeyDown={onKeyDown}>
      <label htmlFor={field}>{sessionsWords.name}</label>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the field was asked for by the button before it */}
      <input
        id={field}
        value={text}
        maxLength={TITLE_MAX}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="primary">
        {sessionsWords.save}
      </button>
      <button type="button" className="quiet" onClick={onCancel}>
        {sessionsWords.cancel}
      </button>
    </form>
  );
}

function Confirm({ onKeep, onDelete }: { readonly onKeep: () => void; readonly onDelete: () => void }) {
  return (
    <div className="confirm">
      <p>{sessionsWords.confirm}</p>
      <button type="button" className="danger" onClick={onDelete}>
        {sessionsWords.deleteForGood}
      </button>
      <button ref={takeFocus} type="button" className="quiet" onClick={onKeep}>
        {sessionsWords.keep}
      </button>
    </div>
  );
}
