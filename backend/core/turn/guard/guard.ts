/** Why a text may not go on as the model has it. */
export type Rule =
  /** The answer, asserted before its rung. */
  | 'answer'
  /** Right said of what is wrong, or wrong of what is right. */
  | 'verdict'
  | 'arithmetic'
  /** A second question, or more words than a turn may have: the turn is over where it stands. */
  | 'question'
  | 'length'
  /** What the model was told, said again. */
  | 'recited'
  /** Links, pictures, HTML. */
  | 'markup'
  | 'harm'
  /** Marks of direction, which show a text in another order than it is read. */
  | 'disguise'
  /** A formula too long to be read. */
  | 'unreadable';

/** `at`: how much of the model's text may be read. `end`: the turn is complete there; `again`: something else has to follow. */
export type Breach = { readonly rule: Rule; readonly at: number; readonly action: 'end' | 'again' };

/**
 * Stands between a model and the text. What `push` returns may be read at once and is never taken back; what it holds it returns later, or
 * never. `end` returns what is left once the model is done; a guard that is left without it has released nothing more. After a breach
 * nothing more is released.
 */
export type Guard = {
  push(piece: string): string;
  end(): string;
  readonly breach: Breach | undefined;
};

/** The guard without a policy: what a model says is what is read, piece by piece. */
export function passAll(): Guard {
  return { push: (piece) => piece, end: () => '', breach: undefined };
}
