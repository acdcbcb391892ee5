import type { AskedKind, Quantity, Story } from '../../../maths/story/read-story.ts';
import type { Prompt, StoryState } from '../../../maths/story/story-state.ts';
import { numberWords, typesetWords } from './typeset.ts';

/** A quantity as the story has it: "15 pens", "4 dollars for each pen". */
export function quantityWords({ text, per }: Quantity): string {
  return `${typesetWords(text)}${per === undefined ? '' : ` for ${per}`}`;
}

const WANTED: Readonly<Record<AskedKind, string>> = {
  money: 'an amount of money',
  count: 'a number of things',
  difference: 'a difference: how much more or less',
  age: 'an age',
  time: 'a time',
  distance: 'a distance',
  percent: 'a percentage',
  average: 'an average',
  other: 'one number',
};

/** What is wanted, as a noun phrase: "a number of pens". */
export function wantedWords({ asked }: Story): string {
  if (asked === undefined) return 'one number';
  return asked.kind === 'count' && asked.noun !== undefined
    ? `a number of ${typesetWords(asked.noun)}`
    : WANTED[asked.kind];
}

/** The question that ends a reply. */
export function promptWords(story: Story, state: StoryState, { kind, quantities, again }: Prompt): string {
  const [first, second] = quantities
    .map((at) => story.quantities[at])
    .map((one) => (one === undefined ? '' : quantityWords(one)));
  const odd = again % 2 === 1;
  switch (kind) {
    case 'plan':
      return 'What would you work out first, before the number that is asked for?';
    case 'unused':
      return odd
        ? `There is still ${first}. Where could it come in?`
        : `You have not used ${first} yet. What does it tell you?`;
    case 'picture':
      return story.quantities.length > 2
        ? 'Try a picture: a box or a bar for each thing, with its number on it. Which boxes belong together?'
        : 'Try a picture: draw a bar for the whole and mark what you know. Where does the unknown part sit?';
    case 'estimate':
      return `Before you work anything out, guess roughly: we want ${wantedWords(story)}. About how big will it be?`;
    case 'operation':
      return 'Think of what happens in the story: things come together, go away, come again and again, or are shared. Which of these happens first?';
    case 'smaller':
      return 'Make the numbers tiny, so that you can count on your fingers, and do it once. What did you do with them?';
    case 'backwards':
      return `Start from the end: we want ${wantedWords(story)}. What would you have to know just before that?`;
    case 'unit':
      return `We want ${wantedWords(story)}. In which unit will your answer be, and do all your numbers fit it?`;
    case 'own-words':
      return 'Tell the story in your own words, without any numbers. What happens in it?';
    case 'two-of-them':
      return odd
        ? `Look just at ${first} and ${second}. What could you find out with these two?`
        : `Take ${first} and ${second}. Is there a sum in which they belong together?`;
    case 'stands-for':
      return state.unnamed === undefined
        ? 'What does that number stand for?'
        : odd
          ? `Give it a name, so that we can keep it: ${numberWords(state.unnamed)} of what?`
          : `What does the ${numberWords(state.unnamed)} stand for?`;
    case 'comes-to':
      return odd ? 'What do you get for it?' : 'What does it come to?';
    case 'which-sum':
      return odd ? 'How did you get it: which numbers went in?' : 'Which sum gave you that number?';
    case 'look-again':
      return odd
        ? 'What do you get when you work that line out once more, in small pieces?'
        : 'What does the left side come to?';
    case 'one-unit':
      return 'Which one unit could you write them both in?';
    case 'how-many-in-one':
      return 'How many of the smaller unit are in one of the bigger?';
    case 'reread':
      return odd
        ? `We want ${wantedWords(story)}. Is that what your last number is, or is there a step to go?`
        : 'Read the question once more. Does your last number say what it asks for?';
    case 'first-sum':
      return odd ? 'How does that look with the numbers in it?' : 'Which numbers go into it, as a sum?';
    case 'how-estimated':
      return 'Which numbers of the story made you think so?';
    case 'picture-shows':
      return 'What can you read off it: which part do you know, and which one is missing?';
    default:
      return kind satisfies never;
  }
}
