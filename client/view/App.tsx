import { useSyncExternalStore } from 'react';
import type { TextStorage } from '../session/storage.ts';
import type { Place, Workspace } from '../session/workspace.ts';
import { StudentPage } from './ask/StudentPage.tsx';
import { usePanels } from './later/use-panels.ts';
import { Header } from './shell/Header.tsx';
import type { Surroundings } from './shell/SessionList.tsx';

type Props = { readonly workspace: Workspace; readonly surroundings: Surroundings };

/** Shows what is open in this tab. The workspace opens and closes connections, rendering never does. */
export function App({ workspace, surroundings }: Props) {
  const place = useSyncExternalStore(workspace.subscribe, workspace.getSnapshot);
  const panels = usePanels();
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
    case 'opening':
    case 'tutor':
    case 'door':
    case 'absent':
      // They come after the student's page: whoever asks does not wait for them.
      if (panels.kind !== 'here') return <Header title="">{null}</Header>;
      return <Other place={place} panels={panels.module} storage={surroundings.storage} />;
    default:
      return place satisfies never;
  }
}

type OtherProps = {
  readonly place: Exclude<Place, { kind: 'student' }>;
  readonly panels: Extract<ReturnType<typeof usePanels>, { kind: 'here' }>['module'];
  readonly storage: TextStorage;
};

function Other({ place, panels: { TutorPage, Door, Absent }, storage }: OtherProps) {
  switch (place.kind) {
    case 'tutor':
      return <TutorPage key={place.key} watching={place.watching} storage={storage} />;
    case 'door':
      return <Door key={place.typed} typed={place.typed} storage={storage} />;
    case 'absent':
      return <Absent what={place.what} />;
    case 'opening':
      return <Header title="">{null}</Header>;
    default:
      return place satisfies never;
  }
}
