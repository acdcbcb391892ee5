import { every, number, openly, part, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const COMBINED =
  'Deal with the front numbers and with the powers of ten separately. Which two front numbers are there?';

export const standardFormWords = wordsFrom({
  tasks: {
    'to-standard': {
      asked: 'We want {given} in standard form. What must the number in front lie between?',
      idea: 'The front number has exactly one digit before its point, and not a zero. Where does the point have to go in {given}?',
      check: 'Move the point of {answer} by the power again. Do you get {given}?',
    },
    'from-standard': {
      asked: 'We want {given} as an ordinary number. What does the power of ten tell you?',
      idea: 'Each ten moves the point by one place, to the left for a negative power. By how many places does it move here?',
      check: 'Write {answer} in standard form again. Do you get {given}?',
    },
    multiply: {
      asked: 'We want {given} in standard form. Which parts of it can be multiplied separately?',
      idea: COMBINED,
      check: 'Estimate with round front numbers. Is {answer} of that size?',
    },
    divide: {
      asked: 'We want {given} in standard form. Which parts of it can be divided separately?',
      idea: COMBINED,
      check: 'Multiply {answer} by the second number. Do you get the first one?',
    },
  },
  steps: {
    front: [
      'Put the point behind the first digit that is not zero. What is the front number?',
      'The front number is {front}.',
    ],
    power: ['By which power of ten do you multiply {front} to get {given}?', 'The power is {power}.'],
    'front-and-power': ['Put front number and power together. What is it in standard form?', 'It is {answer}.'],
    'ten-power': ['What is ten to the power {power} as a number?', 'It is {ten}.'],
    'move-point': ['Multiply {front} by it. Which number is that?', 'It is {answer}.'],
    fronts: ['What is {frontsum}?', 'The front numbers make {fronts}.'],
    powers: ['Now the powers, {powersum}: what is the new power of ten?', 'The new power is {powers}.'],
    tidy: [
      'Put {fronts} and the power {powers} together, with one digit before the point. What is it in standard form?',
      'It is {answer}.',
    ],
  },
  mistakes: {
    'power-sign': 'The power has the wrong sign. Is the number bigger or smaller than one?',
    'power-one-too-big': 'The power is one too big. By how many places does the point move?',
    'power-one-too-small': 'The power is one too small. By how many places does the point move?',
    'zeros-added':
      'It looks as if zeros were put behind all the digits. How many of the moves does the point use up on digits?',
    'times-power': 'It looks as if the power was used as a factor. What does ten to a power mean?',
    'powers-multiplied': 'It looks as if the powers were multiplied. How many tens are there altogether?',
    'powers-other-way': 'The powers were joined the wrong way. When do you add them, and when do you subtract?',
    'fronts-added': 'It looks as if the front numbers were added. Which sign stands between them?',
  },
  openings: {
    'to-standard': [every(number(1), number(10))],
    'from-standard': [words('move|places|times|multiply|many|ten'), openly(part('power'))],
    multiply: [words('front|numbers', 'power|ten')],
    divide: [words('front|numbers', 'power|ten')],
  },
});
