import { Fragment } from 'react';
import type { Problem } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import type { CameIn, Turn } from '../../session/state.ts';
import { Time } from '../ui/Time.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { TurnItem } from './TurnItem.tsx';
import { turnWords } from './words.ts';

type Props = {
  readonly problem: Problem;
  readonly session: Session;
  readonly isTutor: boolean;
  /** The number of the first turn that is shown. */
  readonly from: number;
  /** The session's newest turn. */
  readonly last: string | undefined;
};

/** A problem with its lines and hints. */
export function ProblemSection({ problem, session, isTutor, from, last }: Props) {
  const cameIn = useSelected(session, (state) => state.cameIn);
  const shown = problem.parts.filter(({ turn }) => turn.seq >= from);
  if (shown.length === 0) return null;
  return (
    <section className="problem">
      {shown.map(({ turn, part, rung }) => {
        const isLast = turn.turn === last;
        return (
          <Fragment key={turn.turn}>
            {isTutor && isFirstAfter(turn, cameIn) && <CameInMark cameIn={cameIn} />}
            <TurnItem turn={turn} part={part} rung={rung} session={session} isTutor={isTutor} isLast={isLast} />
            {isTutor && isLast && turn.seq <= (cameIn?.seq ?? 0) && <CameInMark cameIn={cameIn} />}
          </Fragment>
        );
      })}
      {problem.isSolved && <p className="solved">{turnWords.solved}</p>}
    </section>
  );
}

/** The mark goes above the first turn that had not ended when this page joined: turns are numbered without holes. */
function isFirstAfter(turn: Turn, cameIn: CameIn | undefined): boolean {
  return cameIn !== undefined && turn.seq === cameIn.seq + 1;
}

function CameInMark({ cameIn }: { readonly cameIn: CameIn | undefined }) {
  return cameIn === undefined ? null : (
    <p className="came-in">
      <span>
        {turnWords.cameIn} <Time at={cameIn.at} />
      </span>
    </p>
  );
}
