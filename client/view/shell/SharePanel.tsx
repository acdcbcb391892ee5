import { useState } from 'react';
import { showJoinCode } from '../../../shared/join-code.ts';
import { addressOf } from '../../session/route.ts';
import type { Session } from '../../session/session.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { takeFocus } from '../ui/focus.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { tutorPresence } from './Header.tsx';
import { shareWords } from './share-words.ts';
import { useReach } from './use-reach.ts';

export function SharePanel({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const code = useSelected(session, (state) => state.session?.code);
  const tutors = useSelected(session, (state) => state.tutors);
  const isOpen = useSelected(session, (state) => state.link.kind === 'open');
  return (
    <Dialog title={shareWords.title} onClose={onClose}>
      {code === undefined ? (
        <p>{shareWords.coming}</p>
      ) : (
        <>
          <p>{shareWords.rights}</p>
          <JoinLink code={code} />
        </>
      )}
      <p className="presence-line">{isOpen ? (tutorPresence(tutors) ?? shareWords.nobody) : shareWords.offline}</p>
      {code !== undefined && <Renew session={session} disabled={!isOpen} />}
    </Dialog>
  );
}

/** The link with which a tutor joins, as a QR code, as a code to read aloud, and to copy. */
function JoinLink({ code }: { readonly code: string }) {
  const reach = useReach();
  const origin = reach.kind === 'at' ? reach.origin : location.origin;
  const link = origin + addressOf({ kind: 'watch', typed: code });
  return (
    <>
      <div className="share">
        <QrCode text={link} label={shareWords.qr} />
        <div className="share-code">
          <p className="label">{shareWords.code}</p>
          <p className="code">{showJoinCode(code)}</p>
          <CopyButton text={link}>{shareWords.copy}</CopyButton>
        </div>
      </div>
      <p className="link-text">{link}</p>
      <p role="status" className="small">
        {reach.kind === 'alone' && shareWords.alone}
      </p>
    </>
  );
}

function Renew({ session, disabled }: { readonly session: Session; readonly disabled: boolean }) {
  const [step, setStep] = useState<'shut' | 'asked' | 'back'>('shut');
  if (step !== 'asked') {
    return (
      <button
        ref={step === 'back' ? takeFocus : undefined}
        type="button"
        className="quiet"
        onClick={() => setStep('asked')}
      >
        {shareWords.change}
      </button>
    );
  }
  const renew = (): void => {
    session.say({ type: 'renew' });
    setStep('back');
  };
  return (
    <div className="confirm">
      <p>{shareWords.changeWarning}</p>
      <button type="button" disabled={disabled} onClick={renew}>
        {shareWords.changeNow}
      </button>
      <button ref={takeFocus} type="button" className="quiet" onClick={() => setStep('back')}>
        {shareWords.keep}
      </button>
      {disabled && <p>{shareWords.needsConnection}</p>}
    </div>
  );
}
