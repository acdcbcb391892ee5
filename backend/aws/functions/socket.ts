import type { Capability } from '../../../shared/messages/connection.ts';
import { createReceiver } from '../../core/wire/receiver.ts';
import { addressOf, type Admission, isAdmitted } from '../admission.ts';
import { createBlobs } from '../blobs.ts';
import { createAdapters } from '../compose.ts';
import { type Env, need } from '../environment.ts';
import type { SocketAnswer, SocketEvent } from '../events.ts';

const OK: SocketAnswer = { statusCode: 200 };
const FORBIDDEN: SocketAnswer = { statusCode: 403 };

/** Admits connections and takes their messages. A turn runs elsewhere. */
function createHandler(env: Env): (event: SocketEvent) => Promise<SocketAnswer> {
  const adapters = createAdapters(env);
  const { addresses, logger, work } = adapters;
  // API Gateway hands each message to an invocation of its own, however soon one follows the other.
  const receiver = createReceiver({
    ...adapters,
    blobs: createBlobs(env, adapters),
    capabilities: capabilitiesOf(env),
    mayOvertake: true,
  });
  const admission: Admission = {
    origins: need(env, 'ALLOWED_ORIGINS').split(','),
    originKey: env['ORIGIN_KEY'],
  };

  async function connect(event: SocketEvent): Promise<SocketAnswer> {
    const { connectionId } = event.requestContext;
    if (!isAdmitted(event, admission)) {
      logger.info('connect.refused', { connection: connectionId });
      return FORBIDDEN;
    }
    await addresses.keep(connectionId, addressOf(event));
    return OK;
  }

  async function message({ requestContext, body = '', isBase64Encoded = false }: SocketEvent): Promise<void> {
    const { connectionId, identity } = requestContext;
    const origin = { address: async () => (await addresses.of(connectionId)) ?? identity.sourceIp };
    // A binary message is none of ours; the core refuses an empty one as it would refuse that.
    await receiver.received(connectionId, origin, isBase64Encoded ? '' : body);
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
