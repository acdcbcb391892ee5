import { useId, useState } from 'react';
import type { Final } from '../../net/socket-end.ts';
import type { Session } from '../../session/session.ts';
import type { WatchedSession } from '../../session/watching.ts';
import { Banner } from '../shell/Banner.tsx';
import { Closed } from '../shell/Closed.tsx';
import { Strip } from '../shell/Strip.tsx';
import { Turns } from '../turn/Turns.tsx';
import { createFollow } from '../ui/follow.ts';
import { MoreBelow } from '../ui/MoreBelow.tsx';
import { useNow } from '../ui/use-now.ts';
import { useSelected } from '../ui/use-selected.ts';
import { HomeLink } from './Door.tsx';
import { JoinForm } from './JoinForm.tsx';
import { inFull } from './standing.ts';
import { tutorWords } from './words.ts';

type Props = {
  readonly watched: WatchedSession;
  /** Beside others: it scrolls inside itself. */
  readonly isColumn: boolean;
};

/** A student's session as a tutor sees it: the same words at the same moment, and nothing to press that would change them. */
export function WatchedView({ watched: { code, session }, isColumn }: Props) {
  const scroller = useId();
  const [follow] = useState(() => createFollow(isColumn ? scroller : undefined));
  const link = useSelected(session, (state) => state.link);
  const isKnown = useSelected(session, (state) => state.session !== undefined);
  const isEmpty = useSelected(session, (state) => state.turns.length === 0);
  if (link.kind === 'closed' && link.why !== undefined) {
    return (
      <Closed why={link.why} gone={tutorWords.gone}>
        {wantsCode(link.why) && <JoinForm typed={link.why.kind === 'refused' ? code : ''} takesFocus />}
        <HomeLink />
      </Closed>
    );
  }
  // Beside others it is one part of the page, and not the page.
  const Main = isColumn ? 'div' : 'main';
  return (
    <div className="column">
      <Strip session={session} isPart={isColumn} />
      <div className="scroller" id={scroller}>
        <Main className="page">
          {isEmpty && <p className="nothing">{isKnown ? tutorWords.noQuestion : tutorWords.looking}</p>}
          <Turns session={session} isTutor follow={follow} />
        </Main>
      </div>
      <section className="foot" aria-label={isColumn ? undefined : tutorWords.region}>
        <MoreBelow follow={follow} />
        <Banner session={session} isTutor />
        <div className="watch-bar">
          <Presence session={session} />
          <p className={`live live-${link.kind}`}>{tutorWords.live[link.kind]}</p>
        </div>
      </section>
    </div>
  );
}

/** By itself, since the minutes go on while nothing else changes. */
function Presence({ session }: { readonly session: Session }) {
  const now = useNow();
  const presence = useSelected(session, (state) => inFull(state, now));
  return (
    <p role="status" className="watch-presence">
      {presence}
    </p>
  );
}

/** Whether a tutor can only type another code. */
function wantsCode(why: Final): boolean {
  return why.kind === 'code_renewed' || (why.kind === 'refused' && why.code === 'no_such_code');
}
