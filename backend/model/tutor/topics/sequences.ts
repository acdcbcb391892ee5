import { choice, every, no, number, openly, operation, part, step, when } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const NEXT_IDEA =
  'Look at two neighbours in {given}: how do you get from one to the next, and is it the same every time?';

export const sequencesWords = wordsFrom({
  tasks: {
    next: {
      asked: 'We want the number that comes next in {given}. How does each number come from the one before it?',
      idea: NEXT_IDEA,
      check: 'Go through the list from its start with the same rule. Does every step fit, the new one too?',
    },
    'next-many': {
      asked: 'We want the next numbers in {given}. How does each number come from the one before it?',
      idea: NEXT_IDEA,
      check: 'Go through the list from its start with the same rule. Does every step fit, the new ones too?',
    },
    difference: {
      asked: 'We want the common difference of {given}. What is added every time?',
      idea: 'Neighbours are always the same distance apart. What do you get when you take {first} away from {second}?',
      check: 'Try it on the last two terms as well. Is the step the same there?',
    },
    ratio: {
      asked: 'We want the common ratio of {given}. What is each number multiplied by?',
      idea: 'Every term is the one before it times the same number. What is {second} divided by {first}?',
      check: 'Try it on the last two terms as well. Is it the same factor there?',
    },
    rule: {
      asked: 'We want the term-to-term rule of {given}. What do you do to a number to get the next one?',
      idea: NEXT_IDEA,
      check: 'Start from the first term and use the rule again and again. Does the whole list come out?',
    },
    nth: {
      asked:
        'We want a formula that gives any term of {given} from its position. How does each term come from the one before it?',
      idea: 'The step between neighbours shapes the formula: a steady difference goes with the position, a steady ratio with a power. Which is it here?',
      check: 'Put $1$, $2$ and $3$ into {answer}. Do the first three terms come out?',
    },
    'nth-quadratic': {
      asked: 'We want a formula for the terms of {given}. Are the differences between neighbours all the same?',
      idea: 'When the second differences are steady, the formula has a square in it. What are the differences of the differences?',
      check: 'Put $1$, $2$ and $3$ into {answer}. Do the first three terms come out?',
    },
    'nth-higher': {
      asked:
        'We want a formula for the terms of {given}. What happens if you take differences, and then differences of those?',
      idea: 'Take differences until they are all the same; how often you had to do it is the highest power. How many times is that here?',
      check: 'Put $1$, $2$ and $3$ into {answer}. Do the first three terms come out?',
    },
    position: {
      asked: 'We want the term at position {n} of {given}. Which formula gives a term from its position?',
      idea: 'First find the rule for any position, then put the position in. What is the step between neighbours?',
      check: 'Put $1$ into the formula as a test. Does the first term come out?',
    },
    term: {
      asked: 'The formula {given} gives each term from its position. Which number has to go in for the position here?',
      idea: 'A formula is a recipe: put the position in place of the letter and work it out. What does that look like?',
      check: 'Work it out once more, step by step: powers, then products, then sums. Is it the same?',
    },
    stepped: {
      asked: 'The sequence starts {given}, and we want term number {n}. How many steps lead there from the first term?',
      idea: 'From the first term to the second is one step, to the third two. How many is it to the term that we want?',
      check:
        'Count the steps for the third term: there are two. Does the same way of counting give your number of steps?',
    },
    'stepped-ratio': {
      asked:
        'The sequence starts {given}, and we want term number {n}. How many multiplications lead there from the first term?',
      idea: 'From the first term to the second is one multiplication, to the third two. How many is it here?',
      check: 'Count the multiplications for the third term: there are two. Does the same way of counting give yours?',
    },
    'first-terms': {
      asked: 'The formula {given} gives each term from its position. Which position does the first term have?',
      idea: 'Positions count $1, 2, 3$ and so on. What happens when you put each of them into the formula?',
      check: 'Look at the steps between your terms. Do they fit the formula?',
    },
    member: {
      asked: 'We want to know whether {value} is a term of {given}. What would its position have to be?',
      idea: 'If it is a term, the formula equals it at some whole position. Which equation would that be?',
      check: 'Put the whole positions on both sides of it into the formula. What do you see?',
    },
    sum: {
      asked: 'We want the sum of the first {n} terms of {given}. Which terms are the first and the last of them?',
      idea: 'Pair the first term with the last, the second with the last but one: every pair has the same sum. How many pairs are there?',
      check: 'Try the same way on the first three terms, which you can add by hand. Does it fit?',
    },
  },
  steps: {
    'find-difference': ['What is added to get from one term to the next?', 'Each term is the one before it plus {by}.'],
    'find-next-difference': [
      'The steps themselves change: look at how they grow. What is the next step after {last}?',
      'The steps go {differences}, so the next step is {by}.',
    ],
    'find-ratio': ['What is each term multiplied by to give the next?', 'Each term is the one before it times {by}.'],
    continue: ['Go on from {last} in the same way. What comes next?', 'Going on from {last} gives {answer}.'],
    zeroth: [
      'Go one step back from the first term {first}: what would stand at position $0$?',
      'One step before {first} stands {zeroth}.',
    ],
    formula: [
      'Put it all together. What is the formula for the term at position {letter}?',
      'The formula is {formula}.',
    ],
    'geometric-formula': [
      'To reach position {letter}, how often has {first} been multiplied by {ratio}, and what is the formula then?',
      'It starts at {first} and is multiplied once less than the position says: {formula}.',
    ],
    'top-difference': [
      'Take differences of differences until they are all the same. Which number do you end with?',
      'The differences of order {order} are all {top}.',
    ],
    lead: [
      'The number before the highest power is that difference, divided by $2$ for a square, by $6$ for a cube. What is it?',
      'That makes {lead}, so the formula starts with {power}.',
    ],
    rest: ['Take {power} away from every term. What is the formula of what is left?', 'What is left follows {rest}.'],
    'put-in': [
      'Put {n} in place of the position in {formula}. What do you get?',
      'With {n} in it the formula gives {answer}.',
    ],
    'how-many-steps': [
      'How many steps lead from the first term to term number {n}?',
      'It takes {steps} steps, one less than the position.',
    ],
    'all-steps': [
      'Start at {first} and add {by} that many times. Where do you arrive?',
      '{first} plus {steps} times {by} is {answer}.',
    ],
    'all-ratios': [
      'Start at {first} and multiply by {by} that many times. Where do you arrive?',
      '{first}, multiplied {steps} times by {by}, is {answer}.',
    ],
    'first-one': ['Put $1$ in place of {letter} in {formula}. What is the first term?', 'The first term is {first}.'],
    others: ['Now put in $2$, $3$ and so on. What are the first {count} terms?', 'They are {answer}.'],
    'solve-for-n': ['Set {formula} equal to {value}. Which position comes out?', 'Solving it gives {n}.'],
    'is-whole': [
      'The position comes out as {n}. Does the sequence have such a term, yes or no?',
      '{n} is a whole number from $1$ on, so yes, it is a term.',
    ],
    'is-not-whole': [
      'The position comes out as {n}. Does the sequence have such a term, yes or no?',
      '{n} is no position (they are $1, 2, 3$ and so on), so no, it is not a term.',
    ],
    'last-term': ['Which number is term number {n}?', 'Term number {n} is {last}.'],
    'add-up': [
      'First and last together make {pair}, and so does every pair. What do all {n} terms come to?',
      'That is half of {n} times {pair}: {answer}.',
    ],
  },
  mistakes: {
    'same-step':
      'It looks as if you used the last step once more, but the steps change. How do the steps themselves grow?',
    subtracted: 'It looks as if you went the other way. Do the numbers of this list rise or fall?',
    'first-step': 'It looks as if you used the first step again. Is the step the same everywhere in the list?',
    'only-difference':
      'That is the step from one number to the next. Where do you arrive when you take it from {last}?',
    'wrong-way':
      'It looks as if you went from the second to the first. What do you do to the first term to get the second?',
    'first-term': 'That is where the sequence starts. What happens from one term to the next?',
    'difference-not-ratio':
      'You took the difference, but here the terms are multiplied. What is {second} divided by {first}?',
    'ratio-not-difference': 'You divided, but here the same number is added each time. What is {second} minus {first}?',
    'power-n':
      'At position $1$ nothing has been multiplied yet, so the power is one less than the position. How does the formula look then?',
    'no-first-term': 'The power is right, but the sequence starts at {first}. Where does that go in the formula?',
    'times-n':
      'Multiplying by the position would add the same each time. What do you write for multiplying again and again?',
    'n-plus-difference':
      'The difference {difference} comes once for every position, not once in all. What do you write before {letter}?',
    'first-as-constant':
      'At position $1$ the step has been counted once already. What should be added to {start} to give {first} there?',
    swapped: 'The two numbers have changed places. Which of them comes again with every step?',
    'no-constant': 'You have the step right. What does {start} give at position $1$, and what is missing to {first}?',
    'sign-of-constant': 'Test it at position $1$: it should give {first}. Should the number be added or taken away?',
    'not-halved': 'The number before the square is half the second difference. What is it, then?',
    'only-power': 'That is the part with the highest power. What is left when you take it from each term?',
    'no-middle':
      'Something in between is missing. What is the difference between your formula and the list at positions $1$ and $2$?',
    'one-too-far': 'That is one step too many. How many steps is it from term $1$ to the term that we want?',
    'one-too-short': 'That is the term before it. Which position did you put in?',
    'times-position': 'That is the step times the position. Where does the sequence start?',
    'sum-not-halved': 'Adding the list to itself backwards counts everything twice. What is still to be done?',
    'only-last-term': 'That is the last of the terms. What do all of them come to?',
    'sum-of-given': 'That adds only the terms that are written down. How many should there be?',
    'digits-beside':
      'It looks as if the position was written beside the number. What does a number before a letter mean?',
    'no-first-term-added': 'Those are the steps alone. Where do they start?',
    'from-zero': 'It looks as if you started with $0$. Which position does the first term have?',
  },
  openings: {
    sum: [every(part('first'), part('last'))],
    next: [
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
    ],
    'next-many': [
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
    ],
    rule: [
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
    ],
    nth: [
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
      when(
        ({ steps }) => steps.some(({ id }) => id === 'find-ratio'),
        choice('ratio|power|multiply|times', 'difference|add|position'),
        choice('difference|add|position', 'ratio|power|multiply|times'),
      ),
    ],
    'nth-quadratic': [no, part('top')],
    position: [
      undefined,
      openly(step('find-difference'), step('find-ratio'), operation('add', 'by'), operation('multiply', 'by')),
    ],
    term: [part('n')],
    'first-terms': [number(1)],
    difference: [step('find-difference'), step('find-difference')],
    ratio: [step('find-ratio'), step('find-ratio')],
    stepped: [step('how-many-steps'), step('how-many-steps')],
  },
});
