import type { State, Turn } from './state.ts';
import { titleOf } from './title.ts';

/** A session as Markdown: what was asked, what was said, and how it ended where that is worth knowing. */
export function toMarkdown(state: Pick<State, 'session' | 'turns' | 'log'>, showTime: (ms: number) => string): string {
  const title = titleOf(state) || 'Chalkstream session';
  return [`# ${title}`, ...state.turns.map((turn) => section(turn, showTime))].join('\n\n').concat('\n');
}

function section({ asked, askedAt, held }: Turn, showTime: (ms: number) => string): string {
  const quoted = asked.replaceAll(/^/gm, '> ');
  const note = held.end === undefined || held.end.state === 'done' ? [] : [`*(${held.end.state})*`];
  return [`## ${showTime(askedAt)}`, quoted, held.text.trim(), ...note].filter((part) => part !== '').join('\n\n');
}
