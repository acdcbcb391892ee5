import type { State, Turn } from './state.ts';

/** A session as Markdown: what was asked, what was said, and how it ended where that is worth knowing. */
export function toMarkdown(
  { session, turns }: Pick<State, 'session' | 'turns'>,
  showTime: (ms: number) => string,
): string {
  const title = session?.title || 'Chalkstream session';
  return [`# ${title}`, ...turns.map((turn) => section(turn, showTime))].join('\n\n').concat('\n');
}

function section({ asked, askedAt, held }: Turn, showTime: (ms: number) => string): string {
  const quoted = asked.replaceAll(/^/gm, '> ');
  const note = held.end === undefined || held.end.state === 'done' ? [] : [`*(${held.end.state})*`];
  return [`## ${showTime(askedAt)}`, quoted, held.text.trim(), ...note].filter((part) => part !== '').join('\n\n');
}
