import { useEffect, useRef, useState } from 'react';
import { PICTURES_MAX } from '../../../shared/limits.ts';
import type { Session } from '../../session/session.ts';
import { sendPicture, whyNot } from './send-picture.ts';

/** A picture attached to the question that is being written. `preview` is an object URL of this page. */
export type Attachment = {
  readonly key: number;
  readonly preview: string;
  readonly standing:
    | { readonly kind: 'sending' }
    | { readonly kind: 'sent'; readonly picture: string }
    | { readonly kind: 'failed'; readonly why: string };
};

export type Attachments = {
  readonly list: readonly Attachment[];
  readonly isFull: boolean;
  attach(files: Iterable<Blob>): void;
  remove(key: number): void;
  /** Returns the ids of the pictures that have been sent, and clears the list. */
  take(): readonly string[];
};

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
    const standing = await sendPicture(session, file, abort.signal).then(
      (picture) => ({ kind: 'sent' as const, picture }),
      (cause: unknown) => ({ kind: 'failed' as const, why: whyNot(cause) }),
    );
    setList((before) => before.map((own) => (own.key === key ? { ...own, standing } : own)));
  }

  return {
    list,
    isFull: list.length >= PICTURES_MAX,
    attach(files) {
      const room = PICTURES_MAX - list.length;
      for (const file of [...files].filter(({ type }) => type.startsWith('image/')).slice(0, room)) {
        const key = ++keys.current;
        setList((before) => [...before, { key, preview: URL.createObjectURL(file), standing: { kind: 'sending' } }]);
        void send(key, file);
      }
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
