import type { Blobs } from '../core/ports/blobs.ts';
import { clock } from '../node/clock.ts';
import type { Adapters } from './compose.ts';
import { type Env, need } from './environment.ts';
import { createLazyBlobs } from './s3/lazy-blobs.ts';

/** The pictures, for functions that deal with them: beside `compose.ts`, so that the others' archives carry no client of S3. */
export function createBlobs(env: Env, { store: { sessions } }: Pick<Adapters, 'store'>): Blobs {
  return createLazyBlobs({
    name: need(env, 'PICTURES_BUCKET'),
    endpoint: need(env, 'PICTURES_ENDPOINT'),
    clock,
    exists: async (session) => (await sessions.get(session)) !== undefined,
  });
}
