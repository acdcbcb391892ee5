// A Hocuspocus provider as a reader of one document: its own packages decode the updates.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export function dial(url, room, sink) {
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
  const document = new Y.Doc();
  document.getText('answer').observe((event) => {
    for (const { insert } of event.delta) if (insert !== undefined) sink.text(insert);
  });
  document.getMap('state').observe(() => sink.end());
  return new Promise((resolve) => {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: room.name,
      document,
      onSynced: () => resolve({ ask: (question) => provider.sendStateless(question), close }),
    });
    const close = () => {
      provider.destroy();
      websocketProvider.destroy();
    };
    provider.attach();
  });
}
