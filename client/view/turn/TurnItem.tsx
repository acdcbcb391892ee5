import { memo, useContext, useEffect, useId, useRef } from 'react';
import type { Part } from '../../session/problems.ts';
import type { Session } from '../../session/session.ts';
import type { Turn } from '../../session/state.ts';
import { Announce } from '../ui/Announcer.tsx';
import { focusHome } from '../ui/focus.ts';
import { Answer } from './Answer.tsx';
import { Asked } from './Asked.tsx';
import { wordsForEnding } from './ending-words.ts';
import { Outcome } from './Outcome.tsx';
import { Pictures } from './Pictures.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { Solving } from './Solving.tsx';
import { Waiting } from './Waiting.tsx';
import { turnWords } from './words.ts';

type Props = {
  readonly turn: Turn;
  readonly part: Part;
  readonly rung: number;
  readonly session: Session;
  readonly isTutor: boolean;
  readonly isLast: boolean;
};

/** One question with its hint. Memoised: a frame renders only the turn that it belongs to. */
export const TurnItem = memo(function TurnItem({ turn, part, rung, session, isTutor, isLast }: Props) {
  const { asked, held } = turn;
  const announce = useContext(Announce);
  const heading = useId();
  useAnnouncedEnd(turn, isTutor, announce);
  // What stopped short can be asked for again whatever was asked since; what was stopped on purpose, only as long as nothing was.
  const canRetry = !isTutor && (isLast || held.end?.state === 'failed' || held.end?.state === 'interrupted');
  const retry = (): void => {
    session.ask(asked, turn.pictures);
    focusHome();
  };
  return (
    <article className={`turn turn-${part}`} aria-labelledby={heading} data-turn={turn.turn}>
      <header className={part === 'question' ? 'asked' : 'asked-plain'}>
        <Asked turn={turn} part={part} rung={rung} isTutor={isTutor} id={heading} />
        <Pictures session={session} pictures={turn.pictures} />
        <Solving turn={turn.turn} asked={asked} session={session} />
      </header>
      <div className="hint" aria-busy={held.end === undefined}>
        {held.text === '' && held.end === undefined && <Waiting canStop={!isTutor} />}
        <Answer held={held} onSentence={announce} />
        {held.end !== undefined && <Outcome end={held.end} isTutor={isTutor} onRetry={canRetry ? retry : undefined} />}
        {held.end !== undefined && held.text !== '' && (
          <div className="hint-actions no-print">
            <ReadAloud text={held.text} />
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
    announce(wordsForEnding(end, isTutor) ?? turnWords.hintOver);
  }, [end, isTutor, announce]);
}
