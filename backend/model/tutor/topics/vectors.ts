import { choice, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const MISTAKES = {
  'not-scaled': 'It looks as if the number in front was left out. What does it do to each entry?',
  signs: 'It looks as if everything was added. What does the minus do to every entry behind it?',
  'top-only': 'The top is right. What has to be done with the other entries?',
  swapped: 'The entries have changed places. Which of them belongs on top?',
  multiplied: 'It looks as if the entries were multiplied. What does the sign between the vectors say?',
  'added-number': 'It looks as if the number was added to each entry. What does a number in front of a vector do?',
  added: 'It looks as if the entries were added. Which side of a right-angled triangle is the vector?',
  'added-sizes': 'That is the way along the two sides. How long is the straight way?',
  'forgot-root': 'That is the square of the length. Which operation undoes squaring?',
  subtracted: 'It looks as if the squares were subtracted. What does Pythagoras do with the two short sides?',
};

export const vectorsWords = wordsFrom({
  tasks: {
    sum: {
      asked: 'We want {given} as one vector. Which entries belong together?',
      idea: 'Top goes with top, and bottom with bottom. What do you do with the numbers in front and the signs?',
      steps: {
        top: ['Start with the top: what is {sum}?', 'On top stands {value}.'],
        last: ['Do the same further down. What is the whole vector?', 'The vector is {answer}.'],
      },
      check:
        'Draw the vectors one after the other: from start to end they lead along {answer}. Does your picture agree?',
    },
    scale: {
      asked: 'We want {given} as one vector. What does a number in front of a vector mean?',
      idea: 'The number makes the vector longer, and it does so in every direction. What happens to each entry?',
      steps: {
        top: ['Start with the top: what is {sum}?', 'On top stands {value}.'],
        last: ['Do the same further down. What is the whole vector?', 'The vector is {answer}.'],
      },
      check: 'Draw the vector that often, one after the other: you arrive at {answer}. Does your picture agree?',
    },
    size: {
      asked: 'We want the length {given}. Which figure do you see when you go across first and then up?',
      idea: 'Across and up make a right-angled triangle with the vector. Which side of it is the vector?',
      steps: {
        squares: ['Square the entries and add: what is {sum}?', '{sum} is {value}.'],
        last: [
          'That is the square of the length: how long is the vector, then?',
          'The length is {last}, that is {answer}.',
        ],
      },
      check: 'The length {answer} is more than each entry, and less than both together. Does that seem sensible?',
    },
  },
  mistakes: MISTAKES,
  openings: {
    sum: [words('top|first|x|across')],
    scale: [words('times|multiply|longer|stretch|scale|lots'), words('multiply|multiplied|times|scaled')],
    size: [words('triangle'), choice('longest|hypotenuse|long', 'short')],
  },
});
