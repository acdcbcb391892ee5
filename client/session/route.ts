/** Where an address leads. The class board's is reserved: what it will be is not in this version. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'session'; readonly id: string }
  /** `typed` is a join code as somebody wrote it, or empty. */
  | { readonly kind: 'watch'; readonly typed: string }
  | { readonly kind: 'class'; readonly id: string };

/** Reads an address. A join code stands in the fragment, which no server and no Referer ever sees, and did so at `/` at first. */
export function readRoute({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Route {
  const [name, typed = ''] = hash.replace(/^#/, '').split('=', 2);
  const [, room, id = ''] = pathname.split('/');
  if (name === 'join' || room === 'watch') return { kind: 'watch', typed: name === 'join' ? decoded(typed) : '' };
  if (room === 's' && id !== '') return { kind: 'session', id };
  if (room === 'class' && id !== '') return { kind: 'class', id };
  return { kind: 'home' };
}

/** The address of a place. */
export function addressOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '/';
    case 'session':
      return `/s/${route.id}`;
    case 'watch':
      return route.typed === '' ? '/watch' : `/watch#join=${encodeURIComponent(route.typed)}`;
    case 'class':
      return `/class/${route.id}`;
    default:
      return route satisfies never;
  }
}

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}
