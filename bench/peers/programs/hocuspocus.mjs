// Hocuspocus: a Yjs document for each room, into whose text the server writes the tokens.
import { Server } from '@hocuspocus/server';
import { answer } from './fetch-answer.mjs';

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  async onStateless({ payload, documentName }) {
    const connection = await server.hocuspocus.openDirectConnection(documentName);
    for await (const text of answer(payload)) {
      if (text) await connection.transact((document) => document.getText('answer').insert(document.getText('answer').length, text));
    }
    await connection.transact((document) => document.getMap('state').set('ended', true));
    await connection.disconnect();
  },
});
await server.listen(0);
process.send({ url: `ws://127.0.0.1:${server.address.port}` });
