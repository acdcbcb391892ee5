import { useId } from 'react';
import { linesOf, type Problem } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import { Question } from '../turn/Question.tsx';
import { reveal } from '../turn/reveal.ts';
import { sideWords } from './side-words.ts';
import { useProblems } from './use-problems.ts';

type Props = { readonly session: Session; readonly isTutor: boolean };

/** Beside a wide page: the problem, its student's steps, the hints as rungs, and the session's other problems. */
export function SidePanel({ session, isTutor }: Props) {
  const problems = useProblems(session);
  const current = problems.at(-1);
  return (
    <aside className="side no-print" aria-label={sideWords.panel}>
      {current === undefined ? <How isTutor={isTutor} /> : <AtHand problem={current} isTutor={isTutor} />}
      {problems.length > 1 && <All problems={problems} />}
    </aside>
  );
}

function How({ isTutor }: { readonly isTutor: boolean }) {
  if (isTutor) return null;
  return (
    <section>
      <h2 className="label">{sideWords.howTitle}</h2>
      <ol className="how">
        {sideWords.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function AtHand({ problem, isTutor }: { readonly problem: Problem; readonly isTutor: boolean }) {
  const title = useId();
  const steps = problem.parts
    .filter(({ part }) => part === 'work')
    .flatMap(({ turn }) => linesOf(turn.asked).map((line) => ({ line, turn: turn.turn })));
  return (
    <>
      <section aria-labelledby={title}>
        <h2 id={title} className="label">
          {sideWords.problem}
        </h2>
        <div className="card">
          <Question text={problem.title} className="at-hand" />
        </div>
      </section>
      <section>
        <h2 className="label">{isTutor ? sideWords.studentSteps : sideWords.steps}</h2>
        {steps.length === 0 && <p className="small muted">{sideWords.noSteps}</p>}
        {steps.length > 0 && (
          <ol className="steps">
            {steps.map(({ line, turn }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same line may stand twice, and none ever moves
              <li key={index}>
                <button type="button" className="quiet" aria-label={line} onClick={() => reveal(turn)}>
                  <Question text={line} className="in-line" />
                </button>
              </li>
            ))}
            {!problem.isSolved && <li className="next">{sideWords.next}</li>}
          </ol>
        )}
      </section>
      <section>
        <h2 className="label">{sideWords.hints}</h2>
        <ol className="ladder">
          {problem.parts
            .filter(({ part }) => part === 'problem' || part === 'rung')
            .map(({ turn }, index) => (
              <li key={turn.turn}>
                <button type="button" className="quiet" onClick={() => reveal(turn.turn)}>
                  {sideWords.hint(index + 1)}
                </button>
              </li>
            ))}
        </ol>
      </section>
    </>
  );
}

function All({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <section>
      <h2 className="label">{sideWords.problems}</h2>
      <ol className="all-problems">
        {problems.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="quiet" aria-label={title} onClick={() => reveal(id)}>
              <Question text={title} className="in-line" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
