import { type ReactNode, useCallback, useId } from 'react';
import { Icon } from './Icon.tsx';
import { uiWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The browser's own modal dialog, on a phone a sheet from below: it traps the focus, closes on Escape, and returns the focus. */
export function Dialog({ title, onClose, children }: Props) {
  const heading = useId();
  const show = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    // A click beside it is a convenience for the mouse; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <dialog
      ref={show}
      className="dialog"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="quiet" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
            <Icon name="close" />
            {uiWords.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
