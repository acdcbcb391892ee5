/** Ids, sizes, codes and durations only: never text, tokens or keys. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Lines for whoever operates the service. Nothing is measured by them: that is what `Events` are for. */
export interface Logger {
  info(event: string, fields: Fields): void;
  error(event: string, fields: Fields, cause?: unknown): void;
}
