import { openly, part, step, words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'times-itself':
    'It looks as if the number was squared. How many are left for the second place once the first is taken?',
  added: 'It looks as if the numbers were added. What do you do with the choices for each place?',
  'one-less': 'That starts one too low. How many choices are there for the first place?',
  'one-pair': 'That fills two places. How many are still to be filled?',
  'order-counted': 'It looks as if different orders were counted apart. How many orders of the same choice are there?',
  'order-forgotten': 'It looks as if the order was left out. Does it matter here who comes first?',
  multiplied: 'It looks as if the two numbers were multiplied. How many choices are there for the second place?',
  repeated: 'It looks as if each could be chosen again. How many are left after the first choice?',
  'all-ordered': 'That arranges all of them. How many places are to be filled?',
  'repeats-ignored':
    'Some letters are equal, and when they change places nobody sees it. How many such changes are there?',
  'letters-only': 'It looks as if each kind of letter was counted once. How many letters does the word have in all?',
  subtracted:
    'It looks as if the equal arrangements were taken off. How many of them look the same each time, and what do you do with that number?',
};

const CHECK =
  'Try the same with smaller numbers, where you can list all the ways. Does the rule give as many as your list?';
const row = (asked: string, idea: string, steps: Steps): TaskSayings => ({
  asked,
  idea,
  steps,
  check: CHECK,
});

const WRITTEN = {
  factorial: row(
    'We want {given}. What does the exclamation mark stand for?',
    'It multiplies all whole numbers from {count} down to one. What are the first two of them?',
    {
      pair: ['Start at the top: what is {sum}?', '{sum} is {value}.'],
      last: ['Go on down to one: what is the whole product {last}?', 'The product is {answer}.'],
    },
  ),
  'line-up': row(
    'We want the number of orders for {count} things. How many choices are there for the first place?',
    'Each place that is filled leaves one less for the next. What do you do with the choices for each place?',
    {
      pair: ['How many ways are there for the first two places: what is {sum}?', 'There are {value}.'],
      last: ['Go on to the last place: what is {last}?', 'The product is {answer}.'],
    },
  ),
  combinations: row(
    'We choose {some} out of {all}, and order does not matter. What would be different if it did?',
    'Count with order first; then each choice comes several times. How many choices are there for each place?',
    {
      ordered: ['With order: what is {sum}?', 'With order there are {value}.'],
      orders: ['In how many orders can the same {some} stand?', 'There are {value} orders of each choice.'],
      last: ['Each choice was counted that often: what is {last}?', '{last} is {answer}.'],
    },
  ),
  permutations: row(
    'We choose {some} out of {all}, and order matters. How many places are to be filled?',
    'Each place that is filled leaves one less for the next. What do you do with the choices for each place?',
    {
      first: [
        'How many choices are there for the first place?',
        'There are {value} for the first place, and one less each time.',
      ],
      last: ['Multiply the choices for all places: what is {last}?', 'The product is {answer}.'],
    },
  ),
  letters: row(
    'We want the number of {given}. How many letters are there?',
    'Each place that is filled leaves one letter less for the next. What do you do with the choices for each place?',
    {
      length: ['All letters are different. How many are there?', 'There are {value} letters.'],
      last: ['Multiply the choices down to one: what is {last}?', '{last} is {answer}.'],
    },
  ),
  'repeated-letters': row(
    'We want the number of {given}. Which letters come more than once?',
    'Count as if all letters were different, then put right what was counted too often. How many orders do the equal letters have among themselves?',
    {
      all: ['As if all were different: what is {sum}?', 'That would be {value}.'],
      same: ['In how many ways can the equal letters change places?', 'There are {value} ways that nobody sees.'],
      last: ['Each arrangement was counted that often: what is {last}?', '{last} is {answer}.'],
    },
  ),
} satisfies Readonly<Record<string, TaskSayings>>;

export const countingWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    factorial: [words('multiply|factorial|times|product')],
    permutations: [part('some'), words('multiply|multiplied|times|product')],
    'line-up': [part('count'), words('multiply|multiplied|times|product')],
    letters: [step('length'), words('multiply|multiplied|times|product')],
    'repeated-letters': [undefined, openly(step('same'))],
  },
});
