/** What texts are compared with: what the model is known to say; for `any` model, what the first reader of a text holds. */
export type Script = 'stamped' | 'scripted' | 'any';

/** What a run does. Times in ms, rates per second; `dropPercent` of the connections are cut each minute. */
export type Plan = {
  readonly students: number;
  /** For each student. */
  readonly observers: number;
  readonly perSecond: number;
  readonly tokens: number;
  /** The model's own time to its first token. */
  readonly waitMs: number;
  /** From the end of an answer, as the model sends it, until the student's next question is due. */
  readonly pauseMs: number;
  readonly durationMs: number;
  readonly rampMs: number;
  readonly dropPercent: number;
  readonly seed: number;
  readonly script: Script;
};

/** From one question of a student to the next. */
export function everyMs({ tokens, perSecond, waitMs, pauseMs }: Plan): number {
  return waitMs + (tokens / perSecond) * 1000 + pauseMs;
}
