import type { Session } from '../../session/session.ts';
import { Question } from '../turn/Question.tsx';
import { sideWords } from './side-words.ts';
import { useProblems } from './use-problems.ts';

/** More dots than this say nothing that the number does not. */
const DOTS_MAX = 6;

type Props = {
  readonly session: Session;
  /** One of several on the page: then it is no landmark of its own. */
  readonly isPart?: boolean;
};

/** The problem in hand and the line that its student has come to, always in sight. Hints are counted, never out of a total. */
export function Strip({ session, isPart = false }: Props) {
  const problem = useProblems(session).at(-1);
  if (problem === undefined) return null;
  const { title, currentLine, rungs, isSolved } = problem;
  const said = isSolved ? `${sideWords.rungs(rungs)}, ${sideWords.solved}` : sideWords.rungs(rungs);
  return (
    <div className="strip no-print" role={isPart ? 'group' : 'region'} aria-label={sideWords.strip}>
      <span className="strip-problem one-line">
        <Question text={title.split('\n', 1)[0] ?? ''} className="in-line" />
      </span>
      {currentLine !== undefined && (
        <>
          <span aria-hidden="true">→</span>
          <span className="strip-line one-line">
            <Question text={currentLine} className="in-line" />
          </span>
        </>
      )}
      <span className="strip-rungs">
        <span className="dots" aria-hidden="true">
          {Array.from({ length: Math.min(rungs, DOTS_MAX) }, (_, index) => (
            <i key={index} />
          ))}
        </span>
        <span className="unseen">{said}</span>
      </span>
    </div>
  );
}
