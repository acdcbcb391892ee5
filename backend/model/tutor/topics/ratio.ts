import { no, openly, operation, part, step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const SHARE_IDEA = 'The ratio says how many equal parts there are altogether. How many parts does {ratio} make?';

export const ratioWords = wordsFrom({
  tasks: {
    simplify: {
      asked: 'We want {given} in its simplest form. What may you do to both sides of a ratio without changing it?',
      idea: 'Divide every part of the ratio by the same number, the biggest that fits them all. Which number is that?',
      check: 'Multiply every part of {answer} by the same number. Can you get back to {wholes}?',
    },
    share: {
      asked: 'We want to share {given}. Will the shares be equal?',
      idea: SHARE_IDEA,
      check: 'Add the shares {answer}. Do they make {amount}?',
    },
    'larger-share': {
      asked: 'We want the larger share of {given}. Which side of the ratio gets it?',
      idea: SHARE_IDEA,
      check: 'Work out the other shares too and add them to {answer}. Do they make {amount}?',
    },
    'smaller-share': {
      asked: 'We want the smaller share of {given}. Which side of the ratio gets it?',
      idea: SHARE_IDEA,
      check: 'Work out the other shares too and add them to {answer}. Do they make {amount}?',
    },
    equivalent: {
      asked: 'We want the number that is missing in {given}. Which two numbers belong together?',
      idea: 'Both sides of a ratio are multiplied by the same number. What happens to {a} to make {c}?',
      check: 'Simplify both ratios, with {answer} in the gap. Are they the same?',
    },
    map: {
      asked: 'We want the real length of {given}, in {unit}. What does the scale tell you about one centimetre?',
      idea: 'Every centimetre on the map is {scale} centimetres in real life. Which calculation gives the whole length?',
      check: 'Turn {answer} into centimetres and divide by {scale}. Do you get {length}?',
    },
  },
  steps: {
    'make-whole': ['Multiply every part by {by} to get whole numbers. What is the ratio then?', 'It becomes {wholes}.'],
    'make-whole-last': [
      'Multiply every part by {by} to get whole numbers. What is the ratio then?',
      'It becomes {answer}.',
    ],
    common: ['Which is the biggest number that divides all the parts of {wholes}?', 'It is {common}.'],
    'divide-all': ['Divide every part by the same number. What is the ratio in its simplest form?', 'It is {answer}.'],
    'parts-in-all': ['How many equal parts does {ratio} make altogether?', 'There are {all} parts.'],
    'one-part': ['Divide {amount} into {all} equal parts. How big is one part?', 'One part is {one}.'],
    'first-share': ['The first share has {firstterm} parts. How much is it?', 'The first share is {firstshare}.'],
    'all-shares': [
      'Work out the others in the same way. What are all the shares, in order?',
      'The shares are {answer}.',
    ],
    'wanted-share': ['How many parts does the share have that is asked for, and how much is it?', 'It is {answer}.'],
    multiplier: ['What do you multiply {a} by to get {c}?', 'You multiply by {by}.'],
    'other-side': ['Do the same to {b}. What do you get?', 'You get {answer}.'],
    'real-centimetres': [
      'Multiply {length} by {scale}. How many centimetres is it in real life?',
      'It is {centimetres} centimetres.',
    ],
    'real-unit': ['How much is that in {unit}?', 'There are {size} centimetres in one {unit}, so it is {answer}.'],
  },
  mistakes: {
    'turned-round': 'The numbers are right, but the order of a ratio matters. Which one comes first?',
    'only-first': 'Only the first part was divided. What must happen to the others?',
    'took-away': 'Taking the same number away changes a ratio. What may you do to all its parts instead?',
    'divided-by-each':
      'It looks as if the amount was divided by each number of the ratio. How many parts are there altogether?',
    'equal-shares': 'Those shares are equal. How many parts does each one get in {ratio}?',
    'one-part-only': 'That is one part. How many parts does each share have?',
    'other-share': 'That is the other share. Which one is asked for?',
    'added-difference': 'It looks as if the same number was added to both sides. What is {a} multiplied by to get {c}?',
    'wrong-side': 'The two sides changed places. Which number belongs to {c}?',
    divided: 'One side went up and the other down. What happens to {b}, if {a} becomes {c}?',
    'kept-centimetres': 'That is the length in centimetres. How many of them make one {unit}?',
    'divided-by-scale': 'Real life is bigger than the map. What do you do with the scale, then?',
    'ten-times-too-big': 'The digits are right, but it is ten times too big. How many centimetres are in one {unit}?',
    'ten-times-too-small':
      'The digits are right, but it is ten times too small. How many centimetres are in one {unit}?',
  },
  openings: {
    simplify: [words('divide|multiply|same|times'), step('common')],
    share: [no, step('parts-in-all')],
    'larger-share': [undefined, step('parts-in-all')],
    'smaller-share': [undefined, step('parts-in-all')],
    equivalent: [undefined, openly(operation('multiply', 'by'), part('by'))],
    map: [openly(part('scale')), openly(operation('multiply'))],
  },
});
