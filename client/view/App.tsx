import { useSyncExternalStore } from 'react';
import type { Workspace } from '../session/workspace.ts';
import { StudentPage } from './ask/StudentPage.tsx';
import type { Surroundings } from './shell/SessionsPanel.tsx';
import { Door } from './tutor/Door.tsx';
import { TutorPage } from './tutor/TutorPage.tsx';

type Props = { readonly workspace: Workspace; readonly surroundings: Surroundings };

/** Shows what is open in this tab. The workspace opens and closes connections, rendering never does. */
export function App({ workspace, surroundings }: Props) {
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
