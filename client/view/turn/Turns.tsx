import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { pageBefore } from '../../session/pending-requests.ts';
import { problemsOf } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import type { Follow } from '../ui/follow.ts';
import { useSelected } from '../ui/use-selected.ts';
import { useWhole } from './printing.ts';
import { ProblemSection } from './ProblemSection.tsx';
import { reveal, useRevealed } from './reveal.ts';
import { turnWords } from './words.ts';

/** How many turns are shown at first, and how many more on demand: typesetting a year of them would take seconds. */
const SHOWN = 20;

type Props = { readonly session: Session; readonly isTutor: boolean; readonly follow: Follow };

/** The session's problems, the newest last, older ones on demand. */
export function Turns({ session, isTutor, follow }: Props) {
  const turns = useSelected(session, (state) => state.turns);
  const events = useSelected(session, (state) => state.log.events);
  const isFetching = useSelected(session, (state) => pageBefore(state) !== undefined);
  const [limit, setLimit] = useState(SHOWN);
  const hasTurns = turns.length > 0;
  // A page without questions is read from its top, however low the window is.
  useEffect(() => (hasTurns ? follow.watch() : undefined), [follow, hasTurns]);
  const keepPlace = useKeptPlace(follow);
  const problems = useMemo(() => problemsOf(turns, events), [turns, events]);

  const top = useRef<HTMLDivElement>(null);
  const isWhole = useWhole();
  const hidden = isWhole ? 0 : Math.max(0, turns.length - limit);
  const firstSeq = turns[hidden]?.seq ?? 0;
  const showAll = useCallback(() => setLimit(Infinity), []);
  useRevealed(turns, hidden, showAll);
  const showOlder = (): void => {
    keepPlace(() => setLimit(limit + SHOWN));
    // With the last of them the button goes.
    if (hidden <= SHOWN) top.current?.focus({ preventScroll: true });
  };
  return (
    <div className="turns" ref={top} tabIndex={-1}>
      {(hidden > 0 || isFetching) && (
        <p className="older no-print">
          {hidden > 0 && (
            <>
              <button type="button" className="quiet" onClick={showOlder}>
                {turnWords.older(hidden, isFetching)}
              </button>
              <button type="button" className="quiet" onClick={() => reveal(turns[0]?.turn)}>
                {turnWords.fromStart}
              </button>
            </>
          )}
          {hidden === 0 && turnWords.olderComing}
        </p>
      )}
      {problems.map((problem) => (
        <ProblemSection
          key={problem.id}
          problem={problem}
          session={session}
          isTutor={isTutor}
          from={firstSeq}
          last={turns.at(-1)?.turn}
        />
      ))}
    </div>
  );
}

/** Older turns are inserted above: what is being read keeps its place, in browsers without scroll anchoring as well. */
function useKeptPlace(follow: Follow): (change: () => void) => void {
  const restore = useRef<() => void>();
  useLayoutEffect(() => {
    restore.current?.();
    restore.current = undefined;
  });
  return (change) => {
    restore.current = follow.hold();
    change();
  };
}
