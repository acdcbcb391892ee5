import { useMaths } from './use-maths.ts';
import { canRead, readAloud, silence, useReadingText } from './voice.ts';

/** Reads a hint aloud with the browser's own voice; the same button stops it. */
export function ReadAloud({ text }: { readonly text: string }) {
  const reading = useReadingText() === text;
  const load = useMaths();
  if (!canRead() || load.kind !== 'here') return null;
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => (reading ? silence() : readAloud(text, load.module.speak(text)))}
    >
      {reading ? 'Stop reading' : 'Read aloud'}
    </button>
  );
}
