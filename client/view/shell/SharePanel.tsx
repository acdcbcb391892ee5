import { useState } from 'react';
import { showJoinCode } from '../../../shared/join-code.ts';
import type { Session } from '../../session/session.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { tutorPresence } from './Header.tsx';

/** The link with which a tutor joins. The code is in the fragment, which no server and no Referer ever sees. */
export function joinLink(code: string): string {
  return `${location.origin}${location.pathname}#join=${code}`;
}

export function SharePanel({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const code = useSelected(session, (state) => state.session?.code);
  const tutors = useSelected(session, (state) => state.tutors);
  const isOpen = useSelected(session, (state) => state.link.kind === 'open');
  return (
    <Dialog title="Let a tutor watch" onClose={onClose}>
      {code === undefined ? (
        <p>The join code comes with the connection. As soon as the page is connected, it stands here.</p>
      ) : (
        <>
          <p>Whoever has this code sees your questions and hints as they come, and can change nothing.</p>
          <div className="share">
            <QrCode text={joinLink(code)} label="QR code of the join link" />
            <div className="share-code">
              <p className="label">Join code</p>
              <p className="code">{showJoinCode(code)}</p>
              <CopyButton text={joinLink(code)}>Copy link</CopyButton>
            </div>
          </div>
          <p className="link-text">{joinLink(code)}</p>
        </>
      )}
      <p className="presence-line">{tutorPresence(tutors) ?? 'Nobody is watching right now.'}</p>
      {code !== undefined && <Renew session={session} disabled={!isOpen} />}
    </Dialog>
  );
}

function Renew({ session, disabled }: { readonly session: Session; readonly disabled: boolean }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="quiet flush" onClick={() => setAsked(true)}>
        Change the code …
      </button>
    );
  }
  const renew = (): void => {
    session.say({ type: 'renew' });
    setAsked(false);
  };
  return (
    <div className="confirm">
      <p>
        You get a new code, and the old one stops working. Tutors who watch now are disconnected; give them the new code
        to let them in again.
      </p>
      <button type="button" disabled={disabled} onClick={renew}>
        Change the code
      </button>
      <button type="button" className="quiet" onClick={() => setAsked(false)}>
        Keep it
      </button>
      {disabled && <p>This needs a connection.</p>}
    </div>
  );
}
