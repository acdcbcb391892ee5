import { every, number, part, step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const complexNumbersWords = wordsFrom({
  tasks: {
    sum: {
      asked: 'We want {given} as one number. Which parts belong together?',
      idea: 'Real parts go with real parts, and parts with $i$ with each other. What do the real parts come to?',
      check: 'Go the other way round. Do you come back to where you started?',
    },
    product: {
      asked: 'We want {given} multiplied out. How many products are there when two brackets are multiplied?',
      idea: 'Multiply like two brackets, and use that $i^2$ is $-1$. What do the two middle products make?',
      check: 'Multiply once more in the other order. Do you get the same?',
    },
    quotient: {
      asked: 'We want {given} without $i$ below the line. What could you multiply top and bottom by?',
      idea: 'A number times its conjugate has no $i$. What is the conjugate of the bottom?',
      check: 'Multiply your result by the bottom. Do you get the top again?',
    },
    simplify: {
      asked: 'We want {given} in the form $a + bi$. What is $i^2$?',
      idea: 'Use that $i^2$ is $-1$ and that the root of a negative number is a real root times $i$. What is the first step?',
      check: 'Use $i^2$ equal to $-1$ once more. Is any power of $i$ left?',
    },
    conjugate: {
      asked: 'We want the conjugate of {given}. Which part changes its sign?',
      idea: 'A mirror image in the real axis keeps the real part. What happens to the other?',
      check: 'Multiply it by the number itself. Does the $i$ disappear?',
    },
    modulus: {
      asked: 'We want the modulus of {given}, its distance from $0$. Which right-angled triangle does it belong to?',
      idea: 'Pythagoras: square the two parts without the $i$ and add. Which two numbers are those?',
      check: 'It is at least as long as each part. Is it here?',
    },
  },
  steps: {
    'real-parts': ['What do the real parts come to?', 'The real part is {re}.'],
    'i-parts': ['And with the parts that have $i$: what is the whole?', 'Together it is {answer}.'],
    'middle-terms': [
      'Which number stands before $i$ when you add the two middle products?',
      'Before $i$ stands {middle}.',
    ],
    'i-squared': [
      'The last product has $i^2$ in it, with {last} before it. What number is that?',
      'Because $i^2$ is $-1$, it is {minus}.',
    ],
    'whole-product': [
      'Put the plain numbers together. What is the result?',
      '{real} and {minus} go together, so it is {answer}.',
    ],
    'conjugate-below': ['What is the conjugate of {bottom}?', 'It is {conjugate}.'],
    'size-below': ['What is {bottom} times its conjugate?', 'That is {size}, without any $i$.'],
    top: ['And the top, times {conjugate}?', 'The top becomes {top}.'],
    'whole-quotient': ['Divide both parts by {size}. What is the result?', 'So it is {answer}.'],
    simplify: ['Write it as a real part and a part with $i$. What is it?', 'So it is {answer}.'],
    'turn-sign': ['Change the sign of the part with $i$ alone. What do you get?', 'So it is {answer}.'],
    'squares-added': ['What do the squares of {re} and {im} come to?', 'They make {squares}.'],
    'modulus-root': ['That is the square of the modulus. What is the modulus itself?', 'Its root is {root}.'],
  },
  mistakes: {
    'minus-first-part-only': 'Look at the sign before the second bracket. What does it do to the part with $i$?',
    'wrong-sign-throughout': 'It looks as if the other operation was used. What stands between the two numbers?',
    'parts-swapped': 'The two parts have changed places. Which of them has the $i$?',
    'i-squared-plus': 'Look at the term with $i^2$. What is $i^2$?',
    'i-lost': 'The $i$ got lost. Which part has it?',
    'sign-of-i': 'The sizes are right. What is the sign of the part with $i$?',
    'no-middle-terms': 'Two products are missing. How many are there when two brackets are multiplied?',
    'parts-multiplied': 'It looks as if part was multiplied by part. How do you multiply two brackets?',
    'difference-below':
      'Below the line the last product has $i^2$ in it. Is its square taken away or added in the end?',
    'not-conjugated': 'Multiply by the conjugate, with the other sign. What do you get then?',
    'termwise-division': 'Part by part does not work for division. What makes the bottom a plain number?',
    'not-divided': 'That is the top. What is it divided by?',
    'both-signs': 'That turns both signs. Which of the two parts keeps its sign?',
    'real-sign': 'The wrong part has changed its sign. Which part has the $i$?',
    'no-root': 'That is the square of it. What is still to be done?',
    'parts-added': 'It looks as if the parts were added. What does Pythagoras do with them first?',
    'squares-subtracted': 'The squares are added. What do you get then?',
  },
  openings: {
    product: [number(4), step('middle-terms')],
    sum: [words('real'), step('real-parts')],
    modulus: [undefined, every(part('re'), part('im'))],
    conjugate: [words('imaginary|second|i'), words('sign|minus|negative|change|flips|opposite')],
    quotient: [step('conjugate-below'), step('conjugate-below')],
  },
});
