import * as i from './interval.ts';
import type { Interval } from './interval.ts';
import * as magnitude from './magnitude.ts';
import type { Magnitude } from './magnitude.ts';
import * as q from './rational.ts';
import type { Rational } from './rational.ts';

export type TrigName = 'sin' | 'cos' | 'tan';

const HALF = q.rational(1n, 2n);

/** The sine of 0, 30, 45, 60 and 90 degrees: half of the root of 0, 1, 2, 3 and 4. */
const SINES: ReadonlyMap<bigint, bigint> = new Map([
  [0n, 0n],
  [30n, 1n],
  [45n, 2n],
  [60n, 3n],
  [90n, 4n],
]);

function halfRoot(radicand: bigint): Magnitude | undefined {
  const under = magnitude.root(magnitude.of(q.rational(radicand)));
  return under && magnitude.times(magnitude.of(HALF), under);
}

/** An angle in degrees brought between 0 and 360. */
function reduced({ n, d }: Rational): Rational {
  const turn = 360n * d;
  return q.rational(((n % turn) + turn) % turn, d);
}

function exactSine(degrees: Rational): Magnitude | undefined {
  const { n, d } = reduced(degrees);
  if (d !== 1n) return undefined;
  const [sign, within] = n >= 180n ? [-1n, n - 180n] : [1n, n];
  const radicand = SINES.get(within > 90n ? 180n - within : within);
  const size = radicand === undefined ? undefined : halfRoot(radicand);
  return size && magnitude.times(magnitude.of(q.rational(sign)), size);
}

const radians = (degrees: Rational): Interval =>
  i.times(i.PI, i.ofRational(q.divide(degrees, q.rational(180n)) ?? q.ZERO));

/** The sine of an angle in degrees, exact for multiples of 30 and 45. */
export const sine = (degrees: Rational): Magnitude | undefined =>
  exactSine(degrees) ?? magnitude.inexact(i.sine(radians(reduced(degrees))));

export const cosine = (degrees: Rational): Magnitude | undefined => sine(q.subtract(q.rational(90n), degrees));

export function tangent(degrees: Rational): Magnitude | undefined {
  const [top, bottom] = [sine(degrees), cosine(degrees)];
  return top && bottom && magnitude.over(top, bottom);
}

export function trig(name: TrigName, degrees: Rational): Magnitude | undefined {
  return name === 'sin' ? sine(degrees) : name === 'cos' ? cosine(degrees) : tangent(degrees);
}

/** What a calculator in radians gives for a number of degrees. */
export function trigInRadians(name: TrigName, angle: Rational): Magnitude | undefined {
  const turns = angle.n / angle.d / 6n;
  const turn = i.times(i.PI, i.ofRational(q.rational(2n * turns)));
  let rest = i.plus(i.ofRational(angle), i.negated(turn));
  while (rest.hi < 0n) rest = i.plus(rest, i.times(i.PI, i.ofRational(q.rational(2n))));
  const [sin, cos] = [magnitude.inexact(i.sine(rest)), magnitude.inexact(i.cosine(rest))];
  return name === 'sin' ? sin : name === 'cos' ? cos : sin && cos && magnitude.over(sin, cos);
}

const EXACT_ANGLES = [0n, 30n, 45n, 60n, 90n, 120n, 135n, 150n, 180n];

/** The angle in degrees, from 0 to 180 (to 90 for a sine or tangent), whose ratio is `value`; exact for the usual ones. */
export function angleOf(name: TrigName, value: Magnitude): Magnitude | undefined {
  const known = EXACT_ANGLES.find((degrees) => {
    if (name !== 'cos' && degrees > 90n) return false;
    const ratio = trig(name, q.rational(degrees));
    return ratio !== undefined && magnitude.same(ratio, value) === true;
  });
  if (known !== undefined) return magnitude.of(q.rational(known));
  const arc = name === 'tan' ? i.arctan(value.near) : i.arcsine(value.near);
  const inDegrees = arc && i.inverted(i.PI);
  if (arc === undefined || inDegrees === undefined) return undefined;
  const degrees = i.times(i.times(arc, inDegrees), i.ofRational(q.rational(180n)));
  return magnitude.inexact(name === 'cos' ? i.plus(i.ofRational(q.rational(90n)), i.negated(degrees)) : degrees);
}
