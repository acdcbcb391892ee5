import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a ticket or a link permits, so that the server needs to remember neither. */
export type Seal = {
  sign(text: string): string;
  holds(text: string, signature: string): boolean;
};

/** HMAC-SHA-256 with a key that lives as long as the process: a ticket from before a restart is simply asked for again. */
export function createSeal(key: Uint8Array): Seal {
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign,
    holds(text, signature) {
      const [found, wanted] = [Buffer.from(signature), Buffer.from(sign(text))];
      return found.length === wanted.length && timingSafeEqual(found, wanted);
    },
  };
}
