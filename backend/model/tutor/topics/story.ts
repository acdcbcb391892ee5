import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { STORY_FORMS, type StoryForm } from '../../../maths/story/solved/plan.ts';
import { inline } from '../ladder.ts';
import { type Ask, numbersOf, openly } from './ask.ts';
import { typesetWords } from '../story/typeset.ts';
import type { TopicWords } from './topic-words.ts';

const IDEAS: Readonly<Record<StoryForm, string>> = {
  comparison:
    'One thing is told through another, so begin where a number is known and go on from there. For whom do you know it?',
  total: 'Things come together here. What has to be put together?',
  difference: 'Two amounts are compared: we want what is between them. Which one is the bigger one?',
  rate: 'The same amount comes again and again, so think of how much there is each time, and how many times. Which two numbers belong together first?',
  cost: 'Find what each kind of thing costs before you put anything together. Which price belongs to which number of things?',
  sharing: 'Something is shared into equal parts. What is shared, and among how many?',
  left: 'Go through the story in its order and keep track of the amount after each change. What happens first?',
  part: 'We need a part of the whole. What is the whole here?',
  equation: 'Call the smallest one a share and say all the others in shares. How many shares has each of them?',
  average: 'An average shares the total equally. What is the total made of?',
};

/** The numbers of the story's sums that no sum before has given. */
const told: Ask = (problem) => {
  const results = new Set(problem.steps.map(({ parts }) => parts['result']));
  const numbers = problem.steps.flatMap(({ parts: { sum = '' } }) => sum.match(/\d+(?:\.\d+)?/g) ?? []);
  return openly(numbersOf(() => numbers.filter((one) => !results.has(one)).join(' ')))(problem);
};

const firstSum = openly(numbersOf(({ steps: [first] }) => first?.parts['sum'] ?? ''));

/** What the ideas ask for, where that can be checked. */
const AIMS: Readonly<Partial<Record<StoryForm, Ask>>> = { sharing: firstSum, total: firstSum, rate: firstSum };

type Parts = Readonly<Record<string, string>>;

const nounOf = (thing: string | undefined): string =>
  thing === undefined || thing === '' || thing === '$' ? '' : typesetWords(thing);

function questionOf(id: string, { owner = '', thing, measure = 'size' }: Parts): string {
  const noun = nounOf(thing);
  const who = typesetWords(owner);
  switch (id) {
    case 'has':
      return noun === ''
        ? `Look at ${who}. What number belongs there?`
        : `Look at ${who}. What number of ${noun} belongs there?`;
    case 'age':
      return `Look at ${who}. Which age does the story give, through somebody else's?`;
    case 'measure':
      return `Look at ${who}. Which ${measure} does the story give, through somebody else's?`;
    case 'cost':
      return noun === ''
        ? 'Which sum gives the money, and what does it come to?'
        : `Take the ${noun} by themselves. How much money is that?`;
    case 'count':
      return noun === ''
        ? 'What do you get when you put these two together?'
        : `Put the next number in. How many ${noun} is that?`;
    case 'total':
      return 'Now put them all together. What does that come to?';
    case 'without':
      return 'First undo what is too much or missing. What number do you get then?';
    case 'difference':
      return 'Compare the two amounts. How far apart are they?';
    case 'left':
      return 'Go on to the next thing that the story tells. How much is there then?';
    case 'part':
      return 'First only this part, before anything else. How big is it?';
    case 'each':
      return 'Share it out. How much is there for each one?';
    case 'shared':
      return 'Share as much as goes without a rest. How much is given out in all?';
    case 'converted':
      return noun === ''
        ? 'Bring both into one unit first. What does it come to?'
        : `Bring it into ${noun}. How many are that?`;
    case 'least':
      return 'Now all the parts are equal. What is the smallest number?';
    case 'greatest':
      return 'Count up from the smallest. What is the biggest number?';
    case 'distance':
      return 'The speed tells what is done in one unit of time. How far is it in all?';
    case 'shares':
      return 'Count in shares of the smallest one. How many shares are there in all?';
    case 'average':
      return 'Share the total equally among all of them. What does each one get?';
    default:
      return 'What is the next small result?';
  }
}

const INSTEAD: Readonly<Record<string, string>> = {
  'add-instead':
    'It looks as if you added. Does anything come on top here, or does the same amount come again and again?',
  'subtract-instead': 'It looks as if you took away. Does the story really take something away at that place?',
  'multiply-instead': 'It looks as if you multiplied. Does the same amount really come again and again there?',
  'divide-instead': 'It looks as if you divided. Is something really shared out there?',
  'other-share': 'That is the share of the other one. How many parts belong to the one who is asked for?',
  'whole-by-part': 'It looks as if the whole was divided by one number of the ratio. How many parts are there in all?',
  'stopped-early': 'That is a result on the way, and a right one. What does the question want beyond it?',
  'upside-down': 'These are the right two numbers, the wrong way round. Which of them comes first?',
  'percent-as-number': 'It looks as if the per cent was taken for a number of things. What is that part of the whole?',
  'one-left-out': 'Something is missing in that sum. Which amount has not been put in yet?',
  'first-only': 'That is the first small result. Which parts of the story come after it?',
};

/** How every solved story speaks; the forms differ in the idea that helps. */
export const STORY_WORDS: Readonly<Record<string, TopicWords>> = Object.fromEntries(
  STORY_FORMS.map((form): [string, TopicWords] => [
    `story-${form}`,
    {
      asked: ({ parts: { asked = '' } }) =>
        asked === ''
          ? 'Read the story once more. What does it want to know?'
          : `The story asks: ${typesetWords(asked).replaceAll('?', '')}. Which numbers does it give you for that?`,
      idea: () => IDEAS[form],
      opening: (problem) => [told(problem), AIMS[form]?.(problem)],
      question: questionOf,
      worked: (_id, { sum = '', result = '' }) => `That is ${inline(`${sum} = ${result}`)}.`,
      check: ({ answerLatex }: TopicProblem) =>
        `Go through the story once more with ${inline(answerLatex)} in it. Does every sentence come out true?`,
      mistake: (id) => INSTEAD[id] ?? 'That is not it yet. Which small result comes first?',
    },
  ]),
);
