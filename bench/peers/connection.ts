/** What a connection delivers: text as it comes, and its end. */
export type Sink = { text(slice: string): void; end(): void };

/** One reader's connection. */
export type Connection = { ask(question: string): void; close(): void };

/** Where a student and the observers meet; `code` is known once the student has joined, if the protocol has one. */
export type Room = { readonly name: string; code?: string };

/** Connects a reader; settles once it has joined. The first reader of a room is its student. */
export type Dial = (url: string, room: Room, sink: Sink) => Promise<Connection>;
