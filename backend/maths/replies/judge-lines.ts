import { judge } from '../judging/judge.ts';
import type { Verdict } from '../judging/verdict.ts';
import type { Problem } from '../problems/problem.ts';
import type { Attempt } from '../reading/attempt.ts';

/**
 * Judges an attempt; several lines about one value are judged one by one, and the first wrong one is named. Intermediate results without
 * an equals sign say nothing by themselves.
 */
export function judgeLines(problem: Problem, line: Problem, attempt: Attempt): Verdict {
  const whole = judge(problem, line, attempt);
  if (attempt.kind !== 'lines' || attempt.lines.length < 2 || !keepsOneValue(problem)) return whole;
  let latest: Verdict = whole;
  for (const [at, sides] of attempt.lines.entries()) {
    const isEnd = at === attempt.lines.length - 1;
    if (!isEnd && sides.length === 1) continue;
    latest = judge(problem, line, { kind: 'lines', lines: [sides] });
    if (latest.kind === 'wrong') return { ...latest, line: at };
    if (latest.kind === 'unsure') return latest;
  }
  return latest;
}

function keepsOneValue({ kind }: Problem): boolean {
  return kind !== 'linear' && kind !== 'quadratic' && kind !== 'system' && kind !== 'topic';
}
