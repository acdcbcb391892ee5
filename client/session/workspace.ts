import { readJoinCode } from '../../shared/join-code.ts';
import { entries } from './device.ts';
import type { TextStorage } from './storage.ts';
import type { Credentials } from './credentials.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';

/** What lies open in this tab. `key` is new for each opening. */
export type Place =
  /** `id` is that of the session that was asked for: a new one has none before its welcome. */
  | { readonly kind: 'student'; readonly key: number; readonly session: Session; readonly id: string | undefined }
  | { readonly kind: 'tutor'; readonly key: number; readonly session: Session; readonly code: string }
  /** Where a tutor types a code; `typed` is one that can't be a code. */
  | { readonly kind: 'door'; readonly typed: string };

/** The one place that opens and closes sessions: at most one is connected in a tab. */
export type Workspace = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Place;
  /** Opens one of the device's sessions, or a new one. */
  open(session?: string): void;
  join(typed: string): void;
  /** Goes where the URL's fragment says: `#join=CODE` to the student's session, `#join` to the door, anything else home. */
  follow(fragment: string): void;
};

export type WorkspaceOptions = Omit<SessionOptions, 'credentials'> & {
  /** Lives as long as the tab, so that a refresh finds the same session open. */
  readonly tab: TextStorage;
};

const OPEN_HERE = 'chalkstream:open';

export function createWorkspace({ tab, ...options }: WorkspaceOptions): Workspace {
  const listeners = new Set<() => void>();
  let keys = 0;
  let place: Place = { kind: 'door', typed: '' };

  function go(next: Place): void {
    if (place.kind !== 'door') place.session.close();
    place = next;
    for (const listener of listeners) listener();
  }

  function start(credentials: Credentials): Session {
    return createSession({ ...options, credentials });
  }

  function open(id?: string): void {
    const session = start({ role: 'student', session: id });
    if (id === undefined) tab.remove(OPEN_HERE);
    session.subscribe(() => {
      const opened = session.getSnapshot().session?.id;
      if (opened !== undefined && opened !== tab.get(OPEN_HERE)) tab.set(OPEN_HERE, opened);
    });
    go({ kind: 'student', key: ++keys, session, id });
  }

  function join(typed: string): void {
    const code = readJoinCode(typed);
    if (code === undefined) go({ kind: 'door', typed });
    else go({ kind: 'tutor', key: ++keys, session: start({ role: 'tutor', code }), code });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => place,
    open,
    join,
    follow(fragment) {
      const [name, code = ''] = fragment.replace(/^#/, '').split('=', 2);
      if (name !== 'join') open(tab.get(OPEN_HERE) ?? entries(options.storage)[0]?.id);
      else if (code === '') go({ kind: 'door', typed: '' });
      else join(code);
    },
  };
}
