/**
 * Stands between a model and the text. What `push` returns may be read at once and is never taken back; what it holds it returns later, or
 * never. `end` returns what is left once the model is done; a guard that is left without it has released nothing more.
 */
export type Guard = {
  push(piece: string): string;
  end(): string;
};

/** The guard without a policy: what a model says is what is read, piece by piece. */
export function passAll(): Guard {
  return { push: (piece) => piece, end: () => '' };
}
