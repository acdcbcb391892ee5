import type { Blobs } from '../../core/ports/blobs.ts';
import type { PictureFiles } from './picture-files.ts';
import type { Signer } from './signer.ts';

/** The path of uploads (POST) and links (GET). */
export const PICTURES_PATH = '/pictures';

/** Pictures in a folder, with tickets and links as S3 has them: signed, and bound to what they permit. */
export function createFileBlobs(files: PictureFiles, signer: Signer): Blobs {
  return {
    async ticket({ session, picture }, { mime, bytes }, until) {
      const policy = JSON.stringify({ session, picture, mime, bytes, until });
      return { url: PICTURES_PATH, fields: { policy, signature: signer.sign(policy) } };
    },
    accept: async (ref) => (await files.read(ref)) !== undefined,
    async read(ref) {
      const found = await files.read(ref);
      return found && { mime: found.mime, base64: found.bytes.toString('base64') };
    },
    async link({ session, picture }, until) {
      const path = `${PICTURES_PATH}/${session}/${picture}/${until}`;
      return `${path}/${signer.sign(path)}`;
    },
    removeAll: (session) => files.removeAll(session),
  };
}
