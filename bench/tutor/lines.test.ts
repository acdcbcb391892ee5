import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../backend/maths/judging/judge.ts';
import { readAttempt } from '../../backend/maths/reading/attempt.ts';
import { readProblem } from '../../backend/maths/reading/read-problem.ts';

type Row = readonly [problem: string, line: string, verdict: 'right' | 'wrong', slip: string];

/** Made by lines.py with the seed in it; sympy says what is right. */
const rows = readFileSync(join(import.meta.dirname, 'lines.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const judged = rows.map(([text, line, verdict, slip]) => {
  const problem = readProblem(text);
  const attempt = readAttempt(line);
  const said = problem && attempt && judge(problem, problem, attempt);
  const isPart = said?.kind === 'partly' && said.because === 'on-the-way';
  const called = said === undefined ? 'unsure' : isPart ? 'part' : said.kind === 'partly' ? 'right' : said.kind;
  const named = said?.kind === 'wrong' ? said.misconception?.id : undefined;
  return { row: `${text} | ${line} | ${slip}`, verdict, slip, called, named };
});

const of = (verdict: string, called: string): string[] =>
  judged.filter((one) => one.verdict === verdict && one.called === called).map(({ row }) => row);

describe('verdicts on generated lines, against sympy', () => {
  it('has thousands of lines of both kinds', () => {
    expect(rows.length).toBeGreaterThan(3_000);
    expect(judged.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThan(1_000);
  });

  it('calls nothing wrong right', () => {
    expect(of('wrong', 'right')).toEqual([]);
  });

  it('calls nothing right wrong', () => {
    expect(of('right', 'wrong')).toEqual([]);
  });

  it('can tell nearly always', () => {
    const unsure = [...of('right', 'unsure'), ...of('wrong', 'unsure')];
    expect(unsure.length / rows.length).toBeLessThanOrEqual(0.03);
  });

  it('names a misconception in most lines that come from one', () => {
    const slips = judged.filter(
      ({ verdict, slip, called }) => verdict === 'wrong' && slip !== 'edit' && called === 'wrong',
    );
    const unnamed = slips.filter(({ named }) => named === undefined).map(({ row }) => row);
    expect(unnamed.length / slips.length).toBeLessThanOrEqual(0.1);
  });
});
