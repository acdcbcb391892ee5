import type { ConnectionId, Viewer, Viewers } from '../core/ports.ts';

const NOBODY: readonly Viewer[] = [];

/**
 * Who reads what, in memory: a socket dies with its process, so nothing of it is worth keeping. A session's list is the same array
 * until somebody comes or goes, so that a checkpoint with 1,000 observers costs nothing.
 */
export function createViewers(): Viewers {
  const byConnection = new Map<ConnectionId, Viewer>();
  const bySession = new Map<string, Map<ConnectionId, Viewer>>();
  const lists = new Map<string, readonly Viewer[]>();

  function remove(connection: ConnectionId): Viewer | undefined {
    const viewer = byConnection.get(connection);
    if (viewer === undefined) return undefined;
    byConnection.delete(connection);
    const readers = bySession.get(viewer.session);
    readers?.delete(connection);
    if (readers?.size === 0) bySession.delete(viewer.session);
    lists.delete(viewer.session);
    return viewer;
  }

  return {
    async join(viewer) {
      remove(viewer.connection);
      byConnection.set(viewer.connection, viewer);
      const readers = bySession.get(viewer.session) ?? new Map<ConnectionId, Viewer>();
      readers.set(viewer.connection, viewer);
      bySession.set(viewer.session, readers);
      lists.delete(viewer.session);
    },
    async of(connection) {
      return byConnection.get(connection);
    },
    async list(session) {
      const known = lists.get(session);
      if (known !== undefined) return known;
      const readers = bySession.get(session);
      if (readers === undefined) return NOBODY;
      const list = [...readers.values()];
      lists.set(session, list);
      return list;
    },
    async leave(connection) {
      return remove(connection);
    },
  };
}
