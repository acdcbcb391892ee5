import type { Session } from '../../../client/session/session.ts';
import { nowUs } from '../../lib/monotonic.ts';
import type { Recorder } from '../measure/recorder.ts';

/** Records a session's error frames, and how long it takes to resume. Call the returned function when its connection is cut. */
export function recordConnection(session: Session, recorder: Recorder): () => void {
  let droppedUs: number | undefined;
  let { link, notice } = session.getSnapshot();

  session.subscribe(() => {
    const state = session.getSnapshot();
    if (state.notice !== notice && state.notice !== undefined) recorder.refused(state.notice.code);
    notice = state.notice;
    if (state.link === link) return;
    link = state.link;
    if (link.kind === 'closed' && link.why?.kind === 'refused') recorder.refused(link.why.code);
    if (link.kind === 'waiting' && link.why !== undefined) recorder.refused(link.why.code);
    if (link.kind !== 'open' || droppedUs === undefined) return;
    recorder.time('resume', nowUs() - droppedUs);
    droppedUs = undefined;
  });

  return () => {
    recorder.count('drops');
    droppedUs ??= nowUs();
  };
}
