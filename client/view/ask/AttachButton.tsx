import { useRef } from 'react';
import type { Attachments } from './use-attachments.ts';

/** Opens the device's own picker, which on a phone offers the camera. Pasting and dropping work as well. */
export function AttachButton({ attachments }: { readonly attachments: Attachments }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="attach" disabled={attachments.isFull} onClick={() => input.current?.click()}>
        Photo<span className="unseen"> of a problem: attach it</span>
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ target }) => {
          attachments.attach(target.files ?? []);
          // Otherwise the same file could not be chosen again after it was removed.
          target.value = '';
        }}
      />
    </>
  );
}
