import { useState } from 'react';
import { readDraft, saveDraft } from '../../session/draft.ts';
import type { Session } from '../../session/session.ts';
import { Banner } from '../shell/Banner.tsx';
import { Closed, wantsReload } from '../shell/Closed.tsx';
import { Header, tutorPresence } from '../shell/Header.tsx';
import { Menu } from '../shell/Menu.tsx';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import type { Surroundings } from '../shell/SessionsPanel.tsx';
import { fetchPanels, usePanels } from '../shell/use-panels.ts';
import { Turns } from '../turn/Turns.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { createFollow } from '../ui/follow.ts';
import { MoreBelow } from '../ui/MoreBelow.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { Composer } from './Composer.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Outbox } from './Outbox.tsx';

type Props = {
  readonly session: Session;
  readonly id: string | undefined;
  readonly surroundings: Surroundings;
  readonly onOpen: (id?: string) => void;
};

export function StudentPage({ session, id, surroundings, onOpen }: Props) {
  const { storage } = surroundings;
  const [follow] = useState(createFollow);
  const [panel, setPanel] = useState<'none' | 'share' | 'sessions'>('none');
  const panels = usePanels();
  const [draft, setDraft] = useState(() => readDraft(storage, id));
  const link = useSelected(session, (state) => state.link);
  const title = useSelected(session, (state) => state.session?.title);
  const tutors = useSelected(session, (state) => state.tutors);
  const isKnown = useSelected(session, (state) => state.session !== undefined);
  const isEmpty = useSelected(session, (state) => state.turns.length === 0 && state.outbox.length === 0);

  function openPanel(which: 'share' | 'sessions'): void {
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
  return (
    <Announcer>
      <Header
        title={title}
        presence={
          closed === undefined ? (tutorPresence(tutors) ?? (isKnown ? 'Only you see this.' : undefined)) : undefined
        }
        isWatched={tutors > 0}
      >
        <button type="button" className="quiet" onClick={() => openPanel('sessions')}>
          Sessions
        </button>
        {closed === undefined && (
          <button type="button" className="quiet" onClick={() => openPanel('share')}>
            Share
          </button>
        )}
        <Menu session={session} />
      </Header>
      {closed === undefined ? (
        <>
          <main id="content" className="page">
            {/* A known session that is still loading is not empty. */}
            {isEmpty && (isKnown || id === undefined) && <EmptyState onAsk={(text) => void session.ask(text)} />}
            <Turns session={session} isTutor={false} follow={follow} />
            <Outbox
              session={session}
              follow={follow}
              onEdit={(text) => write(draft.trim() === '' ? text : `${text}\n${draft}`)}
            />
          </main>
          <section className="foot" aria-label="Ask">
            <MoreBelow follow={follow} />
            <Banner session={session} isTutor={false} />
            <NoticeLine session={session} />
            <Composer session={session} draft={draft} onDraft={write} />
          </section>
        </>
      ) : (
        <Closed why={closed} gone="It is gone from the server for good.">
          {!wantsReload(closed) && (
            <button type="button" className="primary" onClick={openWithDraft}>
              Start a new session
            </button>
          )}
        </Closed>
      )}
      {panels.kind === 'here' && panel === 'share' && (
        <panels.module.SharePanel session={session} onClose={() => setPanel('none')} />
      )}
      {panels.kind === 'here' && panel === 'sessions' && (
        <panels.module.SessionsPanel
          session={session}
          surroundings={surroundings}
          onOpen={openOther}
          onClose={() => setPanel('none')}
        />
      )}
    </Announcer>
  );
}
