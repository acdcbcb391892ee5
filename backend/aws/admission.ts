import { timingSafeEqual } from 'node:crypto';
import { header, type SocketEvent } from './events.ts';

export type Admission = {
  /** Origins that may open sockets, such as `https://school.example`. */
  readonly origins: readonly string[];
  /**
   * What this stack's CloudFront distribution may send as `x-origin-key`, so that nobody bypasses it and its firewall: several while the key
   * is being replaced. None: not checked.
   */
  readonly originKeys: readonly string[];
};

/** Browsers always send an Origin; programs that send none carry no user's cookies or trust, and are admitted. */
export function isAdmitted(event: SocketEvent, { origins, originKeys }: Admission): boolean {
  const origin = header(event, 'origin');
  if (origin !== undefined && !origins.includes(origin)) return false;
  const sent = header(event, 'x-origin-key') ?? '';
  return originKeys.length === 0 || originKeys.some((key) => isSame(sent, key));
}

/** The browser's address. CloudFront sets this header (`address:port`, also for IPv6) in place of any that a client sends. */
export function addressOf(event: SocketEvent): string {
  const viewer = header(event, 'cloudfront-viewer-address');
  return viewer?.slice(0, viewer.lastIndexOf(':')) ?? event.requestContext.identity.sourceIp;
}

function isSame(actual: string, expected: string): boolean {
  const [a, b] = [Buffer.from(actual), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
