import { CODES } from '../../../shared/codes.ts';
import type { Ending } from '../../../shared/stitch.ts';
import { useCodeWords } from '../ui/code-words.ts';
import { wordsForEnding } from './ending-words.ts';
import { turnWords } from './words.ts';

type Props = {
  readonly end: Ending;
  readonly isTutor: boolean;
  /** Asks the same question again; absent where that is not offered. */
  readonly onRetry?: (() => void) | undefined;
};

/** How a hint ended, in plain words, with what can be done about it. */
export function Outcome({ end, isTutor, onRetry }: Props) {
  useCodeWords();
  const words = wordsForEnding(end, isTutor);
  if (words === undefined) return null;
  const worthwhile = end.state !== 'failed' || end.code === undefined || CODES[end.code].retryable;
  return (
    <div className={`outcome outcome-${end.state}`}>
      <p>{words}</p>
      {onRetry !== undefined && worthwhile && (
        <button type="button" className="quiet" onClick={onRetry}>
          {end.state === 'stopped' ? turnWords.askAgain : turnWords.tryAgain}
        </button>
      )}
    </div>
  );
}
