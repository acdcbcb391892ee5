/** A picture attached to the question that is being written. `preview` is an object URL of this page. */
export type Attachment = {
  readonly key: number;
  readonly preview: string;
  readonly standing:
    | { readonly kind: 'sending' }
    | { readonly kind: 'sent'; readonly picture: string }
    | { readonly kind: 'failed'; readonly why: string };
};

/** The pictures of the question that is being written; they are sent while it is. */
export type Attachments = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): readonly Attachment[];
  /** Takes the pictures among `files`, and returns in words what was not taken, if anything. */
  attach(files: Iterable<File>): string | undefined;
  remove(key: number): void;
  /** Returns the ids of the pictures that have been sent, and clears the list. */
  take(): readonly string[];
};

/** As long as what sends pictures has not come. */
export const NO_ATTACHMENTS: Attachments = {
  subscribe: () => () => {},
  getSnapshot: () => NONE,
  attach: () => undefined,
  remove: () => {},
  take: () => NONE,
};
const NONE: readonly never[] = [];
