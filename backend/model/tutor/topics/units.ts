import { choice, step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const CONVERT_IDEA =
  'First find out how many of the smaller unit make one of the bigger unit. How many {small} are in one {big}?';

export const unitsWords = wordsFrom({
  tasks: {
    'to-smaller': {
      asked: 'We want {given} in {to}. Will the number become bigger or smaller?',
      idea: CONVERT_IDEA,
      check: 'Turn {answer} back into {from}. Do you get {given}?',
    },
    'to-bigger': {
      asked: 'We want {given} in {to}. Will the number become bigger or smaller?',
      idea: CONVERT_IDEA,
      check: 'Turn {answer} back into {from}. Do you get {given}?',
    },
    'to-fahrenheit': {
      asked: 'We want {given} in degrees Fahrenheit. Do you know a rule that connects the two scales?',
      idea: 'Multiply by $\\frac{9}{5}$ first, then add $32$. Which of these two steps can you do at once?',
      check: 'Go back: take $32$ off {answer} and divide by $\\frac{9}{5}$. Do you get {written}?',
    },
    'to-celsius': {
      asked: 'We want {given} in degrees Celsius. Do you know a rule that connects the two scales?',
      idea: 'Take $32$ away first, then multiply by $\\frac{5}{9}$. Which of these two steps can you do at once?',
      check: 'Go back: multiply {answer} by $\\frac{9}{5}$ and add $32$. Do you get {written}?',
    },
  },
  steps: {
    'how-many-in-one': ['How many {small} make one {big}?', 'There are {factor} in one.'],
    multiply: ['Each {big} is {factor} {small}. What do you get for {written} of them?', 'It is {answer}.'],
    divide: ['Every {factor} {small} make one {big}. How many do you get from {written}?', 'It is {answer}.'],
    'scale-up': ['What is {written} times $\\frac{9}{5}$?', 'It is {first}.'],
    'add-on': ['Now add $32$. What is the temperature?', 'It is {answer} degrees.'],
    'take-off': ['What is {written} take away $32$?', 'It is {first}.'],
    'scale-down': ['Now multiply by $\\frac{5}{9}$. What is the temperature?', 'It is {answer} degrees.'],
  },
  mistakes: {
    'wrong-way': 'That went the other way. Are there more {small} or more {big} in the same amount?',
    'one-zero-missing': 'The digits are right, but a zero is missing. How many {small} are in one {big}?',
    'one-zero-too-many': 'The digits are right, but there is a zero too many. How many {small} are in one {big}?',
    'as-hundred': 'These units do not go in hundreds. How many {small} are in one {big}?',
    'side-factor-only': 'That factor is right for a length. How many small squares or cubes fit into the big one?',
    'not-converted': 'That is the same number, with another unit. How many {small} are in one {big}?',
    'forgot-thirty-two': 'One of the two steps is missing. What has to be added or taken away?',
    'steps-in-other-order': 'Both steps are there, in the wrong order. Which one comes first?',
    'wrong-formula': 'That rule goes from the other scale. In which direction do we go?',
  },
  openings: {
    'to-smaller': [choice('bigger|more|larger|greater|up', 'smaller|less|fewer|lower'), step('how-many-in-one')],
    'to-bigger': [choice('smaller|less|fewer|lower', 'bigger|more|larger|greater|higher'), step('how-many-in-one')],
    'to-celsius': [undefined, choice('take|subtract|minus|first', 'multiply|times|second')],
    'to-fahrenheit': [undefined, choice('multiply|times|first', 'add|plus|second')],
  },
});
