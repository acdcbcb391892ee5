import { useState, useSyncExternalStore } from 'react';
import { showJoinCode } from '../../../shared/join-code.ts';
import type { TextStorage } from '../../session/storage.ts';
import { titleOf } from '../../session/title.ts';
import type { WatchedSession, Watching } from '../../session/watching.ts';
import { Header } from '../shell/Header.tsx';
import { Menu } from '../shell/Menu.tsx';
import { SidePanel } from '../shell/SidePanel.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { useSteps } from './use-steps.ts';
import { WatchedView } from './WatchedView.tsx';
import { WatchList } from './WatchList.tsx';
import { tutorWords } from './words.ts';

type Props = { readonly watching: Watching; readonly storage: TextStorage };

/** One or several students' sessions, read only. */
export function TutorPage({ watching, storage }: Props) {
  const { list, current } = useSyncExternalStore(watching.subscribe, watching.getSnapshot);
  const [isBeside, setBeside] = useState(false);
  const [isListed, setListed] = useState(false);
  useSteps(watching);
  const watched = list.find(({ code }) => code === current);
  if (watched === undefined) return null;
  const isColumns = isBeside && list.length > 1;
  const rows = (
    <WatchList watching={watching} list={list} current={current} looked={watched.session} storage={storage} />
  );
  return (
    <Announcer>
      <TutorHeader watched={watched}>
        <button type="button" className="quiet narrow" onClick={() => setListed(true)}>
          <Icon name="lines" />
          {tutorWords.sessions}
        </button>
        {list.length > 1 && (
          <button
            type="button"
            className="quiet wide-only"
            aria-pressed={isBeside}
            onClick={() => setBeside(!isBeside)}
          >
            <Icon name="lines" />
            {tutorWords.sideBySide}
          </button>
        )}
      </TutorHeader>
      <div className={isColumns ? 'desk beside' : 'desk'}>
        <nav className="rail no-print" aria-label={tutorWords.sessions}>
          {rows}
        </nav>
        {isColumns ? (
          <main className="columns" id="content">
            {list.map((own) => (
              <section
                key={own.code}
                className={own.code === current ? 'watched-column on' : 'watched-column'}
                aria-label={showJoinCode(own.code)}
              >
                <WatchedView watched={own} isColumn />
              </section>
            ))}
          </main>
        ) : (
          <>
            <WatchedView key={watched.code} watched={watched} isColumn={false} />
            <SidePanel session={watched.session} isTutor />
          </>
        )}
      </div>
      {isListed && (
        <Dialog title={tutorWords.list} onClose={() => setListed(false)}>
          {rows}
        </Dialog>
      )}
    </Announcer>
  );
}

type HeaderProps = { readonly watched: WatchedSession; readonly children: React.ReactNode };

function TutorHeader({ watched: { code, session }, children }: HeaderProps) {
  const title = useSelected(session, titleOf);
  return (
    <Header title={title || showJoinCode(code)} isCode={title === ''} presence={tutorWords.readOnly}>
      {children}
      <Menu session={session} />
    </Header>
  );
}
