import type {
  EquationMisconception,
  ExpressionMisconception,
  Misconception,
} from '../../maths/judging/misconception.ts';
import { inline } from './ladder.ts';

/** The question that leads a pupil to see a misconception without being told of it. */
export const misconceptionQuestion = (one: Misconception): string =>
  'equation' in one ? aboutEquation(one) : aboutExpression(one);

function aboutEquation({ id, equation, unknown }: EquationMisconception): string {
  const [shown, x] = [inline(equation), inline(unknown)];
  switch (id) {
    case 'equation-bracket-minus':
      return 'There is a minus in front of a bracket. What does it do to every term inside?';
    case 'equation-bracket-factor':
      return 'There is a bracket with a factor outside. Which terms inside does that factor multiply?';
    case 'constant-keeps-sign':
      return `In ${shown}, a number was moved across the equals sign. Which sign does it have on the other side?`;
    case 'term-keeps-sign':
      return `In ${shown}, the term with ${x} was moved across the equals sign. Which sign does it have on the other side?`;
    case 'coefficient-left':
      return `In ${shown}, one side still has to be divided: what was done to ${x} that has not been undone on both sides?`;
    case 'constant-dropped':
      return `In ${shown}, something may have been divided or dropped on one side only. What happened to the plain number next to the ${x} term?`;
    case 'solution-sign':
      return `The size is worth a second look together with the signs. What is the sign of each term in ${shown}?`;
    case 'coefficient-subtracted':
      return `In ${shown}, is ${x} multiplied by its number or is the number added to it, and so how do you undo it?`;
    case 'coefficient-multiplied':
      return `In ${shown}, ${x} is multiplied by a number. Which operation undoes a multiplication?`;
    default:
      return id satisfies never;
  }
}

function aboutExpression({ id, part }: ExpressionMisconception): string {
  const shown = inline(part);
  switch (id) {
    case 'bracket-factor':
      return `Look at ${shown}. Which terms in the bracket does the factor outside multiply?`;
    case 'bracket-minus':
      return `Look at ${shown}. What do the minus and the factor in front of the bracket do to every term inside?`;
    case 'power-of-each-term':
      return `Look at ${shown}: the whole bracket is multiplied by itself. Which products are there besides the two squares?`;
    case 'power-as-product':
      return `What does the small number in ${shown} tell you to do?`;
    case 'power-takes-sign':
      return `In ${shown}, does the power belong to the minus sign as well?`;
    case 'divisor-not-inverted':
      return `In ${shown}, which of the two fractions is turned upside down, and when?`;
    case 'division-reversed':
      return `In ${shown}, which part is divided by which?`;
    case 'subtraction-as-addition':
      return `Look at the sign in the middle of ${shown}. What does it tell you to do?`;
    case 'tops-and-bottoms':
      return 'It looks as if tops and bottoms were each taken together. What must be true of the bottoms before fractions can be added or subtracted?';
    case 'tops-not-scaled':
      return `When the bottoms of ${shown} change, what has to happen to the tops?`;
    case 'left-to-right':
      return `It looks as if ${shown} was worked out strictly from left to right. Which operation comes before adding and subtracting?`;
    case 'answer-sign':
      return 'The size is right. What about the sign?';
    default:
      return id satisfies never;
  }
}
