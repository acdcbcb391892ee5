/** Somebody who takes part in a run: a student, or an observer. */
export type Member = {
  /** Cuts the connection off; the client has to notice and come back. */
  drop(): void;
  /** Questions whose answer has no ending here. */
  unended(): number;
  close(): void;
};
