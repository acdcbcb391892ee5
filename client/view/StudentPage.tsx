import { Suspense, useState } from 'react';
import { saveDraft, readDraft } from '../session/draft.ts';
import type { Session } from '../session/session.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Closed } from './Closed.tsx';
import { Composer } from './Composer.tsx';
import { EmptyState } from './EmptyState.tsx';
import { createFollow } from './follow.ts';
import { Header } from './Header.tsx';
import { Menu } from './Menu.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { Outbox } from './Outbox.tsx';
import { SessionsPanel, SharePanel } from './panels.ts';
import type { Surroundings } from './surroundings.ts';
import { Turns } from './Turns.tsx';
import { useSelected } from './use-selected.ts';
import { watching } from './watching.ts';

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
  const [draft, setDraft] = useState(() => readDraft(storage, id));
  const link = useSelected(session, (state) => state.link);
  const title = useSelected(session, (state) => state.session?.title);
  const tutors = useSelected(session, (state) => state.tutors);
  const isKnown = useSelected(session, (state) => state.session !== undefined);
  const isEmpty = useSelected(session, (state) => state.turns.length === 0 && state.outbox.length === 0);

  function write(text: string): void {
    setDraft(text);
    saveDraft(storage, session.getSnapshot().session?.id ?? id, text);
  }

  /** What was being typed goes along into the next session. */
  function takeAlong(): void {
    saveDraft(storage, undefined, draft);
    onOpen();
  }

  function openOther(other?: string): void {
    // A new session where nothing has been asked yet would be the same one again.
    if (other === undefined && isEmpty && closed === undefined) setPanel('none');
    else onOpen(other);
  }

  const closed = link.kind === 'closed' ? link.why : undefined;
  return (
    <Announcer>
      <Header
        title={title}
        presence={closed === undefined ? (watching(tutors) ?? (isKnown ? 'Only you see this.' : undefined)) : undefined}
        isWatched={tutors > 0}
      >
        <button type="button" className="quiet" onClick={() => setPanel('sessions')}>
          Sessions
        </button>
        {closed === undefined && (
          <button type="button" className="quiet" onClick={() => setPanel('share')}>
            Share
          </button>
        )}
        <Menu session={session} />
      </Header>
      {closed === undefined ? (
        <>
          <main id="content" className="page">
            {/* A session that is only coming back is not empty. */}
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
        <Closed why={closed} isTutor={false} onNew={takeAlong} />
      )}
      <Suspense>
        {panel === 'share' && <SharePanel session={session} onClose={() => setPanel('none')} />}
        {panel === 'sessions' && (
          <SessionsPanel
            session={session}
            surroundings={surroundings}
            onOpen={openOther}
            onClose={() => setPanel('none')}
          />
        )}
      </Suspense>
    </Announcer>
  );
}
