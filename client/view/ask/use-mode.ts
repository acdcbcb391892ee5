import { useState } from 'react';
import type { Session } from '../../session/session.ts';
import { useSelected } from '../ui/use-selected.ts';

export type Mode = 'work' | 'ask';

/**
 * Whether lines of working or a question is written. With a problem in hand it is working, until the student says otherwise; it never changes
 * by itself while something stands in the field.
 */
export function useMode(session: Session, draft: string): readonly [Mode, (mode: Mode) => void] {
  const problem = useSelected(session, ({ log: { lesson } }) =>
    lesson.problem === undefined || lesson.problem.solved ? undefined : lesson.problem.turn,
  );
  const fitting = problem === undefined ? 'ask' : 'work';
  const [chosen, setChosen] = useState<{ readonly mode: Mode; readonly problem: string | undefined }>();
  const [shown, setShown] = useState<Mode>(fitting);
  const mode = chosen !== undefined && chosen.problem === problem ? chosen.mode : fitting;
  const isFree = draft === '' || chosen?.mode === mode;
  if (isFree && shown !== mode) setShown(mode);
  return [
    isFree ? mode : shown,
    (next) => {
      setChosen({ mode: next, problem });
      setShown(next);
    },
  ];
}
