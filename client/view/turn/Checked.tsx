import { checkOf } from '../../maths/graph/equation.ts';
import { toText } from '../../maths/graph/rational.ts';
import { SOLVING_WORDS } from './solving-words.ts';

/** A stroke of chalk under the line that solved a problem, and the check: the values put into both sides. */
export function Checked({ problem, line }: { readonly problem: string; readonly line: string }) {
  const checks = checkOf(problem, line).map(({ value }) => `${toText(value)} = ${toText(value)}`);
  return (
    <div className="checked">
      <svg aria-hidden="true" viewBox="0 0 120 8" preserveAspectRatio="none" className="chalk-line">
        <path d="M2 5C22 2 41 6 60 4S99 3 118 5" />
      </svg>
      {checks.length > 0 && <p>{SOLVING_WORDS.checked([...new Set(checks)])}</p>}
    </div>
  );
}
