import type { Ending } from '../../../shared/stitch.ts';
import type { Turn } from '../../core/ports/turns.ts';
import { type Item, N, number, S, text, textOr, texts } from './item.ts';
import { keyOf, runningShard } from './keys.ts';
import { keptUntil } from './retention.ts';

/** A turn's item, decoded. While the turn runs its text is in chunks; the ending gathers it into the item. */
export type Head = {
  readonly turn: Turn;
  readonly runner: string | undefined;
  readonly leaseUntil: number;
  /** Which call began, claimed and ended it: how a call whose answer was lost knows its own write. */
  readonly begunBy: string;
  readonly claimedBy: string | undefined;
  readonly endedBy: string | undefined;
};

export function headFrom(item: Item): Head {
  return {
    turn: {
      turn: text(item, 'turn'),
      seq: number(item, 'seq'),
      asked: text(item, 'asked'),
      pictures: texts(item, 'pictures'),
      askedAt: number(item, 'askedAt'),
      epoch: number(item, 'epoch'),
      text: textOr(item, 'text') ?? '',
      ...('state' in item && { end: endingFrom(item) }),
    },
    runner: textOr(item, 'runner'),
    leaseUntil: number(item, 'leaseUntil'),
    begunBy: text(item, 'begunBy'),
    claimedBy: textOr(item, 'claimedBy'),
    endedBy: textOr(item, 'endedBy'),
  };
}

function endingFrom(item: Item): Ending {
  // Only `end` writes these two, and it was given an Ending.
  const state = text(item, 'state') as Ending['state'];
  const code = textOr(item, 'code') as Ending['code'];
  return { length: number(item, 'length'), state, ...(code !== undefined && { code }) };
}

type Begin = Pick<Turn, 'turn' | 'seq' | 'asked' | 'pictures' | 'askedAt'> & {
  readonly leaseUntil: number;
  readonly begunBy: string;
};

/** A turn that begins; `rp` and `ra` put it into the index of running turns until it ends. */
export function itemOf(session: string, begin: Begin): Item {
  return {
    ...keyOf.turn(session, begin.seq),
    turn: S(begin.turn),
    seq: N(begin.seq),
    asked: S(begin.asked),
    ...(begin.pictures.length > 0 && { pictures: { L: begin.pictures.map(S) } }),
    askedAt: N(begin.askedAt),
    epoch: N(0),
    leaseUntil: N(begin.leaseUntil),
    begunBy: S(begin.begunBy),
    expires: keptUntil(begin.askedAt),
    rp: S(runningShard(session)),
    ra: N(begin.askedAt),
  };
}
