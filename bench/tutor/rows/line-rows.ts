import { BadRow, idOf, readRows, type Row, textOf, wholeOf } from './json-lines.ts';
import type { Mapped } from './problem-rows.ts';

export const VERDICTS = ['right', 'partial', 'wrong'] as const;
export type LineVerdict = (typeof VERDICTS)[number];

/** A pupil's line and what it deserves. `slip`: the wrong idea that made it, empty for none, `edit` for a change by chance. */
export type LineRow = {
  readonly id: string;
  readonly index: number;
  readonly problem: string;
  readonly hints: number;
  readonly line: string;
  readonly verdict: LineVerdict;
  readonly slip: string;
};

/** Places of a row that is an array, as `lines.py` writes it. */
const PLACES = ['problem', 'line', 'verdict', 'slip'];

/** Lines of a file: one a row, the steps of a worked solution, or a problem's answer and its wrong ones. */
export function lineRows(file: string): Mapped<LineRow> {
  const rows = readRows(file, PLACES);
  const first = rows[0]?.fields ?? {};
  if (first['student_steps'] !== undefined) {
    const mapping =
      'lines <- student_steps, each after the problem alone: right before first_error_index, wrong at it, none behind';
    return { rows: rows.flatMap(stepsOf), mapping };
  }
  if (first['wrong'] !== undefined)
    return { rows: rows.flatMap(answersOf), mapping: 'lines <- answer (right) and wrong (wrong), each after no hint' };
  return { rows: rows.map(lineOf), mapping: 'line <- line; verdict <- verdict; hints <- hints_before, or none' };
}

function lineOf(row: Row): LineRow {
  const said = textOf(row, 'verdict');
  const verdict = VERDICTS.find((one) => one === said);
  if (verdict === undefined)
    throw new BadRow(row.file, row.line, `"verdict" must be ${VERDICTS.join(', ')}; it is "${said}".`);
  const slip = row.fields['slip'];
  return {
    id: idOf(row),
    index: row.index,
    problem: textOf(row, 'problem'),
    hints: wholeOf(row, 'hints_before', 0),
    line: textOf(row, 'line'),
    verdict,
    slip: typeof slip === 'string' ? slip : '',
  };
}

function stepsOf(row: Row): readonly LineRow[] {
  const steps = row.fields['student_steps'];
  if (!Array.isArray(steps)) throw new BadRow(row.file, row.line, '"student_steps" must be a list of texts.');
  const wrongAt = row.fields['first_error_index'] ?? steps.length;
  if (typeof wrongAt !== 'number') throw new BadRow(row.file, row.line, '"first_error_index" must be a number.');
  const told = wrongAt < 0 ? steps : steps.slice(0, wrongAt + 1);
  return told.flatMap((step: unknown, i) =>
    typeof step !== 'string' || step.trim() === ''
      ? []
      : [
          {
            id: `${idOf(row)}#${i}`,
            index: row.index,
            problem: textOf(row, 'problem'),
            hints: 0,
            line: step.trim(),
            verdict: i === wrongAt ? ('wrong' as const) : ('right' as const),
            slip: '',
          },
        ],
  );
}

function answersOf(row: Row): readonly LineRow[] {
  const base = { index: row.index, problem: textOf(row, 'problem'), hints: 0 };
  const wrong = row.fields['wrong'];
  if (!Array.isArray(wrong)) throw new BadRow(row.file, row.line, '"wrong" must be a list of [line, slip].');
  const slips = wrong.map((pair: unknown, i): LineRow => {
    const [line, slip] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof line !== 'string' || typeof slip !== 'string')
      throw new BadRow(row.file, row.line, '"wrong" must be a list of [line, slip].');
    return { ...base, id: `${idOf(row)}-${i + 1}`, line, verdict: 'wrong', slip };
  });
  return [{ ...base, id: `${idOf(row)}-0`, line: textOf(row, 'answer'), verdict: 'right', slip: '' }, ...slips];
}
