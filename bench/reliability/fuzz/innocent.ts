import { setTimeout as sleep } from 'node:timers/promises';
import { fullAnswer, question } from '../known-answer.ts';
import { openPage, untilEnded } from '../person.ts';

/** How long a hint may take while the attack goes on. */
const ANSWER_MS = 25_000;

export type Innocent = {
  readonly turns: number;
  /** The turns whose text was not what the model said, as JSON with the state of the page. */
  readonly harmed: readonly string[];
};

/** Asks one question after another, until the returned function is called, which reports what became of them. */
export function startInnocent(url: string, askEveryMs: number): () => Promise<Innocent> {
  const { session, close } = openPage(url, { role: 'student' });
  const over = new AbortController();
  const harmed: string[] = [];
  let turns = 0;

  async function learn(): Promise<void> {
    while (!over.signal.aborted) {
      const asked = question(20, 10, turns);
      const turn = session.ask(asked);
      const ended = await untilEnded(session, turn, ANSWER_MS).catch(() => undefined);
      turns++;
      const { turns: shown, link, notice, outbox } = session.getSnapshot();
      const text = shown.find((own) => own.turn === turn)?.held.text;
      if (text !== fullAnswer(asked)) {
        harmed.push(JSON.stringify({ turn: turns, ended: ended !== undefined, text, link, notice, outbox }));
      }
      if (!over.signal.aborted) await sleep(askEveryMs);
    }
    close();
  }

  const learning = learn();
  return async () => {
    over.abort();
    await learning;
    return { turns, harmed };
  };
}
