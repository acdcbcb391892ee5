import { showJoinCode } from '../../../shared/join-code.ts';
import { addressOf } from '../../session/route.ts';
import type { Session } from '../../session/session.ts';
import type { TextStorage } from '../../session/storage.ts';
import { titleOf } from '../../session/title.ts';
import type { WatchedSession, Watching } from '../../session/watching.ts';
import { Question } from '../turn/Question.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';
import { Earlier } from './Earlier.tsx';
import { JoinForm } from './JoinForm.tsx';
import { inShort } from './standing.ts';
import { tutorWords } from './words.ts';

type Props = {
  readonly watching: Watching;
  readonly list: readonly WatchedSession[];
  readonly current: string;
  /** The session that is looked at. */
  readonly looked: Session;
  readonly storage: TextStorage;
};

/** The sessions that are watched, each with what its student is doing; below, those watched earlier. */
export function WatchList({ watching, list, current, looked, storage }: Props) {
  // The page itself asks for another code then.
  const hasEnded = useSelected(looked, ({ link }) => link.kind === 'closed');
  return (
    <div className="session-list">
      <section aria-label={tutorWords.list}>
        <h2 className="label">{tutorWords.list}</h2>
        <ul className="sessions">
          {list.map((watched) => (
            <Row
              key={watched.code}
              watched={watched}
              isCurrent={watched.code === current}
              onLeave={() => watching.leave(watched.code)}
            />
          ))}
        </ul>
        {list.length > 1 && <p className="small muted">{tutorWords.keys}</p>}
      </section>
      {!hasEnded && <JoinForm />}
      <Earlier storage={storage} open={list.map(({ code }) => code)} />
    </div>
  );
}

type RowProps = { readonly watched: WatchedSession; readonly isCurrent: boolean; readonly onLeave: () => void };

function Row({ watched: { code, session }, isCurrent, onLeave }: RowProps) {
  const now = useNow();
  const title = useSelected(session, titleOf);
  const doing = useSelected(session, (state) => inShort(state, now));
  const name = title || showJoinCode(code);
  return (
    <li className="session-row">
      <div className={isCurrent ? 'session-open on' : 'session-open'}>
        <a href={addressOf({ kind: 'watch', typed: code })} aria-current={isCurrent ? 'page' : undefined}>
          <span className="session-title">{title === '' ? name : <Question text={name} className="in-line" />}</span>
          <span className="small muted">{doing}</span>
        </a>
        <button type="button" className="quiet" aria-label={tutorWords.leave(name)} onClick={onLeave}>
          <Icon name="close" />
        </button>
      </div>
    </li>
  );
}
