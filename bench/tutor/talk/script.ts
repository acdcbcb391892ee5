import type { Exchange } from '../../../backend/core/ports/model.ts';
import { replyTo } from '../../../backend/model/tutor/conversation.ts';
import { plainText } from './plain-maths.ts';

/** What the pupil says, and what the printed reply must and must not hold. */
export type Turn = { readonly asked: string; readonly holds: readonly string[]; readonly lacks: readonly string[] };

/** One talk of a script: its turns in order, and its title. */
export type Talk = { readonly title: string; readonly turns: readonly Turn[] };

/**
 * Talks of a script: one turn a line, `---` between talks. A line that starts with `# ` is the talk's title, and one that ends in a
 * backslash goes on in the next. `< words` and `<! words` under a turn are what its reply must and must not hold.
 */
export function talksOf(script: string): readonly Talk[] {
  return script
    .replace(/\\\r?\n/g, '\u2028')
    .split(/^---+\s*$/m)
    .map(talkOf)
    .filter(({ turns }) => turns.length > 0);
}

function talkOf(part: string): Talk {
  let title = '';
  const turns: Turn[] = [];
  for (const raw of part.split(/\r?\n/)) {
    const line = raw.replaceAll('\u2028', '\n').trim();
    const last = turns.at(-1);
    const [, sign, words = ''] = /^<(!?) (.*)$/.exec(line) ?? [];
    if (line.startsWith('# ')) title = line.slice(2);
    else if (sign !== undefined && last !== undefined) {
      const key = sign === '' ? 'holds' : 'lacks';
      turns[turns.length - 1] = { ...last, [key]: [...last[key], words] };
    } else if (line !== '') turns.push({ asked: line, holds: [], lacks: [] });
  }
  return { title, turns };
}

/** Says each turn and returns the exchanges, as the service would hold them. */
export function played(turns: readonly { readonly asked: string }[]): readonly Exchange[] {
  const history: Exchange[] = [];
  for (const { asked } of turns)
    history.push({ seq: history.length + 1, asked, answered: replyTo({ history: [...history], asked, pictures: [] }) });
  return history;
}

/** A whole script as it reads in a terminal. */
export function printed(script: string): string {
  return talksOf(script)
    .map(({ title, turns }) => {
      const said = played(turns).map(({ asked, answered }) => `> ${asked}\n${plainText(answered)}`);
      return [...(title === '' ? [] : [`# ${title}`]), ...said].join('\n\n');
    })
    .join('\n\n---\n\n');
}

/** What a talk's replies lack of what its script asks for, as a reader finds it. */
export function faultsOf({ turns }: Talk): readonly string[] {
  return played(turns).flatMap(({ answered }, i) => {
    const { asked = '', holds = [], lacks = [] } = turns[i] ?? {};
    const reply = plainText(answered);
    return [
      ...holds.filter((words) => !reply.includes(words)).map((words) => `after "${asked}" no "${words}" in: ${reply}`),
      ...lacks
        .filter((words) => reply.includes(words))
        .map((words) => `after "${asked}" there is "${words}" in: ${reply}`),
    ];
  });
}
