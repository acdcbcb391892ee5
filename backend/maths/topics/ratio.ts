import { gcd } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { simplestRatio } from '../replies/ratio-reply.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { AMOUNT, DECIMAL, valueLatex, valueOf, WHOLE, writtenLatex } from './written-numbers.ts';

const TERM = `(?:${DECIMAL})`;
const COLON = String.raw` ?: ?`;
const RATIO = `(${TERM}(?:${COLON}${TERM}){1,3})`;
const WHOLES = `(${WHOLE}(?:${COLON}${WHOLE}){1,3})`;
const AND_WHICH = String.raw`[.,;:]? ?(?:(?:what is |what's |find |how much is |how much does |work out )?(?:the )?(larg(?:er|est)|bigg(?:er|est)|great(?:er|est)|small(?:er|est)) (?:share|part|amount))?`;
const UNIT = String.raw`(?: ?(?:sweets|marbles|pounds|dollars|kg|g|cm|m|ml|l|litres|people|counters))?`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:simplify|simplifying|write|express|reduce|cancel|give)(?: down)?(?: fully)? (?:the )?(?:ratio )?(?:of )?${RATIO}(?: fully)?(?: (?:in|to|as) (?:its )?(?:simplest|lowest|simple) (?:form|terms|ratio))?`,
    ),
    (ratio = '') => simplify(ratio),
  ],
  [
    wording(String.raw`(?:the )?(?:ratio )?${RATIO} in (?:its )?(?:simplest|lowest) (?:form|terms)`),
    (ratio = '') => simplify(ratio),
  ],
  [
    wording(
      String.raw`(?:write|simplify|express)? ?(?:the ratio |as a ratio )?(${WHOLE}) to (${WHOLE}) as a ratio in (?:its )?(?:simplest|lowest) (?:form|terms)`,
    ),
    (a = '', b = '') => simplify(`${a}:${b}`),
  ],
  [
    wording(
      String.raw`(?:share|divide|split)(?: out)? (${AMOUNT})${UNIT} (?:(?:between|among) [a-z ,]+ )?(?:into|in|by|using)(?: the)? ratio(?: of)?:? ${WHOLES}${AND_WHICH}`,
    ),
    (amount = '', ratio = '', which = '') => share(amount, ratio, which),
  ],
  [
    wording(String.raw`(?:share|divide|split) (${AMOUNT})${UNIT} ${WHOLES}`),
    (amount = '', ratio = '') => share(amount, ratio, ''),
  ],
  [
    wording(
      String.raw`(?:find the missing number:?|fill in(?: the gap)?:?|complete:?|(?:the )?missing number:?(?: in)?|what goes in the gap:?)? ?(${WHOLE})${COLON}(${WHOLE}) ?= ?(${WHOLE})${COLON}(?:\?|_+|x|\.\.+|□)?`,
    ),
    (a = '', b = '', c = '') => equivalent(a, b, c),
  ],
  [
    wording(
      String.raw`(?:a |the )?map (?:has|with|uses) (?:a )?scale (?:of )?1${COLON}(${WHOLE})[.,;]? (?:what |how long |work out |find )?(?:the )?(?:real |actual )?(?:distance|length)?(?: in real life)? ?(?:in (km|m|cm|kilometres|metres) )?(?:does|is|represented by|of|for)? ?(${DECIMAL}) ?cm(?: on the map)?(?: represents?| in real life| stands? for| really| in (km|m|kilometres|metres))?`,
    ),
    (scale = '', first = '', length = '', second = '') => onMap(scale, length, first === '' ? second : first),
  ],
  [
    wording(
      String.raw`(?:on )?(?:a |the )?(?:map|scale) (?:of|with|has) (?:a )?(?:scale )?(?:of )?1${COLON}(${WHOLE}),? (?:what distance (?:does|do)|how far is|what (?:does|is)) (${DECIMAL}) ?cm(?: on the map)?(?: represent| stand for| in real life)?(?: in (km|m|kilometres|metres))?`,
    ),
    (scale = '', length = '', unit = '') => onMap(scale, length, unit),
  ],
];

/** Ratios: simplest form, shares, equal ratios, the scale of a map. */
export const ratio = topicOf('ratio', rules);

const termsOf = (text: string): Rational[] | undefined => {
  const terms = text.split(':').map((term) => valueOf(term.trim()));
  return terms.every((term) => term !== undefined && term.n > 0n) ? terms.flatMap((term) => term ?? []) : undefined;
};
const ratioLatex = (terms: readonly Rational[]): string => terms.map((term) => valueLatex(term)).join(' : ');

function simplify(text: string): TopicProblem | undefined {
  const terms = termsOf(text);
  const simplest = terms && simplestRatio(terms);
  if (terms === undefined || simplest === undefined || terms.every((term, i) => q.equal(term, simplest[i] ?? q.ZERO)))
    return undefined;
  const bottom = terms.reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
  const wholes = terms.map((term) => q.multiply(term, q.rational(bottom)));
  const common = wholes.map(({ n }) => n).reduce(gcd, 0n);
  const [first = q.ONE, ...rest] = wholes;
  const answer = { kind: 'ratio', terms: simplest } as const;
  return topicProblem({
    topic: 'ratio',
    task: 'simplify',
    given: text
      .split(':')
      .map((term) => writtenLatex(term))
      .join(' : '),
    parts: { wholes: ratioLatex(wholes), by: `${bottom}`, common: `${common}` },
    steps: [
      ...(bottom === 1n || common === 1n ? [] : ([['make-whole', { kind: 'ratio', terms: wholes }]] as const)),
      ...(common === 1n ? [] : ([['common', number(q.rational(common))]] as const)),
      [common === 1n ? 'make-whole-last' : 'divide-all', answer],
    ],
    answer,
    answerLatex: ratioLatex(simplest),
    mistakes: [
      ['turned-round', { kind: 'ratio', terms: simplest.toReversed() }],
      ['only-first', { kind: 'ratio', terms: [q.divide(first, q.rational(common)) ?? first, ...rest] }],
      ['took-away', { kind: 'ratio', terms: wholes.map((term) => q.subtract(term, q.rational(common))) }],
    ],
  });
}

function share(amountText: string, text: string, which: string): TopicProblem | undefined {
  const [amount, terms] = [valueOf(amountText), termsOf(text)];
  if (amount === undefined || terms === undefined || amount.n <= 0n) return undefined;
  const all = terms.reduce(q.add);
  const one = q.divide(amount, all) ?? q.ZERO;
  const shares = terms.map((term) => q.multiply(one, term));
  const [first = q.ZERO] = shares;
  const bySize = shares.toSorted((a, b) => (q.less(a, b) ? -1 : 1));
  const wanted = which === '' ? undefined : which.startsWith('s') ? bySize[0] : bySize.at(-1);
  const listed = (values: readonly Rational[]) => ({ kind: 'number-list', values, inOrder: true }) as const;
  const equalParts = q.divide(amount, q.rational(BigInt(terms.length))) ?? q.ZERO;
  const answer = wanted === undefined ? listed(shares) : number(wanted);
  const divided = terms.map((term) => q.divide(amount, term) ?? q.ZERO);
  const biggestDivided = divided.toSorted((a, b) => (q.less(a, b) ? -1 : 1));
  const other = wanted === bySize[0] ? bySize.at(-1) : bySize[0];
  return topicProblem({
    topic: 'ratio',
    task: wanted === undefined ? 'share' : which.startsWith('s') ? 'smaller-share' : 'larger-share',
    given: String.raw`${writtenLatex(amountText)} \to ${ratioLatex(terms)}`,
    parts: {
      amount: writtenLatex(amountText),
      ratio: ratioLatex(terms),
      all: valueLatex(all),
      one: valueLatex(one),
      firstterm: valueLatex(terms[0] ?? q.ONE),
      firstshare: valueLatex(first),
    },
    steps: [
      ['parts-in-all', number(all)],
      ['one-part', number(one)],
      ...(wanted === undefined ? ([['first-share', number(first)]] as const) : []),
      [wanted === undefined ? 'all-shares' : 'wanted-share', answer],
    ],
    answer,
    answerLatex:
      wanted === undefined ? shares.map((value) => valueLatex(value)).join(String.raw`,\; `) : valueLatex(wanted),
    mistakes:
      wanted === undefined
        ? [
            ['divided-by-each', listed(divided)],
            ['equal-shares', listed(terms.map(() => equalParts))],
            ['turned-round', listed(shares.toReversed())],
            ['one-part-only', one],
          ]
        : [
            ['other-share', other],
            ['divided-by-each', biggestDivided[0]],
            ['equal-shares', equalParts],
            ['one-part-only', one],
          ],
  });
}

function equivalent(a: string, b: string, c: string): TopicProblem | undefined {
  const [x, y, z] = [valueOf(a), valueOf(b), valueOf(c)];
  const by = x && z && q.divide(z, x);
  if (x === undefined || y === undefined || z === undefined || by === undefined || q.isZero(z)) return undefined;
  const answer = q.multiply(y, by);
  return topicProblem({
    topic: 'ratio',
    task: 'equivalent',
    given: String.raw`${x.n} : ${y.n} = ${z.n} : \square`,
    parts: { a: `${x.n}`, b: `${y.n}`, c: `${z.n}`, by: valueLatex(by) },
    steps: [
      ['multiplier', number(by)],
      ['other-side', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['added-difference', q.add(y, q.subtract(z, x))],
      ['wrong-side', q.divide(q.multiply(z, x), y)],
      ['divided', q.divide(y, by)],
    ],
  });
}

const PER_UNIT: Readonly<Record<string, readonly [name: string, centimetres: bigint]>> = {
  km: ['km', 100_000n],
  kilometres: ['km', 100_000n],
  m: ['m', 100n],
  metres: ['m', 100n],
  cm: ['cm', 1n],
};

function onMap(scaleText: string, lengthText: string, unitText: string): TopicProblem | undefined {
  const [scale, length] = [valueOf(scaleText), valueOf(lengthText)];
  const [unit, size] = PER_UNIT[unitText] ?? [];
  if (scale === undefined || length === undefined || unit === undefined || size === undefined) return undefined;
  const centimetres = q.multiply(scale, length);
  const answer = q.divide(centimetres, q.rational(size)) ?? q.ZERO;
  return topicProblem({
    topic: 'ratio',
    task: 'map',
    given: String.raw`${writtenLatex(lengthText)}\,\mathrm{cm},\; 1 : ${writtenLatex(scaleText)}`,
    parts: {
      scale: writtenLatex(scaleText),
      length: writtenLatex(lengthText),
      unit: String.raw`\text{${unit}}`,
      centimetres: valueLatex(centimetres),
      size: `${size}`,
    },
    steps: [
      ['real-centimetres', number(centimetres)],
      ['real-unit', number(answer, { unit })],
    ],
    answer: number(answer, { unit }),
    answerLatex: String.raw`${valueLatex(answer, 12)}\text{ ${unit}}`,
    mistakes: [
      ['kept-centimetres', centimetres],
      ['divided-by-scale', q.divide(length, scale)],
      ['ten-times-too-big', q.multiply(answer, q.rational(10n))],
      ['ten-times-too-small', q.multiply(answer, q.rational(1n, 10n))],
    ],
  });
}
