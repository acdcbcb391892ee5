import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import { PRICES } from './prices.ts';

/** The memory of the functions, as in serverless.yml. */
const GB = { socket: 0.5, turn: 0.25 };
/** Log lines of one hint: two of Lambda's own for each invocation, the ending, two of metrics. */
const LOG_BYTES = 1_500;
/** What a turn's item takes in storage, its index entry included. */
const KEPT_BYTES = 2_000;
/** The question with its history and instructions. */
const TOKENS_IN = 1_200;
/** The function's shortest run, for a ping of an idle client. */
const PING_MS = 5;

export type Use = {
  readonly hintsPerDay: number;
  /** Minutes a day that a student's page is open. */
  readonly minutesPerDay: number;
  readonly tokens: number;
};

export type Part = 'API Gateway' | 'Lambda' | 'DynamoDB' | 'CloudFront' | 'CloudWatch';
export type Parts = Readonly<Record<Part, number>>;

/** Dollars for one hint, by service. */
export function hintCost({
  frames,
  frameBytes,
  received,
  invocations,
  billedMs,
  writeUnits,
  readUnits,
}: TurnCost): Parts {
  const gbSeconds = (billedMs.socket * GB.socket + billedMs.turn * GB.turn) / 1000;
  const bytesOut = frameBytes + frames * 60;
  return {
    'API Gateway': (frames + received) * PRICES.message,
    Lambda: (invocations.socket + invocations.turn) * PRICES.invocation + gbSeconds * PRICES.gbSecond,
    DynamoDB: writeUnits * PRICES.writeUnit + readUnits * PRICES.readUnit,
    CloudFront: (bytesOut / 1e9) * PRICES.gbOut,
    CloudWatch: (LOG_BYTES / 1e9) * PRICES.gbLogged,
  };
}

/** Dollars for a day of one open page: connection minutes, a ping after every 12 idle seconds, one opening of the session. */
export function dayCost({ session }: TurnCost, { minutesPerDay }: Use): Parts {
  const pings = minutesPerDay * 5;
  const opening = hintCost({ ...session, characters: 0, observers: 0, session });
  return {
    'API Gateway': minutesPerDay * PRICES.connectionMinute + pings * 2 * PRICES.message + opening['API Gateway'],
    Lambda: pings * (PRICES.invocation + (PING_MS / 1000) * GB.socket * PRICES.gbSecond) + opening.Lambda,
    DynamoDB: opening.DynamoDB,
    CloudFront: opening.CloudFront,
    CloudWatch: ((pings * 350) / 1e9) * PRICES.gbLogged + opening.CloudWatch,
  };
}

export function modelCost({ tokens }: Use): number {
  return TOKENS_IN * PRICES.tokenIn + tokens * PRICES.tokenOut;
}

export function storageCost(hints: number): number {
  return ((hints * KEPT_BYTES) / 1e9) * PRICES.storedGbMonth;
}

export function sum(parts: Parts): number {
  return Object.values(parts).reduce((total, part) => total + part, 0);
}
