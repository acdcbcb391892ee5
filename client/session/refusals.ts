import type { ServerMessageOf } from '../../shared/messages/server.ts';
import type { SessionRequest } from '../net/numbered.ts';
import { noticeOf, refuseAsk } from './outbox.ts';
import type { State } from './state.ts';
import { without } from './turns.ts';

/** `request`: what was refused, as far as the server could tell. `now` in ms since 1970. */
export type Refusal = {
  readonly error: ServerMessageOf<'error'>;
  readonly request: SessionRequest | undefined;
  readonly now: number;
};

/** The one place that says what a refusal means, by the request that it belongs to. */
export function refuse(state: State, { error, request, now }: Refusal): State {
  switch (request?.type) {
    case 'ask':
      return refuseAsk(state, request.turn, error, now);
    // A turn that the server does not have can't be stopped or resumed.
    case 'stop':
      return error.code === 'no_turn' ? without(state, 'stopping', request.turn) : state;
    case 'resume':
      return error.code === 'no_turn' ? without(state, 'gaps', request.turn) : state;
    // These are repeated by themselves, or matter to nobody, or are settled where they were asked for.
    case 'earlier':
    case 'log':
    case 'leave':
    case 'typing':
    case 'upload':
    case 'view':
      return state;
    case 'renew':
    case 'rename':
    case 'forget':
    case undefined:
      return { ...state, notice: noticeOf(error, now) };
    default:
      return request satisfies never;
  }
}
