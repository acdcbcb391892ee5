import { useEffect, useState } from 'react';
import type { Link } from '../../net/connection.ts';
import type { Session } from '../../session/session.ts';
import { useCodeWords, wordsFor } from '../ui/code-words.ts';
import { focusHome } from '../ui/focus.ts';
import { showWait } from '../ui/times.ts';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';
import { shellWords } from './words.ts';

/** A connection that is back within this time needs no banner. */
const QUICK_MS = 700;

/** Says that the page is not connected, what happens to what is typed, and when it tries again. */
export function Banner({ session, isTutor }: { readonly session: Session; readonly isTutor: boolean }) {
  const link = useSelected(session, (state) => state.link);
  const connected = link.kind === 'open' || link.kind === 'closed';
  const late = useLate(!connected);
  const tryNow = (): void => {
    session.wake();
    // The banner goes as soon as the connection is back.
    focusHome();
  };
  return (
    <div role="status" className="banner-region no-print">
      {late && !connected && <Words link={link} isTutor={isTutor} onTry={tryNow} />}
    </div>
  );
}

type WordsProps = { readonly link: Link; readonly isTutor: boolean; readonly onTry: () => void };

function Words({ link, isTutor, onTry }: WordsProps) {
  useCodeWords();
  const kept = isTutor ? shellWords.keptForTutor : shellWords.keptForStudent;
  const failures = link.kind === 'waiting' || link.kind === 'connecting' ? link.failures : 0;
  const why = link.kind === 'waiting' ? link.why : undefined;
  if (link.kind === 'connecting' && failures === 0) return <p className="banner">{shellWords.connecting}</p>;
  return (
    <div className="banner">
      <p>
        {why === undefined ? `${shellWords.noConnection} ${kept}` : wordsFor(why.code)}{' '}
        {link.kind === 'waiting' && why?.retryAfterMs !== undefined && <TryAt until={link.until} />}
      </p>
      {why?.retryAfterMs === undefined && (
        <button type="button" className="quiet" onClick={onTry}>
          {shellWords.tryNow}
        </button>
      )}
    </div>
  );
}

/** Hidden from the live region, so that the countdown is not read out each second. */
function TryAt({ until }: { readonly until: number }) {
  const now = useNow();
  return <span aria-live="off">{shellWords.tryingAgain(showWait(until, now))}</span>;
}

/** True once `waiting` has lasted that long. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLate(true), QUICK_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return late;
}
