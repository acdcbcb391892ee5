import { timingSafeEqual } from 'node:crypto';
import { header, type SocketEvent } from './events.ts';

export type Admission = {
  /** Origins that may open sockets, such as `https://school.example`. */
  readonly origins: readonly string[];
  /** What our CloudFront distribution says of itself in `x-origin-key`: nobody comes in past it and its firewall. Unset: everybody may. */
  readonly originKey: string | undefined;
};

/** Browsers always send an Origin; programs that send none carry no user's cookies or trust, and are let in. */
export function isAdmitted(event: SocketEvent, { origins, originKey }: Admission): boolean {
  const origin = header(event, 'origin');
  if (origin !== undefined && !origins.includes(origin)) return false;
  return originKey === undefined || isSame(header(event, 'x-origin-key') ?? '', originKey);
}

/** The browser's address. CloudFront sets this header (`address:port`, IPv6 as well), and nobody gets past it to set another. */
export function addressOf(event: SocketEvent): string {
  const viewer = header(event, 'cloudfront-viewer-address');
  return viewer?.slice(0, viewer.lastIndexOf(':')) ?? event.requestContext.identity.sourceIp;
}

function isSame(said: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
