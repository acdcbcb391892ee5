import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Session } from '../../session/session.ts';
import type { CameIn, Turn } from '../../session/state.ts';
import { pageBefore } from '../../session/pending-requests.ts';
import type { Follow } from '../ui/follow.ts';
import { Time } from '../ui/Time.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { useWhole } from './printing.ts';
import { TurnItem } from './TurnItem.tsx';

/** How many turns are shown at first, and how many more on demand: typesetting a year of them would take seconds. */
const SHOWN = 20;

type Props = { readonly session: Session; readonly isTutor: boolean; readonly follow: Follow };

/** The questions and their hints, the newest last, older ones on demand. */
export function Turns({ session, isTutor, follow }: Props) {
  const turns = useSelected(session, (state) => state.turns);
  const isFetching = useSelected(session, (state) => pageBefore(state) !== undefined);
  const cameIn = useSelected(session, (state) => state.cameIn);
  const [limit, setLimit] = useState(SHOWN);
  useEffect(() => follow.watch(), [follow]);
  const keepPlace = useKeptPlace();

  const isWhole = useWhole();
  const hidden = isWhole ? 0 : Math.max(0, turns.length - limit);
  return (
    <div className="turns">
      {(hidden > 0 || isFetching) && (
        <p className="older no-print">
          {hidden > 0 ? (
            <button type="button" className="quiet" onClick={() => keepPlace(() => setLimit(limit + SHOWN))}>
              Show older questions ({hidden}
              {isFetching && ' or more'})
            </button>
          ) : (
            'Older questions are on their way …'
          )}
        </p>
      )}
      {turns.slice(hidden).map((turn, index, shown) => (
        <Fragment key={turn.turn}>
          {isTutor && isMarkBefore(turn, shown[index - 1], cameIn) && <CameInMark cameIn={cameIn} />}
          <TurnItem turn={turn} session={session} isTutor={isTutor} isLast={turn === turns.at(-1)} />
        </Fragment>
      ))}
      {isTutor && cameIn !== undefined && turns.length > 0 && (turns.at(-1)?.seq ?? 0) <= cameIn.seq && (
        <CameInMark cameIn={cameIn} />
      )}
    </div>
  );
}

/** The mark goes above the first turn that had not ended when this page joined. */
function isMarkBefore(turn: Turn, previous: Turn | undefined, cameIn: CameIn | undefined): boolean {
  return cameIn !== undefined && turn.seq > cameIn.seq && (previous === undefined || previous.seq <= cameIn.seq);
}

function CameInMark({ cameIn }: { readonly cameIn: CameIn | undefined }) {
  return cameIn === undefined ? null : (
    <p className="came-in">
      <span>
        You came in here, <Time at={cameIn.at} />
      </span>
    </p>
  );
}

/** Older turns are inserted above: what is being read keeps its place, in browsers without scroll anchoring as well. */
function useKeptPlace(): (change: () => void) => void {
  const fromEnd = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (fromEnd.current === undefined) return;
    scrollTo({ top: document.documentElement.scrollHeight - fromEnd.current, behavior: 'instant' });
    fromEnd.current = undefined;
  });
  return (change) => {
    fromEnd.current = document.documentElement.scrollHeight - scrollY;
    change();
  };
}
