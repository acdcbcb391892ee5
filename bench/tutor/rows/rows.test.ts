import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lineRows } from './line-rows.ts';
import { problemRows } from './problem-rows.ts';
import { replyRows } from './reply-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'eval-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(...lines: readonly unknown[]): string {
  const path = join(folder, `${files++}.jsonl`);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

describe('rows of problems', () => {
  it('are read as this project writes them', () => {
    const path = file({ id: 'a', problem: '1+1', answer: '2', accepted: ['2.0'], topic: 'sums', band: 'Y7' });
    expect(problemRows(path, false).rows).toEqual([
      { id: 'a', index: 0, problem: '1+1', accepted: ['2', '2.0'], topic: 'sums', year: 'Y7', suspect: '' },
    ]);
  });

  it('are read as other sets write them, and say what was taken for what', () => {
    const path = file(
      { problem: '', title: 'Find 2x when x = 3.', answer_latex: '6', lesson: 'letters' },
      { question: 'How many?', answer: 'so it is\n#### 12' },
    );
    const { rows, mapping } = problemRows(path, false);
    expect(rows.map(({ problem, accepted, topic }) => [problem, accepted, topic])).toEqual([
      ['Find 2x when x = 3.', ['6'], 'letters'],
      ['How many?', ['12'], ''],
    ]);
    expect(mapping).toContain('answer <- answer_latex');
  });

  it('take the title before the problem where that is asked for', () => {
    const path = file({ title: 'Simplify.', problem: '2x + x', answer: '3x' });
    expect(problemRows(path, true).rows[0]?.problem).toBe('Simplify.\n2x + x');
  });
});

describe('rows of lines', () => {
  it('come one a line, as objects or as arrays', () => {
    const path = file({ id: 'l', problem: '1+1', hints_before: 2, line: '2', verdict: 'right' }, [
      '1+1',
      '3',
      'wrong',
      'edit',
    ]);
    expect(lineRows(path).rows.map(({ id, hints, line, verdict, slip }) => [id, hints, line, verdict, slip])).toEqual([
      ['l', 2, '2', 'right', ''],
      ['line 2', 0, '3', 'wrong', 'edit'],
    ]);
  });

  it('come from worked solutions up to their first wrong step', () => {
    const path = file({ id: 'v', problem: 'p', student_steps: ['a', 'b', 'c'], first_error_index: 1 });
    expect(lineRows(path).rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['v#0', 'right'],
      ['v#1', 'wrong'],
    ]);
  });

  it("come from a problem's answer and its wrong ones", () => {
    const path = file({ id: 'p', problem: '1+1', answer: '2', wrong: [['11', 'digits-beside']] });
    expect(lineRows(path).rows.map(({ line, verdict, slip }) => [line, verdict, slip])).toEqual([
      ['2', 'right', ''],
      ['11', 'wrong', 'digits-beside'],
    ]);
  });
});

describe('bad rows', () => {
  it.each([
    ['not JSON', () => problemRows(file({ problem: 'p', answer: '1' }, '{"problem": '), false), /\.jsonl:2: not JSON/],
    ['no object', () => problemRows(file('[1]'), false), /\.jsonl:1: not an object/],
    ['no answer', () => problemRows(file({ problem: 'p' }), false), /\.jsonl:1: no field .*"answer"/],
    ['an empty problem', () => problemRows(file({ problem: ' ', answer: '1' }), false), /:1: "problem" must be a text/],
    [
      'accepted without a list',
      () => problemRows(file({ problem: 'p', answer: '1', accepted: 1 }), false),
      /:1: "accepted" must be a list/,
    ],
    [
      'another verdict',
      () => lineRows(file({ problem: 'p', line: 'l', verdict: 'fine' })),
      /:1: "verdict" must be right, partial, wrong; it is "fine"/,
    ],
    [
      'half a hint',
      () => replyRows(file({ problem: 'p', hints: 0.5, reply: 'r' })),
      /:1: "hints" must be a whole number/,
    ],
    ['no hints', () => replyRows(file({ problem: 'p', reply: 'r' })), /:1: "hints" must be a whole number/],
    ['no rows', () => replyRows(file('')), /there are no rows in it/],
    ['no file', () => replyRows(join(folder, 'none.jsonl')), /none\.jsonl: there is no such file/],
  ])('are named by file and line: %s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});
