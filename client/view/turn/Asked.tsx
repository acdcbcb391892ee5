import { linesOf, type Part } from '../../session/problems.ts';
import type { Turn } from '../../session/state.ts';
import { Time } from '../ui/Time.tsx';
import { Question } from './Question.tsx';
import { turnWords } from './words.ts';

type Props = {
  readonly turn: Pick<Turn, 'asked' | 'askedAt'>;
  readonly part: Part;
  /** Which hint of its problem this is. */
  readonly rung: number;
  readonly isTutor: boolean;
  /** That of the heading. */
  readonly id: string;
};

/** What a turn asks, as what it is: a problem, the student's lines, a rung of the ladder, or a question. Always a heading. */
export function Asked({ turn: { asked, askedAt }, part, rung, isTutor, id }: Props) {
  const byline = (
    <p className="byline">
      {isTutor ? turnWords.student : turnWords.you} · <Time at={askedAt} />
    </p>
  );
  switch (part) {
    case 'problem':
    case 'question':
      return (
        <>
          {asked === '' ? (
            <h3 id={id} className="unseen">
              {turnWords.question(new Date(askedAt).toLocaleTimeString('en', { hour12: false }))}
            </h3>
          ) : (
            <Question id={id} text={asked} level={part === 'problem' ? 2 : 3} />
          )}
          {byline}
        </>
      );
    case 'work':
      return <Lines asked={asked} label={turnWords.lines(isTutor, linesOf(asked).length)} id={id} at={askedAt} />;
    case 'rung':
      return (
        <h3 id={id} className="rung-title">
          <span className="rungs" aria-hidden="true">
            {'•'.repeat(Math.min(rung, 6))}
          </span>
          {turnWords.rung(rung)} <Time at={askedAt} />
        </h3>
      );
    default:
      return part satisfies never;
  }
}

type LinesProps = { readonly asked: string; readonly label: string; readonly id: string; readonly at: number };

/** The student's own lines, each with a place in its margin for what is found of it. */
function Lines({ asked, label, id, at }: LinesProps) {
  return (
    <>
      <h3 id={id} className="byline">
        {label} · <Time at={at} />
      </h3>
      <ol className="lines">
        {linesOf(asked).map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same line may stand twice, and none ever moves
          <li key={index} className="line">
            <span className="margin" />
            <Question text={line} />
          </li>
        ))}
      </ol>
    </>
  );
}
