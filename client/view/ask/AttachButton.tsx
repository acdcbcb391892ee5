import { useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { askWords } from './words.ts';

type Props = { readonly isFull: boolean; readonly onFiles: (files: FileList) => void };

/** Opens the device's own picker, which on a phone offers the camera. Pasting and dropping work as well. */
export function AttachButton({ isFull, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="attach" disabled={isFull} onClick={() => input.current?.click()}>
        <Icon name="photo" />
        {askWords.photo}
        <span className="unseen">{askWords.photoMore}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ target }) => {
          if (target.files !== null) onFiles(target.files);
          // Otherwise the same file could not be chosen again after it was removed.
          target.value = '';
        }}
      />
    </>
  );
}
