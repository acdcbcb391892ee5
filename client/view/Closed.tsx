import type { Final } from '../net/socket-end.ts';
import { JoinForm } from './JoinForm.tsx';
import { wordsFor, wordsForLeft } from './words.ts';

type Props = { readonly why: Final; readonly isTutor: boolean; readonly onNew?: () => void };

/** A session that can't be gone back to: what happened, and what to do next. */
export function Closed({ why, isTutor, onNew }: Props) {
  const code = why.kind === 'refused' ? why.code : undefined;
  return (
    <main className="closed" id="content">
      <h2>{titleOf(why)}</h2>
      <p>{why.kind === 'refused' ? wordsFor(why.code) : wordsForLeft(why.kind, isTutor)}</p>
      {code === 'version' && (
        <button type="button" className="primary" onClick={() => location.reload()}>
          Reload the page
        </button>
      )}
      {isTutor && (code === 'no_such_code' || why.kind === 'code_renewed') && <JoinForm />}
      {onNew !== undefined && code !== 'version' && (
        <button type="button" className="primary" onClick={onNew}>
          Start a new session
        </button>
      )}
      {isTutor && <HomeLink />}
    </main>
  );
}

function titleOf(why: Final): string {
  if (why.kind === 'forgotten') return 'This session has been deleted';
  if (why.kind === 'code_renewed') return 'The join code has changed';
  switch (why.code) {
    case 'no_such_code':
      return 'There is no such session';
    case 'version':
      return 'There is a newer version';
    default:
      return 'This session can’t be opened';
  }
}

export function HomeLink() {
  return (
    <p>
      <a href="#home">Ask questions of your own</a>
    </p>
  );
}
