import type { Blobs } from '../core/ports/blobs.ts';
import type { Sessions } from '../core/ports/sessions.ts';

/**
 * Sessions whose removal begins with their pictures. The core removes those once the session is gone, when no more can be accepted; a
 * container that dies between the two would leave all of them for the 30 days of the bucket. This way it leaves none, or those of the last
 * moment; and one that dies here leaves a session that can be removed again.
 */
export function removedWithPictures(sessions: Sessions, blobs: Pick<Blobs, 'removeAll'>): Sessions {
  return {
    ...sessions,
    async remove(id) {
      await blobs.removeAll(id);
      await sessions.remove(id);
    },
  };
}
