import type { State, Turn } from './state.ts';
import { titleOf } from './title.ts';

/**
 * A session as Markdown: what was asked, what was said, and how it ended where that is worth knowing. `portable` writes maths as other
 * viewers read it.
 */
export function toMarkdown(
  state: Pick<State, 'session' | 'turns' | 'log'>,
  showTime: (ms: number) => string,
  portable: (text: string) => string,
): string {
  const title = titleOf(state) || 'Chalkstream session';
  return [`# ${title}`, ...state.turns.map((turn) => section(turn, showTime, portable))].join('\n\n').concat('\n');
}

function section(
  { asked, askedAt, held }: Turn,
  showTime: (ms: number) => string,
  portable: (text: string) => string,
): string {
  const quoted = portable(asked).trim().replaceAll(/^/gm, '> ');
  const note = held.end === undefined || held.end.state === 'done' ? [] : [`*(${held.end.state})*`];
  return [`## ${showTime(askedAt)}`, quoted, portable(held.text).trim(), ...note]
    .filter((part) => part !== '')
    .join('\n\n');
}
