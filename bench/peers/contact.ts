/** What a reader hears: text as it comes, and that it is over. */
export type Sink = { text(slice: string): void; end(): void };

/** One reader's connection. */
export type Contact = { ask(question: string): void; close(): void };

/** Where a student and his observers meet; `code` is known once the student is in, where it takes one. */
export type Room = { readonly name: string; code?: string };

/** Connects a reader; settles once he is in. The first one of a room is its student. */
export type Dial = (url: string, room: Room, sink: Sink) => Promise<Contact>;
