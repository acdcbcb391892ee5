import type { ServerMessage } from '../../../shared/messages/server.ts';

/** One message as it goes over the wire. The type parameter keeps every frame within the schema. */
export function frame(message: ServerMessage): string {
  return JSON.stringify(message);
}
