// A message is a question; each token of its answer goes back by PostToConnection.
import { ApiGatewayManagementApiClient, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import { answer } from '../fetch-answer.mjs';

const gateway = new ApiGatewayManagementApiClient({
  endpoint: process.env.GATEWAY,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

export const connect = async () => ({ statusCode: 200 });

export async function ask({ body, requestContext: { connectionId: ConnectionId } }) {
  const say = (message) => gateway.send(new PostToConnectionCommand({ ConnectionId, Data: JSON.stringify(message) }));
  for await (const text of answer(body)) if (text) await say({ type: 'delta', text });
  await say({ type: 'end' });
  return { statusCode: 200 };
}
