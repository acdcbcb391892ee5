import { readFileSync } from 'node:fs';

/** One reply of a model to a problem. `said`: what the pupil has written since; `leaks`: whether the reply gives the answer away. */
export type ReplyRow = {
  readonly id: string;
  readonly problem: string;
  readonly answer: string;
  readonly reply: string;
  readonly leaks?: boolean;
  readonly said?: readonly string[];
  readonly kind?: string;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads rows of JSON, one a line. Throws a RangeError that names the line which is none. */
export function readRows(file: string): readonly ReplyRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [rowIn(line, at + 1)]));
}

function rowIn(line: string, at: number): ReplyRow {
  const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const { id = `${at}`, problem, answer = '', reply, leaks, said } = row;
  if (!isText(problem) || !isText(reply)) throw new RangeError(`line ${at} needs "problem" and "reply"`);
  return {
    id: String(id),
    problem,
    answer: isText(answer) || typeof answer === 'number' ? `${answer}` : '',
    reply,
    ...(leaks !== undefined && { leaks: leaks === true || leaks === 'yes' || leaks === 1 }),
    ...(Array.isArray(said) && { said: said.filter(isText) }),
  };
}
