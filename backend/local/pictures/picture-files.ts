import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureType } from '../../../shared/limits.ts';
import type { PictureRef } from '../../core/ports/blobs.ts';

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
/** As on S3: a picture is for the conversation, not for keeps. */
const KEPT_MS = 30 * 24 * 60 * 60_000;
/** Ids of ours; anything else never becomes a path. */
const ID = /^[0-9a-f]{32}$/;

export type StoredPicture = { readonly mime: PictureType; readonly bytes: Buffer };

export type PictureFiles = {
  save(ref: PictureRef, mime: PictureType, bytes: Buffer): Promise<void>;
  read(ref: PictureRef): Promise<StoredPicture | undefined>;
  removeAll(session: string): Promise<void>;
  /** Removes what is older than 30 days. */
  expire(now: number): Promise<void>;
};

/** Pictures as files, a folder for each session. */
export function createPictureFiles(folder: string): PictureFiles {
  function place({ session, picture }: PictureRef): { readonly dir: string; readonly base: string } | undefined {
    return ID.test(session) && ID.test(picture) ? { dir: join(folder, session), base: picture } : undefined;
  }

  async function namesIn(dir: string): Promise<readonly string[]> {
    return readdir(dir).catch(() => []);
  }

  return {
    async save(ref, mime, bytes) {
      const to = place(ref);
      if (to === undefined) throw new RangeError('not an id of a picture');
      await mkdir(to.dir, { recursive: true, mode: 0o700 });
      await writeFile(join(to.dir, `${to.base}.${ENDINGS[mime]}`), bytes, { mode: 0o600 });
    },
    async read(ref) {
      const from = place(ref);
      if (from === undefined) return undefined;
      for (const [mime, ending] of Object.entries(ENDINGS) as [PictureType, string][]) {
        const bytes = await readFile(join(from.dir, `${from.base}.${ending}`)).catch(() => undefined);
        if (bytes !== undefined) return { mime, bytes };
      }
      return undefined;
    },
    async removeAll(session) {
      if (ID.test(session)) await rm(join(folder, session), { recursive: true, force: true });
    },
    async expire(now) {
      for (const session of await namesIn(folder)) {
        for (const name of await namesIn(join(folder, session))) {
          const file = join(folder, session, name);
          const info = await stat(file).catch(() => undefined);
          if (info !== undefined && now - info.mtimeMs > KEPT_MS) await rm(file, { force: true });
        }
      }
    },
  };
}
