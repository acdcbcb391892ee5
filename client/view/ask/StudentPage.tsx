import { useState } from 'react';
import { readDraft, saveDraft } from '../../session/draft.ts';
import type { Session } from '../../session/session.ts';
import { titleOf } from '../../session/title.ts';
import { fetchPanels, usePanels } from '../later/use-panels.ts';
import { Banner } from '../shell/Banner.tsx';
import { Closed, wantsReload } from '../shell/Closed.tsx';
import { Header, tutorPresence } from '../shell/Header.tsx';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import type { Surroundings } from '../shell/SessionList.tsx';
import { shellWords } from '../shell/words.ts';
import { Turns } from '../turn/Turns.tsx';
import { WorksheetHead } from '../turn/WorksheetHead.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { FOCUS_HOME } from '../ui/focus.ts';
import { createFollow } from '../ui/follow.ts';
import { Icon } from '../ui/Icon.tsx';
import { MoreBelow } from '../ui/MoreBelow.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { Composer } from './Composer.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Outbox } from './Outbox.tsx';
import { askWords } from './words.ts';

type Props = {
  readonly session: Session;
  readonly id: string | undefined;
  readonly surroundings: Surroundings;
  readonly onOpen: (id?: string) => void;
};

export function StudentPage({ session, id, surroundings, onOpen }: Props) {
  const { storage } = surroundings;
  const [follow] = useState(() => createFollow());
  const [panel, setPanel] = useState<'none' | 'share' | 'sessions' | 'menu'>('none');
  const panels = usePanels();
  const [draft, setDraft] = useState(() => readDraft(storage, id));
  const link = useSelected(session, (state) => state.link);
  const title = useSelected(session, titleOf);
  const isWatched = useSelected(session, (state) => state.tutors > 0 && state.link.kind === 'open');
  const presence = useSelected(session, presenceOf);
  const isKnown = useSelected(session, (state) => state.session !== undefined);
  const hasTurns = useSelected(session, (state) => state.turns.length > 0);
  const isEmpty = useSelected(session, (state) => state.outbox.length === 0) && !hasTurns;

  function openPanel(which: 'share' | 'sessions' | 'menu'): void {
    fetchPanels();
    setPanel(which);
  }

  function write(text: string): void {
    setDraft(text);
    saveDraft(storage, session.getSnapshot().session?.id ?? id, text);
  }

  /** Opens a new session with the draft of this one. */
  function openWithDraft(): void {
    saveDraft(storage, undefined, draft);
    onOpen();
  }

  function openOther(other?: string): void {
    // While nothing has been asked, a new session would be the same as this one.
    if (other === undefined && isEmpty && closed === undefined) setPanel('none');
    else onOpen(other);
  }

  const closed = link.kind === 'closed' ? link.why : undefined;
  const list = { session, surroundings, onOpen: openOther, onClose: () => setPanel('none') };
  return (
    <Announcer>
      <Header title={title} presence={presence} isWatched={isWatched}>
        <button type="button" className="quiet narrow" onClick={() => openPanel('sessions')}>
          <Icon name="lines" />
          {shellWords.sessions}
        </button>
        {closed === undefined && (
          <button type="button" className="quiet" onClick={() => openPanel('share')}>
            <Icon name="share" />
            {shellWords.share}
          </button>
        )}
        {panels.kind === 'here' ? (
          <panels.module.Menu session={session} isWanted={panel === 'menu'} />
        ) : (
          <button type="button" className="quiet" onClick={() => openPanel('menu')}>
            <Icon name="more" />
            {shellWords.more}
          </button>
        )}
      </Header>
      <div className="desk">
        <nav className="rail no-print" aria-label={shellWords.sessions}>
          {panels.kind === 'here' && <panels.module.SessionList {...list} />}
        </nav>
        {closed === undefined ? (
          <div className="column">
            {hasTurns &&
              (panels.kind === 'here' ? <panels.module.Strip session={session} /> : <div className="strip" />)}
            <main id="content" className="page">
              <WorksheetHead title={title} />
              {/* A known session that is still loading is not empty. */}
              {isEmpty && (isKnown || id === undefined) && <EmptyState onAsk={(text) => void session.ask(text)} />}
              <Turns session={session} isTutor={false} follow={follow} />
              <Outbox
                session={session}
                follow={follow}
                onEdit={(text) => write(draft.trim() === '' ? text : `${text}\n${draft}`)}
              />
            </main>
            <section className="foot" id={FOCUS_HOME} tabIndex={-1} aria-label={askWords.region}>
              <MoreBelow follow={follow} />
              <Banner session={session} isTutor={false} />
              <NoticeLine session={session} />
              <Composer session={session} draft={draft} onDraft={write} />
            </section>
          </div>
        ) : (
          <Closed why={closed} gone={askWords.gone}>
            {!wantsReload(closed) && (
              <button type="button" className="primary" onClick={openWithDraft}>
                {askWords.newSession}
              </button>
            )}
          </Closed>
        )}
        {panels.kind === 'here' && closed === undefined && (
          <panels.module.SidePanel session={session} isTutor={false} />
        )}
      </div>
      {panels.kind === 'here' && panel === 'share' && (
        <panels.module.SharePanel session={session} onClose={() => setPanel('none')} />
      )}
      {panels.kind === 'here' && panel === 'sessions' && <panels.module.SessionsPanel {...list} />}
    </Announcer>
  );
}

/** Who sees this, as far as it is known now: without a connection nobody knows. */
function presenceOf({ link, session, tutors }: ReturnType<Session['getSnapshot']>): string | undefined {
  if (session === undefined || link.kind !== 'open') return undefined;
  return tutorPresence(tutors) ?? shellWords.onlyYou;
}
