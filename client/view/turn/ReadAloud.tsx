import type { MouseEvent } from 'react';
import { READ_ALOUD_WORDS } from './read-aloud-words.ts';
import { useMaths } from './use-maths.ts';
import { readAloud, silence, useReading } from './voice.ts';

/** Reads a hint aloud with the browser's own voice; the same button stops it. */
export function ReadAloud({ text }: { readonly text: string }) {
  const reading = useReading();
  const load = useMaths();
  if (load.kind !== 'here') return null;
  const isMine = reading.kind !== 'silent' && reading.text === text;
  const isReading = isMine && reading.kind === 'reading';
  const { sentencesIn } = load.module;

  function onClick({ currentTarget }: MouseEvent): void {
    if (isReading) return silence();
    const answer = currentTarget.closest('.hint')?.querySelector<HTMLElement>('.answer');
    if (answer) void readAloud(text, sentencesIn(answer));
  }

  return (
    <>
      <button type="button" className="quiet" onClick={onClick}>
        {isReading ? READ_ALOUD_WORDS.stop : READ_ALOUD_WORDS.read}
      </button>
      <span role="status" className="voiceless">
        {isMine && reading.kind === 'voiceless' && READ_ALOUD_WORDS.voiceless}
      </span>
    </>
  );
}
