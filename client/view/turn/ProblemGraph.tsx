import { useMemo, useState } from 'react';
import { checkOf, type Equation, equationIn } from '../../maths/graph/equation.ts';
import { type Frame, frameFor } from '../../maths/graph/plot.ts';
import { equal, type Rational, rational, toText, whole, ZERO } from '../../maths/graph/rational.ts';
import { GraphCurves } from './GraphCurves.tsx';
import { SOLVING_WORDS } from './solving-words.ts';

type Props = {
  readonly problem: string;
  /** The student's line that solved it; absent until there is one. */
  readonly line?: string | undefined;
};

/** Finer steps than tenths would take too many keys. */
const FINEST = 10n;

/**
 * An equation's two sides, to look at and to walk along with the arrow keys. Apart, so that their crossing is not to be seen, until the
 * student has found it.
 */
export function ProblemGraph({ problem, line = '' }: Props) {
  const equation = useMemo(() => equationIn(problem), [problem]);
  const found = useMemo(() => checkOf(problem, line), [problem, line]);
  const [step, setStep] = useState(0);
  const frames = useMemo(() => (equation === undefined ? undefined : framesOf(equation, found)), [equation, found]);
  if (equation === undefined || frames === undefined) return null;
  const finest = found.reduce((most, { at }) => (at.d > most && at.d <= FINEST ? at.d : most), 1n);
  const at = rational(BigInt(step), finest) ?? ZERO;
  const said = saidAt(equation, at);
  const drawings: readonly (readonly ('left' | 'right')[])[] =
    found.length > 0 ? [['left', 'right']] : [['left'], ['right']];
  const [first] = frames;
  return (
    <details className="graph no-print">
      <summary>{SOLVING_WORDS.graph}</summary>
      {drawings.map((sides, index) => (
        <GraphCurves
          key={sides.join()}
          sides={sides}
          equation={equation}
          frame={frames[index] ?? first}
          height={found.length > 0 ? 220 : 150}
          at={at}
          found={found}
          label={described(equation, sides, frames[index] ?? first, found)}
        />
      ))}
      <p className="graph-legend">
        <span className="graph-left">{SOLVING_WORDS.left}</span>{' '}
        <span className="graph-right">{SOLVING_WORDS.right}</span>
      </p>
      <label className="graph-walk">
        <span>{SOLVING_WORDS.choose(equation.unknown)}</span>
        <input
          type="range"
          min={first.left * Number(finest)}
          max={first.right * Number(finest)}
          value={step}
          aria-valuetext={said}
          onChange={({ target }) => setStep(target.valueAsNumber)}
        />
      </label>
      <output>{said}</output>
    </details>
  );
}

/** One frame for both sides once they stand together, one for each before. */
function framesOf({ left, right }: Equation, found: Parameters<typeof frameFor>[1]): readonly [Frame, ...Frame[]] {
  return found.length > 0 ? [frameFor([left, right], found)] : [frameFor([left], []), frameFor([right], [])];
}

const shown = (value: Rational | undefined): string => (value === undefined ? SOLVING_WORDS.noValue : toText(value));

function saidAt({ unknown, left, right }: Equation, at: Rational): string {
  const [a, b] = [left(at), right(at)];
  const same = a !== undefined && b !== undefined && equal(a, b) ? ` ${SOLVING_WORDS.same}` : '';
  return SOLVING_WORDS.at(unknown, toText(at), shown(a), shown(b)) + same;
}

/** What the drawing shows, in words: never more than it shows. */
function described(
  equation: Equation,
  sides: readonly ('left' | 'right')[],
  { left, right }: Frame,
  found: Parameters<typeof frameFor>[1],
): string {
  const ends = sides.map((side) => {
    const [first, last] = [left, right].map((x) => shown(equation[side](whole(BigInt(x)))));
    return SOLVING_WORDS.from(SOLVING_WORDS[side], first ?? '', last ?? '');
  });
  const crossings = found.map(({ at, value }) => SOLVING_WORDS.crossing(equation.unknown, toText(at), toText(value)));
  return [`${ends.join(', ')} ${SOLVING_WORDS.between(equation.unknown, left, right)}`, ...crossings].join(' ');
}
