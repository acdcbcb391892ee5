import { useMemo } from 'react';
import type { Session } from '../../session/session.ts';
import { solvingOf } from '../../session/solving.ts';
import type { State } from '../../session/state.ts';
import { useSelected } from '../ui/use-selected.ts';
import { Checked } from './Checked.tsx';
import { ProblemGraph } from './ProblemGraph.tsx';

type Props = { readonly turn: string; readonly asked: string; readonly session: Session };

/** The graph of a problem; the stroke of chalk and the check under the line that solved it. */
export function SolvedOrPosed({ turn, asked, session }: Props) {
  const events = useSelected(session, (state) => state.log.events);
  const { isProblem, solvedBy, solves } = useMemo(() => solvingOf(turn, events), [turn, events]);
  const line = useSelected(session, askedIn(solvedBy));
  const problem = useSelected(session, askedIn(solves));
  return (
    <>
      {problem !== undefined && <Checked problem={problem} line={asked} />}
      {isProblem && <ProblemGraph problem={asked} line={line} />}
    </>
  );
}

function askedIn(id: string | undefined): (state: State) => string | undefined {
  return ({ turns }) => (id === undefined ? undefined : turns.find(({ turn }) => turn === id)?.asked);
}
