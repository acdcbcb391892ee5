import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import type { Use } from './estimate.ts';

/** A school day's hints come within six hours, in the busiest minute three times as fast as on average. */
const SCHOOL_SECONDS = 6 * 3600;
const PEAK = 3;
/** The share of all students who are online in the busiest minute. */
const ONLINE = 0.4;
/** After an outage everybody reconnects within a minute, because clients spread their attempts. */
const RETURN_SECONDS = 60;

export type QuotaUse = { readonly quota: string; readonly use: number; readonly limit: number; readonly way: string };

/** Each default quota and what the busiest second uses of it, the most used first. */
export function quotaUse(students: number, turn: TurnCost, use: Use): readonly QuotaUse[] {
  const hints = (students * use.hintsPerDay * PEAK) / SCHOOL_SECONDS;
  const online = students * ONLINE;
  const pings = (online / 12) * 0.8;
  const seconds = (turn.billedMs.turn + 100) / 1000;
  const quotas: readonly QuotaUse[] = [
    {
      quota: 'API Gateway, requests a second (posts included)',
      use: hints * (turn.frames + turn.received) + pings * 2,
      limit: 10_000,
      way: 'raise it (Service Quotas L-8A5B8E43); slower frames (PACE in functions/turn.ts); then a second region',
    },
    {
      quota: 'API Gateway, new connections a second (everybody reconnects at once)',
      use: online / RETURN_SECONDS,
      limit: 500,
      way: 'raise it (L-9ED1E49A); clients spread their return',
    },
    {
      quota: 'Lambda, concurrent executions',
      use: hints * (seconds + turn.billedMs.socket / 1000) + pings * 0.01,
      limit: 1_000,
      way: 'raise it (L-B99A9384): tens of thousands are usual',
    },
    {
      quota: 'DynamoDB, write units a second of a new on-demand table',
      use: hints * turn.writeUnits,
      limit: 4_000,
      way: 'it doubles by itself within half an hour; warm throughput before a planned peak',
    },
    {
      quota: 'the model, tokens a minute (OpenAI tier 5, gpt-4.1-mini)',
      use: hints * 60 * (1_200 + use.tokens),
      limit: 150_000_000,
      way: 'a second provider (models.ts), or scale tier',
    },
  ];
  return quotas.toSorted((a, b) => b.use / b.limit - a.use / a.limit);
}
