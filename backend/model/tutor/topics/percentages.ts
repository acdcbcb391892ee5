import { choice, number, openly, operation, part, step, when, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const percentagesWords = wordsFrom({
  tasks: {
    'fraction-of': {
      asked: 'We want {fraction} of {amount}. What does the bottom of the fraction tell you to do with {amount}?',
      idea: 'The bottom says how many equal parts there are, the top how many of them we take. How many parts are there?',
      check: 'Divide {answer} by {top} and multiply by {bottom}. Do you get back to {amount}?',
    },
    'percent-of': {
      asked: 'We want {percent} per cent of {amount}. What does "per cent" mean?',
      idea: 'One per cent is a hundredth, and from there you can get any other. What do you divide {amount} by?',
      check: 'Divide {answer} by {amount} and multiply by a hundred. Do you get {percent}?',
    },
    'as-percent': {
      asked: 'We want {part} out of {all} as a percentage. Which of the two numbers is the whole?',
      idea: 'Write the part over the whole, and turn that fraction into hundredths. What is the fraction?',
      check: 'Take {answer} of {all}. Do you get {part}?',
    },
    'whole-of': {
      asked:
        'We know that {percent} per cent of a number is {part}, and want the number. Is it bigger or smaller than {part}?',
      idea: 'Go back to one per cent first: {part} is {percent} of those. How many of them make the whole?',
      check: 'Take {percent} per cent of {answer}. Do you get {part}?',
    },
  },
  steps: {
    'one-part': ['Share {amount} into {bottom} equal parts. How big is one?', 'One part is {one}.'],
    'take-parts': ['Now take {top} of those parts. How much is that?', 'That makes {answer}.'],
    'share-out': ['Share {amount} into {bottom} equal parts. How big is one?', 'One part is {answer}.'],
    'one-percent': ['What is one per cent of {amount}?', 'One per cent is {one}.'],
    'that-many': ['You need {percent} of those. How much is that?', 'That makes {answer}.'],
    'as-fraction': [
      'Write the part over the whole and simplify. Which fraction is it?',
      'It is {fraction} of the whole.',
    ],
    'times-hundred': ['How many hundredths is {fraction}?', 'It is {answer}.'],
    'one-percent-back': ['Divide {part} into {percent} equal parts. What is one per cent?', 'One per cent is {one}.'],
    'whole-back': ['The whole is a hundred of those. What is the number?', 'The number is {answer}.'],
  },
  mistakes: {
    'only-one-part': 'That is one part. How many of them does the top ask for?',
    'divided-by-top': 'It looks as if top and bottom changed their jobs. Which of them says how many parts there are?',
    'what-is-left': 'That is what is left when the part is taken away. Which of the two is asked for?',
    'only-times-top': 'You multiplied by the top. What does the bottom tell you to do?',
    'divided-by-percent': 'It looks as if you divided by the percentage. What do you divide by to get one per cent?',
    'ten-times-too-big': 'The digits are right, but it is ten times too big. How many zeros does a hundred have?',
    'ten-times-too-small': 'The digits are right, but it is ten times too small. How many zeros does a hundred have?',
    'added-percent': 'That is the amount together with the part. Which of them is asked for?',
    'upside-down': 'The whole was divided by the part. Which of the two comes on top?',
    'part-as-percent': 'That is the part itself, as if it were out of a hundred. Out of how many is it?',
    difference: 'That is the difference of the two. How do we compare them with a fraction?',
    'percent-left': 'That is the percentage of the rest. Which part is asked for?',
    'percent-of-part': 'That takes the percentage of the part. Is {part} the part, or the whole?',
    'added-on': 'The percentage was added to the part. Is {part} the part, or the whole?',
    'only-one-percent': 'That is one per cent. How many of them make the whole?',
    'times-percent': 'You multiplied by the percentage. How do you get from {percent} per cent to one per cent?',
  },
  openings: {
    'fraction-of': [openly(operation('divide', 'bottom'), words('share|split|divide|cut')), part('bottom')],
    'percent-of': [words('hundred|100|hundredth'), number(100)],
    'as-percent': [part('all'), step('as-fraction')],
    'whole-of': [
      when(
        ({ parts }) => Number(parts['percent']) < 100,
        choice('bigger|more|larger|greater|up', 'smaller|less|fewer|lower'),
        choice('smaller|less|fewer|lower', 'bigger|more|larger|greater|higher'),
      ),
      number(100),
    ],
  },
});
