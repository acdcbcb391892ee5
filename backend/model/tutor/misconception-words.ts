import type { Misconception, MisconceptionId } from '../../maths/judging/misconception.ts';
import { inline } from './ladder.ts';

/** The question that leads a pupil to see a misconception without being told of it. */
export function misconceptionQuestion({ id, part, unknown = 'x' }: Misconception): string {
  // A function as the replacement: the formulas hold dollar signs of their own.
  return QUESTIONS[id].replaceAll('PART', () => inline(part)).replaceAll('UNKNOWN', () => inline(unknown));
}

/** PART stands for what it is about, UNKNOWN for the unknown of the equation. */
const QUESTIONS: Readonly<Record<MisconceptionId, string>> = {
  'left-to-right':
    'It looks as if PART was worked out strictly from left to right. Which operation comes before adding and subtracting?',
  'adds-before-subtracting':
    'It looks as if the adding in PART was done before the subtracting. In which order do those two go?',
  'multiplies-before-dividing':
    'It looks as if the multiplying in PART was done before the dividing. In which order do those two go?',
  'sum-before-product':
    'It looks as if something in PART was added or subtracted before the multiplying. Which of them comes first?',
  'power-after-product':
    'It looks as if the power in PART was taken after the multiplying. What exactly does the power belong to?',
  'double-negative': 'It looks as if one minus sign in PART went missing. What does taking away a negative number do?',
  'adding-negative-as-adding':
    'It looks as if the minus sign inside PART went missing. What does adding a negative number do?',
  'product-of-negatives': 'Look at the signs in PART. What do two negatives make when they are multiplied or divided?',
  'sign-lost-in-product': 'Look at the signs in PART. Which sign does a positive with a negative make?',
  'square-keeps-minus': 'In PART, the minus sign is inside the bracket. What is a negative number times itself?',
  'power-takes-sign': 'In PART, does the power belong to the minus sign as well?',
  'two-minuses-make-plus':
    'It looks as if two minus signs in PART were made into a plus. Are those numbers multiplied, or put together?',
  'minus-on-everything':
    'It looks as if the first minus sign in PART was used for the next term too. Where would you be on a number line?',
  'subtraction-reversed':
    'It looks as if PART was worked out the other way round. Which number is taken away from which?',
  'subtraction-as-addition': 'Look at the sign in the middle of PART. What does it tell you to do?',
  'addition-as-subtraction': 'Look at the sign in the middle of PART. What does it tell you to do?',
  'answer-sign': 'The size is right. What about the sign?',
  'power-as-product': 'What does the small number in PART tell you to do?',
  'power-of-zero-is-zero':
    'It looks as if a power of zero was taken for zero. What happens to $3^2, 3^1, 3^0$ as you divide by 3 each time?',
  'power-of-zero-is-base':
    'It looks as if a power of zero left the number as it was. What happens to $3^2, 3^1, 3^0$ as you divide by 3 each time?',
  'negative-power-as-minus':
    'It looks as if the minus in the power of PART was put in front. What happens to $3^1, 3^0, 3^{-1}$ as you divide by 3 each time?',
  'fraction-power-as-factor':
    'It looks as if the power in PART was used as a division. What does a fraction as a power stand for?',
  'exponents-multiplied':
    'It looks as if the powers in PART were multiplied. How many times does the base occur if you write it all out?',
  'bases-multiplied':
    'It looks as if the bases in PART were multiplied as well. What is being multiplied by itself here?',
  'exponents-divided': 'It looks as if the powers in PART were divided. How many factors are left once you cancel?',
  'power-of-power-added':
    'It looks as if the two powers in PART were added. How often does the inner power occur if you write it all out?',
  'powers-joined-in-sum': 'It looks as if the powers in PART were joined into one. Are they multiplied, or only added?',
  'root-as-half':
    'It looks as if the root was taken for a half. Which number times itself makes what is under the root in PART?',
  'root-of-each-term': 'It looks as if the root in PART was taken of each part. What comes first, the sum or the root?',
  'roots-under-one-root':
    'It looks as if two roots in PART were put under one. What do you find if you try that with $\\sqrt{9}$ and $\\sqrt{16}$?',
  'square-outside-root':
    'It looks as if the square in PART came out of the root as it was. What is the root of that square?',
  'tops-and-bottoms':
    'It looks as if tops and bottoms were each taken together. What must be true of the bottoms before fractions can be added or subtracted?',
  'tops-not-scaled': 'When the bottoms of PART change, what has to happen to the tops?',
  'common-bottom-kept':
    'It looks as if the bottom of PART was kept as it is for adding. What happens to the bottoms when fractions are multiplied?',
  'whole-times-top-and-bottom':
    'It looks as if the whole number in PART multiplied top and bottom. Does that change the size of a fraction?',
  'crosswise-for-product':
    'It looks as if PART was multiplied crosswise. What goes with what when fractions are multiplied?',
  'divisor-not-inverted': 'In PART, which of the two fractions is turned upside down, and when?',
  'wrong-fraction-inverted':
    'It looks as if the first fraction in PART was turned over. Which of the two is the one that you divide by?',
  'division-reversed': 'In PART, which part is divided by which?',
  'whole-onto-top':
    'It looks as if the whole number in PART was put straight onto the top. How many of those parts are in one whole?',
  'mixed-as-product':
    'It looks as if PART was read as a product. What stands between the whole number and the fraction, though it is not written?',
  'decimal-digits-right-aligned':
    'It looks as if the last digits in PART were lined up. Which places have to stand under each other?',
  'decimal-product-places': 'Look at the decimal places in PART. How many are there in both numbers together?',
  'decimal-point-moved': 'The digits are right. Where would the decimal point go if you estimate PART first?',
  'percent-as-amount':
    'It looks as if the percentage itself was taken for the amount. What is one per cent of the number?',
  'percent-as-divisor':
    'It looks as if the number was divided by the percentage. What does per cent mean: out of how many?',
  'percent-not-over-hundred':
    'It looks as if the two numbers were only multiplied. What does per cent mean: out of how many?',
  'percent-over-ten': 'The digits are right. What is one per cent of the number, and how many of those do you need?',
  'percent-over-thousand':
    'The digits are right. What is one per cent of the number, and how many of those do you need?',
  'percent-taken-off': 'It looks as if the percentage was taken off. Is the part asked for, or what is left?',
  'percent-added-on': 'It looks as if the percentage was added on. Is the part asked for, or the new total?',
  'percent-subtracted-as-number':
    'It looks as if the percentage was taken away like a plain number. What is one per cent of the number?',
  'percent-added-as-number':
    'It looks as if the percentage was added like a plain number. What is one per cent of the number?',
  'percent-swapped-division':
    'It looks as if the question was turned round. Which number is the whole, and which is the percentage?',
  'factor-for-multiple': 'It looks as if a common factor was found. Which are asked for, factors or multiples?',
  'product-for-multiple':
    'It looks as if the numbers were multiplied together. Which factors do they share, and so were counted twice?',
  'sum-for-multiple': 'It looks as if the numbers were added. What is a multiple of a number?',
  'multiple-for-factor': 'It looks as if a common multiple was found. Which are asked for, factors or multiples?',
  'product-for-factor':
    'It looks as if the numbers were multiplied together. What does a common factor do to each of them?',
  'bracket-factor': 'Look at PART. Which terms in the bracket does the factor outside multiply?',
  'bracket-factor-last': 'Look at PART. Which terms in the bracket does the factor outside multiply?',
  'bracket-minus': 'Look at PART. What do the minus and the factor in front of the bracket do to every term inside?',
  'bracket-added':
    'It looks as if the factor outside PART was added. What stands between a number and a bracket, though it is not written?',
  'power-of-each-term':
    'Look at PART: the whole bracket is multiplied by itself. Which products are there besides the two squares?',
  'power-of-last-factor': 'It looks as if the power in PART reached only one part. What does it belong to?',
  'coefficient-times-power':
    'It looks as if the number in PART was multiplied by the power. How often does that number occur if you write it all out?',
  'only-first-and-last':
    'It looks as if only the first and the last terms in PART were multiplied. Which other pairs are there?',
  'middle-not-doubled':
    'Look at PART. How often does the product of the two terms occur when you multiply the bracket by itself?',
  'square-of-difference': 'Look at the last term of PART. What sign does it have when it is multiplied by itself?',
  'product-sign-in-brackets':
    'It looks as if one of the products in PART has the wrong sign. Which two signs meet in each product?',
  'constants-added-in-brackets':
    'It looks as if the last terms in PART were added. What happens to them when the brackets are multiplied?',
  'letter-not-squared': 'It looks as if the first terms in PART were added. What is a letter times itself?',
  'unlike-terms-joined': 'It looks as if terms of different kinds in PART were put together. Which terms are alike?',
  'letter-taken-away':
    'It looks as if the letter itself was taken away in PART. How many of that letter are there, and how many go?',
  'like-terms-squared':
    'It looks as if the letters in PART were multiplied. What happens to the letter when like terms are added?',
  'like-terms-multiplied':
    'It looks as if the numbers in PART were multiplied. What happens to them when like terms are put together?',
  'product-as-double': 'It looks as if PART was doubled. What does a letter times itself mean?',
  'term-cancelled': 'It looks as if single terms were cancelled in PART. What does the bottom have to divide for that?',
  'one-term-divided': 'It looks as if only one term on top of PART was divided. Which terms does the bottom divide?',
  'term-sign': 'It looks as if one term of PART has the wrong sign. Which sign stands before each of them?',
  'term-left-out': 'It looks as if one term of PART was left out. Where did each of them go?',
  'equation-bracket-minus': 'There is a minus in front of a bracket. What does it do to every term inside?',
  'equation-bracket-factor': 'There is a bracket with a factor outside. Which terms inside does that factor multiply?',
  'constant-keeps-sign':
    'In PART, it looks as if a number was moved across the equals sign. Which sign does it have on the other side?',
  'term-keeps-sign':
    'In PART, it looks as if the term with UNKNOWN was moved across the equals sign. Which sign does it have on the other side?',
  'constant-dropped':
    'In PART, something may have been divided or dropped on one side only. What happened to the plain number next to the UNKNOWN term?',
  'unknown-dropped':
    'In PART, it looks as if a term with UNKNOWN was dropped on one side only. What has to happen on the other side then?',
  'coefficient-left':
    'In PART, one side still has to be divided: what was done to UNKNOWN that has not been undone on both sides?',
  'minus-before-unknown':
    'It looks as if the minus before UNKNOWN was lost. What does it do to the other side of PART when you undo it?',
  'coefficient-sign':
    'Look at the sign of the number before UNKNOWN. Which sign does a positive divided by a negative have?',
  'solution-sign': 'It looks as if a sign was turned on the way. What is the sign of each term in PART?',
  'coefficient-subtracted':
    'In PART, is UNKNOWN multiplied by its number or is the number added to it, and so how do you undo it?',
  'coefficient-added':
    'In PART, is UNKNOWN multiplied by its number or is the number taken from it, and so how do you undo it?',
  'coefficient-multiplied': 'In PART, UNKNOWN is multiplied by a number. Which operation undoes a multiplication?',
  'divided-again': 'In PART, UNKNOWN is divided by a number. Which operation undoes a division?',
  'division-turned-over': 'It looks as if the division was turned over. In PART, which number is divided by which?',
  'constant-not-divided':
    'It looks as if not every term of PART was divided. What happens to the plain number beside UNKNOWN?',
  'constant-not-multiplied':
    'It looks as if not every term of PART was multiplied. What happens to the plain number beside UNKNOWN?',
  'one-side-divided': 'It looks as if only one side of PART was divided. What has to happen to the other one?',
  'one-side-multiplied': 'It looks as if only one side of PART was multiplied. What has to happen to the other one?',
  'roots-with-signs-turned':
    'It looks as if the signs are turned round. Which value of UNKNOWN makes each bracket zero?',
  'zero-product-with-non-zero':
    'It looks as if each bracket was set equal to the right side. For which right side does that work?',
  'right-side-forgotten': 'It looks as if each bracket was set equal to zero. What is the product equal to in PART?',
  'square-undone-by-halving': 'It looks as if the square was undone by halving. Which operation undoes a square?',
  'square-not-undone': 'It looks as if the square was left out. Which operation undoes a square?',
  'equation-root-of-each-term':
    'It looks as if the root was taken of each term of PART. Is the root of a sum the sum of the roots?',
  'formula-divides-root-only':
    'It looks as if only the root was divided in the formula. What stands above the fraction line?',
  'formula-divides-by-a': 'Look at the bottom of the formula again. What is everything divided by?',
  'formula-plus-under-root':
    'Look at what is under the root in the formula. Which sign stands between its two parts, and what is the sign of each number?',
  'formula-root-forgotten':
    'It looks as if the root in the formula was not taken. What do you do with the number under it?',
  'bracket-number-as-root':
    'It looks as if the number in the bracket was taken as it stands. Which value of UNKNOWN makes the bracket zero?',
  'right-side-not-scaled':
    'It looks as if the right side of PART was not multiplied. Which terms take part when an equation is multiplied?',
  'one-term-not-scaled':
    'It looks as if one term of PART was not multiplied. Does every term take part when an equation is multiplied?',
  'elimination-sign-when-subtracting':
    'It looks as if one term was added where the equations are subtracted. What does the minus do to every term of the second one?',
  'elimination-sign-when-adding':
    'It looks as if one term was subtracted where the equations are added. Does every term take part in the same way?',
  'elimination-right-side-left':
    'It looks as if only the left sides were put together. Does every term on both sides take part?',
  'substitution-without-brackets':
    'It looks as if a whole expression was put in without brackets. Which of its terms does the number in front multiply?',
  'substitution-factor-lost':
    'It looks as if the number in front went missing when an expression was put in. What does it multiply?',
  'values-swapped':
    'It looks as if the two values changed places. Which unknown has which value when you put them into PART?',
  'factor-signs-turned':
    'It looks as if the signs in the brackets are turned round. What do the brackets give when you multiply them out?',
  'factor-one-sign':
    'It looks as if one bracket has the wrong sign. What do the brackets give when you multiply them out?',
  'common-factor-forgotten':
    'It looks as if the common factor went missing. What do you get for the first term when you multiply it out?',
  'common-factor-left-inside':
    'It looks as if the common factor was not taken out of every term. What does each term give when you multiply back?',
  'common-term-vanishes':
    'It looks as if a whole term went missing. What is left of a term when it is divided by itself?',
  'difference-of-squares-as-square':
    'It looks as if a difference of squares was taken for a square. Which middle term appears when you multiply it out?',
  'pair-with-wrong-sum': 'The two ends fit when you multiply it out. Which pair gives the middle term as well?',
  'pair-with-wrong-product':
    'The first two terms fit when you multiply it out. Which pair gives the last term as well?',
};
