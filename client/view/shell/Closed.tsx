import type { Code } from '../../../shared/codes.ts';
import type { Final } from '../../net/end-of-line.ts';
import { JoinForm } from '../tutor/JoinForm.tsx';
import { wordsFor } from '../ui/code-words.ts';

/** Ends after which a tutor can only type another code. */
const WANTS_CODE: ReadonlySet<Code> = new Set(['no_such_code', 'code_renewed']);

type Props = { readonly why: Final; readonly isTutor: boolean; readonly onNew?: () => void };

/** A session that can't be gone back to: what happened, and what to do next. */
export function Closed({ why, isTutor, onNew }: Props) {
  const code = why.kind === 'refused' ? why.code : undefined;
  return (
    <main className="closed" id="content">
      <h2>{titleOf(why)}</h2>
      <p>
        {code === undefined
          ? isTutor
            ? 'The student has deleted it.'
            : 'It is gone from the server for good.'
          : wordsFor(code)}
      </p>
      {code === 'version' && (
        <button type="button" className="primary" onClick={() => location.reload()}>
          Reload the page
        </button>
      )}
      {isTutor && code !== undefined && WANTS_CODE.has(code) && <JoinForm />}
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
  switch (why.code) {
    case 'code_renewed':
      return 'The join code has changed';
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
