import { number, openly, step, words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'power-kept':
    'The factor in front is right, but the power stayed as it was. What happens to the power when you differentiate?',
  'factor-forgotten': 'The power went down, but something is missing in front. What does the old power become?',
  integrated: 'That is the way back, integrating. Which way does the power go when you differentiate?',
  'constant-kept': 'A number on its own is still there. How fast does a constant change?',
  'one-too-few': 'You are one derivative short. How often do you have to differentiate?',
  'one-too-many': 'That is one derivative too many. How often do you have to differentiate?',
  sign: 'Only the sign is wrong. Which of your derivatives brings a minus with it, and which does not?',
  'product-of-derivatives':
    'It looks as if both factors were differentiated and multiplied. What does the product rule say instead?',
  'half-product': 'That is one half of the product rule. Which half is still missing?',
  'quotient-of-derivatives':
    'It looks as if top and bottom were differentiated apart. What does the quotient rule say instead?',
  'added-quotient': 'It looks as if the two parts were added. Which sign stands between them in the quotient rule?',
  'bottom-not-squared': 'The top is right. What happens to the bottom in the quotient rule?',
  'inner-forgotten': 'The outer function is done. What does the chain rule still multiply by?',
  'height-instead': 'That is how high the curve is there. How do you find how steep it is?',
  'derived-twice': 'It looks as if you differentiated twice. How often do you differentiate for a gradient?',
  chord: 'That is the slope of the line from the origin. How do you find the slope of the curve itself?',
  'through-origin': 'The gradient is right. Does your line go through the point on the curve?',
  'intercept-is-height':
    'The gradient is right, but the height of the point was used as the intercept. Where does your line meet the vertical axis?',
  'normal-instead': 'That line is perpendicular to the tangent. Which gradient does the tangent have?',
  'swapped-point': 'It looks as if the two coordinates of the point were swapped. Which of them is the x?',
};

const CHECK =
  'Choose a number for {variable} and look at the slope of {fn} close to it: {answer} gives the same. Which number would you try?';
const row = (asked: string, idea: string, steps: Steps, check = CHECK): TaskSayings => ({
  asked,
  idea,
  steps,
  check,
});
const ASKED = 'We want the derivative of {fn}. What does a derivative tell you about a function?';
const LAST = 'So the derivative is {answer}.';

const WRITTEN = {
  powers: row(
    ASKED,
    'Each power comes down as a factor, and goes down by one itself. What happens to a number on its own?',
    {
      term: ['Take the terms one by one. What is the derivative of {of}?', '{of} becomes {value}.'],
      last: ['What is the whole derivative, with all terms?', LAST],
    },
  ),
  table: row(
    ASKED,
    'Some functions have derivatives that one knows: sine, cosine, the exponential, the logarithm. Which of them is in here?',
    {
      term: ['Take the terms one by one. What is the derivative of {of}?', '{of} becomes {value}.'],
      last: ['What is the whole derivative?', LAST],
    },
  ),
  chain: row(
    ASKED,
    'One function sits inside another, so the chain rule helps: outer derivative times inner derivative. Which one is inside?',
    {
      inner: ['The inner function is {of}. What is its derivative?', 'The inner derivative is {value}.'],
      last: ['Now the outer derivative, with the inside left alone, times the inner one. What do you get?', LAST],
    },
  ),
  product: row(
    ASKED,
    'Two functions are multiplied, so the product rule helps: each in turn is differentiated. Which two are they?',
    {
      'first-part': ['Start with one factor. What is the derivative of {of}?', '{of} becomes {value}.'],
      'second-part': ['Now the other factor. What is the derivative of {of}?', '{of} becomes {value}.'],
      last: ['Each derivative times the other factor, and both added: what do you get?', LAST],
    },
  ),
  quotient: row(ASKED, 'One function is divided by another, so the quotient rule helps. What does that rule say?', {
    'first-part': ['Start with the top. What is the derivative of {of}?', 'The top {of} becomes {value}.'],
    'second-part': ['Now the bottom. What is the derivative of {of}?', 'The bottom {of} becomes {value}.'],
    last: ['Put both into the rule, over the bottom squared: what do you get?', LAST],
  }),
  again: row(
    'We want {given}: the derivative taken {order} times. What would the first derivative be?',
    'A higher derivative is the derivative of a derivative. Which rule helps with each of them?',
    {
      before: ['What is the derivative of {of}?', 'It is {value}.'],
      last: ['Differentiate once more: what do you get?', 'So the answer is {answer}.'],
    },
  ),
  gradient: row(
    'We want the gradient of {fn} where {given} says. What does a gradient measure?',
    'The derivative gives the gradient at every point. What do you do with the point once you have it?',
    {
      derivative: ['What is the derivative of {fn}?', 'The derivative is {value}.'],
      last: ['Put in {at}: what does {slopes} come to there?', 'There it comes to {answer}.'],
    },
    'Look at the curve just before and just after {at}: it goes up or down as {answer} says. Does a sketch agree?',
  ),
  tangent: row(
    'We want the tangent to {fn} where its first coordinate is {at}. Which two things fix a straight line?',
    'A tangent touches the curve: same point, same gradient. How do you find the gradient there?',
    {
      derivative: ['What is the derivative of {fn}?', 'The derivative is {value}.'],
      slope: ['Put in {at}: what is the gradient there?', 'The gradient is {value}.'],
      height: [
        'Which height does the curve have where the first coordinate is {at}?',
        'The curve has height {value} there.',
      ],
      last: ['A line with gradient {slope} through that point: what is its equation?', 'The tangent is {answer}.'],
    },
    'Put {at} into {answer}: you reach the point on the curve. Does the line have the right gradient, too?',
  ),
} satisfies Readonly<Record<string, TaskSayings>>;

export const derivativesWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    powers: [
      words('slope|gradient|steep|rate|change'),
      openly(number(0), words('zero|disappear|gone|vanish|nothing|away')),
    ],
    again: [step('before')],
    chain: [words('slope|gradient|steep|rate|change')],
    product: [words('slope|gradient|steep|rate|change')],
    quotient: [words('slope|gradient|steep|rate|change')],
    table: [words('slope|gradient|steep|rate|change')],
    gradient: [words('slope|gradient|steep|rate|change'), words('substitute|put it|put the|put in|plug|sub')],
    tangent: [words('point|gradient|slope'), words('derivative|differentiate|derive')],
  },
});
