import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import { FIRST_MESSAGES, PRICES } from './prices.ts';

/** The memory of the functions, as in serverless.yml. */
const GB = { socket: 0.5, turn: 0.25 };
/** Log lines of one hint: two of Lambda's own for each invocation, the ending, two of metrics. */
const LOG_BYTES = 1_500;
/** What each message from a client logs: API Gateway's access line, and Lambda's own of its invocation. */
const MESSAGE_LOG_BYTES = 700;
/** What a turn takes in storage: its item, its id's, the log's, its index entry. */
const KEPT_BYTES = 2_500;
/** School days within the 400 days for which everything is kept. */
const KEPT_SCHOOL_DAYS = 210;
/** X-Ray's default rule: one request a second, and this share of the others. */
const TRACED = 0.05;
/** A page asks for its files and its socket: requests that the firewall and CloudFront see. */
const VISIT_REQUESTS = 15;
/** The question with its history and instructions. */
const TOKENS_IN = 1_200;
/** The function's run for a ping of an idle client: a post of the reply (`measure-turn.ts` has 10 ms for one), and 5 ms around it. */
const PING_MS = 15;
/** The share of its open minutes in which a page hears nothing else, and pings. */
export const IDLE = 0.8;

export type Use = {
  readonly hintsPerDay: number;
  /** Minutes a day that a student's page is open. */
  readonly minutesPerDay: number;
  /** Idle seconds after which a page pings, as `functions/socket.ts` tells it. */
  readonly heartbeatSeconds: number;
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
    CloudWatch:
      ((LOG_BYTES + received * MESSAGE_LOG_BYTES) / 1e9) * PRICES.gbLogged + invocations.socket * TRACED * PRICES.trace,
  };
}

/** Pings of one open page in a day. */
export function pingsADay({ minutesPerDay, heartbeatSeconds }: Use): number {
  return (minutesPerDay * 60 * IDLE) / heartbeatSeconds;
}

/** Messages, both ways, of a student's day besides the hints. */
export function messagesADay({ session }: TurnCost, use: Use): number {
  return pingsADay(use) * 2 + session.frames + session.received;
}

/** Dollars for a day of one open page: connection minutes, a ping after each idle while, one opening of the session. */
export function dayCost({ session }: TurnCost, use: Use): Parts {
  const pings = pingsADay(use);
  const opening = hintCost({ ...session, characters: 0, observers: 0, session });
  const logged = ((pings * MESSAGE_LOG_BYTES) / 1e9) * PRICES.gbLogged;
  return {
    'API Gateway': use.minutesPerDay * PRICES.connectionMinute + pings * 2 * PRICES.message + opening['API Gateway'],
    Lambda: pings * (PRICES.invocation + (PING_MS / 1000) * GB.socket * PRICES.gbSecond) + opening.Lambda,
    DynamoDB: opening.DynamoDB,
    CloudFront: opening.CloudFront + VISIT_REQUESTS * PRICES.wafRequest,
    CloudWatch: logged + pings * TRACED * PRICES.trace + opening.CloudWatch,
  };
}

/** What the messages of a month above the first billion cost less. */
export function messageRebate(messages: number): number {
  return Math.max(0, messages - FIRST_MESSAGES) * (PRICES.message - PRICES.messageAbove);
}

export function modelCost({ tokens }: Use): number {
  return TOKENS_IN * PRICES.tokenIn + tokens * PRICES.tokenOut;
}

/** Storage and its continuous backup, a month, once a stage is so old that as much expires as comes. */
export function storageCost(hintsADay: number): number {
  return ((hintsADay * KEPT_SCHOOL_DAYS * KEPT_BYTES) / 1e9) * PRICES.storedGbMonth;
}

export function sum(parts: Parts): number {
  return Object.values(parts).reduce((total, part) => total + part, 0);
}
