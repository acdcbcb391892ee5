/** One way to show a stream; each runs in a page of its own, as `globalThis.arm`. */
export type Arm = {
  start(root: HTMLElement): void;
  /** Shows one more token; what it costs is over when it returns, as far as the arm can say. */
  commit(piece: string): void;
  end(): void;
  /** Resolves once all that was committed is shown, where another thread has a part in it. */
  settled?(): Promise<void> | undefined;
};

declare global {
  var arm: Arm;
}
