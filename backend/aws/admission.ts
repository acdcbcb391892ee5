import { timingSafeEqual } from 'node:crypto';
import { header, type SocketEvent } from './events.ts';

export type Admission = {
  /** Origins that may open sockets, such as `https://school.example`. */
  readonly origins: readonly string[];
  /** What this stack's CloudFront distribution sends as `x-origin-key`, so that nobody bypasses it and its firewall. Unset: not checked. */
  readonly originKey: string | undefined;
};

/** Browsers always send an Origin; programs that send none carry no user's cookies or trust, and are admitted. */
export function isAdmitted(event: SocketEvent, { origins, originKey }: Admission): boolean {
  const origin = header(event, 'origin');
  if (origin !== undefined && !origins.includes(origin)) return false;
  return originKey === undefined || isSame(header(event, 'x-origin-key') ?? '', originKey);
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
