import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export const FAULTS = ['cut', 'reset', 'blackhole', 'delay', 'drop'] as const;
export type Fault = (typeof FAULTS)[number];

/** How long a slow link delays bytes, and for how long it stays slow. */
const DELAY_MS = 700;
const SLOW_FOR_MS = 4_000;

type Link = { readonly near: Socket; readonly far: Socket; blackholed: boolean; slowUntil: number; dropNext: boolean };

export type Proxy = {
  readonly port: number;
  /** Injects a fault into one open link, the one that `pick` chooses; `false` if there is none. */
  inject(fault: Fault, pick: (count: number) => number): boolean;
  /** Ends every link that is still blackholed, so that a run can end. */
  heal(): void;
  close(): void;
};

/** A TCP proxy that breaks connections on purpose: cleanly, by a reset, by silence, by slowness, by losing bytes. It doubles nothing. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const links = new Set<Link>();

  function pipe(link: Link, from: Socket, to: Socket, loses: boolean): void {
    let lastAt = 0;
    from.on('data', (bytes) => {
      if (link.blackholed) return;
      if (loses && link.dropNext) {
        link.dropNext = false;
        return;
      }
      const now = Date.now();
      // Later bytes never overtake delayed ones.
      lastAt = Math.max(lastAt, now < link.slowUntil ? now + DELAY_MS : now);
      if (lastAt <= now) to.write(bytes);
      else setTimeout(() => to.write(bytes), lastAt - now);
    });
    from.on('close', () => {
      links.delete(link);
      if (!link.blackholed) to.destroy();
    });
    from.on('error', () => to.destroy());
  }

  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    const link: Link = { near, far, blackholed: false, slowUntil: 0, dropNext: false };
    links.add(link);
    pipe(link, near, far, false);
    pipe(link, far, near, true);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;

  function end({ near, far }: Link): void {
    near.destroy();
    far.destroy();
  }

  function breakLink(link: Link, fault: Fault): void {
    switch (fault) {
      case 'cut':
        link.near.end();
        link.far.end();
        return;
      case 'reset':
        link.near.resetAndDestroy();
        link.far.resetAndDestroy();
        return;
      case 'blackhole':
        link.blackholed = true;
        return;
      case 'delay':
        link.slowUntil = Date.now() + SLOW_FOR_MS;
        return;
      case 'drop':
        link.dropNext = true;
        return;
      default:
        fault satisfies never;
    }
  }

  return {
    port: (server.address() as AddressInfo).port,
    inject(fault, pick) {
      const open = [...links].filter(({ blackholed, dropNext }) => !blackholed && !dropNext);
      const link = open[pick(open.length)];
      if (link === undefined) return false;
      breakLink(link, fault);
      return true;
    },
    heal() {
      for (const link of links) {
        link.dropNext = false;
        if (link.blackholed) end(link);
      }
    },
    close() {
      server.close();
      for (const link of links) end(link);
    },
  };
}
