import type { Session } from '../../session/session.ts';
import { useCodeWords, wordsFor } from '../ui/code-words.ts';
import { focusHome } from '../ui/focus.ts';
import { showWait } from '../ui/times.ts';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';
import { shellWords } from './words.ts';

/** A refusal that concerns no question. */
export function NoticeLine({ session }: { readonly session: Session }) {
  useCodeWords();
  const notice = useSelected(session, (state) => state.notice);
  const now = useNow(notice?.retryAt !== undefined);
  const dismiss = (): void => {
    session.dismiss();
    focusHome();
  };
  return (
    <div role="status" className="no-print">
      {notice !== undefined && (
        <div className="banner">
          <p>
            {wordsFor(notice.code)}
            {notice.retryAt !== undefined &&
              notice.retryAt > now &&
              ` ${shellWords.tryAgain(showWait(notice.retryAt, now))}`}
          </p>
          <button type="button" className="quiet" onClick={dismiss}>
            {shellWords.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
