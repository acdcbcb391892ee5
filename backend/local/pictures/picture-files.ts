import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureType } from '../../../shared/limits.ts';
import type { PictureRef } from '../../core/ports/blobs.ts';

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
/** As on S3: a picture serves a conversation, and is not an archive. */
const KEPT_MS = 30 * 24 * 60 * 60_000;
/** The ids that this service makes; nothing else ever becomes a path. */
const ID = /^[0-9a-f]{32}$/;

export type StoredPicture = { readonly mime: PictureType; readonly bytes: Buffer };

export type PictureFiles = {
  /** `'exists'` where this picture has been saved before; the file stays as it is. */
  save(ref: PictureRef, mime: PictureType, bytes: Buffer): Promise<'saved' | 'exists'>;
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

  /** A file that nobody has begun before. A write that breaks off leaves nothing. */
  async function create(file: string, bytes: Buffer): Promise<'saved' | 'exists'> {
    const handle = await open(file, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return undefined;
      throw cause;
    });
    if (handle === undefined) return 'exists';
    try {
      await handle.writeFile(bytes);
      return 'saved';
    } catch (cause) {
      await rm(file, { force: true });
      throw cause;
    } finally {
      await handle.close();
    }
  }

  async function namesIn(dir: string): Promise<readonly string[]> {
    return readdir(dir).catch(() => []);
  }

  return {
    async save(ref, mime, bytes) {
      const to = place(ref);
      if (to === undefined) throw new RangeError('not an id of a picture');
      await mkdir(to.dir, { recursive: true, mode: 0o700 });
      return create(join(to.dir, `${to.base}.${ENDINGS[mime]}`), bytes);
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
