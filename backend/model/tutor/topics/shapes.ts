import { type Ask, every, number, openly, operation, part, step, words } from './ask.ts';
import { SHAPE_MISTAKES } from './shape-mistakes.ts';
import { type Row, SHAPE_ROWS } from './shape-rows.ts';
import { type TaskSayings, wordsFrom } from './words-from.ts';

const CHECK =
  'Go backwards from {answer} with the opposite operations, and you reach the numbers that were given. Which step was the trickiest?';

function written([want, idea, sums, last, check = CHECK]: Row): TaskSayings {
  const steps = sums.map((lead, i) => [`sum${i}`, [`${lead}: what is {sum}?`, '{sum} is {value}.']] as const);
  return {
    asked: `We are looking for ${want}. Which of the lengths that you know belong to it?`,
    idea,
    steps: {
      radius: ['The radius is half of the diameter: what is {sum}?', 'The radius is {value}.'],
      ...Object.fromEntries(steps),
      last: [`${last}: what is {sum}?`, '{sum} comes to {answer}.'],
    },
    check,
  };
}

const NAMED = /\\text\{([a-z -]+?) ?\}/g;

/** The lengths that were given, as numbers or by their names. */
const lengths: Ask = (problem) => {
  const names = Object.keys(problem.parts).filter((name) => name.startsWith('given'));
  const named = [...problem.given.matchAll(NAMED)].map(([, name = '']) => name).filter((name) => name.length > 2);
  const called = named.slice(1, 1 + names.length);
  return openly(
    every(...names.map(part)),
    ...names.map(part),
    ...(called.length > 0 ? [words(...called)] : []),
  )(problem);
};

const LENGTHS = every(part('given0'), part('given1'));
const half = openly(words('half'));
const third = openly(words('third'));
const subtract = openly(operation('subtract'));
const divide = openly(operation('divide'));
const lowest = step('sum0');

/** What the ideas ask for, where that can be checked. */
const IDEAS: Readonly<Record<string, Ask>> = {
  'rectangle-area': LENGTHS,
  'square-area': part('given0'),
  'triangle-area': half,
  'circle-area': words('radius'),
  'cylinder-volume': words('circle|base|bottom|end'),
  'triangle-third-side': subtract,
  'rectangle-perimeter': openly(LENGTHS, words('length|both|all')),
  'rectangle-side-from-perimeter': subtract,
  'trapezium-area': half,
  'parallelogram-area': LENGTHS,
  'cone-volume': third,
  'square-pyramid-volume': third,
  'radius-from-area': words('pi|π'),
  'radius-from-circumference': divide,
  'triangle-perimeter': words('all|three|every|sides'),
  'cube-surface': number(6),
  'square-side-from-area': words('root'),
  'rectangle-side-from-area': divide,
  'cuboid-volume': lowest,
  'cube-volume': lowest,
  'part-area': openly(words('half|quarter')),
  'triangular-prism-volume': openly(lowest),
  'prism-volume': words('length|height|long|depth'),
  'diagonals-area': half,
  'cuboid-side-from-volume': lowest,
  'triangle-side-from-area': lowest,
  'sphere-surface': openly(lowest),
  'sphere-volume': words('times|three|itself'),
};

export const shapesWords = wordsFrom({
  tasks: Object.fromEntries(Object.entries(SHAPE_ROWS).map(([task, row]) => [task, written(row)])),
  mistakes: SHAPE_MISTAKES,
  openings: Object.fromEntries(Object.keys(SHAPE_ROWS).map((task) => [task, [lengths, IDEAS[task]]])),
});
