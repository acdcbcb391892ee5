import { type LineResult, SAID } from '../lines.ts';
import { VERDICTS } from '../rows/line-rows.ts';
import type { Part } from './parts.ts';
import { groups, percent, table } from './table.ts';
import { timesLine, timesOf } from './times.ts';

const SHOWN = 40;
/** Changes by chance come from no idea that could be named. */
const BY_CHANCE = 'edit';

/** Lines as a confusion matrix: what each deserves, and what the tutor says of it. */
export function linesReport(results: readonly LineResult[], parts: readonly Part[], all: boolean): string {
  const of = (verdict: string, said: string): readonly LineResult[] =>
    results.filter((row) => row.verdict === verdict && row.said === said);
  const share = (rows: readonly LineResult[], whole: readonly LineResult[]): string[] =>
    parts.map((part) => {
      const [some, among] = [rows, whole].map((list) => list.filter((row) => part.has(row)).length);
      return `${some} of ${among}, ${percent(some ?? 0, among ?? 0)}`;
    });
  const wrong = results.filter(({ verdict, said }) => verdict === 'wrong' && said !== 'unposed');
  const slips = wrong.filter(({ slip }) => slip !== '' && slip !== BY_CHANCE);
  const named = (rows: readonly LineResult[]): readonly LineResult[] => rows.filter((row) => row.named !== undefined);
  const posed = results.filter(({ said }) => said !== 'unposed');
  const right = results.filter(({ verdict, said }) => verdict === 'right' && said !== 'unposed');
  return [
    ...parts.flatMap((part) => [
      table(
        [`${part.name} line is`.trim(), ...SAID],
        VERDICTS.map((verdict) => [
          verdict,
          ...SAID.map((said) => `${of(verdict, said).filter((row) => part.has(row)).length}`),
        ]),
      ),
      '',
    ]),
    table(
      ['', ...parts.map(({ name }) => name || 'all')],
      [
        ['wrong called right', ...share(of('wrong', 'right'), wrong)],
        ['wrong called partly right', ...share(of('wrong', 'partial'), wrong)],
        ['right called wrong', ...share(of('right', 'wrong'), right)],
        [
          "can't tell",
          ...share(
            results.filter(({ said }) => said === "can't tell"),
            posed,
          ),
        ],
        ['wrong lines with a misconception named', ...share(named(wrong), wrong)],
        ['... of those that a wrong idea made', ...share(named(slips), slips)],
      ],
    ),
    '',
    listed('wrong called right', of('wrong', 'right'), all),
    listed('wrong called partly right', of('wrong', 'partial'), all),
    listed('right called wrong', of('right', 'wrong'), all),
    unnamed(slips),
    timesLine(timesOf(results.map(({ ms }) => ms))),
  ]
    .filter((part, i, every) => part !== '' || every[i - 1] !== '')
    .join('\n');
}

function listed(title: string, rows: readonly LineResult[], all: boolean): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, all ? rows.length : SHOWN);
  const lines = shown.map(
    ({ id, problem, hints, line }) => `  ${id}: ${problem.slice(-120)} | ${hints} hints | ${line}`,
  );
  return `${title} (${rows.length}):\n${lines.join('\n')}${rows.length > shown.length ? '\n  ...' : ''}\n`;
}

/** Wrong ideas that are named least often. */
function unnamed(slips: readonly LineResult[]): string {
  const missed = groups(
    slips.filter(({ named }) => named === undefined),
    ({ slip }) => slip,
  );
  if (missed.length === 0) return '';
  return `wrong ideas without a name: ${missed
    .slice(0, SHOWN)
    .map(([slip, rows]) => `${slip} ${rows.length}`)
    .join(', ')}\n`;
}
