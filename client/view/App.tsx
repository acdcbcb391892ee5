import { useSyncExternalStore } from 'react';
import type { Desk } from '../session/desk.ts';
import { StudentPage } from './ask/StudentPage.tsx';
import type { Surroundings } from './shell/SessionsPanel.tsx';
import { Door } from './tutor/Door.tsx';
import { TutorPage } from './tutor/TutorPage.tsx';

/** Shows what is open in this tab. The desk opens and closes connections, rendering never does. */
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
