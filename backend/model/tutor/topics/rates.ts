import { step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const rateTask = {
  asked: 'We know {first} and {second}, and want the {=rate}. What does a {=rate} tell you about one unit?',
  idea: 'The {=rate} says how much {=total} belongs to one unit of {=per}. How do you get from the whole to one unit?',
  check: 'Multiply {answer} by {second}. Do you get {first}?',
};
const totalTask = {
  asked: 'We know {first} and {second}, and want the {=total}. What does the {=rate} tell you about one unit?',
  idea: 'The {=rate} is for one unit of {=per}, and here there are more of them. How do you get from one to all?',
  check: 'Divide {answer} by {second}. Do you get {first}?',
};
const perTask = {
  asked: 'We know {first} and {second}, and want the {=per}. What does the {=rate} tell you about one unit?',
  idea: 'The {=rate} is for one unit of {=per}. How do you find out how often it fits into the whole?',
  check: 'Multiply {answer} by {second}. Do you get {first}?',
};

export const ratesWords = wordsFrom({
  tasks: { speed: rateTask, density: rateTask, distance: totalTask, mass: totalTask, time: perTask, volume: perTask },
  steps: {
    'which-calculation': ['Which calculation joins {first} and {second}: do you multiply or divide?', 'We need {sum}.'],
    calculate: ['Work out {sum}. What do you get, and in which unit?', 'It is {answer}.'],
  },
  mistakes: {
    divided: 'It looks as if you divided. Is the whole bigger or smaller than what belongs to one unit?',
    multiplied: 'It looks as if you multiplied. What belongs to just one unit?',
    'upside-down': 'The two numbers changed places. Which of them is divided by the other?',
    added: 'It looks as if the two were added. They have different units, so which calculation can join them?',
    'minutes-not-hours': 'It looks as if hours and minutes were mixed. In which unit is the time?',
  },
  openings: {
    distance: [undefined, step('which-calculation')],
    speed: [undefined, step('which-calculation')],
    density: [undefined, step('which-calculation')],
    time: [undefined, step('which-calculation')],
    mass: [undefined, step('which-calculation')],
    volume: [undefined, step('which-calculation')],
  },
});
