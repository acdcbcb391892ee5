import { useEffect } from 'react';
import type { Session } from '../../session/session.ts';
import { type Ask, type State, streaming } from '../../session/state.ts';
import { Question } from '../turn/Question.tsx';
import { useCodeWords, wordsFor } from '../ui/code-words.ts';
import { focusHome } from '../ui/focus.ts';
import type { Follow } from '../ui/follow.ts';
import { showWait } from '../ui/times.ts';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';
import { askWords } from './words.ts';

type Props = { readonly session: Session; readonly onEdit: (text: string) => void };

/** Questions that are not on the server yet, and why. None of them is ever lost, and each can be taken back. */
export function Outbox({ session, follow, onEdit }: Props & { readonly follow: Follow }) {
  const outbox = useSelected(session, (state) => state.outbox);
  const isAsking = outbox.length > 0;
  // Whoever asks wants to see the answer, wherever they have scrolled to.
  useEffect(() => {
    if (isAsking) follow.toEnd();
  }, [isAsking, follow]);
  return outbox.map((ask) => <Pending key={ask.turn} ask={ask} session={session} onEdit={onEdit} />);
}

function Pending({ ask, session, onEdit }: Props & { readonly ask: Ask }) {
  const { turn, text, pictures, standing } = ask;
  const takeBack = (): void => {
    session.withdraw(turn);
    onEdit(text);
    focusHome();
  };
  const retry = (): void => {
    session.retry(turn);
    focusHome();
  };
  return (
    <article className="turn pending" aria-label={askWords.outboxLabel}>
      <header className="asked">
        <p className="byline">{askWords.you}</p>
        {text !== '' && <Question text={text} />}
        {pictures.length > 0 && <p className="byline">{askWords.withPictures(pictures.length)}</p>}
      </header>
      <div className="outcome">
        <Standing standing={standing} session={session} />
        {standing.kind === 'refused' && (
          <button type="button" className="quiet" onClick={retry}>
            {askWords.tryAgain}
          </button>
        )}
        <button type="button" className="quiet" onClick={takeBack}>
          {askWords.takeBack}
        </button>
      </div>
    </article>
  );
}

function Standing({ standing, session }: { readonly standing: Ask['standing']; readonly session: Session }) {
  useCodeWords();
  const where = useSelected(session, whereTo);
  const now = useNow(standing.kind === 'later');
  switch (standing.kind) {
    case 'waiting':
      return <p>{where}</p>;
    case 'later':
      return (
        <p>
          {wordsFor(standing.why.code)} {askWords.goesOut(showWait(standing.until, now))}
        </p>
      );
    case 'refused': {
      const { code, retryAt } = standing.why;
      return (
        <p>
          {wordsFor(code)}
          {retryAt !== undefined && ` ${askWords.tryWhen(showWait(retryAt, now))}`}
        </p>
      );
    }
    default:
      return standing satisfies never;
  }
}

function whereTo(state: State): string {
  if (state.link.kind !== 'open') return askWords.kept;
  return streaming(state) === undefined ? askWords.going : askWords.afterHint;
}
