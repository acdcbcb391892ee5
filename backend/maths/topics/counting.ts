import { plainText, withDigits } from '../replies/plain-text.ts';
import { measured, numberStep } from './built.ts';
import { n } from './formula.ts';
import type { Topic, TopicProblem } from './topic.ts';

/** The largest number whose factorial is worked out: school problems stay far below. */
const MAX = 30n;

/** A line that says no more than that something is to be worked out. */
const INSTRUCTION =
  /^(?:for the following exercises?,? ?)?(?:compute|evaluate|find|calculate) the (?:value of the expression|binomial coefficients?|following)[.:]* (?:\. )?/;

const ASK = String.raw`(?:(?:how do i |please |can you )?(?:find|what is|what's|whats|calculate|work out|evaluate|compute|simplify|determine)(?: the value of)? )?`;

/** Small counting problems: factorials, permutations, combinations, arrangements of letters. */
export const counting: Topic = {
  name: 'counting',
  read(text) {
    const plain = withDigits(plainText(text))
      .replace(/[?. ]+$/, '')
      .replace(INSTRUCTION, '');
    return factorialOf(plain) ?? chosen(plain) ?? arranged(plain, text);
  },
};

const factorial = (count: bigint): bigint => (count < 2n ? 1n : count * factorial(count - 1n));
const names = ['ways', 'it'];

function factorialOf(text: string): TopicProblem | undefined {
  const typed = new RegExp(String.raw`^${ASK}(?:(\d{1,2}) ?!|(\d{1,2}) factorial|factorial of (\d{1,2}))$`).exec(text);
  const lined =
    typed === null
      ? /^(?:in )?how many (?:different )?ways (?:can|could) (\d{1,2}) (?:different )?(?:people|books|students|children|friends|runners|cars|letters|objects|pictures) (?:be (?:arranged|placed|put|lined up)|line up|sit|stand|finish)(?: (?:in|on) (?:a )?(?:row|line|shelf|queue))?(?: side by side)?$/.exec(
          text,
        )
      : null;
  const count = BigInt(typed?.[1] ?? typed?.[2] ?? typed?.[3] ?? lined?.[1] ?? 0);
  if (count < 2n || count > MAX) return undefined;
  const product = Array.from({ length: Number(count) }, (_, i) => `${Number(count) - i}`).join(' \\times ');
  return measured(
    {
      topic: 'counting',
      task: lined === null ? 'factorial' : 'line-up',
      given: `${count}!`,
      parts: { last: product, count: `${count}` },
      steps: count > 2n ? [numberStep('pair', n(count * (count - 1n)), { sum: `${count} \\times ${count - 1n}` })] : [],
      answer: n(factorial(count)),
      dressed: { names },
      mistakes: [
        ['times-itself', n(count * count)],
        ['added', n((count * (count + 1n)) / 2n)],
        ['one-less', n(factorial(count - 1n))],
        ['one-pair', n(count * (count - 1n))],
      ],
    },
    'last',
  );
}

const PEOPLE =
  '(?:people|books|students|children|friends|objects|items|players|cards|letters|questions|members|toppings|flavours|colou?rs|digits|runners|pupils|candidates|different [a-z]+)';
const CHOOSE: readonly RegExp[] = [
  new RegExp(String.raw`^${ASK}(\d{1,2}) ?c ?(\d{1,2})$`),
  new RegExp(String.raw`^${ASK}\^?\{?(\d{1,2})\}? ?c ?_? ?\{?(\d{1,2})\}?$`),
  new RegExp(String.raw`^${ASK}_?\{?(\d{1,2})\}? ?c_ ?\{?(\d{1,2})\}?$`),
  new RegExp(String.raw`^${ASK}c ?\( ?(\d{1,2}) ?, ?(\d{1,2}) ?\)$`),
  new RegExp(String.raw`^${ASK}\\binom ?\{(\d{1,2})\} ?\{(\d{1,2})\}$`),
  new RegExp(String.raw`^${ASK}(\d{1,2}) choose (\d{1,2})$`),
];
const PERMUTE: readonly RegExp[] = [
  new RegExp(String.raw`^${ASK}\^?\{?(\d{1,2})\}? ?p ?_? ?\{?(\d{1,2})\}?$`),
  new RegExp(String.raw`^${ASK}p ?\( ?(\d{1,2}) ?, ?(\d{1,2}) ?\)$`),
];
const WAYS = new RegExp(
  String.raw`^(?:in )?how many (?:different )?ways (?:can|could|are there to) (?:you |we |i )?(?:choose|select|pick) (\d{1,2}) ${PEOPLE}? ?(?:from|out of)(?: a group of)? (\d{1,2})(?: ${PEOPLE})?(?: if order (does not|doesn't|does) matter)?$`,
);
const WAYS_BE = new RegExp(
  String.raw`^(?:in )?how many (?:different )?ways can (\d{1,2}) ${PEOPLE} be (?:chosen|selected|picked) from(?: a group of)? (\d{1,2})(?: ${PEOPLE})?(?: if order (does not|doesn't|does) matter)?$`,
);
const OF = new RegExp(
  String.raw`^${ASK}(?:the )?(?:number of )?(combinations|permutations) of (\d{1,2}) ${PEOPLE}? ?(?:from|out of|chosen from|taken from) (\d{1,2})(?: ${PEOPLE})?$`,
);

function chosen(text: string): TopicProblem | undefined {
  const words = WAYS.exec(text) ?? WAYS_BE.exec(text);
  if (words !== null) return pick(BigInt(words[2] ?? 0), BigInt(words[1] ?? 0), words[3] === 'does');
  const named = OF.exec(text);
  if (named !== null) return pick(BigInt(named[3] ?? 0), BigInt(named[2] ?? 0), named[1] === 'permutations');
  const found = CHOOSE.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (found !== undefined) return pick(BigInt(found[1] ?? 0), BigInt(found[2] ?? 0), false);
  const ordered = PERMUTE.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  return ordered === undefined ? undefined : pick(BigInt(ordered[1] ?? 0), BigInt(ordered[2] ?? 0), true);
}

function pick(all: bigint, some: bigint, ordered: boolean): TopicProblem | undefined {
  if (all < 2n || all > MAX || some < 1n || some > all) return undefined;
  const permutations = factorial(all) / factorial(all - some);
  const combinations = permutations / factorial(some);
  const product = Array.from({ length: Number(some) }, (_, i) => `${Number(all) - i}`).join(' \\times ');
  const answer = n(ordered ? permutations : combinations);
  return measured(
    {
      topic: 'counting',
      task: ordered ? 'permutations' : 'combinations',
      given: ordered ? `{}^{${all}}P_{${some}}` : `\\binom{${all}}{${some}}`,
      parts: { all: `${all}`, some: `${some}`, last: ordered ? product : `${permutations} \\div ${factorial(some)}` },
      steps: ordered
        ? [numberStep('first', n(all))]
        : [
            numberStep('ordered', n(permutations), { sum: product }),
            numberStep('orders', n(factorial(some)), { some: `${some}`, sum: `${some}!` }),
          ],
      answer,
      dressed: { names },
      mistakes: [
        ['order-counted', ordered ? undefined : n(permutations)],
        ['order-forgotten', ordered ? n(combinations) : undefined],
        ['multiplied', n(all * some)],
        ['repeated', n(all ** some)],
        ['all-ordered', n(factorial(all))],
      ],
    },
    'last',
  );
}

const WORD =
  /(?:arrange(?:ments? of)?|rearrange(?:ments? of)?|ways (?:can|to)[^"]*?|permutations of)(?: can)? (?:the |all the )?letters (?:of|in) (?:the word )?"?([A-Za-z]{2,12})"?(?: be arranged)?[?. ]*$/i;

/** "In how many ways can the letters of the word CARRIER be arranged": equal letters change places unseen. */
function arranged(plain: string, text: string): TopicProblem | undefined {
  if (
    !/^(?:[^?]*\. )?(?:in )?(?:how many|find the number of|what is the number of|the number of)/.test(
      plain.replace(/^.*? \. /, ''),
    )
  )
    return undefined;
  const word = WORD.exec(text.replaceAll('$', ''))?.[1]?.toLowerCase();
  if (word === undefined || word === 'word') return undefined;
  const counts = [...new Set(word)].map((letter) => BigInt(word.split(letter).length - 1));
  const repeats = counts.filter((count) => count > 1n);
  const all = factorial(BigInt(word.length));
  const same = repeats.reduce((product, count) => product * factorial(count), 1n);
  return measured(
    {
      topic: 'counting',
      task: repeats.length > 0 ? 'repeated-letters' : 'letters',
      given: `\\operatorname{${word.toUpperCase()}}`,
      parts: { count: `${word.length}`, last: repeats.length > 0 ? `${all} \\div ${same}` : `${word.length}!` },
      steps:
        repeats.length > 0
          ? [numberStep('all', n(all), { sum: `${word.length}!` }), numberStep('same', n(same))]
          : [numberStep('length', n(word.length))],
      answer: n(all / same),
      dressed: { names },
      mistakes: [
        ['repeats-ignored', n(all)],
        ['letters-only', n(factorial(BigInt(counts.length)))],
        ['times-itself', n(word.length * word.length)],
        ['subtracted', n(all - same)],
      ],
    },
    'last',
  );
}
