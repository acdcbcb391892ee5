import { useEffect, useRef, useState } from 'react';
import { PICTURES_MAX } from '../../../shared/limits.ts';
import type { Session } from '../../session/session.ts';
import { panelsHere } from '../later/use-panels.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { askWords } from './words.ts';

/** Attached pictures, which are sent while the question is still being written. */
export function useAttachments(session: Session): Attachments {
  const [list, setList] = useState<readonly Attachment[]>([]);
  const keys = useRef(0);
  const aborts = useRef(new Map<number, AbortController>());

  function drop(gone: readonly Attachment[]): void {
    for (const { key, preview } of gone) {
      aborts.current.get(key)?.abort();
      aborts.current.delete(key);
      URL.revokeObjectURL(preview);
    }
  }

  useEffect(() => {
    const open = aborts.current;
    return () => {
      for (const abort of open.values()) abort.abort();
    };
  }, []);

  async function send(key: number, file: Blob): Promise<void> {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    const panels = await panelsHere();
    const standing = await panels.sendPicture(session, file, abort.signal).then(
      (picture) => ({ kind: 'sent' as const, picture }),
      (cause: unknown) => ({ kind: 'failed' as const, why: panels.whyNot(cause) }),
    );
    setList((before) => before.map((own) => (own.key === key ? { ...own, standing } : own)));
  }

  return {
    list,
    isFull: list.length >= PICTURES_MAX,
    attach(files) {
      const room = PICTURES_MAX - list.length;
      const all = [...files];
      const pictures = all.filter(({ type }) => type.startsWith('image/'));
      for (const file of pictures.slice(0, room)) {
        const key = ++keys.current;
        setList((before) => [...before, { key, preview: URL.createObjectURL(file), standing: { kind: 'sending' } }]);
        void send(key, file);
      }
      const other = all.find((file) => !pictures.includes(file));
      if (other !== undefined) return askWords.noPicture(other.name);
      return pictures.length > room ? askWords.tooManyPictures(PICTURES_MAX) : undefined;
    },
    remove(key) {
      drop(list.filter((own) => own.key === key));
      setList(list.filter((own) => own.key !== key));
    },
    take() {
      drop(list);
      setList([]);
      return list.flatMap(({ standing }) => (standing.kind === 'sent' ? [standing.picture] : []));
    },
  };
}
