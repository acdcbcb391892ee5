import { useEffect } from 'react';
import type { Session } from '../../session/session.ts';
import { type Ask, type State, streaming } from '../../session/state.ts';
import { Question } from '../turn/Question.tsx';
import { wordsFor } from '../ui/code-words.ts';
import type { Follow } from '../ui/follow.ts';
import { showWait } from '../ui/times.ts';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';

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
  };
  return (
    <article className="turn pending" aria-label="Question that is not sent yet">
      <header className="asked">
        <p className="byline">You</p>
        {text !== '' && <Question text={text} />}
        {pictures.length > 0 && (
          <p className="byline">with {pictures.length === 1 ? 'a picture' : `${pictures.length} pictures`}</p>
        )}
      </header>
      <div className="outcome">
        <Standing standing={standing} session={session} />
        {standing.kind === 'refused' && (
          <button type="button" className="quiet" onClick={() => session.retry(turn)}>
            Try again
          </button>
        )}
        <button type="button" className="quiet" onClick={takeBack}>
          Take back
        </button>
      </div>
    </article>
  );
}

function Standing({ standing, session }: { readonly standing: Ask['standing']; readonly session: Session }) {
  const where = useSelected(session, whereTo);
  const now = useNow(standing.kind === 'later');
  switch (standing.kind) {
    case 'waiting':
      return <p>{where}</p>;
    case 'later':
      return (
        <p>
          {wordsFor(standing.why.code)} Your question goes out by itself {showWait(standing.until, now)}.
        </p>
      );
    case 'refused': {
      const { code, retryAt } = standing.why;
      return (
        <p>
          {wordsFor(code)}
          {retryAt !== undefined && ` Try again ${showWait(retryAt, now)}.`}
        </p>
      );
    }
    default:
      return standing satisfies never;
  }
}

function whereTo(state: State): string {
  if (state.link.kind !== 'open') return 'Kept here. It goes out as soon as the connection is back.';
  return streaming(state) === undefined ? 'On its way …' : 'Goes out when the hint above is finished.';
}
