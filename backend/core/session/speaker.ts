import type { ConnectionId } from '../ports/delivery.ts';
import type { Follow } from '../ports/sessions.ts';

/** Where a connection comes from: the address that openings and wrong guesses are counted by, looked up when it is needed. */
export type Origin = { address(): string | Promise<string> };

/** A follower who says something; `re` is the number of the message, which the answer repeats. */
export type Speaker = Follow & { readonly connection: ConnectionId; readonly re: number | undefined };
