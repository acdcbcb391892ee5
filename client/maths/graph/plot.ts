import type { Crossing } from './equation.ts';
import { rational, toNumber, ZERO } from './rational.ts';
import type { Value } from './side.ts';

/** A part of the plane, in whole numbers. */
export type Frame = { readonly left: number; readonly right: number; readonly low: number; readonly high: number };

/** In px of the drawing. */
export type Size = { readonly width: number; readonly height: number };

/** The same for every problem: a frame around the crossing would give it away. */
const HALF_WIDTH = 5;
/** Room beside a crossing. */
const MARGIN = 2;
const POINTS = 80;
/** Further off, a drawing says nothing: sides that grow so fast are cut. */
const HIGHEST = 200;

/** The frame for some sides of an equation, large enough for the crossings that have been found. */
export function frameFor(sides: readonly Value[], found: readonly Crossing[]): Frame {
  const xs = found.map(({ at }) => toNumber(at));
  const left = Math.floor(Math.min(-HALF_WIDTH, ...xs.map((x) => x - MARGIN)));
  const right = Math.ceil(Math.max(HALF_WIDTH, ...xs.map((x) => x + MARGIN)));
  const ys = sides.flatMap((side) => samples(side, left, right).flatMap(({ y }) => (y === undefined ? [] : [y])));
  const shown = ys.filter((y) => Math.abs(y) <= HIGHEST);
  const crossed = found.map(({ value }) => toNumber(value));
  const low = Math.floor(Math.min(0, ...shown, ...crossed));
  const high = Math.ceil(Math.max(0, ...shown, ...crossed));
  return { left, right, low, high: high === low ? low + 1 : high };
}

type Sample = { readonly x: number; readonly y: number | undefined };

/** Exact values at evenly spaced places. */
function samples(side: Value, left: number, right: number): readonly Sample[] {
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const x = rational(BigInt(left * POINTS + (right - left) * index), BigInt(POINTS)) ?? ZERO;
    const y = side(x);
    return { x: toNumber(x), y: y === undefined ? undefined : toNumber(y) };
  });
}

/** Where a point of the plane stands in the drawing. */
export function placeIn({ left, right, low, high }: Frame, { width, height }: Size) {
  return {
    x: (x: number): number => ((x - left) / (right - left)) * width,
    y: (y: number): number => height - ((y - low) / (high - low)) * height,
  };
}

/** A side as the path of an SVG; it is interrupted where it has no value or leaves the frame far behind. */
export function pathOf(side: Value, frame: Frame, size: Size): string {
  const place = placeIn(frame, size);
  const reach = frame.high - frame.low;
  let isDown = false;
  const steps = samples(side, frame.left, frame.right).map(({ x, y }) => {
    if (y === undefined || y < frame.low - reach || y > frame.high + reach) {
      isDown = false;
      return '';
    }
    const step = `${isDown ? 'L' : 'M'}${place.x(x).toFixed(1)} ${place.y(y).toFixed(1)}`;
    isDown = true;
    return step;
  });
  return steps.join('');
}
