import { createHash, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';
import { joinCodeFrom } from '../../shared/join-code.ts';
import type { Keys } from '../core/ports/keys.ts';

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Ids are no secrets: the generator is asked for many at a time, because asking it takes longer than all else of an id. */
const ID_BYTES = 16;
const pool = Buffer.alloc(ID_BYTES * 64);
let taken = pool.length;

function id(): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += ID_BYTES;
  return pool.toString('hex', taken - ID_BYTES, taken);
}

/** Ids and secrets from the operating system's generator. */
export const keys: Keys = {
  id,
  token: () => randomBytes(32).toString('base64url'),
  joinCode: () => joinCodeFrom(randomBytes(8)),
  hash,
  matches: (token, stored) => {
    const found = Buffer.from(hash(token));
    const wanted = Buffer.from(stored);
    return found.length === wanted.length && timingSafeEqual(found, wanted);
  },
};
