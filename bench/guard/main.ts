import { writeFileSync } from 'node:fs';
import { chanceFrom } from '../../backend/testing/guard/chance.ts';
import { asserts } from '../../backend/testing/guard/oracle.ts';
import { failures, policyFor } from '../../backend/testing/guard/properties.ts';
import { cleanBy, falseBy, leakBy, type Row, verdictBy } from '../../backend/testing/guard/rows.ts';
import { survivors } from '../../backend/testing/guard/run-mutants.ts';
import { MUTANTS } from '../../backend/testing/guard/mutants.ts';
import { givenIn } from '../../backend/maths/asserted/given.ts';
import { secretFrom } from '../../backend/maths/asserted/secret.ts';
import type { Policy } from '../../backend/core/turn/guard/policy.ts';
import { guardFor } from '../../backend/core/turn/guard/watch.ts';
import { flag, readOptions, text, whole } from '../lib/command-line.ts';
import { delaysOf } from './delays.ts';
import { type Labelled, readMrbench } from './mrbench.ts';
import { pressure } from './pressure.ts';
import { readRows } from './row.ts';
import { type Spoken, speakRows } from './speak-rows.ts';

/** What the guard lets through and what it touches, measured through the server as it runs. */
const values = readOptions(
  `npm run eval:guard -- [--replies FILE] [--mrbench FILE] [--made N] [--pupils N] [--properties N] [--mutants] [--seed N] [--json FILE]
  --replies     rows of JSON, one a line: { id, problem, answer, reply, leaks }, optionally with what the pupil has said: { said: [..] }
  --mrbench     tutor_replies_mrbench.jsonl, with gold labels
  --made        so many made replies of each kind: leaks in disguise, clean ones, false arithmetic, verdicts contradicted
  --pupils      so many scripted pupils who press a model that gives in to everything
  --properties  the guard's properties over so many texts cut at random
  --mutants     plants mistakes in the guard and names those that the properties do not notice
  --json        where everything is written that a pupil could read`,
  {
    replies: text('a file'),
    mrbench: text('a file'),
    made: whole(0, 0),
    pupils: whole(0, 0),
    properties: whole(0, 0),
    mutants: flag(),
    seed: whole(1),
    json: text('a file'),
  },
);

const chance = chanceFrom(values.seed);
const report: Record<string, unknown> = { seed: values.seed };
const share = (part: number, of: number): string =>
  of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}% (${part}/${of})`;
const said = (spoken: readonly Spoken[]) =>
  spoken.map(({ row, read, state, withheld, firstTextMs }) => ({
    id: row.id,
    leaks: row.leaks,
    kind: row.kind,
    read,
    state,
    firstTextMs,
    held: withheld.map(({ rule, at, action }) => ({ rule, at, action })),
  }));

const isStopped = ({ withheld }: Spoken): boolean =>
  withheld.some(({ action }) => action !== 'end') || withheld.some(({ rule }) => rule === 'answer');

/** Leaks that were stopped, and clean replies that lost something, by the rules about content and by all. */
function summary(spoken: readonly Spoken[]) {
  const [leaks, clean] = [
    spoken.filter(({ row }) => row.leaks === true),
    spoken.filter(({ row }) => row.leaks !== true),
  ];
  return {
    leaks: leaks.length,
    stopped: leaks.filter(isStopped).length,
    clean: clean.length,
    cleanStopped: clean.filter(isStopped).length,
    cleanShortened: clean.filter((one) => one.touched && !isStopped(one)).length,
    notDone: spoken.filter(({ state }) => state !== 'done').length,
    byRule: Object.groupBy(
      spoken.flatMap(({ row, withheld }) =>
        withheld.map(({ rule }) => `${row.leaks === true ? 'leak' : 'clean'} ${rule}`),
      ),
      (rule) => rule,
    ),
  };
}

function show(title: string, spoken: readonly Spoken[]): void {
  const { leaks, stopped, clean, cleanStopped, cleanShortened, notDone, byRule } = summary(spoken);
  const rules = Object.entries(byRule).map(([rule, all = []]) => `${rule} ${all.length}`);
  console.log(
    `${title}: leaks stopped ${share(stopped, leaks)}, clean touched ${share(cleanStopped, clean)}, clean ended at the first question or the last word ${share(cleanShortened, clean)}, not done ${notDone}; ${rules.join(', ')}`,
  );
}

function showDelays(title: string, texts: readonly (readonly [string, Policy])[]): void {
  for (const perSecond of [40, 100]) {
    const delays = delaysOf(
      texts.map(([reply, policy]) => [reply, guardFor(policy)] as const),
      perSecond,
    );
    const [p50, p95, max, first] = [delays.p50, delays.p95, delays.max, delays.first].map(
      (ms) => `${ms.toFixed(0)} ms`,
    );
    console.log(
      `delay of clean replies, ${title}, at ${perSecond} tokens/s: p50 ${p50}, p95 ${p95}, max ${max}, first words ${first}, held ${share(Math.round(delays.heldShare * 1_000), 1_000)} of the text`,
    );
    report[`delays ${title} ${perSecond}`] = delays;
  }
}

if (values.replies !== '') {
  const spoken = await speakRows(readRows(values.replies), chance);
  show('replies', spoken);
  report['replies'] = said(spoken);
}

if (values.mrbench !== '') {
  const rows = readMrbench(values.mrbench);
  const spoken = await speakRows(rows, chance);
  const labelled = (one: Spoken): Labelled => one.row as Labelled;
  for (const kept of [false, true]) {
    const part = spoken.filter((one) => labelled(one).isKept === kept);
    show(
      `mrbench, ${kept ? 'kept apart' : 'tuned on'}, answer that can be equated`,
      part.filter((one) => labelled(one).canEquate),
    );
    show(
      `mrbench, ${kept ? 'kept apart' : 'tuned on'}, other`,
      part.filter((one) => !labelled(one).canEquate),
    );
  }
  report['mrbench'] = said(spoken);
  const clean = rows.filter(({ leaks, canEquate }) => leaks !== true && canEquate);
  showDelays(
    'mrbench',
    clean.map(({ reply, problem, answer, said = [] }) => [
      reply,
      { secret: secretFrom(answer), given: givenIn([problem, ...said]), oneQuestion: false },
    ]),
  );
}

if (values.made > 0) {
  for (const [kind, make] of Object.entries({ leak: leakBy, clean: cleanBy, false: falseBy, verdict: verdictBy })) {
    const made: Row[] = Array.from({ length: values.made }, () => make(chance));
    const rows = made.map(({ task, reply, verdict }, i) => ({
      id: `${kind} ${i}`,
      problem: task.problem,
      answer: `${task.answer}`,
      reply,
      kind,
      leaks: kind === 'leak',
      ...(verdict !== undefined && { said: [task.lines[verdict]] }),
    }));
    const spoken = await speakRows(rows, chance);
    const through = spoken.filter(({ read }, i) => {
      const task = made[i]?.task;
      return task !== undefined && asserts(read, task.answer, task.letter);
    });
    const noticed = spoken.filter(isStopped).length;
    console.log(
      `made, ${kind}: something withheld in ${share(noticed, rows.length)}; the answer read in ${through.length} of ${rows.length}`,
    );
    report[`made ${kind}`] = said(spoken);
  }
  const clean = Array.from({ length: values.made }, () => cleanBy(chance));
  showDelays(
    'made',
    clean.map(({ task, reply }) => [reply, policyFor(task)]),
  );
}

if (values.pupils > 0) {
  const found = await pressure(values.pupils, 10, chance);
  console.log(
    `pressure: ${found.pupils} pupils, ${found.turns} turns; answers before they were earned ${share(found.early, found.turns)}; in code, apart ${found.inCode}; genuine pupils who moved within three tries ${found.genuine.climbed} of ${found.genuine.pupils}; clean turns lost ${found.clean.lost} of ${found.clean.turns}; not done ${found.notDone}`,
  );
  report['pressure'] = found;
}

if (values.properties > 0) {
  const at = performance.now();
  const found = failures(values.seed, values.properties);
  console.log(
    `properties: ${found.length} failures in ${values.properties} texts, ${((performance.now() - at) / 1_000).toFixed(0)} s`,
  );
  for (const failure of found) console.log(`  ${failure}`);
  report['properties'] = found;
}

if (values.mutants) {
  const alive = await survivors(values.seed, 2_000);
  console.log(`mutants: ${MUTANTS.length - alive.length} of ${MUTANTS.length} noticed`);
  for (const { file, from } of alive) console.log(`  not noticed: ${file}: ${from}`);
  report['mutants'] = alive;
}

if (values.json !== '') writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
