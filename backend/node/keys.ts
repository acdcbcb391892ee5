import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { joinCodeFrom } from '../../shared/join-code.ts';
import type { Keys } from '../core/ports.ts';

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Ids and secrets from the operating system's generator. */
export const keys: Keys = {
  id: () => randomBytes(16).toString('hex'),
  token: () => randomBytes(32).toString('base64url'),
  joinCode: () => joinCodeFrom(randomBytes(8)),
  hash,
  matches: (token, stored) => {
    const found = Buffer.from(hash(token));
    const wanted = Buffer.from(stored);
    return found.length === wanted.length && timingSafeEqual(found, wanted);
  },
};
