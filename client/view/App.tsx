import { useSyncExternalStore } from 'react';
import type { Workspace } from '../session/workspace.ts';
import { HomeLink } from './Closed.tsx';
import { Header } from './Header.tsx';
import { JoinForm } from './JoinForm.tsx';
import { StudentPage } from './StudentPage.tsx';
import type { Surroundings } from './surroundings.ts';
import { TutorPage } from './TutorPage.tsx';

/** Shows what lies open in this tab. Connections are made and ended by the workspace, never by rendering. */
export function App({
  workspace,
  surroundings,
}: {
  readonly workspace: Workspace;
  readonly surroundings: Surroundings;
}) {
  const place = useSyncExternalStore(workspace.subscribe, workspace.getSnapshot);
  switch (place.kind) {
    case 'student':
      return (
        <StudentPage
          key={place.key}
          session={place.session}
          id={place.id}
          surroundings={surroundings}
          onOpen={workspace.open}
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
