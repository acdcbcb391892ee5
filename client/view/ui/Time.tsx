import { showFullTime, showTime } from './times.ts';

export function Time({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={showFullTime(at)}>
      {showTime(at)}
    </time>
  );
}
