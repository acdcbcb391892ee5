import { readJoinCode } from '../../shared/join-code.ts';
import { entries, entry } from './device.ts';
import type { Route } from './route.ts';
import type { TextStorage } from './storage.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';
import type { createWatching, Watching } from './watching.ts';

/** What lies open in this tab. `key` is new for each opening. */
export type Place =
  /** `id` is that of the session that was asked for: a new one has none before its welcome. */
  | { readonly kind: 'student'; readonly key: number; readonly session: Session; readonly id: string | undefined }
  | { readonly kind: 'tutor'; readonly key: number; readonly watching: Watching }
  /** What a tutor needs is on its way; `code` is that of the session. */
  | { readonly kind: 'opening'; readonly code: string }
  /** Where a tutor types a code; `typed` is one that can't be a code. */
  | { readonly kind: 'door'; readonly typed: string }
  /** A session of another device, or a room that is not built. */
  | { readonly kind: 'absent'; readonly what: 'session' | 'class' };

/** The one place that opens and closes connections: at most one in a tab. */
export type Workspace = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Place;
  /** Where the tab is, for its address; `undefined` where the address leads nowhere. */
  route(): Route | undefined;
  /** Opens one of the device's sessions, or a new one. */
  open(session?: string): void;
  follow(route: Route): void;
  /** The page came to the front, or the network came back. */
  wake(): void;
};

export type WorkspaceOptions = Omit<SessionOptions, 'credentials'> & {
  /** Lives as long as the tab, so that a refresh finds the same session open. */
  readonly tab: TextStorage;
  /** Students do not wait for what only tutors need. */
  readonly loadWatching: () => Promise<typeof createWatching>;
};

const OPEN_HERE = 'chalkstream:open';

export function createWorkspace({ tab, loadWatching, ...options }: WorkspaceOptions): Workspace {
  const listeners = new Set<() => void>();
  let keys = 0;
  let place: Place = { kind: 'door', typed: '' };

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function go(next: Place): void {
    if (place.kind === 'student') place.session.close();
    if (place.kind === 'tutor') place.watching.close();
    place = next;
    tell();
  }

  function open(id?: string): void {
    const session = createSession({ ...options, credentials: { role: 'student', session: id } });
    if (id === undefined) tab.remove(OPEN_HERE);
    let isAsked = false;
    session.subscribe(() => {
      const { session: opened, turns } = session.getSnapshot();
      if (opened !== undefined && opened.id !== tab.get(OPEN_HERE)) tab.set(OPEN_HERE, opened.id);
      if (isAsked || opened === undefined || turns.length === 0) return;
      // Its address changes with its first question.
      isAsked = true;
      if (place.kind === 'student' && place.session === session) tell();
    });
    go({ kind: 'student', key: ++keys, session, id });
  }

  function watch(typed: string): void {
    const code = readJoinCode(typed);
    if (code === undefined) return go({ kind: 'door', typed });
    if (place.kind === 'tutor') return place.watching.watch(code);
    go({ kind: 'opening', code });
    void loadWatching().then((create) => {
      // Meanwhile somebody has gone elsewhere.
      if (place.kind !== 'opening' || place.code !== code) return;
      const watching = create(options);
      watching.subscribe(() => (watching.getSnapshot().list.length === 0 ? go({ kind: 'door', typed: '' }) : tell()));
      watching.watch(code);
      go({ kind: 'tutor', key: ++keys, watching });
    });
  }

  function openHere(id: string | undefined): void {
    const isHere = place.kind === 'student' && id !== undefined && id === openId(place);
    if (!isHere) open(id);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => place,
    route: () => routeOf(place),
    open,
    follow(route) {
      switch (route.kind) {
        case 'home':
          return openHere(tab.get(OPEN_HERE) ?? entries(options.storage)[0]?.id);
        case 'session':
          if (entry(options.storage, route.id) === undefined) return go({ kind: 'absent', what: 'session' });
          return openHere(route.id);
        case 'watch':
          return route.typed === '' ? go({ kind: 'door', typed: '' }) : watch(route.typed);
        case 'class':
          return go({ kind: 'absent', what: 'class' });
        default:
          return route satisfies never;
      }
    },
    wake() {
      if (place.kind === 'student') place.session.wake();
      if (place.kind === 'tutor') place.watching.wake();
    },
  };
}

function openId({ session, id }: Extract<Place, { kind: 'student' }>): string | undefined {
  return session.getSnapshot().session?.id ?? id;
}

function routeOf(place: Place): Route | undefined {
  switch (place.kind) {
    case 'student': {
      const id = openId(place);
      const isNew = place.id === undefined && place.session.getSnapshot().turns.length === 0;
      return id === undefined || isNew ? { kind: 'home' } : { kind: 'session', id };
    }
    case 'opening':
      return { kind: 'watch', typed: place.code };
    case 'tutor':
      return { kind: 'watch', typed: place.watching.getSnapshot().current };
    case 'door':
      return { kind: 'watch', typed: '' };
    case 'absent':
      return undefined;
    default:
      return place satisfies never;
  }
}
