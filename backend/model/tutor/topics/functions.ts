import { equation, every, number, numbersOf, openly, step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const functionsWords = wordsFrom({
  tasks: {
    value: {
      asked: 'We know {functions} and want {call}. What goes in place of the letter?',
      idea: 'A function is a recipe: what is in the brackets goes in wherever the letter is. What does that look like here?',
      check: 'Work it out once more, powers first. Do you get the same?',
    },
    composite: {
      asked: 'We know {functions} and want {call}. Which function is used first?',
      idea: 'Work from the inside out: the inner function comes first, and its result goes into the outer one. Which one is inside?',
      check: 'Try a small number in the inner function first and then in the outer one. Does your result agree?',
    },
    combined: {
      asked: 'We know {functions} and want {call}. What do the two functions give there, each by itself?',
      idea: 'Work out both functions with the same input, then put the results together. What is the first one?',
      check: 'Try a small number in both functions. Does your result agree?',
    },
    inverse: {
      asked: 'We know {functions} and want its inverse. What does the function do to a number, and in which order?',
      idea: 'The inverse undoes the steps, the last one first. If you write {equation}, what is {letter}?',
      check: 'Put $1$ into the function and its result into your inverse. Do you come back to $1$?',
    },
    equals: {
      asked: 'We know {functions} and look for the input with output {value}. Which equation says that?',
      idea: 'Put the rule of the function equal to {value}. Which equation do you get?',
      check: 'Put your number into the function. Is the output {value}?',
    },
    'domain-root': {
      asked: 'For {functions} we want every number that may go in. What must not stand under a square root?',
      idea: 'Under a square root there must be $0$ or more. Which inequality does that give?',
      check: 'Try one number inside and one outside of the domain. What stands under the root each time?',
    },
    'domain-fraction': {
      asked: 'For {functions} we want every number that may go in. What must not stand below a fraction line?',
      idea: 'Nothing can be divided by $0$. For which numbers would {bottom} be $0$?',
      check: 'Put the numbers that are left out into {bottom}. Is it $0$ each time?',
    },
    combination: {
      asked: 'We know {functions} and want {call}. What does each function become with its input?',
      idea: 'Put each rule in place of its call, in brackets. What do you have then?',
      check: 'Try $1$ for the letter in the functions and in your result. Do they agree?',
    },
  },
  steps: {
    'put-in': [
      'Put {inside} in place of {letter} in {definition}. What do you get?',
      'With {inside} in it, {name} gives {result}.',
    ],
    'put-in-whole': [
      'Now {inside} goes in as a whole, in brackets, into {definition}. What do you get?',
      'With {inside} in it, {name} gives {result}.',
    ],
    'first-value': ['What does {definition} give for {inside}?', 'It gives {first}.'],
    'second-value': ['And what does {definition} give for {inside}?', 'It gives {second}.'],
    'put-together': ['Put the two together: {first} and {second}. What do you get?', 'Together they make {result}.'],
    'solve-for-input': [
      'Write {equation} and solve it for {letter}. What do you get?',
      'Solved for the input it is {solved}.',
    ],
    rename: ['That undoes the function. What is {call}, then?', 'So {call} is {answer}.'],
    'solve-equal': ['Solve {equation}. Which input do you find?', 'It is {result}.'],
    'not-negative': ['Which values of {letter} make {inside} at least $0$?', 'That holds for {answer}.'],
    'bottom-zero': ['For which {letter} is {bottom} equal to $0$?', 'It is $0$ for {bad}.'],
    'leave-out': ['Those must be left out. How do you write the domain?', 'Everything else may go in: {answer}.'],
    'write-out': [
      'Put the rules in place of the calls in {call} and tidy up. What do you get?',
      'Written out it comes to {answer}.',
    ],
  },
  mistakes: {
    multiplied:
      "It looks as if you multiplied by the number in brackets. What do the brackets after a function's name mean?",
    'square-as-double': 'A square is the number times itself, not twice the number. What do you get with that?',
    'sign-lost': 'The sign of the input got lost on the way. What happens when you put it in with its brackets?',
    'wrong-order': 'That uses the functions in the other order. Which one stands inside, next to the input?',
    'product-not-composite': 'That multiplies the two results. What does one function inside the other mean?',
    'only-inner': "That is the inner function's result. What happens to it next?",
    'only-outer': 'That puts the input straight into the outer function. What should go into it?',
    'swapped-functions': 'The two have changed places. Which one comes first in {call}?',
    'minus-first-term-only': 'The minus belongs to the whole of the second function. What happens to its other terms?',
    'added-instead': 'It looks as if they were added. What does {call} ask for?',
    'composite-instead': 'That puts one function into the other. What does the sign between them ask for?',
    'one-over': 'That is one over the function. What does an inverse function do with the steps?',
    'wrong-order-of-undoing': 'The steps are undone in the wrong order. Which was done last, and so is undone first?',
    'sign-of-shift': 'Look at the number that is added or taken away. How is that step undone?',
    'signs-only': 'Changing signs does not undo the steps. How do you undo multiplying?',
    'value-put-in': 'You put the number in, but it is what should come out. Which equation says that?',
    'shift-forgotten': 'You divided first. Which step comes first when you undo the function?',
    'wrong-side': 'The inequality points the other way. Try a number of yours: what is under the root?',
    'zero-left-out-of-root': 'The root of $0$ exists. Does the end belong to the domain?',
    'letter-not-negative': 'It is all that stands under the root that may not be negative. What is that here?',
    'only-those': 'Those are just the numbers that may not go in. How do you say that all others may?',
    'just-zero': 'It is the whole bottom that must not be $0$. When is {bottom} equal to $0$?',
    'sign-of-hole': 'Put it into {bottom}: is that $0$, or is the sign the other way?',
  },
  openings: {
    equals: [equation('equation'), equation('equation')],
    composite: [
      (problem) => words(/\((\w)\(/.exec(problem.parts['call'] ?? '')?.[1] ?? 'inner')(problem),
      (problem) => words(/\((\w)\(/.exec(problem.parts['call'] ?? '')?.[1] ?? 'inner')(problem),
    ],
    value: [numbersOf(({ parts }) => /^\w\((-?[\d.]+)\)$/.exec(parts['call'] ?? '')?.[1] ?? '')],
    'domain-root': [words('negative|minus'), step('not-negative')],
    'domain-fraction': [openly(number(0), words('zero|nothing')), step('bottom-zero')],
    inverse: [undefined, step('solve-for-input')],
    combined: [every(step('first-value'), step('second-value')), step('first-value')],
  },
});
