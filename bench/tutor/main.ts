import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameExact } from '../../backend/maths/algebra/quotient.ts';
import { judge } from '../../backend/maths/judging/judge.ts';
import type { Problem } from '../../backend/maths/problems/problem.ts';
import { readAttempt } from '../../backend/maths/reading/attempt.ts';
import { parseExpression, parseSides } from '../../backend/maths/reading/parse.ts';
import { readProblem } from '../../backend/maths/reading/read-problem.ts';
import { finalAnswer } from '../../backend/model/tutor/problem-words.ts';
import { flag, readOptions, text } from '../lib/command-line.ts';

type Row = Readonly<Record<string, unknown>>;

/** How much of real school problems the tutor reads, and whether every final answer and verdict is right. */
const values = readOptions(
  `npm run eval:tutor -- --data FOLDER [--all]
  --data   the folder of the .jsonl files
  --all    prints every problem that is not read`,
  { data: text('a folder'), all: flag() },
);
const folder = values.data;

function rows(file: string): Row[] {
  if (folder === '' || !existsSync(join(folder, file))) return [];
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function goldAnswers(row: Row): string[] {
  const accepted = Array.isArray(row['accepted']) ? row['accepted'].map(asText) : [];
  return [...new Set([asText(row['answer_latex']), ...accepted])].filter((gold) => gold !== '');
}

/** 'unreadable' if the row's own answer cannot be compared exactly. */
function compare(problem: Problem, golds: readonly string[]): 'right' | 'wrong' | 'unreadable' {
  const verdicts = golds.map((gold) => {
    const attempt = readAttempt(gold.replaceAll('$', ' '));
    if (attempt === undefined) return 'unreadable';
    const verdict = judge(problem, problem, attempt);
    if (verdict.kind === 'right') return 'right';
    if (verdict.kind === 'partly') return isOneAnswer(problem, gold) ? 'right' : 'wrong';
    return verdict.kind === 'unsure' ? 'unreadable' : 'wrong';
  });
  return verdicts.includes('right') ? 'right' : verdicts.includes('wrong') ? 'wrong' : 'unreadable';
}

/** A gold answer in another form than ours (2/4 for 1/2) counts if its value is the same; factorisations must be complete. */
function isOneAnswer(problem: Problem, gold: string): boolean {
  if (
    problem.kind === 'factor' ||
    problem.kind === 'linear' ||
    problem.kind === 'quadratic' ||
    problem.kind === 'system'
  )
    return false;
  const [ours, theirs] = [parseExpression(finalAnswer(problem)), parseExpression(gold)];
  return ours !== undefined && theirs !== undefined && sameExact(ours, theirs) === true;
}

function problems(file: string, statement: (row: Row) => string, all = rows(file)): void {
  if (all.length === 0) return console.log(`${file}: absent, skipped`);
  const count = { recognised: 0, right: 0, wrong: 0, unreadable: 0 };
  for (const row of all) {
    const problem = readProblem(statement(row));
    if (problem === undefined) {
      if (values.all)
        console.log(
          `  not read: ${statement(row).replaceAll('\n', ' // ').slice(0, 160)} => ${asText(row['answer_latex'])}`,
        );
      continue;
    }
    count.recognised += 1;
    const result = compare(problem, goldAnswers(row));
    count[result] += 1;
    if (result !== 'right') {
      console.log(`  ${result}: ${asText(row['id'])} ${JSON.stringify(statement(row))}`);
      console.log(`    read as ${problem.kind}: ours ${finalAnswer(problem)} | row ${goldAnswers(row).join(' | ')}`);
    }
  }
  console.log(`${file}: ${all.length} rows, ${JSON.stringify(count)}`);
}

/** The small questions inside the rows' own hints, each with its answer. */
function scaffolds(file: string): Row[] {
  return rows(file).flatMap((row) =>
    (Array.isArray(row['hints']) ? (row['hints'] as Row[]) : [])
      .filter((hint) => Array.isArray(hint['answer']) && hint['choices'] === undefined)
      .map(
        (hint): Row => ({
          id: `${asText(row['id'])} ${asText(hint['id'])}`,
          problem: hint['text'],
          accepted: hint['answer'],
        }),
      ),
  );
}

/** Pairs that are marked equal or not: the tutor must never call an unequal pair equal. */
function equivalence(file: string): void {
  const all = rows(file).filter((row) => row['mode'] === 'mathematical');
  if (all.length === 0) return console.log(`${file}: absent, skipped`);
  const count = { read: 0, agreed: 0, unequalCalledEqual: 0, equalCalledUnequal: 0, undecided: 0 };
  for (const row of all) {
    const [a, b] = [parseSides(asText(row['a'])), parseSides(asText(row['b']))];
    if (a?.length !== 1 || b?.length !== 1 || a[0] === undefined || b[0] === undefined) continue;
    count.read += 1;
    const same = sameExact(a[0], b[0]);
    if (same === undefined) count.undecided += 1;
    else if (same === row['equal']) count.agreed += 1;
    else {
      count[same ? 'unequalCalledEqual' : 'equalCalledUnequal'] += 1;
      console.log(
        `  ${asText(row['id'])}: ${asText(row['a'])} ## ${asText(row['b'])} marked ${String(row['equal'])}, we say ${same}`,
      );
    }
  }
  console.log(`${file}: ${all.length} pairs, ${JSON.stringify(count)}`);
}

console.log('problem text alone');
problems('problems_oatutor.jsonl', (row) => asText(row['problem']));
problems('problems_gsm8k.jsonl', (row) => asText(row['problem']));
console.log('title and problem text');
problems('problems_oatutor.jsonl', (row) => `${asText(row['title'])}\n${asText(row['problem'])}`);
console.log('questions inside the hints');
problems('problems_oatutor.jsonl', (row) => asText(row['problem']), scaffolds('problems_oatutor.jsonl'));
equivalence('equivalence_doenet.jsonl');
