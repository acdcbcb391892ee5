import { DOUBTED } from './doubted.ts';
import { idOf, readRows, type Row, textOf, textsOf } from './json-lines.ts';

/** A problem with its answer, as JSON Lines of this project hold it or as the shared data does. */
export type ProblemRow = {
  readonly id: string;
  readonly index: number;
  readonly problem: string;
  /** All that counts as the answer. */
  readonly accepted: readonly string[];
  readonly topic: string;
  /** The year or course that the row is from; empty where it says none. */
  readonly year: string;
  /** Why the row's own answer is doubted, if it is. */
  readonly suspect: string;
};

export type Mapped<T> = { readonly rows: readonly T[]; readonly mapping: string };

const YEAR = /^(?:Y\d|Stats|Calculus|Statistics)/;

/** Fields that an answer is taken from, the first that there is. */
const ANSWERS = ['answer', 'answer_latex', 'gold'] as const;

/** Problems of a file; with `titled` a row's title stands before its problem. */
export function problemRows(file: string, titled: boolean): Mapped<ProblemRow> {
  const rows = readRows(file);
  const first = rows[0]?.fields ?? {};
  const answer = ANSWERS.find((name) => first[name] !== undefined) ?? 'answer';
  const topic = ['topic', 'lesson', 'band'].find((name) => first[name] !== undefined);
  const mapping = [
    `problem <- ${titled ? 'title, ' : ''}problem`,
    `answer <- ${answer}${first['accepted'] === undefined ? '' : ', accepted'}`,
    `topic <- ${topic ?? '(none)'}`,
    `year <- ${first['band'] === undefined ? '(none)' : 'band'}`,
  ].join('; ');
  return { rows: rows.map((row) => problemOf(row, titled)), mapping };
}

function problemOf(row: Row, titled: boolean): ProblemRow {
  const { fields } = row;
  // One row of the shared data has all its words in the title.
  const isEmpty = fields['problem'] === '' && fields['title'] !== undefined;
  const title = titled && !isEmpty && fields['title'] !== undefined ? `${textOf(row, 'title')}\n` : '';
  const answer = finalOf(textOf(row, ...ANSWERS));
  const band = fields['band'] === undefined ? '' : textOf(row, 'band');
  return {
    id: idOf(row),
    index: row.index,
    problem: isEmpty ? textOf(row, 'title') : `${title}${textOf(row, 'problem', 'question')}`,
    accepted: [...new Set([answer, ...textsOf(row, 'accepted')])].filter((one) => one.trim() !== ''),
    topic: ['topic', 'lesson', 'band'].some((name) => fields[name] !== undefined)
      ? textOf(row, 'topic', 'lesson', 'band')
      : '',
    year: YEAR.test(band) ? band : '',
    suspect: fields['answer_suspect'] === undefined ? (DOUBTED.get(idOf(row)) ?? '') : textOf(row, 'answer_suspect'),
  };
}

/** What stands behind the last `####`, as GSM8K ends a solution; the whole where there is none. */
const finalOf = (answer: string): string => answer.split('####').at(-1)?.trim() ?? answer;
