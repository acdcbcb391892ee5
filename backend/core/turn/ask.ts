import { ASK_BUCKET, DAILY_TOKENS_BUCKET } from '../../../shared/limits.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import type { About } from '../../../shared/messages/connection.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Store } from '../ports/store.ts';
import type { Turn } from '../ports/turns.ts';
import type { Speaker } from '../session/speaker.ts';
import { broadcast } from '../wire/broadcast.ts';
import { frame } from '../wire/frame.ts';
import { refusalOver } from '../wire/quota.ts';
import { noSession, Refusal } from '../wire/refusal.ts';
import { findTurn } from './find-turn.ts';

type Ports = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly jobs: Jobs;
  readonly sender: Sender;
  readonly clock: Clock;
};

type Said = ClientMessageOf<'ask'>;

/** Nothing that can be seen: blanks, controls and what Unicode lets a reader ignore. */
const BLANK = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;

/** Begins a turn (ASK-1 to ASK-5): everybody sees the question, and a runner is started, which records that it was asked. */
export async function ask(ports: Ports, speaker: Speaker, said: Said): Promise<void> {
  const { store, clock } = ports;
  const { session } = speaker;
  const { turn, pictures = [] } = said;
  const about = { kind: 'turn', id: turn } as const;
  const now = clock.now();
  const refusal = await whyNot(ports, session, said, about, now);
  if (refusal !== undefined) {
    const known = await findTurn(store, session, turn);
    if (known === undefined) throw refusal;
    return askedAgain(ports, speaker, known);
  }
  const asked = said.text.trim();
  const begun = await store.turns.begin(session, { turn, asked, pictures, askedAt: now });
  switch (begun.kind) {
    case 'missing':
      throw noSession(session);
    case 'busy':
      throw new Refusal('busy', 'A hint is still being written. Stop it, or wait for its end.', { about });
    case 'exists': {
      const known = await findTurn(store, session, turn);
      if (known === undefined) throw noSession(session);
      return askedAgain(ports, speaker, known);
    }
    case 'begun': {
      const head = headOf({ turn, seq: begun.seq, asked, askedAt: now, pictures });
      const followers = await store.followers.list(session);
      const shown = broadcast(ports, followers, (s) => ({ type: 'turn', s, ...head }));
      await ports.jobs.start({ session, turn });
      await shown;
      return;
    }
    default:
      begun satisfies never;
  }
}

/** Why a new question can't be asked now; a known one is answered all the same (ASK-2). */
async function whyNot(
  { store, blobs }: Ports,
  session: string,
  { text, pictures = [] }: Said,
  about: About,
  now: number,
): Promise<Refusal | undefined> {
  const { quotas } = store;
  // First: no other bucket bounds how often this is tried.
  const many = 'That was many questions at once.';
  const often = { key: `ask:${session}`, bucket: ASK_BUCKET, cost: 1, now, why: many, about };
  const tooOften = await refusalOver(quotas, often);
  if (tooOften !== undefined) return tooOften;
  if (BLANK.test(text) && pictures.length === 0) return new Refusal('bad_message', 'The question is empty.', { about });
  const day = { key: `day:${session}`, bucket: DAILY_TOKENS_BUCKET, cost: 0, now, about };
  const usedUp = await refusalOver(quotas, { ...day, why: "Today's hints are used up.", code: 'daily_limit' });
  if (usedUp !== undefined) return usedUp;
  const there = await Promise.all(pictures.map((picture) => blobs.accept({ session, picture })));
  if (!there.includes(false)) return undefined;
  return new Refusal('no_picture', 'A picture of this question did not arrive. Attach it again.', { about });
}

/** Answers whoever asks again, and starts a runner again where the turn has not ended: the claim decides. */
async function askedAgain({ sender, jobs }: Ports, { connection, session, s, re }: Speaker, turn: Turn): Promise<void> {
  const shown = sender.send(connection, frame({ type: 'turn', ...(re !== undefined && { re }), s, ...headOf(turn) }));
  if (turn.end === undefined) await jobs.start({ session, turn: turn.turn });
  await shown;
}

function headOf({
  turn,
  seq,
  asked,
  askedAt,
  pictures,
}: Pick<Turn, 'turn' | 'seq' | 'asked' | 'askedAt' | 'pictures'>) {
  return { turn, seq, asked, askedAt, ...(pictures.length > 0 && { pictures: [...pictures] }) };
}
