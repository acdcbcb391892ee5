import { openly, operation, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const changeWords = wordsFrom({
  tasks: {
    several: {
      asked: 'We want the change from {paid} for {count} things at {price} each. What is change?',
      idea: 'The change is what is left of {paid} once all is paid for. How do you get what all of them cost?',
      check: 'Add {answer} and what was paid for the things. Do you get {paid}?',
    },
  },
  steps: {
    'cost-of-all': ['What do {count} of them cost, at {price} each?', 'They cost {cost}.'],
    'what-is-left': ['Count on from {cost} to {paid}. How much is it?', 'It is {answer}.'],
  },
  mistakes: {
    'only-one': 'That is the change for a single one. How many are bought?',
    'one-too-few': 'Close: that leaves one of them unpaid. What do all of them cost?',
    'one-pound-too-many':
      'Close: that is one pound too much. What happens to the pounds when you go on to the next one?',
    'added-instead': 'The cost was added to the money. Does one get more back than one gives?',
  },
  openings: {
    several: [
      words('left|back|rest|difference|return|over'),
      openly(operation('multiply'), words('times|multiply|add')),
    ],
  },
});
