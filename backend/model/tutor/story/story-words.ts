import type { OwnLine } from '../../../maths/story/own-line.ts';
import type { Story } from '../../../maths/story/read-story.ts';
import type { StoryFollowed, StoryMove } from '../../../maths/story/follow-story.ts';
import type { StoryState } from '../../../maths/story/story-state.ts';
import { inline, list } from '../ladder.ts';
import { promptWords, quantityWords } from './prompt-words.ts';
import { decimalText, rationalLatex as numberText } from '../../../maths/numbers/rational.ts';
import { numberWords, typesetWords } from './typeset.ts';

/** Quantities named when a story is opened; more of them are a list that nobody reads. */
const MAX_NAMED = 6;

/** Said once, at the first result. */
const LIMITS = 'I can check the sums, not whether they tell the story.';

/** Longest question that is said again in full, in UTF-16 code units. */
const MAX_ASKED = 110;

/** What the tutor says to a text of a pupil in story mode: ends in one question, and never judges the story's own answer. */
export function storyWords(story: Story, { move, prompt, state, limits }: StoryFollowed): string {
  return `${moveWords(story, move, state)}${limits ? ` ${LIMITS}` : ''} ${promptWords(story, state, prompt)}`.trim();
}

function moveWords(story: Story, move: StoryMove, state: StoryState): string {
  const odd = state.turn % 2 === 1;
  switch (move.kind) {
    case 'opened':
      return openingWords(story);
    case 'lines':
      return linesWords(move.lines, move.wrong);
    case 'named':
      return `I have noted it: ${typesetWords(move.result.name)} is ${numberWords(move.result.value)}.`;
    case 'number':
      return numberMoveWords(move, odd);
    case 'worked-out':
      return move.isRight
        ? `Yes, ${inline(`${move.sum.shown} = ${decimalText(move.value) ?? numberText(move.value)}`)}.`
        : `${numberWords(move.value)} is not what ${inline(move.sum.shown)} comes to.`;
    case 'estimate':
      return `About ${numberWords(move.value)}: good, now we can see whether the result comes near it.`;
    case 'picture':
      return odd ? 'A picture is a strong start.' : 'Good, pictures help here.';
    case 'plan':
      return odd ? 'That is a plan we can try.' : 'Good, let us try it.';
    case 'hint':
      return '';
    case 'answer-wish':
      return odd
        ? 'I have no answer to hand over: I check your sums, and the story is yours to read. We go in small steps.'
        : 'I would have to guess what the story means, and a guess is no help to you. One small step, then.';
    case 'asks-if-right':
      return odd
        ? 'What your sums mean, you can check yourself: hold them against the story, line by line.'
        : 'Go through the story once more and point at the line for each of your sums.';
    case 'remark':
      return odd ? 'I can follow sums better than words.' : 'Put it into a sum and I will check it.';
    default:
      return move satisfies never;
  }
}

function openingWords(story: Story): string {
  const told = story.quantities.slice(0, MAX_NAMED).map(quantityWords);
  const more = story.quantities.length > MAX_NAMED ? ' and some more' : '';
  const has = told.length === 0 ? 'I find no numbers in this story.' : `The story gives us ${list(told)}${more}.`;
  const { asked } = story;
  const wants =
    asked === undefined || asked.text.length > MAX_ASKED
      ? ''
      : ` The question: ${typesetWords(asked.text).replaceAll('?', '')}.`;
  return `${has}${wants} I check your sums and units, not how you read the story.`;
}

function linesWords(lines: readonly OwnLine[], wrong: number | undefined): string {
  const right = lines.slice(0, wrong ?? lines.length).flatMap(rightWords);
  const said = right.length === 0 ? '' : `${right.join(' ')} `;
  const sum = wrong === undefined ? undefined : lines[wrong]?.sum;
  if (sum?.kind === 'wrong')
    return `${said}But look at ${inline(`${sum.left} = ${sum.right}${sum.over === undefined ? '' : ` \\text{ remainder } ${sum.over}`}`)}: these two are not equal.`.replace(
      /^But look/,
      'Look',
    );
  if (sum?.kind === 'wrong-conversion') return `${said}Check ${typesetWords(sum.shown)}: that is not the same.`;
  if (sum?.kind === 'unit-clash') {
    const [a, b] = sum.units.map((unit) => (unit === '$' ? 'money' : unit));
    return sum.same
      ? `${said}Careful: ${a} and ${b} are of different sizes, so they can't be added as they stand.`
      : `${said}Careful: ${a} and ${b} can't be added.`;
  }
  return said.trim();
}

function rightWords({ sum, name }: OwnLine): string[] {
  const noted = name === undefined ? '' : ` I have noted it as ${typesetWords(name)}.`;
  switch (sum.kind) {
    case 'right':
      return [`${inline(sum.shown)} is right${sum.rounded ? ', rounded' : ''}.${noted}`];
    case 'conversion':
      return [`${typesetWords(sum.shown)}: yes.${noted}`];
    case 'right-remainder':
      return [`${inline(`${sum.shown} = ${numberText(sum.value)} \\text{ remainder } ${sum.over}`)} is right.${noted}`];
    case 'run-on':
      return [
        `${list(sum.sums.map(inline))} are right, but belong on separate lines: in one line the equals signs say too much.${noted}`,
      ];
    case 'value':
      return sum.bare
        ? name === undefined
          ? []
          : [`${typesetWords(name)} is ${inline(sum.shown)}, noted.`]
        : [`${inline(sum.shown)} is a sum we can do.${noted}`];
    default:
      return [];
  }
}

function numberMoveWords(move: Extract<StoryMove, { kind: 'number' }>, odd: boolean): string {
  const value = numberWords(move.value);
  if (move.claimed || (move.fromSum && move.result === undefined))
    return move.fromSum
      ? `Your sums do come to ${value}.`
      : odd
        ? `I can't say whether ${value} answers the story, but I can check the sum behind it.`
        : `Whether ${value} is it, only the story can tell.`;
  if (move.result !== undefined) return `${value} is what you called ${typesetWords(move.result.name)}.`;
  if (move.quantity !== undefined) return `That is the ${quantityWords(move.quantity)} of the story.`;
  return odd
    ? `${value}: I can check the sum behind it, not the number alone.`
    : `A number alone I can't check, but the sum for ${value} I can.`;
}
