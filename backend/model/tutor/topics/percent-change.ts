import { choice, part, step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const CHANGE_IDEA =
  'A percentage change compares the difference with what was there at first. How big is the difference?';
const REVERSE_IDEA =
  'The percentage belongs to the old amount, not to the new one. How many per cent of the old amount is {given}?';

export const percentChangeWords = wordsFrom({
  tasks: {
    increase: {
      asked: 'We want {given} increased by {percent} per cent. Will the answer be bigger or smaller than {given}?',
      idea: 'Find the part first and put it on top of what is there. What is {percent} per cent of {given}?',
      check: 'The new amount should be {total} per cent of {given}. Is {answer} that much?',
    },
    decrease: {
      asked: 'We want {given} decreased by {percent} per cent. Will the answer be bigger or smaller than {given}?',
      idea: 'Find the part first and take it away from what is there. What is {percent} per cent of {given}?',
      check: 'The new amount should be {total} per cent of {given}. Is {answer} that much?',
    },
    'change-up': {
      asked: 'We want the percentage increase from {old} to {now}. Which of the two is the whole?',
      idea: CHANGE_IDEA,
      check: 'Increase {old} by {answer}. Do you get {now}?',
    },
    'change-down': {
      asked: 'We want the percentage decrease from {old} to {now}. Which of the two is the whole?',
      idea: CHANGE_IDEA,
      check: 'Decrease {old} by {answer}. Do you get {now}?',
    },
    'reverse-up': {
      asked:
        'We know that {given} is what came out after an increase of {percent} per cent. Was it bigger or smaller before?',
      idea: REVERSE_IDEA,
      check: 'Increase {answer} by {percent} per cent. Do you get {given}?',
    },
    'reverse-down': {
      asked:
        'We know that {given} is what came out after a decrease of {percent} per cent. Was it bigger or smaller before?',
      idea: REVERSE_IDEA,
      check: 'Decrease {answer} by {percent} per cent. Do you get {given}?',
    },
  },
  steps: {
    part: ['What is {percent} per cent of {given}?', 'It is {part}.'],
    'add-part': ['Put that part on top of {given}. What is the new amount?', 'The new amount is {answer}.'],
    'take-part': ['Take that part away from {given}. What is the new amount?', 'The new amount is {answer}.'],
    difference: ['How big is the difference between {old} and {now}?', 'The difference is {difference}.'],
    'over-old': [
      'Compare the difference with the old amount: how many per cent of {old} is {difference}?',
      'It is {answer}.',
    ],
    'which-percent': [
      'The old amount is a hundred per cent. How many per cent is {given}?',
      'It is {total} per cent of the old amount.',
    ],
    'one-percent': ['Divide {given} by {total}. What is one per cent of the old amount?', 'One per cent is {one}.'],
    'back-to-whole': ['The old amount is a hundred of those. How much was it?', 'It was {answer}.'],
  },
  mistakes: {
    'only-the-part': 'That is the part alone. What is the amount that is asked for?',
    'other-direction': 'That went the other way. Does the amount become bigger or smaller?',
    'percent-as-amount': 'The percentage was used as if it were an amount. How much is {percent} per cent of {given}?',
    'point-one-place': 'The part has its point in the wrong place. What is one per cent of {given}?',
    'over-new': 'It looks as if the difference was compared with the new amount. Which amount was there first?',
    'difference-as-percent': 'That is the difference itself. How many per cent of the old amount is it?',
    'new-over-old': 'That compares the new amount with the old one. How much of it is the change?',
    'old-over-new': 'That compares the old amount with the new one. What is the change, and what is it compared with?',
    'percent-of-new': 'It looks as if you took the percentage of the new amount. Of which amount was it taken?',
    'wrong-direction': 'That goes on in the same direction. Was it more or less before the change?',
  },
  openings: {
    increase: [choice('bigger|more|larger|greater|up', 'smaller|less|fewer|lower'), step('part')],
    decrease: [choice('smaller|less|fewer|lower', 'bigger|more|larger|greater|higher'), step('part')],
    'change-up': [part('old'), step('difference')],
    'change-down': [part('old'), step('difference')],
    'reverse-up': [choice('smaller|less|fewer|lower', 'bigger|more|larger|greater|higher'), step('which-percent')],
    'reverse-down': [choice('bigger|more|larger|greater|up', 'smaller|less|fewer|lower'), step('which-percent')],
  },
});
