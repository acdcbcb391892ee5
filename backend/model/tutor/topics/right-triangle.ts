import { choice, step, words } from './ask.ts';
import { type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'no-squares': 'It looks as if the sides themselves were used. What does Pythagoras do with each side first?',
  'forgot-root': 'You have the square of the side we want. Which operation undoes squaring?',
  'added-squares':
    'It looks as if the squares were added. Which side is the longest one here, the one that you know or the one that you want?',
  'subtracted-squares':
    'It looks as if the squares were subtracted. Is the side that we want longer or shorter than the others?',
  halved: 'It looks as if the square was halved. Which operation undoes squaring?',
  'multiplied-or-divided':
    'It looks as if you went the other way with the ratio. Which side stands on top of the fraction, the known one or the unknown one?',
  'other-ratio': 'It looks as if you used {used}. Which two sides play a part here, and which ratio joins those two?',
  radians: 'It looks as if the calculator works in radians. Can you switch it to degrees and try again?',
  'upside-down': 'It looks as if the fraction is upside down. Which side stands on top in this ratio?',
  'ratio-only':
    'That is the ratio, not yet the angle. Which calculator key takes you from the ratio back to the angle?',
};

const root = (asked: string, idea: string, sum: string): TaskSayings => ({
  asked,
  idea,
  steps: {
    squares: [`${sum}: what is {sum}?`, '{sum} is {value}.'],
    last: ['That is the square of the side: how long is the side itself?', '{last} is {answer}.'],
  },
  check:
    'Square {answer} and compare with the squares of the other sides: they fit, and the longest side is opposite the right angle. Does the size look sensible?',
});

const ratio = (idea: string, last: string): TaskSayings => ({
  asked:
    'In this right-angled triangle we know the {known} and an angle, and want the {asked}. Where do these sides lie, seen from the angle?',
  idea,
  steps: {
    ratio: ['Which ratio joins the {known} and the {asked}, sin, cos or tan?', 'It is {ratio}.'],
    last: [last, '{last} comes to {answer}.'],
  },
  check: 'Compare {answer} with the other side: the hypotenuse is always the longest. Does the size look sensible?',
});

const WRITTEN = {
  hypotenuse: root(
    'We know the two shorter sides, {a} and {b}, and want the longest one. Where does the longest side lie in a right-angled triangle?',
    'The squares on the two shorter sides make the square on the longest one together. What do you do with {a} and {b} first?',
    'Square both sides and add',
  ),
  diagonal: root(
    'The diagonal cuts the rectangle into two right-angled triangles. Which side of such a triangle is the diagonal?',
    'The squares on the two shorter sides make the square on the longest one together. What do you do with {a} and {b} first?',
    'Square both sides and add',
  ),
  leg: root(
    'We know the longest side, {a}, and one of the others, {b}. Which side are we looking for, a long one or a short one?',
    'The square on the longest side is made of the two other squares. What is left when you take one of them away?',
    'Take the known square from the biggest one',
  ),
  'side-times': ratio(
    'Sin is opposite over hypotenuse, cos adjacent over hypotenuse, tan opposite over adjacent. Which of them has both of our sides?',
    'The side that we want is on top of the ratio, so multiply: what is {last}?',
  ),
  'side-over': ratio(
    'Sin is opposite over hypotenuse, cos adjacent over hypotenuse, tan opposite over adjacent. Which of them has both of our sides?',
    'The side that we want is at the bottom of the ratio, so divide: what is {last}?',
  ),
  angle: {
    asked:
      'In this right-angled triangle we know the {known} and the {asked}, and want the angle. Where do these sides lie, seen from the angle?',
    idea: 'Sin is opposite over hypotenuse, cos adjacent over hypotenuse, tan opposite over adjacent. Which of them has both of our sides?',
    steps: {
      ratio: ['Which ratio joins the {known} and the {asked}, sin, cos or tan?', 'It is {ratio}.'],
      quotient: ['Find the ratio: what is {sum}?', 'So {ratio} of the angle is {value}.'],
      last: ['Go back from the ratio to the angle: what is {last}?', '{last} comes to {answer}.'],
    },
    check: '{answer} is below a right angle, as it must be. Does it fit your picture of the triangle?',
  },
} satisfies Readonly<Record<string, TaskSayings>>;

export const rightTriangleWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    hypotenuse: [words('opposite|right angle|facing|across'), words('square|squared')],
    leg: [choice('short', 'long'), step('squares')],
    diagonal: [choice('longest|hypotenuse|long', 'short'), words('square|squared')],
    'side-times': [undefined, step('ratio')],
    'side-over': [undefined, step('ratio')],
    angle: [undefined, step('ratio')],
  },
});
