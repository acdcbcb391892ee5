/**
 * What is timed.
 * `connect`: from the moment at which a student was due until the welcome.
 * `ttft`: from the moment at which a question was due until its first text.
 * `added`: the same without the model's own time, which its first stamp states, and without the driver's lateness; not for `any` model.
 * `delivery`: from the model's writing of a token until the reader holds it.
 * `lag`: how much later than the student an observer holds a frame's text.
 * `resume`: from a drop until the session is open again with all that it missed.
 * `late`: how late the driver itself was.
 */
export const LATENCIES = ['connect', 'ttft', 'added', 'delivery', 'lag', 'resume', 'late'] as const;
export type Latency = (typeof LATENCIES)[number];

/** What is counted. `tokens`: received by students; `deliveries`: by anybody; `checked`: texts compared with the model's. */
export const COUNTS = [
  'sessions',
  'observers',
  'asked',
  'answered',
  'tokens',
  'deliveries',
  'frames',
  'drops',
  'checked',
] as const;
export type Count = (typeof COUNTS)[number];

/** What must be 0. `unended`: answers whose end did not come in time; `refused`: error frames. */
export const FAULTS = ['lost', 'doubled', 'disordered', 'foreign', 'unended', 'failed', 'refused'] as const;
export type Fault = (typeof FAULTS)[number];

/** What a worker measured in one second, as it is sent to the process that started it. */
export type Report = {
  /** Encoded histograms. */
  readonly latencies: Readonly<Partial<Record<Latency, string>>>;
  readonly counts: Readonly<Partial<Record<Count | Fault, number>>>;
  /** Error codes of the protocol, and how often each came. */
  readonly codes: Readonly<Record<string, number>>;
};
