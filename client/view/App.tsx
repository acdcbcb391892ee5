import { useSyncExternalStore } from 'react';
import type { Desk } from '../session/desk.ts';
import { HomeLink } from './shell/Closed.tsx';
import { Header } from './shell/Header.tsx';
import { JoinForm } from './tutor/JoinForm.tsx';
import { StudentPage } from './ask/StudentPage.tsx';
import type { Surroundings } from './shell/surroundings.ts';
import { TutorPage } from './tutor/TutorPage.tsx';

/** Shows what lies open in this tab. Connections are made and ended by the desk, never by rendering. */
export function App({ desk, surroundings }: { readonly desk: Desk; readonly surroundings: Surroundings }) {
  const place = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  switch (place.kind) {
    case 'student':
      return (
        <StudentPage
          key={place.key}
          session={place.session}
          id={place.id}
          surroundings={surroundings}
          onOpen={desk.open}
        />
      );
    case 'tutor':
      return <TutorPage key={place.key} session={place.session} code={place.code} />;
    case 'door':
      return <Door typed={place.typed} />;
    default:
      return place satisfies never;
  }
}

function Door({ typed }: { readonly typed: string }) {
  return (
    <>
      <Header title={undefined}>
        <a href="#home">Ask</a>
      </Header>
      <main className="closed" id="content">
        <h2>Watch a session</h2>
        <p>You see the student’s questions and hints as they come, and change nothing.</p>
        <JoinForm typed={typed} />
        <HomeLink />
      </main>
    </>
  );
}
