import { showJoinCode } from '../../../shared/join-code.ts';
import { addressOf } from '../../session/route.ts';
import type { TextStorage } from '../../session/storage.ts';
import { watchedBefore } from '../../session/watched.ts';
import { Question } from '../turn/Question.tsx';
import { showTime } from '../ui/times.ts';
import { tutorWords } from './words.ts';

/** More would bury those that are watched now. */
const SHOWN = 12;

type Props = {
  readonly storage: TextStorage;
  /** The codes of those that are watched already. */
  readonly open: readonly string[];
};

/** The way back to sessions that were watched on this device. */
export function Earlier({ storage, open }: Props) {
  const list = watchedBefore(storage)
    .filter(({ code }) => !open.includes(code))
    .slice(0, SHOWN);
  if (list.length === 0) return null;
  return (
    <section className="earlier">
      <h2 className="label">{tutorWords.earlier}</h2>
      <ul className="sessions">
        {list.map(({ code, title, at }) => (
          <li key={code} className="session-row">
            <div className="session-open">
              <a href={addressOf({ kind: 'watch', typed: code })}>
                <span className="session-title">
                  {title === '' ? showJoinCode(code) : <Question text={title} className="in-line" />}
                </span>
                <span className="small muted">{showTime(at)}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
