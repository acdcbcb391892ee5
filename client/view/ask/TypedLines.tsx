import { linesOf } from '../../session/problems.ts';
import { Question } from '../turn/Question.tsx';
import { useMaths } from '../turn/use-maths.ts';
import { askWords } from './words.ts';

/** Each line is typeset again with every key, which would be slow for a longer text. */
const LONGEST = 2_000;

/** What is typed, as it is written by hand: each line of working on its own, with the place in its margin. */
export function TypedLines({ text, isWork }: { readonly text: string; readonly isWork: boolean }) {
  const load = useMaths();
  if (load.kind !== 'here' || text.trim() === '' || text.length > LONGEST) return null;
  const differs = load.module.readsOtherwise(text);
  if (!differs && !(isWork && text.includes('\n'))) return null;
  return (
    <div className="typed" aria-hidden="true" title={askWords.typed}>
      {(isWork ? linesOf(text) : [text]).map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same line may stand twice
        <div key={index} className="typed-line">
          {isWork && <span className="margin" />}
          <Question text={line} className="in-line" />
        </div>
      ))}
    </div>
  );
}
