import { addressOf, type Admission, isAdmitted } from '../admission.ts';
import { compose, NO_MODEL } from '../compose.ts';
import { type Env, need } from '../environment.ts';
import type { SocketAnswer, SocketEvent } from '../events.ts';

const OK: SocketAnswer = { statusCode: 200 };
const FORBIDDEN: SocketAnswer = { statusCode: 403 };
/** Clients write the type first; this is for a metric only. */
const RESUME = '{"type":"resume"';

function createHandler(env: Env): (event: SocketEvent) => Promise<SocketAnswer> {
  const { app, addresses, log, metrics, work } = compose(env, [NO_MODEL]);
  const admission: Admission = {
    origins: need(env, 'ALLOWED_ORIGINS').split(','),
    originKey: env['ORIGIN_KEY'],
  };

  async function connect(event: SocketEvent): Promise<SocketAnswer> {
    const { connectionId } = event.requestContext;
    if (!isAdmitted(event, admission)) {
      log.info('connect.refused', { connection: connectionId });
      return FORBIDDEN;
    }
    await addresses.keep(connectionId, addressOf(event));
    return OK;
  }

  async function message({ requestContext, body = '', isBase64Encoded = false }: SocketEvent): Promise<void> {
    const { connectionId, identity } = requestContext;
    // A binary message is none of ours; the core refuses an empty one as it would refuse that.
    const raw = isBase64Encoded ? '' : body;
    if (raw.startsWith(RESUME)) metrics.emit({ Resumes: 1 });
    const address = raw.includes('"hello"') ? await addresses.of(connectionId) : undefined;
    await app.received(connectionId, { address: address ?? identity.sourceIp }, raw);
  }

  return async (event) => {
    const { connectionId, eventType } = event.requestContext;
    try {
      if (eventType === 'CONNECT') return await connect(event);
      if (eventType === 'MESSAGE') await message(event);
      else await app.disconnected(connectionId);
      return OK;
    } finally {
      await work.drain();
    }
  };
}

export const handler = createHandler(process.env);
