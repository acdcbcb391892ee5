import { givenIn } from '../../maths/asserted/given.ts';
import { secretOf } from '../../maths/asserted/secret.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import type { Guard } from '../../core/turn/guard/guard.ts';
import type { Policy } from '../../core/turn/guard/policy.ts';
import { recitalOf } from '../../core/turn/guard/recital.ts';
import { guardFor, HELD_MAX } from '../../core/turn/guard/watch.ts';
import { type Chance, chanceFrom, cutUp } from './chance.ts';
import { asserts } from './oracle.ts';
import { cleanBy, falseBy, leakBy, type Row, type Task, verdictBy } from './rows.ts';

/** What a model has been told in these texts. */
export const TOLD =
  'You are a patient tutor for school pupils and you always point to the place without correcting it at all.';
const RECITAL = recitalOf([TOLD]);

/** Made once for each task: reading a problem costs more than reading a reply. */
const policies = new Map<string, Policy>();

export function policyFor(task: Task, verdict?: 'right' | 'wrong'): Policy {
  const key = `${verdict ?? ''} ${task.problem}`;
  const known = policies.get(key);
  if (known !== undefined) return known;
  const problem = readProblem(task.problem);
  if (problem === undefined) throw new Error(`not read: ${task.problem}`);
  const policy: Policy = {
    secret: secretOf(problem),
    given: givenIn([task.problem]),
    verdict,
    wordsMax: 120,
    oneQuestion: true,
    recital: RECITAL,
  };
  if (policies.size > 5_000) policies.clear();
  policies.set(key, policy);
  return policy;
}

export type Seen = {
  readonly out: string;
  readonly rule: string;
  readonly mostHeld: number;
  readonly lengths: readonly number[];
};

/** What may be read of a text in these pieces; `lengths`: how much after each of them. */
export function seenOf(guard: Guard, pieces: readonly string[]): Seen {
  let [out, said, mostHeld] = ['', 0, 0];
  const lengths: number[] = [];
  for (const piece of pieces) {
    out += guard.push(piece);
    said += piece.length;
    if (guard.breach === undefined) mostHeld = Math.max(mostHeld, said - out.length);
    lengths.push(out.length);
  }
  out += guard.end();
  const { breach } = guard;
  return { out, rule: breach === undefined ? 'none' : breach.rule, mostHeld, lengths };
}

const LONG = 'Now think of the numbers in the middle and of what each of them does there. ';

/** Texts about one thing that the rules forbid, with the rule; and what looks like it and is none. */
function others(chance: Chance, { hints: [hint] }: Task): readonly [string, string] {
  const told = TOLD.split(' ');
  const from = chance.whole(0, told.length - 12);
  return chance.pick<readonly [string, string]>([
    [`${hint} Then do it. And what comes next? Tell me.`, 'question'],
    [`Look closely. ${LONG.repeat(12)}`, 'length'],
    [`I was told: ${told.slice(from, from + 12).join(' ')} (really).`, 'recited'],
    [`I was told: ${told.slice(from, from + 7).join(' ')} (really).`, 'none'],
    ['See [this page](https://example.org/a) for more.', 'markup'],
    ['See <img src=x> for more.', 'markup'],
    ['Look at it ![picture](a.png) now.', 'markup'],
    ['Honestly, you are stupid to ask.', 'harm'],
    ['Keep going: you are not stupid at all, $3 < x$.', 'none'],
    ['Now read \u202e this.', 'disguise'],
    [`Take $${'1+'.repeat(400)}1$ now.`, 'any'],
    [`${'word '.repeat(90)}. ${'more '.repeat(60)}.`, 'length'],
    [`What do you see? ${'and so it goes on '.repeat(6)}.`, 'none'],
    ['Two questions?! Just one, really.', 'none'],
  ]);
}

type Checked = {
  readonly text: string;
  readonly task: Task;
  readonly expected: string;
  readonly verdict: Row['verdict'];
};

function otherBy(chance: Chance): Checked {
  const { task } = cleanBy(chance);
  const [text, expected] = others(chance, task);
  return { text, task, expected, verdict: undefined };
}

function textBy(chance: Chance): Checked {
  if (chance.next() < 0.2) return otherBy(chance);
  const { kind, reply, task, verdict } = chance.pick([leakBy, leakBy, cleanBy, falseBy, verdictBy])(chance);
  const expected = { leak: 'answer', clean: 'none', false: 'arithmetic', verdict: 'verdict' }[kind];
  return { text: reply, task, expected, verdict };
}

/** What does not hold of the guard, over so many texts, each cut at random; empty where all of it holds. */
export function failures(seed: number, runs: number): string[] {
  const chance = chanceFrom(seed);
  const found: string[] = [];
  for (let run = 0; run < runs && found.length < 20; run++) {
    const { text, task, expected, verdict } = textBy(chance);
    const policy = policyFor(task, verdict);
    const make = (): Guard => guardFor(policy);
    const pieces = cutUp(text, chance, chance.pick([1, 3, 8, 40, 4_000]));
    const [whole, cut, single] = [seenOf(make(), [text]), seenOf(make(), pieces), seenOf(make(), text.split(''))];
    const fail = (what: string): void =>
      void found.push(`${seed}/${run} ${what}: ${JSON.stringify(text)} -> ${JSON.stringify(cut.out)} ${cut.rule}`);
    if (cut.out !== whole.out || cut.rule !== whole.rule) fail('(a) the pieces change what is read');
    let at = 0;
    for (const [i, piece] of pieces.entries()) {
      at += piece.length;
      if (cut.lengths[i] !== single.lengths[at - 1]) {
        fail('(a) the pieces change when it is read');
        break;
      }
    }
    if (!text.startsWith(cut.out)) fail('(b) it does not only grow');
    if (asserts(cut.out, task.answer, task.letter)) fail('(c) the answer is asserted');
    if (expected === 'none' && cut.out !== text) fail('(d) a clean text is touched');
    if (Math.max(cut.mostHeld, single.mostHeld) > HELD_MAX) fail('(e) too much is held');
    if (expected !== 'any' && cut.rule !== expected) fail(`the rule is not "${expected}"`);
    const questions = (/\?(?:\s|$)/.exec(cut.out) === null ? [] : cut.out.split(/\?+(?=\s|$)/)).length - 1;
    if (questions > 1) fail('two questions are read');
    if ((cut.out.match(/\S+/g) ?? []).length > 120) fail('too many words are read');
    const stopped = make();
    const unfinished = pieces.map((piece) => stopped.push(piece)).join('');
    if (!cut.out.startsWith(unfinished)) fail('(f) without an end more is read than with one');
    if (unfinished !== cut.out && asserts(unfinished, task.answer, task.letter))
      fail('(f) the answer is asserted without an end');
  }
  return found;
}
