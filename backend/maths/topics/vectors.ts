import { numericValue } from '../algebra/numeric-value.ts';
import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { parseExpression } from '../reading/parse.ts';
import { columnLatex, type TupleReply } from '../replies/tuple.ts';
import { measured, numberStep } from './built.ts';
import { topicProblem } from './made.ts';
import { add, n, sq, sub, tex } from './formula.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';
import { takeAccuracy, Wording } from './wording.ts';

/** Column vectors of two or three numbers: sums, differences, multiples, sizes. */
export const vectors: Topic = {
  name: 'vectors',
  read(text) {
    const plain = columns(text);
    if (!/\(-?\d+(?:\.\d+)?,/.test(plain)) return undefined;
    return combined(plain) ?? size(plain);
  },
};

/** A text in which every column vector is written (a, b). */
function columns(text: string): string {
  return text
    .replace(/\\(?:left|right)(?![a-z])/g, '')
    .replace(/\\\(|\\\)|\\\[|\\\]|\$+/g, ' ')
    .replace(
      /\[?\(?\\begin ?\{[a-z]*\}(?:\{c+\})? ?(.*?)\\end ?\{[a-z]*\}\)?\]?/g,
      (_, inside: string) => `(${inside.replace(/\\\\|&/g, ',')})`,
    )
    .replace(/\\binom ?\{([^{}]*)\} ?\{([^{}]*)\}/g, '($1,$2)')
    .replace(/\\(?:mathbf|vec|overrightarrow|bm|underline|textbf) ?\{([^{}]*)\}/g, '$1')
    .replace(/[−–]/g, '-')
    .replace(/[[<](?=\s*-?\d)/g, '(')
    .replace(/(?<=\d\s*)[\]>]/g, ')')
    .replace(/\s*([(),])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[?.! ]+$/, '')
    .trim();
}

const VECTOR = String.raw`\((-?[\d./]+(?:,-?[\d./]+){1,2})\)`;
const NAMED = new RegExp(String.raw`(?:vectors? )?\b([a-df-z])\s?=\s?${VECTOR},?(?: and)?`, 'g');

function valuesOf(list: string): Rational[] | undefined {
  const values = list.split(',').map((piece) => {
    const expr = parseExpression(piece);
    return expr && numericValue(expr)?.rational;
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

type Term = { readonly by: Rational; readonly vector: readonly Rational[] };

/** "a = (3,4), b = (1,-2). Find 2a - b", "(3,4) + (1,2)", "3(2,-1)". */
function combined(text: string): TopicProblem | undefined {
  const known = new Map<string, readonly Rational[]>();
  for (const [, name = '', list = ''] of text.matchAll(NAMED)) {
    const values = valuesOf(list);
    if (values === undefined) return undefined;
    known.set(name, values);
  }
  const rest = text.replace(NAMED, ' ').replace(/\s+/g, ' ').trim();
  const asked =
    /^(?:(?:if|given(?: that)?|let|the|vectors?|are|for|and|then|how do i|please|column)[ ,.]*)*(?:[.,;] ?)*(?:find|work out|calculate|what is|whats|what's|write down|add|how do i (?:find|add|work out))?(?: the)?(?: (?:vector|vectors|sum|column vector|resultant))*(?: of)? ?(.+?)(?: as a (?:single )?column vector)?$/.exec(
      rest,
    )?.[1] ?? '';
  const sums = /\b(?:add|sum|resultant)\b/.test(text) ? asked.replace(/\) ?and ?\(/g, ')+(') : asked;
  const terms = termsIn(sums, known);
  if (terms === undefined || (known.size > 0 && /\(/.test(asked))) return undefined;
  const [first, second] = terms;
  if (first === undefined || (terms.length === 1 && q.equal(first.by, q.ONE)) || terms.length > 3) return undefined;
  const length = first.vector.length;
  if (terms.some(({ vector }) => vector.length !== length)) return undefined;
  // (3,4)(1,2) or points: only sums, differences and multiples are certain.
  return combination(terms, second === undefined);
}

function termsIn(asked: string, known: ReadonlyMap<string, readonly Rational[]>): Term[] | undefined {
  const terms: Term[] = [];
  let rest = asked.replace(/\s+/g, '');
  while (rest !== '') {
    const found = new RegExp(`^([+-]?)(\\d{0,3})\\*?(?:${VECTOR}|([a-df-z])(?![a-z]))`).exec(rest);
    if (found === null || (terms.length > 0 && found[1] === '')) return undefined;
    const vector = found[3] === undefined ? known.get(found[4] ?? '') : valuesOf(found[3]);
    if (vector === undefined) return undefined;
    const by = q.rational(BigInt(`${found[1] === '-' ? '-' : ''}${found[2] === '' ? '1' : found[2]}`));
    terms.push({ by, vector });
    rest = rest.slice(found[0].length);
  }
  return terms.length === 0 ? undefined : terms;
}

const sumOf = (terms: readonly Term[]): Rational[] =>
  (terms[0]?.vector ?? []).map((_, i) =>
    terms.reduce((sum, { by, vector }) => q.add(sum, q.multiply(by, vector[i] ?? q.ZERO)), q.ZERO),
  );

export const tuple = (...of: readonly (readonly Rational[])[]): TupleReply => ({ kind: 'tuple', of });

const isSame = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((value, i) => q.equal(value, b[i] ?? q.ZERO));

function combination(terms: readonly Term[], alone: boolean): TopicProblem {
  const answer = sumOf(terms);
  const given = terms
    .map(
      ({ by, vector }, i) =>
        `${by.n < 0n ? '-' : i > 0 ? '+' : ''}${q.equal(q.size(by), q.ONE) ? '' : q.rationalLatex(q.size(by))}${columnLatex(vector)}`,
    )
    .join(' ');
  const wrong: (readonly [string, Rational[] | undefined])[] = [
    [
      'not-scaled',
      terms.some(({ by }) => !q.equal(q.size(by), q.ONE))
        ? sumOf(terms.map(({ by, vector }) => ({ by: by.n < 0n ? q.rational(-1n) : q.ONE, vector })))
        : undefined,
    ],
    [
      'signs',
      terms.some(({ by }) => by.n < 0n)
        ? sumOf(terms.map(({ by, vector }) => ({ by: q.size(by), vector })))
        : undefined,
    ],
    ['top-only', answer.map((value, i) => (i === 0 ? value : (terms[0]?.vector[i] ?? value)))],
    ['swapped', answer.toReversed()],
    [
      'multiplied',
      alone
        ? undefined
        : answer.map((_, i) => terms.reduce((product, { vector }) => q.multiply(product, vector[i] ?? q.ONE), q.ONE)),
    ],
    ['added-number', alone ? (terms[0]?.vector ?? []).map((value) => q.add(value, terms[0]?.by ?? q.ZERO)) : undefined],
  ];
  const mistakes = wrong.flatMap(([id, gives]): Mistake[] =>
    gives === undefined || isSame(gives, answer)
      ? []
      : [{ id, parts: { wrong: columnLatex(gives) }, gives: tuple(gives) }],
  );
  const top = terms.map(({ by, vector }, i) => {
    const value = vector[0] ?? q.ZERO;
    const factor = q.equal(q.size(by), q.ONE) ? '' : `${q.rationalLatex(q.size(by))} \\times `;
    return `${by.n < 0n ? '-' : i > 0 ? '+' : ''} ${factor}${value.n < 0n ? `(${q.rationalLatex(value)})` : q.rationalLatex(value)}`;
  });
  const expected = tuple(answer);
  const steps: TopicStep[] = [
    numberStep('top', magnitude.of(answer[0] ?? q.ZERO), { sum: top.join(' ').trim() }, { decimals: false }),
    { id: 'last', parts: { answer: columnLatex(answer) }, expected },
  ];
  return topicProblem({
    topic: 'vectors',
    task: alone ? 'scale' : 'sum',
    given,
    steps,
    answer: expected,
    answerLatex: columnLatex(answer),
    mistakes,
  });
}

function size(text: string): TopicProblem | undefined {
  const wording = new Wording(text);
  const accuracy = takeAccuracy(wording);
  const found = new RegExp(
    String.raw`^(?:(?:find|work out|calculate|what is|whats|how do i find|determine) (?:the )?)?(?:magnitude|length|modulus|size) of ?(?:the )?(?:column )?(?:vector ?)?(?:[a-z] ?= ?)?${VECTOR}(?: ?,? ?(?:to|correct|give|round).*)?$`,
  ).exec(text);
  const values = valuesOf(found?.[1] ?? '');
  if (found === null || values === undefined || values.length < 2) return undefined;
  wording.take(/\(.*?\)/);
  if (!wording.isSpent('magnitude length modulus size vector column'.split(' '))) return undefined;
  const numbers = values.map(magnitude.of);
  const squares = add(...numbers.map(sq));
  const answer = magnitude.root(squares);
  const sum = values
    .map((value) => `${value.n < 0n ? `(${q.rationalLatex(value)})` : q.rationalLatex(value)}^2`)
    .join(' + ');
  return (
    answer &&
    measured(
      {
        topic: 'vectors',
        task: 'size',
        given: `\\left|${columnLatex(values)}\\right|`,
        parts: { last: `\\sqrt{${tex(squares)}}` },
        steps: [numberStep('squares', squares, { sum })],
        answer,
        dressed: { accuracy, names: ['magnitude', 'length', 'x'] },
        mistakes: [
          ['added', add(...numbers)],
          ['forgot-root', squares],
          ['subtracted', magnitude.root(sub(sq(numbers[0] ?? n(0)), sq(numbers[1] ?? n(0))))],
          ['added-sizes', add(...values.map((value) => magnitude.of(q.size(value))))],
        ],
      },
      'last',
    )
  );
}
