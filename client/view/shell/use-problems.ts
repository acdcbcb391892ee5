import { useMemo } from 'react';
import { type Problem, problemsOf } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import { useSelected } from '../ui/use-selected.ts';

/** The session's problems. The questions alone decide: a hint that grows changes none of what is shown of them here. */
export function useProblems(session: Session): readonly Problem[] {
  const questions = useSelected(session, (state) => state.turns.map(({ turn }) => turn).join(' '));
  const events = useSelected(session, (state) => state.log.events);
  return useMemo(
    () => (questions === '' ? [] : problemsOf(session.getSnapshot().turns, events)),
    [session, questions, events],
  );
}
