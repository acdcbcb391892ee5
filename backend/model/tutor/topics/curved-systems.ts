import { step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const curvedSystemsWords = wordsFrom({
  tasks: {
    meet: {
      asked: 'We want the points that fit both {line} and {curve}. Which of the two gives one letter by the other?',
      idea: 'Put the line into the curve, so that one letter is left. What is $y$ from the line?',
      check: 'Put each pair into {curve} as well. Is it true every time?',
    },
    none: {
      asked: 'We want the points that fit both {line} and {curve}. Which of the two gives one letter by the other?',
      idea: 'Put the line into the curve, so that one letter is left. What is $y$ from the line?',
      check: 'Think of a sketch of the two. Do they miss each other?',
    },
  },
  steps: {
    'line-for-y': ['Solve {line} for $y$. What do you get?', 'The line says that $y$ is {y}.'],
    'one-equation': [
      'Put {y} in place of $y$ in {curve} and bring all to one side. Which equation for $x$ is left?',
      'That leaves {together}.',
    ],
    'x-values': ['Solve {together}. Which values of $x$ are there?', 'It gives {xs}.'],
    'y-values': ['Put each of them into the line. Which pairs do you get?', 'The pairs are {answer}.'],
    'no-x': [
      'Look at the discriminant of {together}. How many real solutions does it have?',
      'It is negative, so there is no solution: line and curve do not meet.',
    ],
  },
  mistakes: {
    'swapped-x-and-y': 'The numbers are right, but $x$ and $y$ have changed places. Which belongs to which?',
    'pairs-crossed': 'The values are right, but paired wrongly. Which $y$ does the line give for each $x$?',
    'only-x': 'Those are the values of $x$. Which $y$ goes with each?',
  },
  openings: {
    meet: [undefined, step('line-for-y')],
    none: [undefined, step('line-for-y')],
  },
});
