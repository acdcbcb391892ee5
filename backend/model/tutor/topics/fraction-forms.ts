import { openly, operation, part, step, when, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const DIVIDE_BACK = 'Divide the top of {given} by its bottom on a calculator. Do you get the same value from {answer}?';

export const fractionFormsWords = wordsFrom({
  tasks: {
    'to-decimal': {
      asked: 'We want {given} as a decimal. Which bottoms can be read off as a decimal at once?',
      idea: 'A bottom of ten, a hundred or a thousand is a decimal in disguise. By what could you multiply {bottom} to get one?',
      check: 'Multiply {answer} by {bottom}. Do you get the top of {given}?',
    },
    'fraction-to-percent': {
      asked: 'We want {given} as a percentage. What does "per cent" mean?',
      idea: 'Per cent means out of a hundred, so share a hundred into {bottom} equal parts. How big is one part?',
      check: 'Divide {answer} by a hundred and multiply by {bottom}. Do you get {top}?',
    },
    'decimal-to-percent': {
      asked: 'We want {given} as a percentage. What does "per cent" mean?',
      idea: 'Per cent means hundredths. How many hundredths is {given}?',
      check: 'Divide {answer} by a hundred again. Do you get {given}?',
    },
    'percent-to-decimal': {
      asked: 'We want {given} as a decimal. What does "per cent" mean?',
      idea: 'Per cent means out of a hundred. What do you do to {percent} to take that part of one?',
      check: 'Multiply {answer} by a hundred. Do you get {percent}?',
    },
    'percent-to-fraction': {
      asked: 'We want {given} as a fraction in its simplest form. What does "per cent" mean?',
      idea: 'Write it over the right power of ten first, and cancel after that. Which bottom does it have at the start?',
      check: DIVIDE_BACK.replace('the top of {given} by its bottom', '{top} by {bottom}'),
    },
    'decimal-to-fraction': {
      asked: 'We want {given} as a fraction in its simplest form. In which place does its last digit stand?',
      idea: 'The last digit tells the bottom: tenths, hundredths, thousandths. Which one is it here?',
      check: DIVIDE_BACK.replace('the top of {given} by its bottom', '{top} by {bottom}'),
    },
    'to-improper': {
      asked: 'We want {given} as one fraction. Into how many parts is each whole cut?',
      idea: 'Cut each of the {wholes} wholes into parts of the same size as the fraction. How many parts make one whole?',
      check: 'Divide the top of {answer} by its bottom. How many wholes and how many parts do you get?',
    },
    'to-mixed': {
      asked: 'We want {given} as a mixed number. How many of its parts make one whole?',
      idea: 'Take out as many wholes as you can and see which parts are left. How often does {bottom} fit into {top}?',
      check: 'Turn {answer} back into one fraction. Do you get {given}?',
    },
    simplify: {
      asked: 'We want {given} in its simplest form. What may you do to top and bottom without changing its value?',
      idea: 'Divide top and bottom by the same number, the biggest that fits both. Which numbers divide {top} and {bottom}?',
      check: DIVIDE_BACK,
    },
  },
  steps: {
    'over-ten': ['Write it over {power}. What is the top then?', 'It is {top} over {power}.'],
    'read-decimal': ['Read {top} over {power} as a decimal. What is it?', 'It is {answer}.'],
    'one-part': ['Share a hundred into {bottom} equal parts. How big is one part?', 'One part is {one}.'],
    'as-percent': ['Take all of it together: how many out of a hundred is it?', 'It is {answer}.'],
    'out-of': ['Out of which number does "per cent" count?', 'It counts out of $100$.'],
    'divide-by-hundred': ['Divide {percent} by that number. What do you get?', 'It is {answer}.'],
    'power-bottom': [
      'Write it as a fraction without any decimal point. What is its bottom before you cancel?',
      'It is {top} over {bottom}.',
    ],
    'common-factor': ['Which is the biggest number that divides both {top} and {bottom}?', 'It is {common}.'],
    cancelled: ['Divide top and bottom by {common}. What is the fraction?', 'It is {answer}.'],
    'parts-in-wholes': ['How many parts are there in the {wholes} wholes?', 'There are {parts}.'],
    'all-parts': ['Add the {top} parts that are there already. Which fraction is it altogether?', 'It is {answer}.'],
    'whole-times': ['How many whole times does {bottom} fit into {top}?', 'It fits {wholes} times.'],
    'parts-left': ['How many parts are left over?', 'There are {rest} left.'],
    'as-mixed': ['Put the wholes and the parts that are left together. Which mixed number is it?', 'It is {answer}.'],
  },
  mistakes: {
    glued: 'Top and bottom were written as digits of one number. What does the line between them tell you to do?',
    'upside-down': 'That is the fraction upside down. Which number is divided by which?',
    'point-too-far': 'The digits are right, but it is ten times too small. Where does the point go?',
    'point-too-near': 'The digits are right, but it is ten times too big. Where does the point go?',
    'only-top': 'That is the top alone, as if it were out of a hundred. Out of how many is it?',
    'gave-decimal': 'That is the decimal. How many hundredths are in it?',
    'point-one-place': 'The point moved by one place. By which number do you multiply or divide for per cent?',
    'digits-only': 'The digits behind the point were read alone. How many hundredths are they?',
    'point-three-places': 'The point moved by three places. How many zeros does a hundred have?',
    'wrong-way': 'The point went the other way. Should the number become bigger or smaller?',
    'only-dropped-sign': 'The per cent sign was only left out. What does it tell you to divide by?',
    'bottom-too-small': 'The bottom is too small. In which place does the last digit stand?',
    'bottom-too-big': 'The bottom is too big. In which place does the last digit stand?',
    'one-over': 'It is not one over the digits. How many hundredths, or tenths, are there?',
    'whole-times-top': 'The wholes were multiplied by the top. Into how many parts is each whole cut?',
    'whole-plus-top': 'The wholes were added to the top as if they were parts. How many parts is one whole?',
    'forgot-top': 'Those are the parts in the wholes alone. Which parts were there already?',
    'glued-digits': 'The wholes were written in front of the top. How many parts are in the wholes?',
    'whole-plus-bottom-times-top': 'The top was multiplied instead of the wholes. What does each whole get cut into?',
    'rest-over-whole': 'The wholes and what is left are right. How big is each of the parts that are left?',
    'rest-over-top': 'The wholes and what is left are right. How big is each of the parts that are left?',
    'swapped-whole-and-rest': 'Those two numbers changed places. Which one counts the wholes?',
    'one-whole-too-many': 'That is one whole too many. How often does {bottom} really fit into {top}?',
    'lost-the-rest': 'Those are the wholes. What is left over?',
    'only-top-divided': 'Only the top was divided. What must happen to the bottom?',
    'only-bottom-divided': 'Only the bottom was divided. What must happen to the top?',
    'subtracted-common': 'Taking the same number away changes a fraction. What may you do to top and bottom instead?',
  },
  openings: {
    'to-decimal': [words('ten|hundred|thousand|10|100|1000'), openly(part('by'))],
    'fraction-to-percent': [words('hundred|100|hundredth'), step('one-part')],
    'decimal-to-percent': [words('hundred|100|hundredth'), step('as-percent')],
    'percent-to-decimal': [words('hundred|100|hundredth'), openly(operation('divide'), words('100|hundred'))],
    'decimal-to-fraction': [
      when(
        ({ parts }) => parts['bottom'] === '10',
        words('tenth'),
        when(({ parts }) => parts['bottom'] === '100', words('hundredth'), words('thousandth')),
      ),
      openly(
        step('power-bottom'),
        when(
          ({ parts }) => parts['bottom'] === '10',
          words('tenth'),
          when(({ parts }) => parts['bottom'] === '100', words('hundredth'), words('thousandth')),
        ),
      ),
    ],
    'percent-to-fraction': [words('hundred|100|hundredth'), step('power-bottom')],
    'to-improper': [part('bottom'), part('bottom')],
    'to-mixed': [part('bottom'), step('whole-times')],
    simplify: [words('divide|same|cancel|multiply'), openly(step('common-factor'))],
  },
});
