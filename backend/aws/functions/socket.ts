import { AsyncLocalStorage } from 'node:async_hooks';
import type { Capability } from '../../../shared/messages/connection.ts';
import type { Origin } from '../../core/session/speaker.ts';
import { createReceiver } from '../../core/wire/receiver.ts';
import { addressOf, type Admission, isAdmitted } from '../admission.ts';
import { createBlobs } from '../blobs.ts';
import { createAdapters } from '../compose.ts';
import { type Env, need } from '../environment.ts';
import { disguise } from '../disguise.ts';
import type { SocketAnswer, SocketEvent } from '../events.ts';
import { openedFrom } from '../payers.ts';
import { boundSpending, spendingLimits } from '../spending.ts';
import { removedWithPictures } from '../with-pictures.ts';

const OK: SocketAnswer = { statusCode: 200 };
const FORBIDDEN: SocketAnswer = { statusCode: 403 };

/**
 * Each ping and its reply are billed, and nothing here watches for silence: every 12 s they would make the bill an eighth larger
 * (`docs/cost.md`). A dead connection is noticed 13 s later where nothing is sent on it. (API Gateway closes after 10 idle minutes.)
 */
const HEARTBEAT_MS = 25_000;

/** Admits connections and takes their messages. A turn runs elsewhere. */
function createHandler(env: Env): (event: SocketEvent) => Promise<SocketAnswer> {
  const adapters = createAdapters(env);
  const { addresses, logger, payers, random, store, work } = adapters;
  const quotas = boundSpending(store.quotas, { limits: spendingLimits(env), payers, random });
  const blobs = createBlobs(env, adapters);
  const disguised = (address: string): string => disguise(address, env['ORIGIN_KEYS'] ?? '');

  /** Where the event comes from that is being dealt with: a session that it opens keeps its address. */
  const origins = new AsyncLocalStorage<Origin>();
  const opened = openedFrom(store.sessions, payers, () => origins.getStore()?.address());
  const sessions = removedWithPictures(opened, blobs);
  // API Gateway hands each message to an invocation of its own, however soon one follows the other.
  const receiver = createReceiver({
    ...adapters,
    store: { ...store, sessions, quotas },
    blobs,
    capabilities: capabilitiesOf(env),
    heartbeatMs: HEARTBEAT_MS,
    mayOvertake: true,
  });

  const originOf = ({ connectionId, identity }: SocketEvent['requestContext']): Origin => ({
    address: async () => (await addresses.of(connectionId)) ?? disguised(identity.sourceIp),
  });

  const admission: Admission = {
    origins: need(env, 'ALLOWED_ORIGINS').split(','),
    originKeys: env['ORIGIN_KEYS']?.split(',') ?? [],
  };

  async function connect(event: SocketEvent): Promise<SocketAnswer> {
    const { connectionId } = event.requestContext;
    if (!isAdmitted(event, admission)) {
      logger.info('connect.refused', { connection: connectionId });
      return FORBIDDEN;
    }
    await addresses.keep(connectionId, disguised(addressOf(event)));
    return OK;
  }

  async function message({ requestContext, body = '', isBase64Encoded = false }: SocketEvent): Promise<void> {
    const from = originOf(requestContext);
    // A binary message is none of ours; the core refuses an empty one as it would refuse that.
    const said = isBase64Encoded ? '' : body;
    await origins.run(from, () => receiver.received(requestContext.connectionId, from, said));
  }

  return async (event) => {
    const { connectionId, eventType } = event.requestContext;
    try {
      if (eventType === 'CONNECT') return await connect(event);
      if (eventType === 'MESSAGE') await message(event);
      else await receiver.disconnected(connectionId);
      return OK;
    } finally {
      await work.drain();
    }
  };
}

/** Of the models that may answer, endpoints alone can look at pictures. */
function capabilitiesOf(env: Env): readonly Capability[] {
  return need(env, 'MODEL_PROVIDERS')
    .split(',')
    .some((name) => name.trim() !== 'built-in')
    ? ['pictures']
    : [];
}

export const handler = createHandler(process.env);
