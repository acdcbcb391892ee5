import { setText } from '../replies/set-text.ts';
import { type Elements, inOrder, type SetExpr, type Sets, setExpression } from './set-expression.ts';

/** What is asked about sets that are given by their elements. */
export type SetQuestion = {
  readonly sets: Sets;
  /** The elements of each set as they were typed, repeats too. */
  readonly typed: ReadonlyMap<string, Elements>;
} & (
  | { readonly asks: 'set' | 'count'; readonly expr: SetExpr }
  | { readonly asks: 'member'; readonly expr: SetExpr; readonly element: string }
  | { readonly asks: 'subset'; readonly expr: SetExpr; readonly of: SetExpr }
);

/** Most elements of a set: longer ones are no school problem. */
const MAX_ELEMENTS = 60;

const DEFINED =
  /(?:\b(universal set|universe)\b,? ?)?(?:(?:sets? )?(?<![a-z'\\])([a-z]|ξ) ?)?(?:=|:=|\bis\b|\bbe\b)(?: the (?:universal )?set(?: of)?)? ?\{([^{}]*)\}/gi;
const BARE_SET = /\{([^{}]*)\}/g;
const FILLER = String.raw`(?:[\s.,;:?!]|\b(?:given|that|if|let|the|two|three|following|sets?|and|where|when|with|consider|then|are|universal|we have|suppose|as follows|have|here|for)\b)*`;
const ASK = String.raw`(?:(?:how (?:do|would|can) (?:i|you|we) )?(?:find|list|write(?: down| out)?|work out|determine|state|give|calculate|evaluate|compute|name|get|identify)|what(?:'s|s| is| are)?|which)`;
const WHAT = String.raw`(?:(?: the| all| elements?| members?| numbers?| letters?| set| of| in| are| that| which)* )`;

/** Reads a question about sets; undefined for whatever is not certainly one. */
export function setQuestion(text: string): SetQuestion | undefined {
  const plain = setText(text);
  if (!plain.includes('{')) return undefined;
  const typed = new Map<string, Elements>();
  let universal: string | undefined;
  let isClear = true;
  const define = (name: string, items: string): void => {
    const elements = elementsIn(items);
    if (elements === undefined || typed.has(name)) isClear = false;
    else typed.set(name, elements);
  };
  const defined = plain.replace(
    DEFINED,
    (whole: string, all: string | undefined, typedName: string | undefined, items: string) => {
      const name = typedName?.toLowerCase() ?? 'ξ';
      if (all === undefined && typedName === undefined) return whole;
      if (all !== undefined || name === 'ξ' || name === 'u') universal = name;
      define(name, items);
      return ' ; ';
    },
  );
  const spare = ['a', 'b', 'c'].filter((name) => !typed.has(name));
  const rest = defined.replace(BARE_SET, (_, items: string) => {
    const name = spare.shift() ?? '';
    define(name, items);
    return ` ${name} `;
  });
  if (!isClear || /[{}]/.test(rest) || typed.has('')) return undefined;
  const sets: Sets = { named: new Map([...typed].map(([name, elements]) => [name, inOrder(elements)])), universal };
  return isWithin(sets) ? asked(rest.toLowerCase().replace(/\s+/g, ' '), sets, typed) : undefined;
}

/** The elements between braces, with "1, 2, ..., 10" written out. */
function elementsIn(items: string): Elements | undefined {
  const found = items.split(/[,;]/).map((item) => item.trim().replace(/^(-?)0+(?=\d)/, '$1'));
  const gap = found.indexOf('...');
  const all = gap < 0 ? found : filledIn(found, gap);
  const isPlain = all?.every((one) => /^(?:-?\d{1,6}|[A-Za-z])$/.test(one)) === true;
  const folded = new Set(all?.map((one) => one.toLowerCase()));
  return isPlain && all.length <= MAX_ELEMENTS && folded.size === new Set(all).size ? all : undefined;
}

function filledIn(found: readonly string[], gap: number): string[] | undefined {
  const [before, last] = [found.slice(0, gap), found[gap + 1] ?? ''];
  const numbers = [...before, last].map(Number);
  const [first = 0, second = 0] = numbers;
  const [step, end] = [second - first, numbers.at(-1) ?? 0];
  const isEven = before.every((one, i) => /^\d+$/.test(one) && Number(one) === first + i * step);
  const count = (end - first) / step + 1;
  if (before.length < 2 || found.length !== gap + 2 || !isEven || !/^\d+$/.test(last) || step <= 0) return undefined;
  if (!Number.isInteger(count) || count <= before.length || count > MAX_ELEMENTS) return undefined;
  return Array.from({ length: count }, (_, i) => `${first + i * step}`);
}

function isWithin({ named, universal }: Sets): boolean {
  const all = universal === undefined ? undefined : named.get(universal);
  return all === undefined || [...named.values()].every((set) => set.every((one) => all.includes(one)));
}

const whole = (source: string): RegExp => new RegExp(`^${FILLER}(?:${source})${FILLER}$`);
const COUNTS = [
  whole(String.raw`(?:${ASK} )?n ?\((.+)\)`),
  whole(String.raw`(?:${ASK} )?\|(.+)\|`),
  whole(
    String.raw`how many (?:different )?(?:elements|members|numbers|letters|things)(?: are)?(?: there)?(?: are)? in (.+?)`,
  ),
  whole(String.raw`how many (?:elements|members) does (.+?) (?:have|contain)`),
  whole(String.raw`(?:${ASK} )?(?:the )?(?:number of (?:elements|members) (?:in|of)|cardinality of|size of) (.+?)`),
];
const MEMBERS = [
  whole(String.raw`(?:is|whether|if) (-?\d+|[a-z]) (?:in|∈|an? (?:element|member) (?:of|in)) (.+?)`),
  whole(String.raw`(?:true or false:? ?|is it true that ?)?(-?\d+|[a-z]) ∈ (.+?)(?:,? (?:true or false|yes or no))?`),
  whole(String.raw`does (-?\d+|[a-z]) belong to (.+?)`),
];
const SUBSETS = [
  whole(String.raw`is (?:set )?(.+?) (?:a subset of|⊆) (.+?)`),
  whole(String.raw`(?:true or false:? ?|is it true that ?)?(.+?) ⊆ (.+?)`),
];
const SET = whole(String.raw`(?:${ASK}${WHAT})?(.+?)(?: ?=)?`);

const groupsOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return undefined;
};

function asked(text: string, sets: Sets, typed: ReadonlyMap<string, Elements>): SetQuestion | undefined {
  const counted = groupsOf(COUNTS, text);
  const member = counted === undefined ? groupsOf(MEMBERS, text) : undefined;
  const subset = (counted ?? member) === undefined ? groupsOf(SUBSETS, text) : undefined;
  const [, left = '', right = ''] = counted ?? member ?? subset ?? SET.exec(text) ?? [];
  const expr = setExpression(member === undefined ? left : right, sets);
  if (expr === undefined) return undefined;
  if (member !== undefined) {
    // "is A in B" may mean the set A, and a letter beside numbers is no element.
    const isElement =
      /\d/.test(left) || (!sets.named.has(left) && [...sets.named.values()].flat().some((one) => /[a-z]/i.test(one)));
    return isElement ? { sets, typed, asks: 'member', expr, element: left.replace(/^(-?)0+(?=\d)/, '$1') } : undefined;
  }
  if (subset !== undefined) {
    const of = setExpression(right, sets);
    return of && { sets, typed, asks: 'subset', expr, of };
  }
  if (counted !== undefined) return { sets, typed, asks: 'count', expr };
  return expr.kind === 'named' ? undefined : { sets, typed, asks: 'set', expr };
}
