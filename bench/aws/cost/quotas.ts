import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import { IDLE, type Use } from './estimate.ts';

/** A school day's hints come within six hours, in the busiest minute three times as fast as on average. */
const SCHOOL_SECONDS = 6 * 3600;
const PEAK = 3;
/** The share of all students who are online in the busiest minute. */
const ONLINE = 0.4;
/** After an outage everybody reconnects within a minute, because clients spread their attempts. */
const RETURN_SECONDS = 60;

/** `each`: what one student uses of it in the busiest second, so that `limit / each` students are what it carries. */
export type Quota = { readonly quota: string; readonly each: number; readonly limit: number; readonly way: string };

/** Every quota that bounds a stage, by default and for a new account, the first that is met first. */
export function quotasOf(turn: TurnCost, use: Use): readonly Quota[] {
  const hints = (use.hintsPerDay * PEAK) / SCHOOL_SECONDS;
  const pings = (ONLINE * IDLE) / use.heartbeatSeconds;
  const running = hints * ((turn.billedMs.turn + 100 + turn.billedMs.socket) / 1000) + pings * 0.015;
  const tokens = hints * 60 * (1_200 + use.tokens);
  const quotas: readonly Quota[] = [
    {
      quota: 'Lambda, concurrent executions of a new account',
      each: running,
      limit: 10,
      way: 'ask for 1,000 (L-B99A9384) before the first lesson',
    },
    {
      quota: 'the model, tokens a minute (OpenAI tier 1)',
      each: tokens,
      limit: 200_000,
      way: 'the provider raises it as it is paid',
    },
    {
      quota: 'API Gateway, requests a second (posts included)',
      each: hints * (turn.frames + turn.received) + pings * 2,
      limit: 10_000,
      way: 'raise it (L-8A5B8E43); slower frames (PACE in functions/turn.ts); cells in other regions or accounts',
    },
    {
      quota: 'API Gateway, requests a second in its thirteen newer regions',
      each: hints * (turn.frames + turn.received) + pings * 2,
      limit: 2_500,
      way: 'raise it, or take another region',
    },
    {
      quota: 'ours: messageRate, messages from clients a second',
      each: hints * turn.received + pings,
      limit: 2_500,
      way: '--param="messageRate=...", once the account\'s is raised',
    },
    {
      quota: 'ours: dailyTokens of prod',
      each: use.hintsPerDay * use.tokens,
      limit: 30_000_000,
      way: '--param="dailyTokens=...": what the model may cost',
    },
    {
      quota: 'API Gateway, new connections a second (everybody reconnects at once)',
      each: ONLINE / RETURN_SECONDS,
      limit: 500,
      way: 'raise it (L-9ED1E49A); clients spread their return',
    },
    {
      quota: 'Lambda, concurrent executions by default',
      each: running,
      limit: 1_000,
      way: 'raise it (L-B99A9384): tens of thousands are usual',
    },
    {
      quota: 'DynamoDB, write units a second of a new on-demand table',
      each: hints * turn.writeUnits,
      limit: 4_000,
      way: 'it doubles by itself within half an hour; warm throughput before a planned peak',
    },
    {
      quota: 'DynamoDB, write units a second of one table',
      each: hints * turn.writeUnits,
      limit: 40_000,
      way: 'raise it (L-F98FE922); cells',
    },
    {
      quota: 'ours: the index of running turns, eight shards of 1,000 writes a second',
      // One to enter it, one to leave it.
      each: hints * 2,
      limit: 8_000,
      way: 'more shards (dynamo/keys.ts); cells',
    },
    {
      quota: 'the model, tokens a minute (OpenAI tier 5, gpt-4.1-mini)',
      each: tokens,
      limit: 150_000_000,
      way: 'a second provider, or scale tier',
    },
  ];
  return quotas.toSorted((a, b) => a.limit / a.each - b.limit / b.each);
}
