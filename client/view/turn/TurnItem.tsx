import { memo, useContext, useEffect, useRef } from 'react';
import type { Session } from '../../session/session.ts';
import type { Turn } from '../../session/state.ts';
import { Announce } from '../ui/Announcer.tsx';
import { Time } from '../ui/Time.tsx';
import { AnotherHint } from './AnotherHint.tsx';
import { Answer } from './Answer.tsx';
import { wordsForEnding } from './ending-words.ts';
import { Outcome } from './Outcome.tsx';
import { Pictures } from './Pictures.tsx';
import { Question } from './Question.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { Solving } from './Solving.tsx';
import { Waiting } from './Waiting.tsx';

type Props = { readonly turn: Turn; readonly session: Session; readonly isTutor: boolean; readonly isLast: boolean };

/** One question with its hint. Memoised: a frame renders only the turn that it belongs to. */
export const TurnItem = memo(function TurnItem({ turn, session, isTutor, isLast }: Props) {
  const { asked, askedAt, held } = turn;
  const announce = useContext(Announce);
  useAnnouncedEnd(turn, isTutor, announce);
  return (
    <article
      className="turn"
      aria-label={`Question of ${new Date(askedAt).toLocaleTimeString('en')}`}
      data-turn={turn.turn}
    >
      <header className="asked">
        <p className="byline">
          {isTutor ? 'Student' : 'You'} · <Time at={askedAt} />
        </p>
        {asked !== '' && <Question text={asked} />}
        <Pictures session={session} pictures={turn.pictures} />
        <Solving turn={turn.turn} asked={asked} session={session} />
      </header>
      <div className="hint" aria-busy={held.end === undefined}>
        {held.text === '' && held.end === undefined && <Waiting canStop={!isTutor} />}
        <Answer held={held} onSentence={announce} />
        {held.end !== undefined && (
          <Outcome
            end={held.end}
            isTutor={isTutor}
            onRetry={isTutor || !isLast ? undefined : () => void session.ask(asked, turn.pictures)}
          />
        )}
        {held.end !== undefined && (
          <div className="hint-actions no-print">
            {!isTutor && isLast && held.end.state !== 'failed' && <AnotherHint session={session} />}
            {held.text !== '' && <ReadAloud text={held.text} />}
          </div>
        )}
      </div>
    </article>
  );
});

/** Announces how a hint ended, if it ended while the page was open. */
function useAnnouncedEnd({ held: { end } }: Turn, isTutor: boolean, announce: (sentence: string) => void): void {
  const wasOpen = useRef(end === undefined);
  useEffect(() => {
    if (end === undefined || !wasOpen.current) return;
    wasOpen.current = false;
    announce(wordsForEnding(end, isTutor) ?? 'End of the hint.');
  }, [end, isTutor, announce]);
}
