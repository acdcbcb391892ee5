import { add, type Fn, mul } from '../calculus/fn.ts';
import { parseFn, variableIn } from '../calculus/parse-fn.ts';
import { derivativeOf } from '../calculus/derivative.ts';

/** A function as it is typed, with the letter of its variable. */
export type Typed = { readonly fn: Fn; readonly variable: string };

const LEAD =
  /^(?:(?:please|can you|could you|how (?:do|would|can) (?:i|you|we)|i need (?:help )?to|help me(?: to)?|for the following exercises?,?|now|next,?|(?:use|using) the (?:definition of (?:a|the) derivative|limit definition|power rule|chain rule|product rule|quotient rule|rules) (?:to )?,?)\s*)+/i;

/** A text on one line without dollar signs and the words of politeness before it. */
export function calculusText(text: string): string {
  return text
    .replace(/\\[()[\]]|\$+/g, ' ')
    .replace(/[’‘′]/g, "'")
    .replace(/\\(?:,|;|!|quad)/g, ' ')
    .replace(/\\prime/g, "'")
    .replace(/\^ ?\{? ?('+) ?\}?/g, '$1')
    .replace(/\s*\n\s*/g, ' // ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=[,;])/g, '')
    .replace(/[?.! ]+$/, '')
    .trim()
    .replace(LEAD, '')
    .trim();
}

/** A function of the letter that is named, or of the only one in it. */
export function typedFn(text: string, named?: string): Typed | undefined {
  const variable = named ?? variableIn(text);
  const fn = variable === undefined ? undefined : parseFn(text.trim().replace(/[,;]$/, ''), variable);
  return fn === undefined || variable === undefined ? undefined : { fn, variable };
}

export const ORDERS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};

const NAME = String.raw`([a-z]) ?\( ?([a-z]) ?\)`;
const LET = new RegExp(
  String.raw`^let ${NAME} (?:= ?([^=]+?)|be the (first|second|third) derivative of (.+?))\. `,
  'i',
);

/** Functions that a text defines before it asks: "Let p(i) be the third derivative of ...", taken off its front. */
export function takeDefinitions(
  text: string,
): { readonly rest: string; readonly defined: ReadonlyMap<string, Fn> } | undefined {
  const defined = new Map<string, Fn>();
  let rest = text;
  for (let found = LET.exec(rest); found !== null; found = LET.exec(rest)) {
    const [whole, name = '', variable = '', plain, order, base] = found;
    const typed = typedOrDefined(plain ?? base ?? '', variable, defined);
    if (typed === undefined || defined.has(name)) return undefined;
    defined.set(name, order === undefined ? typed : derivativeOf(typed, ORDERS[order] ?? 1));
    rest = rest.slice(whole.length);
  }
  return { rest, defined };
}

const CALLED = /([a-z]) ?\( ?([a-z]) ?\)/gi;

/** A function in which earlier ones may be called by name: 6*n(x) + d(x). */
export function typedOrDefined(text: string, variable: string, defined: ReadonlyMap<string, Fn>): Fn | undefined {
  const called = [...text.matchAll(CALLED)].filter(([, name = '']) => defined.has(name));
  if (called.length === 0) return parseFn(text, variable);
  if (called.some(([, , inside]) => inside !== variable)) return undefined;
  // Sums and multiples of named functions alone: each name stands for a letter that is put in one by one.
  const terms = text.match(/[+-]?[^+-]+/g) ?? [];
  let sum: Fn | undefined = parseFn('0', variable);
  for (const term of terms) {
    const [, sign = '', factor = '1', name] =
      /^\s*([+-]?)\s*(?:(\d+) ?\* ?)?([a-z]) ?\( ?[a-z] ?\)\s*$/i.exec(term) ?? [];
    const known = name === undefined ? undefined : defined.get(name);
    const part =
      known === undefined
        ? parseFn(term.replace(/^\s*\+/, ''), variable)
        : scaled(known, `${sign === '-' ? '-' : ''}${factor}`);
    if (part === undefined || sum === undefined) return undefined;
    sum = add(sum, part);
  }
  return sum;
}

function scaled(fn: Fn, by: string): Fn | undefined {
  const factor = parseFn(by, 'x');
  return factor && mul(factor, fn);
}
