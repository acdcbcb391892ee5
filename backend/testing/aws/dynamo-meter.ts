import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Capacity units as DynamoDB bills them, those of the index included. */
export type Capacity = { readonly writes: number; readonly reads: number; readonly requests: number };

export type DynamoMeter = {
  readonly server: Server;
  readonly capacity: () => Capacity;
};

type Answer = {
  readonly ConsumedCapacity?: Consumed | readonly Consumed[];
};
type Consumed = { readonly CapacityUnits: number };

/**
 * Stands before dynalite and counts. dynalite tells the units of the table but not those of the index (`rp`, `ra` written or removed:
 * KEYS_ONLY entries are always one unit) nor those of a refused condition, which DynamoDB bills like a write.
 */
export function createDynamoMeter(endpoint: string): DynamoMeter {
  let writes = 0;
  let reads = 0;
  let requests = 0;

  function count(operation: string, request: string, status: number, answer: Answer): void {
    requests++;
    const isWrite = /Put|Update|Delete|BatchWrite/.test(operation);
    if (status !== 200) {
      if (isWrite && JSON.stringify(answer).includes('ConditionalCheckFailed')) writes++;
      return;
    }
    const units = [answer.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    if (!isWrite) reads += units;
    else writes += units + (operation !== 'BatchWriteItem' && /"#?rp"/.test(request) ? 1 : 0);
  }

  async function pass(request: IncomingMessage) {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const body = { ...(JSON.parse(await textOf(request)) as object), ReturnConsumedCapacity: 'TOTAL' };
    const text = JSON.stringify(body);
    const { 'x-amz-target': target = '', 'content-type': type = '', authorization = '' } = request.headers;
    const date = String(request.headers['x-amz-date']);
    const headers = { 'x-amz-target': String(target), 'content-type': type, authorization, 'x-amz-date': date };
    const response = await fetch(endpoint, { method: 'POST', headers, body: text });
    const answer = await response.text();
    count(operation, text, response.status, JSON.parse(answer) as Answer);
    return { status: response.status, answer };
  }

  const server = createServer((request, response) => {
    pass(request).then(
      ({ status, answer }) => response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(answer),
      () => response.destroy(),
    );
  });
  return { server, capacity: () => ({ writes, reads, requests }) };
}

export async function textOf(request: IncomingMessage): Promise<string> {
  return (await bytesOf(request)).toString();
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
