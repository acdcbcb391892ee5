/** One way to show a stream; each runs in a page of its own, as `globalThis.renderer`. */
export type Renderer = {
  start(root: HTMLElement): void;
  /** Shows one more token, and returns once that is done, as far as the renderer can tell. */
  commit(piece: string): void;
  end(): void;
  /** Resolves once all that was committed is shown, if another thread has a part in it. */
  settled?(): Promise<void> | undefined;
};

declare global {
  var renderer: Renderer;
}
