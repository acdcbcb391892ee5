import { CHALKSTREAM, WS_FETCH } from '../peers/contenders.ts';
import { type FirstTokens, measureFirstTokens } from '../peers/first-token.ts';
import { figure, markdownTable } from '../lib/markdown.ts';

const STUDENTS = [50, 200];
const ROUNDS = 3;
const SECONDS = 8;

/** What Chalkstream adds to the first token, beside the barest relay, whose figures are the floor of the machine and of the driver. */
export async function firstTokensReport(upstream: string): Promise<string> {
  const rows: string[][] = [];
  for (const students of STUDENTS) {
    const rounds: (readonly [FirstTokens, FirstTokens])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await measureFirstTokens(CHALKSTREAM, upstream, students, SECONDS);
      rounds.push([ours, await measureFirstTokens(WS_FETCH, upstream, students, SECONDS)]);
    }
    const [ours, floor] = [merged(rounds.map(([one]) => one)), merged(rounds.map(([, other]) => other))];
    const [a, b] = [ours.added.summary(), floor.added.summary()];
    rows.push([
      `${students}`,
      `${figure(a.p50)} / ${figure(a.p99)}`,
      `${figure(b.p50)} / ${figure(b.p99)}`,
      `${figure(a.p50 / b.p50)} / ${figure(a.p99 / b.p99)}`,
      `${ours.wrong} of ${ours.texts}; ${floor.wrong} of ${floor.texts}`,
    ]);
  }
  const head = ['students', 'Chalkstream, ms', 'ws + fetch, ms', 'x theirs', 'texts wrong or not ended'];
  return [
    `Added to the first token (p50 / p99), beside the barest relay on the same upstream, both read by the lean driver of the comparison: from the sending of a question until its first text arrives, without the time that the model itself took. What the relay adds is the floor of this machine and of the driver. ${ROUNDS} interleaved rounds, taken together.`,
    markdownTable(head, rows),
  ].join('\n\n');
}

function merged(rounds: readonly FirstTokens[]): FirstTokens {
  return rounds.reduce((all, one) => {
    all.added.merge(one.added);
    return { added: all.added, wrong: all.wrong + one.wrong, texts: all.texts + one.texts };
  });
}
