import { sameExact } from '../algebra/quotient.ts';
import { type Expr, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { withNumerals } from '../reading/number-words.ts';
import { parseExpression } from '../reading/parse.ts';
import { mended, withSigns } from '../reading/spoken.ts';
import type { Expected, Operation } from './expected.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { asOwn, coreOf } from './said.ts';

type Asked = Extract<Expected, { kind: 'operation' }>;
type Done = { readonly operation: Operation; readonly by: Expr | undefined };

const VALUE = String.raw`(\(?-?(?:\d[\d.,/]*)?\s?(?:[a-z](?![a-z])(?:\^?\d)?)?\)?%?)`;
const THEM = String.raw`(?:(?:it|them|that|this|both|each|all|every|everything|the|sides?|of|terms?|whole|thing|equation|number|top|bottom|and|x)\s+)*`;
const verb = (words: RegExp, joint: RegExp): RegExp =>
  new RegExp(
    String.raw`(?:${words.source})\s*${THEM}(?:${joint.source})?\s*(?:a |an |the |another |minus )?${VALUE}`,
    'i',
  );

/** Ways to name each operation, in the order in which they are tried; the first group is what it is done with. */
const NAMES: readonly (readonly [RegExp, Operation])[] = [
  [/square[- ]?root|\broot\b|√/i, 'root'],
  [/\bsquar(?:e|ed|ing)\b|to the power (?:of )?2|\^\s*2$/i, 'square'],
  [verb(/\b(?:divid(?:e|ed|es|ing)|share[ds]?|sharing|div|split)\b/, /by|with|between|in|into/), 'divide'],
  [verb(/\b(?:multipl(?:y|ied|ies|ying)|times(?:ing|ed)?|timesed|lots)\b/, /by|with|it by|of/), 'multiply'],
  [
    verb(
      /\b(?:subtract(?:s|ed|ing|ion)?|minus(?:ing|ed)?|take(?:s)? away|taking away|taken away|take(?:s)? off|take(?:s)? out|taking|takes?|remov(?:e|ing)|deduct|less|lose|(?:get )?rid of)\b/,
      /by|of|off|away/,
    ),
    'subtract',
  ],
  [verb(/\b(?:add(?:s|ed|ing|ition)?|plus(?:ing|sed)?|sum|increase)\b/, /by|on|to|up/), 'add'],
  [new RegExp(String.raw`(?:÷|(?<!\d)\/)\s*${VALUE}`), 'divide'],
  [new RegExp(String.raw`[*×]\s*${VALUE}`), 'multiply'],
  [new RegExp(String.raw`(?:^|\s)-\s*${VALUE}`), 'subtract'],
  [new RegExp(String.raw`(?:^|\s)\+\s*${VALUE}`), 'add'],
];

/** "5 from both sides is taken", "3 is added": the number comes first. */
const BEHIND: readonly (readonly [RegExp, Operation])[] = [
  [new RegExp(String.raw`${VALUE}\s+(?:is |gets |was |being )?(?:add(?:ed)?|on)\b`, 'i'), 'add'],
  [new RegExp(String.raw`${VALUE}\s+(?:is |gets |was |being )?(?:subtracted|taken|removed|off)\b`, 'i'), 'subtract'],
];

/** "add 8", "÷ 3", "minus both sides by 5", "square root". */
export function meetsOperation(expected: Asked, text: string): Met {
  const own = expected.by === undefined ? [] : unknowns(expected.by);
  const core = coreOf(text);
  // A line of working holds signs too: 3x + 5, 3x + 5 = 20.
  if (core.includes('=') || (/^[\d(]/.test(core) && !/[a-z]{3}/i.test(core))) return UNREADABLE;
  const [only, ...more] = operationsIn(text, own);
  if (only === undefined) return UNREADABLE;
  const met = weigh(expected, only);
  if (met.kind !== 'no') return met;
  // Of several, another one may be what was meant: "the opposite of adding 5: subtract 5".
  const others = more.map((done) => weigh(expected, done));
  return others.find(({ kind }) => kind === 'yes') ?? (more.length > 0 ? UNREADABLE : met);
}

function weigh(expected: Asked, { operation, by }: Done): Met {
  const wanted = normal(expected.operation, expected.by);
  const given = normal(operation, by);
  if (wanted.by === undefined) return wanted.operation === given.operation ? YES : NO;
  if (given.by === undefined) return wanted.operation === given.operation ? nearly('part') : NO;
  const same = sameExact(wanted.by, given.by);
  if (same === undefined) return UNREADABLE;
  return same && wanted.operation === given.operation ? YES : NO;
}

/** Subtracting as adding the opposite, dividing as multiplying by one over, where what it is done with is known. */
function normal(operation: Operation, by: Expr | undefined): Done {
  if (by === undefined) return { operation, by };
  if (operation === 'subtract') return { operation: 'add', by: { kind: 'negative', of: by } };
  const one: Expr = { kind: 'number', value: q.ONE, dress: 'whole' };
  return operation === 'divide'
    ? { operation: 'multiply', by: { kind: 'divide', left: one, right: by } }
    : { operation, by };
}

/** The operations that a reply names, in its order. */
export function operationsIn(text: string, own: readonly string[]): Done[] {
  const core = plainWords(coreOf(text));
  const found: { at: number; end: number; done: Done }[] = [];
  let rest = core;
  for (const [pattern, operation] of [...BEHIND, ...NAMES]) {
    for (let guard = 0; guard < 4; guard += 1) {
      const hit = pattern.exec(rest);
      if (hit === null) break;
      const by = valueIn(hit[1], own);
      const shapeless = BEHIND.some(([one]) => one === pattern) && by === undefined;
      if (shapeless || hit[0].trim() === '') break;
      found.push({ at: hit.index, end: hit.index + hit[0].length, done: { operation, by } });
      rest = rest.slice(0, hit.index) + '\u0001'.repeat(hit[0].length) + rest.slice(hit.index + hit[0].length);
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ done }) => done);
}

function valueIn(text: string | undefined, own: readonly string[]): Expr | undefined {
  const expr = text === undefined || text.trim() === '' ? undefined : parseExpression(text.replace(/[.,]+$/, ''));
  return expr && asOwn(expr, own);
}

/** "halve it" and "double it" as what they do; verbs keep their words. */
const plainWords = (text: string): string =>
  withNumerals(mended(text))
    .replace(
      /\bhalv(?:e|ed|ing)(?: it| both sides)?\b|\bdivide(?:d)? (?:it )?in half\b|\bcut (?:it )?in half\b/gi,
      '÷2',
    )
    .replace(/\bdoubl(?:e|ed|ing)(?: it| both sides)?\b/gi, '×2')
    .replace(/\b(?:the )?(?:opposite|inverse|reverse) of (?:add(?:ing)?|plus)\b[^,:;.=]*/gi, ' ')
    .replace(/[−–]/g, '-')
    .replace(/(\d)\s*(?:away|off) from\b/gi, '$1 ')
    .replace(/^(.*)$/s, (all) => (/[a-z]{3}/i.test(all) ? all : withSigns(all)));
