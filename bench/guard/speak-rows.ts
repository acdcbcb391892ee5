import type { Chance } from '../../backend/testing/guard/chance.ts';
import { openClassroom, type Withheld } from './classroom.ts';
import type { ReplyRow } from './row.ts';

/** One reply, spoken through the server. `touched`: what was read does not end as it does. */
export type Spoken = {
  readonly row: ReplyRow;
  readonly read: string;
  readonly state: string;
  readonly withheld: readonly Withheld[];
  readonly touched: boolean;
  readonly firstTextMs: number;
};

/** Pupils at a time: enough to keep the server busy, few enough that it is not what is measured. */
const LANES = 8;
const NEUTRAL = 'What have you tried so far?';

/** Has a model speak each reply to its pupil, and returns what could be read. */
export async function speakRows(rows: readonly ReplyRow[], chance: Chance): Promise<readonly Spoken[]> {
  const replies = new Map<string, string>();
  const answers = new Map(rows.map(({ problem, answer }) => [problem.trim(), answer]));
  const classroom = await openClassroom(
    (asked) => replies.get(asked.trim()) ?? NEUTRAL,
    (problem) => answers.get(problem.trim()),
    chance,
  );
  const spoken: Spoken[] = [];
  const busy = new Set<string>();
  const left = [...rows];
  const lane = async (): Promise<void> => {
    for (;;) {
      // Two rows that end in the same text of the pupil are not spoken at once: the endpoint knows them by it.
      const at = left.findIndex((row) => !busy.has(lastSaid(row)));
      const [row] = at === -1 ? [] : left.splice(at, 1);
      if (row === undefined) {
        if (left.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      const last = lastSaid(row);
      busy.add(last);
      replies.set(last, row.reply);
      const pupil = await classroom.enter();
      if (last !== row.problem.trim()) await pupil.ask(row.problem);
      const { read, state, withheld, firstTextMs } = await pupil.ask(last);
      pupil.leave();
      replies.delete(last);
      busy.delete(last);
      const touched = withheld.length > 0 || !read.trim().endsWith(row.reply.trim());
      spoken.push({ row, read, state, withheld, touched, firstTextMs });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await classroom.close();
  return spoken.toSorted((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row));
}

const lastSaid = ({ problem, said = [] }: ReplyRow): string => (said.length === 0 ? problem : said.join('\n')).trim();
