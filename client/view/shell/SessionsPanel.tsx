import type { ComponentProps } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { SessionList } from './SessionList.tsx';
import { sessionsWords } from './sessions-words.ts';

type Props = ComponentProps<typeof SessionList> & { readonly onClose: () => void };

/** The list of sessions where there is no room for it beside the page. */
export function SessionsPanel(props: Props) {
  return (
    <Dialog title={sessionsWords.title} onClose={props.onClose}>
      <SessionList {...props} />
    </Dialog>
  );
}
