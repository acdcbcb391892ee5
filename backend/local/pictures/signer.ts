import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a ticket or a link permits, so that the server has to remember neither. */
export type Signer = {
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
};

/** HMAC-SHA-256. The key lives as long as the process: after a restart the client asks for a new ticket or link. */
export function createSigner(key: Uint8Array): Signer {
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign,
    verify(text, signature) {
      const [found, wanted] = [Buffer.from(signature), Buffer.from(sign(text))];
      return found.length === wanted.length && timingSafeEqual(found, wanted);
    },
  };
}
