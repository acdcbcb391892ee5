/**
 * The SDK's defaults wait for a connection as long as the system does and for a response for ever, which on Lambda means until the
 * function's own time-out. In one region a connection takes a few milliseconds, and every request that is made here well below a second.
 */
const CONNECT_TIMEOUT_MS = 1_000;
const REQUEST_TIMEOUT_MS = 3_000;
/** The first try and two retries: with the time-outs they stay well below the 28 s of the socket function. */
const MAX_ATTEMPTS = 3;
/** The SDK's own default: connections to one host. Requests above it wait in a queue. */
const SOCKETS_MAX = 50;

type Limits = { readonly requestMs?: number; readonly sockets?: number };

/** What every client of the SDK is made with: time-outs that throw, three attempts, and a bounded number of connections kept alive. */
export function clientOptions({ requestMs = REQUEST_TIMEOUT_MS, sockets = SOCKETS_MAX }: Limits = {}) {
  const agent = { keepAlive: true, maxSockets: sockets };
  return {
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      // Until the response begins; without `throwOnRequestTimeout` it would only be a warning in the log.
      requestTimeout: requestMs,
      throwOnRequestTimeout: true,
      // Between two parts of a body.
      socketTimeout: requestMs,
      httpAgent: agent,
      httpsAgent: agent,
    },
  };
}
