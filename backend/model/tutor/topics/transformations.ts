import { words } from './ask.ts';
import { type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  subtracted: 'It looks as if the vector was taken away. Which way does the point move?',
  'numbers-swapped': 'It looks as if two numbers have changed places. Which one belongs to across, and which to up?',
  'vector-only': 'That is the vector. Where do you land when you start at the point?',
  multiplied: 'It looks as if the numbers were multiplied. What does a translation do with a point?',
  'other-axis': 'That is the mirror image in the other axis. Which coordinate stays the same here?',
  'both-signs': 'Both signs have changed. Which coordinate stays the same in this mirror?',
  'axis-instead': 'That is the mirror image in an axis. Where does this mirror line lie?',
  'minus-line': 'That is the mirror image in the other diagonal. What happens to the signs in this one?',
  'signs-forgotten': 'The coordinates have changed places, as they should. What happens to the signs?',
  'other-line': 'The mirror was taken the other way. Does this line stand upright or lie flat?',
  'onto-line': 'That point lies on the mirror. How far behind it does the image lie?',
  'other-way': 'That is a turn the other way round. Which way do the hands of a clock go?',
  'half-turn': 'That is half of a turn. How far does the point turn here?',
  'quarter-turn': 'That is a quarter of a turn. How far does the point turn here?',
  'one-sign': 'It looks as if one sign changed and nothing else. Where would a sketch put the point?',
  'added-factor': 'It looks as if the factor was added. What does a scale factor do with lengths?',
  'one-number': 'One coordinate is right. What happens to the other one?',
  divided: 'It looks as if you divided. Does this factor make lengths longer or shorter?',
  'not-halved': 'That is the sum of the two points. What lies halfway?',
  'halved-difference': 'That is half of the way between them. Where do you get when you start at the first point?',
  difference: 'That is the way from one point to the other. What lies halfway?',
};

const row = (asked: string, idea: string, first: string, last: string): TaskSayings => ({
  asked,
  idea,
  steps: { first: [first, 'The first coordinate is {value}.'], last: [last, 'The point is {answer}.'] },
  check: 'Sketch both points, {point} and {answer}, on squared paper. Does it look right?',
});
const LAST = 'And now the second coordinate. What is the whole point?';

export const transformationsWords = wordsFrom({
  tasks: {
    translate: row(
      'The point {point} is moved by {vector}. What does each number of the vector tell you?',
      'The top number moves across, the bottom one up or down. How do you use them on {point}?',
      'Start with across. What is the first coordinate of the image?',
      LAST,
    ),
    reflect: row(
      'The point {point} is reflected in {line}. Where does the mirror lie?',
      'The image is as far behind the mirror as the point is in front. Which of its coordinates can change?',
      'What is the first coordinate of the image?',
      LAST,
    ),
    rotate: row(
      'The point {point} is turned about the origin by {angle}. Where would you expect it to land?',
      'Turn the paper: what pointed across points up or down after a quarter turn. What happens to the two coordinates?',
      'What is the first coordinate of the image?',
      LAST,
    ),
    enlarge: row(
      'The point {point} is enlarged from the origin by the factor {factor}. What does the factor tell you?',
      'Everything gets further from the centre by the factor. What happens to each coordinate?',
      'What is the first coordinate of the image?',
      LAST,
    ),
  },
  mistakes: MISTAKES,
  openings: {
    translate: [words('across|right|left|up|down|move|moves'), words('add|added|plus|move')],
    enlarge: [words('times|multiply|bigger|larger|far|big'), words('multiply|times|product|×')],
  },
});
