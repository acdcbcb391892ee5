import { lcm } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { comparing } from './comparing.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { ANY, valueOf, writtenLatex } from './written-numbers.ts';

const LIST = String.raw`(${ANY}(?: ?(?:,|;|,? and) ?${ANY})+)`;
const UP = String.raw`ascending|increasing|size|smallest to (?:largest|biggest|greatest)|smallest first|lowest to highest|least to greatest|starting with the smallest|smallest`;
const DOWN = String.raw`descending|decreasing|(?:largest|biggest|greatest) to smallest|(?:largest|biggest|greatest) first|highest to lowest|greatest to least|starting with the (?:largest|biggest)|largest|biggest`;
const NUMBERS = String.raw`(?:these |the |following |numbers |decimals |fractions |integers |temperatures )*:? ?`;
const TURN = String.raw`(?:in(?:to)? |from )?(?:order of )?(?:(${UP})|(${DOWN}))(?: order)?(?: of size)?(?:,? ?(?:smallest first|starting with the smallest))?`;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const BIG = 'biggest|largest|greatest|highest';
const SMALL = 'smallest|lowest|least';
const OPTIONS = String.raw`((?:\(?[a-h]\) ?${ANY} ?)+)`;

const rules: readonly Rule[] = [
  [
    wording(String.raw`(?:sort|put|order|arrange|write|place|list|rank) ${NUMBERS}${LIST},? ${TURN}`),
    (list = '', _up = '', down = '') => sorted(list, down !== ''),
  ],
  [
    wording(String.raw`(?:sort|put|order|arrange|write|place|list|rank) ${NUMBERS}${TURN}:? ?${NUMBERS}${LIST}`),
    (_up = '', down = '', list = '') => sorted(list, down !== ''),
  ],
  [
    wording(String.raw`(?:sort|order|put|put in order|put ${NUMBERS}in order:?) ${NUMBERS}${LIST}(?: in order)?`),
    (list = '') => sorted(list, false),
  ],
  [
    wording(
      String.raw`(?:which|the|which of these|which number)(?: number)?(?: is)?(?: the)? ?(${ORDINALS.join('|')})? ?(?:(${BIG})|(${SMALL}))(?: (?:value|number|fraction|decimal))? ?(?:in|of|from|out of|:|,|\?)? ${NUMBERS}${LIST.replace('and', '(?:and|or)')}`,
    ),
    (nth = '', big = '', _small = '', list = '') => kth(split(list), nth, big !== '', []),
  ],
  [
    wording(String.raw`which is the ?(${ORDINALS.join('|')})? ?(?:(${BIG})|(${SMALL})) value\?? ${OPTIONS}`),
    (nth = '', big = '', _small = '', options = '') => kth(optionValues(options), nth, big !== '', letters(options)),
  ],
  [
    wording(
      String.raw`(?:which is |the )?(?:the )?(?:closest|nearest)(?: value| number)? to (${ANY}) (?:in|of|from|out of) ${LIST}`,
    ),
    (target = '', list = '') => closest(target, split(list), []),
  ],
  [
    wording(String.raw`which is the (?:closest|nearest) to (${ANY})\?? ${OPTIONS}`),
    (target = '', options = '') => closest(target, optionValues(options), letters(options)),
  ],
  ...comparing,
];

/** Numbers in order, the k-th in size, the nearest to another one, and two compared. */
export const ordering = topicOf('ordering', rules);

const letters = (options: string): string[] => [...options.matchAll(/\(?([a-h])\)/g)].map(([, letter = '']) => letter);
const optionValues = (options: string): string[] =>
  options
    .split(/\(?[a-h]\) ?/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const split = (list: string): string[] => list.split(/;|,? and |,? or |,(?!\d{3}(?!\d))/).map((one) => one.trim());

const bySize = (a: Rational, b: Rational): number => (q.less(a, b) ? -1 : q.equal(a, b) ? 0 : 1);

/** Values as they are written; undefined where one is no number or two are equal, since then there is no one answer. */
function readAll(written: readonly string[]): Rational[] | undefined {
  const values = written.map((one) => valueOf(one));
  if (!values.every((value) => value !== undefined) || values.length < 2) return undefined;
  return values.some((value, i) => values.findIndex((other) => q.equal(other, value)) < i) ? undefined : values;
}

const isSameOrder = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((one, i) => q.equal(one, b[i] ?? q.ZERO));

function sorted(list: string, isDown: boolean): TopicProblem | undefined {
  const written = split(list);
  const values = readAll(written);
  if (values === undefined) return undefined;
  const order = (key: (value: Rational, text: string) => Rational): Rational[] => {
    const keyed = values
      .map((value, i) => ({ value, key: key(value, written[i] ?? '') }))
      .toSorted((a, b) => bySize(a.key, b.key));
    return keyed.map(({ value }) => value)[isDown ? 'toReversed' : 'slice']();
  };
  const right = order((value) => value);
  const asList = (inOrder: readonly Rational[]): Expected => ({ kind: 'number-list', values: inOrder, inOrder: true });
  const other = (id: string, inOrder: Rational[]) =>
    isSameOrder(inOrder, right) ? [] : ([[id, asList(inOrder)]] as const);
  const [first = q.ZERO, last = q.ZERO] = [right[0], right.at(-1)];
  const latexOf = (value: Rational): string =>
    writtenLatex(written[values.findIndex((one) => q.equal(one, value))] ?? '');
  return topicProblem({
    topic: 'ordering',
    task: isDown ? 'sort-down' : 'sort-up',
    given: written.map(writtenLatex).join(String.raw`,\; `),
    parts: { first: latexOf(first), last: latexOf(last) },
    steps: [
      [isDown ? 'biggest' : 'smallest', number(first)],
      [isDown ? 'then-smallest' : 'then-biggest', number(last)],
      ['all-in-order', asList(right)],
    ],
    answer: asList(right),
    answerLatex: right.map(latexOf).join(String.raw`,\; `),
    mistakes: [
      ...other('wrong-direction', right.toReversed()),
      ...other(
        'without-signs',
        order((value) => q.size(value)),
      ),
      ...other(
        'longer-is-bigger',
        order((_, text) => q.rational(BigInt(/\.(\d+)/.exec(text)?.[1] ?? '0'))),
      ),
      ...other(
        'by-bottoms',
        order((value) => q.rational(value.d)),
      ),
      ...other(
        'by-tops',
        order((value) => q.rational(value.n)),
      ),
    ],
  });
}

/** A number of a list, or, of lettered options, its letter too. */
function picked(value: Rational, at: number, names: readonly string[]): Expected {
  const right = names[at];
  if (right === undefined) return number(value);
  return {
    kind: 'any',
    of: [number(value), { kind: 'choice', right: [right], others: names.filter((name) => name !== right) }],
  };
}

function kth(
  written: readonly string[],
  nth: string,
  isBig: boolean,
  names: readonly string[],
): TopicProblem | undefined {
  const values = readAll(written);
  const place = nth === '' ? 0 : ORDINALS.indexOf(nth);
  if (values === undefined || place >= values.length) return undefined;
  const up = values.toSorted(bySize);
  const inOrder = isBig ? up.toReversed() : up;
  const at = (value: Rational | undefined): number =>
    values.findIndex((one) => value !== undefined && q.equal(one, value));
  const right = inOrder[place];
  if (right === undefined) return undefined;
  const sizes = values.toSorted((a, b) => bySize(q.size(a), q.size(b)));
  const [extreme = q.ZERO] = inOrder;
  return topicProblem({
    topic: 'ordering',
    task: isBig ? 'pick-big' : 'pick-small',
    given: written.map(writtenLatex).join(String.raw`,\; `),
    parts: {
      nth: `${place + 1}`,
      extreme: writtenLatex(written[at(extreme)] ?? ''),
      picked: writtenLatex(written[at(right)] ?? ''),
    },
    steps: [
      ...(place === 0
        ? []
        : ([
            [isBig ? 'biggest' : 'smallest', number(extreme), { first: writtenLatex(written[at(extreme)] ?? '') }],
          ] as const)),
      [place === 0 ? 'pick' : 'count-on-to', picked(right, at(right), names)],
    ],
    answer: picked(right, at(right), names),
    answerLatex: names[at(right)] === undefined ? writtenLatex(written[at(right)] ?? '') : (names[at(right)] ?? ''),
    mistakes: [
      ['wrong-end', inOrder.toReversed()[place]],
      ['without-signs', (isBig ? sizes.toReversed() : sizes)[place]],
      ['one-off', inOrder[place + 1]],
    ],
  });
}

function closest(target: string, written: readonly string[], names: readonly string[]): TopicProblem | undefined {
  const values = readAll(written);
  const to = valueOf(target);
  if (values === undefined || to === undefined) return undefined;
  const far = (value: Rational): Rational => q.size(q.subtract(value, to));
  const near = values.toSorted((a, b) => bySize(far(a), far(b)));
  const [right, second] = near;
  if (right === undefined || second === undefined || q.equal(far(right), far(second))) return undefined;
  const at = values.findIndex((one) => q.equal(one, right));
  const ignoring = values.toSorted((a, b) =>
    bySize(q.size(q.subtract(q.size(a), q.size(to))), q.size(q.subtract(q.size(b), q.size(to)))),
  );
  const bottom = values.reduce((all, { d }) => lcm(all, d), to.d);
  return topicProblem({
    topic: 'ordering',
    task: 'closest',
    given: written.map(writtenLatex).join(String.raw`,\; `),
    parts: {
      to: writtenLatex(target),
      bottom: `${bottom}`,
      firstone: writtenLatex(written[0] ?? ''),
      gap: q.rationalLatex(far(values[0] ?? q.ZERO)),
    },
    steps: [
      ['gap', number(far(values[0] ?? q.ZERO))],
      ['smallest-gap', picked(right, at, names)],
    ],
    answer: picked(right, at, names),
    answerLatex: names[at] ?? writtenLatex(written[at] ?? ''),
    mistakes: [
      ['without-signs', ignoring[0]],
      ['farthest', near.at(-1)],
      ['second-nearest', second],
    ],
  });
}
