/** The fields of API Gateway's WebSocket event that are used. */
export type SocketEvent = {
  readonly requestContext: {
    readonly connectionId: string;
    readonly eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT';
    readonly identity: { readonly sourceIp: string };
  };
  /** Only at `CONNECT`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

export type SocketAnswer = { readonly statusCode: number };

/** The one method of a Lambda context that is used. */
export type Context = { getRemainingTimeInMillis(): number };

/** A header by its lower-case name, whatever case it arrived in. */
export function header(event: SocketEvent, name: string): string | undefined {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}
