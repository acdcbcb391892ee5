import { useState } from 'react';
import { showJoinCode } from '../../../shared/join-code.ts';
import type { Link } from '../../net/connection.ts';
import type { Final } from '../../net/socket-end.ts';
import type { Session } from '../../session/session.ts';
import type { State } from '../../session/state.ts';
import { Banner } from '../shell/Banner.tsx';
import { Closed } from '../shell/Closed.tsx';
import { Header } from '../shell/Header.tsx';
import { Menu } from '../shell/Menu.tsx';
import { Turns } from '../turn/Turns.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { createFollow } from '../ui/follow.ts';
import { MoreBelow } from '../ui/MoreBelow.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { HomeLink } from './Door.tsx';
import { JoinForm } from './JoinForm.tsx';

/** The student's page as a tutor sees it: the same words at the same moment, and nothing to press that would change them. */
export function TutorPage({ session, code }: { readonly session: Session; readonly code: string }) {
  const [follow] = useState(createFollow);
  const link = useSelected(session, (state) => state.link);
  const title = useSelected(session, (state) => state.session?.title);
  const presence = useSelected(session, presenceOf);
  const isKnown = useSelected(session, (state) => state.session !== undefined);
  const isEmpty = useSelected(session, (state) => state.turns.length === 0);
  const closed = link.kind === 'closed' ? link.why : undefined;
  return (
    <Announcer>
      <Header title={title || showJoinCode(code)} presence="Tutor’s view, read only.">
        <Menu session={session} />
      </Header>
      {closed !== undefined ? (
        <Closed why={closed} gone="The student has deleted it.">
          {wantsCode(closed) && <JoinForm />}
          <HomeLink />
        </Closed>
      ) : (
        <>
          <main id="content" className="page">
            {isEmpty && (
              <p className="nothing">
                {isKnown
                  ? 'No question yet. It appears here as soon as the student asks.'
                  : 'Looking for the session …'}
              </p>
            )}
            <Turns session={session} isTutor follow={follow} />
          </main>
          <section className="foot" aria-label="Watching">
            <MoreBelow follow={follow} />
            <Banner session={session} isTutor />
            <div className="watch-bar">
              <p role="status" className="watch-presence">
                {presence}
              </p>
              <p className={`live live-${link.kind}`}>{LIVE[link.kind]}</p>
            </div>
          </section>
        </>
      )}
    </Announcer>
  );
}

/** Whether a tutor can only type another code. */
function wantsCode(why: Final): boolean {
  return why.kind === 'code_renewed' || (why.kind === 'refused' && why.code === 'no_such_code');
}

const LIVE: Readonly<Record<Link['kind'], string>> = {
  open: 'Live',
  connecting: 'Connecting',
  waiting: 'Not connected',
  closed: 'Ended',
};

function presenceOf({ students, typing, session, link }: State): string {
  if (session === undefined || link.kind !== 'open') return '';
  if (typing) return 'The student is typing …';
  return students > 0 ? 'The student is here.' : 'The student is away.';
}
