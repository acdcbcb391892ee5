import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateLine } from './lines.ts';
import { compare } from './oracle/compare.ts';
import { evaluateProblem } from './problems.ts';
import { evaluateReply } from './replies.ts';
import { lineRows } from './rows/line-rows.ts';
import { problemRows } from './rows/problem-rows.ts';
import { replyRows } from './rows/reply-rows.ts';

/** Made by generators/problems.py and replies.py with the seeds in them; sympy says what is right. A share of them keeps the suite quick. */
const PROBLEMS = join(import.meta.dirname, 'problems.jsonl');
const REPLIES = join(import.meta.dirname, 'replies.jsonl');
const problems = problemRows(PROBLEMS, false).rows;
const EVERY = 7;

describe('generated problems', () => {
  it('come from more than forty topics', () => {
    expect(new Set(problems.map(({ topic }) => topic)).size).toBeGreaterThan(40);
    expect(problems.length).toBeGreaterThan(1_000);
  });

  it('have answers that the oracle can read, and wrong ones that it tells from them', () => {
    const answers = new Map(problems.map(({ id, accepted }) => [id, accepted]));
    const taken = lineRows(PROBLEMS).rows.flatMap(({ id, problem, line, verdict }) => {
      const compared = compare(problem, line, answers.get(id.replace(/-\d+$/, '')) ?? []);
      return (compared.kind === 'right') === (verdict === 'right')
        ? []
        : [`${id}: ${problem} | ${line} | ${compared.kind}`];
    });
    expect(taken).toEqual([]);
  });

  const results = problems.filter(({ index }) => index % EVERY === 0).map(evaluateProblem);

  it('are never solved wrong, and each ladder comes to its end', () => {
    expect(results.filter(({ compared }) => compared?.kind === 'wrong')).toEqual([]);
    expect(results.filter(({ recognised, finished }) => recognised && finished !== true)).toEqual([]);
  });

  it('are read in part', () => {
    const read = results.filter(({ recognised }) => recognised).length;
    expect(read / results.length).toBeGreaterThan(0.2);
  });
});

describe('generated replies', () => {
  const results = replyRows(REPLIES)
    .rows.filter(({ index }) => index % EVERY === 0)
    .map(evaluateReply);

  it('are never called wrong', () => {
    expect(results.filter(({ heard }) => heard === 'called wrong')).toEqual([]);
  });

  it('are understood nearly always', () => {
    const understood = results.filter(({ heard }) => heard === 'understood').length;
    expect(understood / results.length).toBeGreaterThan(0.92);
  });
});

describe('a line after hints', () => {
  const row = { id: 'x', index: 0, problem: 'Solve 3x + 5 = 20', slip: '' } as const;

  it.each([
    [0, '3x = 15', 'right', 'right'],
    [0, '3x = 25', 'wrong', 'wrong'],
    [2, '3x = 15', 'right', 'right'],
    [3, 'x = 5', 'right', 'right'],
    [3, 'x = 4', 'wrong', 'wrong'],
    [99, 'x = 5', 'right', 'unposed'],
    [0, 'purple', 'wrong', "can't tell"],
  ] as const)('after %i of them: %s, which is %s, is called %s', (hints, line, verdict, said) => {
    expect(evaluateLine({ ...row, hints, line, verdict }).said).toBe(said);
  });

  it('names the wrong idea that gives exactly this', () => {
    expect(evaluateLine({ ...row, hints: 0, line: '3x = 25', verdict: 'wrong' }).named).toBeDefined();
  });
});
