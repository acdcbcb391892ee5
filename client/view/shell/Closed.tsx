import type { ReactNode } from 'react';
import type { Final } from '../../net/socket-end.ts';
import { useCodeWords, wordsFor } from '../ui/code-words.ts';
import { shellWords } from './words.ts';

type Props = {
  readonly why: Final;
  /** What is said of a session that has been deleted. */
  readonly gone: string;
  /** What can be done next, other than to reload the page. */
  readonly children: ReactNode;
};

/** A session that can't be returned to: what happened, and what to do next. */
export function Closed({ why, gone, children }: Props) {
  useCodeWords();
  return (
    <main className="closed" id="content">
      <h2>{titleOf(why)}</h2>
      <p>{reasonOf(why, gone)}</p>
      {wantsReload(why) && (
        <button type="button" className="primary" onClick={() => location.reload()}>
          {shellWords.reload}
        </button>
      )}
      {children}
    </main>
  );
}

/** Whether this page is older than the server accepts. */
export function wantsReload(why: Final): boolean {
  return why.kind === 'refused' && why.code === 'version';
}

function reasonOf(why: Final, gone: string): string {
  switch (why.kind) {
    case 'refused':
      return wordsFor(why.code);
    case 'forgotten':
      return gone;
    case 'code_renewed':
      return shellWords.renewed;
    default:
      return why satisfies never;
  }
}

function titleOf(why: Final): string {
  if (why.kind === 'forgotten') return shellWords.deletedTitle;
  if (why.kind === 'code_renewed') return shellWords.renewedTitle;
  switch (why.code) {
    case 'no_such_code':
      return shellWords.noCodeTitle;
    case 'version':
      return shellWords.versionTitle;
    default:
      return shellWords.closedTitle;
  }
}
