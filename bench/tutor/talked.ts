import type { Exchange } from '../../backend/core/ports/model.ts';
import { followProblem } from '../../backend/maths/follow.ts';
import type { Followed } from '../../backend/maths/followed.ts';
import { type Held, NOTHING_HELD } from '../../backend/maths/held.ts';
import { replyTo } from '../../backend/model/tutor/conversation.ts';
import { stepsOf } from '../../backend/model/tutor/ladder-of.ts';
import { timed } from './timed.ts';

/** One turn: what the tutor took it for, what it said, and how long that took; `ownMs` of it to read this text, without those before it. */
export type Turn = {
  readonly followed: Followed;
  readonly answered: string;
  readonly ms: number;
  readonly ownMs: number;
};

/** A conversation with the built-in tutor, as the service would hold it, with what it holds in mind beside it. */
export class Talk {
  readonly history: Exchange[] = [];
  held: Held = NOTHING_HELD;

  say(asked: string): Turn {
    const { result: answered, ms } = timed(() => replyTo({ history: [...this.history], asked, pictures: [] }));
    const { result: followed, ms: ownMs } = timed(() => followProblem(this.held, asked, stepsOf));
    this.held = followed.held;
    this.history.push({ seq: this.history.length + 1, asked, answered });
    return { followed, answered, ms, ownMs };
  }
}
