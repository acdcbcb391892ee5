import { PICTURES_MAX } from '../../../shared/limits.ts';
import type { Session } from '../../session/session.ts';
import { createAtom } from '../ui/atom.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { pictureWords } from './picture-words.ts';
import { sendPicture, whyNot } from './send-picture.ts';

const bySession = new WeakMap<Session, Attachments>();

/** The pictures that are attached in a session. */
export function attachmentsOf(session: Session): Attachments {
  const known = bySession.get(session) ?? createAttachments(session);
  bySession.set(session, known);
  return known;
}

function createAttachments(session: Session): Attachments {
  const list = createAtom<readonly Attachment[]>([]);
  const aborts = new Map<number, AbortController>();
  let keys = 0;

  function drop(gone: readonly Attachment[]): void {
    for (const { key, preview } of gone) {
      aborts.get(key)?.abort();
      aborts.delete(key);
      URL.revokeObjectURL(preview);
    }
    list.set(list.get().filter((own) => !gone.includes(own)));
  }

  async function send(key: number, file: Blob): Promise<void> {
    const abort = new AbortController();
    aborts.set(key, abort);
    const standing = await sendPicture(session, file, abort.signal).then(
      (picture) => ({ kind: 'sent' as const, picture }),
      (cause: unknown) => ({ kind: 'failed' as const, why: whyNot(cause) }),
    );
    list.set(list.get().map((own) => (own.key === key ? { ...own, standing } : own)));
  }

  return {
    subscribe: list.subscribe,
    getSnapshot: list.get,
    attach(files) {
      const all = [...files];
      const pictures = all.filter(({ type }) => type.startsWith('image/'));
      const room = PICTURES_MAX - list.get().length;
      for (const file of pictures.slice(0, room)) {
        const key = ++keys;
        list.set([...list.get(), { key, preview: URL.createObjectURL(file), standing: { kind: 'sending' } }]);
        void send(key, file);
      }
      const other = all.find((file) => !pictures.includes(file));
      if (other !== undefined) return pictureWords.isNone(other.name);
      return pictures.length > room ? pictureWords.tooMany(PICTURES_MAX) : undefined;
    },
    remove: (key) => drop(list.get().filter((own) => own.key === key)),
    take() {
      const all = list.get();
      drop(all);
      return all.flatMap(({ standing }) => (standing.kind === 'sent' ? [standing.picture] : []));
    },
  };
}
