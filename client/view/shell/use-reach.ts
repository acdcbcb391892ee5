import * as z from 'zod/mini';
import { useEffect, useState } from 'react';

/** Where others reach this page. `alone`: nowhere, as the server says; `unknown`: it was not to be learned, so this page's own address serves. */
export type Reach =
  | { readonly kind: 'looking' | 'alone' | 'unknown' }
  | { readonly kind: 'at'; readonly origin: string };

const Addresses = z.object({ urls: z.array(z.string()) });

/** A page that was opened as `127.0.0.1` asks its server for an address that leads other machines here. */
export function useReach(): Reach {
  const [reach, setReach] = useState<Reach>(() =>
    isLoopback(location.hostname) ? { kind: 'looking' } : { kind: 'at', origin: location.origin },
  );
  useEffect(() => {
    if (reach.kind !== 'looking') return undefined;
    const abort = new AbortController();
    ask(abort.signal).then(setReach, () => abort.signal.aborted || setReach({ kind: 'unknown' }));
    return () => abort.abort();
  }, [reach.kind]);
  return reach;
}

async function ask(signal: AbortSignal): Promise<Reach> {
  const response = await fetch('/addresses', { signal });
  const { urls } = Addresses.parse(await response.json());
  const url = urls.find((one) => URL.canParse(one) && /^https?:/.test(one));
  return url === undefined ? { kind: 'alone' } : { kind: 'at', origin: new URL(url).origin };
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\..*|\[::1\])$/.test(hostname);
}
