import type { Entry } from '../../session/device.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

export type Days = { readonly when: 'today' | 'week' | 'older'; readonly entries: readonly Entry[] };

/** Sessions, newest first, by how long ago they were used; `now` in ms since 1970. Empty parts are left out. */
export function byDay(list: readonly Entry[], now: number): readonly Days[] {
  const today = new Date(now).toDateString();
  const whenOf = ({ usedAt }: Entry): Days['when'] => {
    if (new Date(usedAt).toDateString() === today) return 'today';
    return now - usedAt < WEEK_MS ? 'week' : 'older';
  };
  const order = ['today', 'week', 'older'] as const;
  return order
    .map((when) => ({ when, entries: list.filter((entry) => whenOf(entry) === when) }))
    .filter(({ entries }) => entries.length > 0);
}
