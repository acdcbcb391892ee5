import { number, openly, part, step, words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  odds: 'It looks as if the ones that fit were compared with the ones that do not. What should the bottom of the fraction count?',
  complement: 'That is the chance of the opposite. Which outcomes are asked for?',
  'one-outcome': 'It looks as if just one outcome was counted. How many outcomes fit?',
  'upside-down': 'The fraction is upside down, and a probability is never above one. What belongs on top?',
  'count-only': 'You have counted the outcomes that fit. Out of how many is that?',
  'order-forgotten':
    'It looks as if the different orders were not counted. Is a head then a tail the same outcome as a tail then a head?',
  replaced: 'It looks as if everything was put back. How many are left for the second pick?',
  'one-order': 'That is the chance of one order. In how many orders can it happen?',
  added: 'It looks as if the chances were added. What do you do with chances when both things must happen?',
  'first-only': 'That is the first pick alone. What has to happen after it?',
  same: 'That is the chance of the event itself. What do it and its opposite make together?',
  halved: 'It looks as if the chance was halved. What do an event and its opposite make together?',
  'over-one': 'A probability is never above one. What do an event and its opposite make together?',
  'percent-mixed': 'It looks as if you took it from a hundred. On which scale is the given chance written?',
  either: 'That is the chance of at least one of them. What do you do when both must happen?',
  mean: 'It looks as if the two chances were averaged. What do you do when both must happen?',
  divided: 'It looks as if you divided. Is the expected number a part of all the trials, or more than them?',
  'chance-only': 'That is the chance for one try. How many tries are there?',
};

const CHECK =
  'Every probability lies between $0$ and $1$, and {answer} does. Would you call the event likely or unlikely?';

const rule = (asked: string, idea: string, steps: Steps, check = CHECK): TaskSayings => ({
  asked,
  idea,
  steps,
  check,
});

const PICKS: Steps = {
  first: ['What is the chance that the first pick fits?', 'The first pick fits with chance {value}.'],
  second: ['If it did, what is the chance that the next pick fits too?', 'Then the next one fits with chance {value}.'],
  product: [
    'Both must happen, so multiply along the branch: what is {chances}?',
    '{chances} is {value}, for one order.',
  ],
  ways: ['In how many different orders could these come?', 'There are {value} orders, all equally likely.'],
  last: ['All of it together: what is {last}?', '{last} comes to {answer}.'],
};

const WRITTEN = {
  single: rule(
    'We want the probability {given}. Which outcomes are there at all?',
    'When all outcomes are equally likely, compare those that fit with all of them. How many are there in all?',
    {
      total: ['How many equally likely outcomes are there in all?', 'There are {value} outcomes.'],
      good: ['How many of them fit what is asked?', '{value} of them fit.'],
      fraction: [
        'Those that fit over all of them: which number is that?',
        'It is {last}, so the probability is {answer}.',
      ],
    },
  ),
  'picks-in-order': rule(
    'We want a probability for several picks, one after the other. What changes after the first pick?',
    'Follow one branch of the tree: nothing is put back, so there is one less each time. What is the chance of the first pick?',
    {
      ...PICKS,
      last: ['Both must happen, so multiply along the branch: what do you get?', '{last} comes to {answer}.'],
    },
  ),
  'picks-in-order-replaced': rule(
    'We want a probability for several picks, each put back. What changes after the first pick?',
    'Everything is put back, so each pick has the same chances. What is the chance of the first pick?',
    {
      ...PICKS,
      last: ['Both must happen, so multiply along the branch: what do you get?', '{last} comes to {answer}.'],
    },
  ),
  'picks-in-any-order': rule(
    'We want a probability for several picks in any order. What would one such order look like?',
    'Work out one order first, with one less each time. How many orders are there besides?',
    PICKS,
  ),
  complement: rule(
    'We know the chance of an event, {chance}, and want that of its opposite. What do the two have in common?',
    'An event happens or it does not: one of the two is certain. What do their chances make together?',
    {
      last: ['Together they make one: what is {last}?', '{last} is {answer}.'],
    },
  ),
  both: rule(
    'We want the chance that two independent events both happen. What does independent mean?',
    'On a tree, follow the branch where both happen. What do you do with the chances along a branch?',
    {
      last: ['Multiply along the branch: what is {last}?', '{last} is {answer}.'],
    },
  ),
  expected: rule(
    'We know the chance for one try, {chance}, and there are {count} tries. About which part of them do we expect?',
    'A chance tells which part of all tries to expect. Which part of {count} is it here?',
    {
      last: ['Take that part of all the tries: what is {last}?', '{last} is {answer}.'],
    },
    'Compare {answer} with the number of tries: the part is as big as the chance. Does that seem sensible?',
  ),
  frequency: rule(
    'We want the relative frequency. How often was it tried?',
    'A relative frequency says which part of the tries came out that way. How many tries were there?',
    {
      trials: ['How many tries were there in all?', 'There were {value} tries.'],
      last: ['The hits over all tries: which fraction is that?', '{last} is {answer}.'],
    },
  ),
} satisfies Readonly<Record<string, TaskSayings>>;

export const probabilityWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    expected: [openly(part('chance')), openly(step('last'))],
    'picks-in-order': [words('less|fewer|one'), step('first')],
    single: [undefined, step('total')],
    'picks-in-order-replaced': [words('nothing|same'), step('first')],
    complement: [undefined, number(1)],
    both: [words('affect|change|influence|other|matter'), words('multiply|multiplied|times|product')],
    frequency: [step('trials'), step('trials')],
  },
});
