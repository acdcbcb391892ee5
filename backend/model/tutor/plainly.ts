import type { Expected } from '../../maths/replies/expected.ts';
import { meets } from '../../maths/replies/meets.ts';

/** Examples of a reply by what is asked for; the first that is not the answer itself is shown. */
const NUMBERS = ['7', '12', '30'];
const LISTS = ['3 and 7', '4 and 9'];
const OPERATIONS = ['add 4', 'divide by 7', 'multiply by 9'];
const EXPRESSIONS = ['4a', '5b + 3', '9k'];
const EQUATIONS = ['4k = 12', '9n = 36'];

/** The same question asked more plainly, with an example of a reply. */
export function plainly(question: string, expected: Expected | undefined): string {
  return `Let me ask it more simply: ${exampleOf(expected)} is enough for a reply. ${lastQuestion(question)}`;
}

/** The last sentence of a hint, which holds its question. */
export function lastQuestion(text: string): string {
  const plain = text.replace(/\n\n\$\$([^$]*)\$\$\n\n/g, ' $$$1$$. ').trim();
  const parts = plain.split(/(?<=[.:!]\s)(?=[A-Z])/);
  return (parts.at(-1) ?? plain).trim();
}

function exampleOf(expected: Expected | undefined): string {
  switch (expected?.kind) {
    case undefined:
      return 'a word or a number';
    case 'number':
      return expected.form === 'fraction'
        ? 'a fraction, such as "3/7",'
        : `a number, such as "${pick(expected, NUMBERS)}",`;
    case 'real':
      return `a number, such as "${pick(expected, NUMBERS)}",`;
    case 'expression':
      return `a term, such as "${pick(expected, EXPRESSIONS)}",`;
    case 'equation':
      return `an equation, such as "${pick(expected, EQUATIONS)}",`;
    case 'all':
    case 'some':
      return `a short list, such as "${pick(expected, LISTS)}",`;
    case 'primes':
      return 'a product, such as "3 × 3 × 7",';
    case 'operation':
      return `what to do, such as "${pick(expected, OPERATIONS)}",`;
    case 'choice':
      return 'one word';
    case 'yes-or-no':
      return '"yes" or "no"';
    case 'words':
      return 'a word or two';
    case 'clock':
      return 'a time, such as "3:45 pm",';
    case 'duration':
      return 'a length of time, such as "2 hours 10 minutes",';
    case 'number-list':
      return 'the numbers with commas between them';
    case 'set':
      return 'the elements with commas between them, or "empty",';
    case 'quotient':
      return 'something like "4 remainder 1"';
    case 'ratio':
      return 'a ratio, such as "5:7",';
    case 'in-words':
      return 'the number in words';
    case 'formula':
      return 'a rule with n in it, such as "5n + 2",';
    case 'monomial':
      return 'a number with letters and powers, such as "3a^2",';
    case 'log':
      return 'one logarithm, such as "log 7",';
    case 'measure':
      return `a number, such as "${pick(expected, NUMBERS)}",`;
    case 'function':
      return 'a function, such as "3x^2",';
    case 'line':
      return 'a line, such as "y = 3x + 7",';
    case 'tuple':
      return 'a pair of numbers, such as "(3, 7)",';
    case 'reals':
    case 'relation':
      return 'an inequality or an equation, such as "x > 7",';
    case 'values':
      return 'the values with commas between them';
    case 'complex':
      return 'a number such as "3 + 7i"';
    case 'formed':
      return 'an expression in the form that is asked for';
    case 'any': {
      const [first] = expected.of;
      return first === undefined ? 'a word or two' : exampleOf(first);
    }
    default:
      return expected satisfies never;
  }
}

const pick = (expected: Expected, examples: readonly string[]): string =>
  examples.find((example) => meets(expected, example).kind !== 'yes') ?? examples[0] ?? '';
