import type { Crossing, Equation } from '../../maths/graph/equation.ts';
import { type Frame, pathOf, placeIn } from '../../maths/graph/plot.ts';
import { type Rational, toNumber, toText, whole } from '../../maths/graph/rational.ts';

const WIDTH = 320;
/** Room for the numbers on the axes. */
const EDGE = 22;

type Props = {
  readonly sides: readonly ('left' | 'right')[];
  readonly equation: Equation;
  readonly frame: Frame;
  readonly height: number;
  /** The place that the reader looks at. */
  readonly at: Rational;
  readonly found: readonly Crossing[];
  readonly label: string;
};

const signed = (value: number): string => toText(whole(BigInt(value)));

/** Sides of an equation as curves, one drawing. They differ by colour and by dashes. */
export function GraphCurves({ sides, equation, frame, height, at, found, label }: Props) {
  const size = { width: WIDTH - 2 * EDGE, height: height - 2 * EDGE };
  const place = placeIn(frame, size);
  const x = place.x(toNumber(at));
  return (
    <svg role="img" aria-label={label} viewBox={`${-EDGE} ${-EDGE} ${WIDTH} ${height}`} className="graph-drawing">
      <path className="graph-axis" d={`M0 ${place.y(0)}H${size.width}M${place.x(0)} 0V${size.height}`} />
      <text x={0} y={place.y(0) + 14} textAnchor="middle">
        {signed(frame.left)}
      </text>
      <text x={size.width} y={place.y(0) + 14} textAnchor="middle">
        {signed(frame.right)}
      </text>
      <text x={place.x(0) - 4} y={-6} textAnchor="middle">
        {signed(frame.high)}
      </text>
      {frame.low < 0 && (
        <text x={place.x(0) - 4} y={size.height + 14} textAnchor="middle">
          {signed(frame.low)}
        </text>
      )}
      <path className="graph-cursor" d={`M${x} 0V${size.height}`} />
      {sides.map((side) => {
        const y = equation[side](at);
        const isInside = y !== undefined && toNumber(y) >= frame.low && toNumber(y) <= frame.high;
        return (
          <g key={side} className={`graph-${side}`}>
            {/* Cut at the frame: a nested drawing hides what leaves it. */}
            <svg width={size.width} height={size.height} aria-hidden="true">
              <path d={pathOf(equation[side], frame, size)} />
            </svg>
            {isInside && <circle cx={x} cy={place.y(toNumber(y))} r={4} />}
          </g>
        );
      })}
      {found.map((crossing) => (
        <g key={toText(crossing.at)} className="graph-found">
          <circle cx={place.x(toNumber(crossing.at))} cy={place.y(toNumber(crossing.value))} r={7} />
        </g>
      ))}
    </svg>
  );
}
