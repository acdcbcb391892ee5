import type { Magnitude } from '../numbers/magnitude.ts';
import { measured, numberStep } from './built.ts';
import { mul, n, sub } from './formula.ts';
import * as magnitude from '../numbers/magnitude.ts';
import { BAG, countsIn } from './bag-words.ts';
import type { TopicProblem } from './topic.ts';

const LETTERS = String.raw`([a-z]+|\{[a-z]: \d+(?:, [a-z]: \d+)*\})`;
const ASK = String.raw`(?:what is|give|calculate|find|work out) (?:the )?prob(?:ability)? of (sequence [a-z]+|picking .+?)`;
const FIRST = new RegExp(String.raw`^(\d) letters (?:are )?picked without replacement from ${LETTERS}\. ${ASK}[?.]*$`);
const LAST = new RegExp(
  String.raw`^${ASK} when (\d) letters (?:are )?picked without replacement from ${LETTERS}[?.]*$`,
);

/** Several things picked one after the other: letters in sequence or in numbers, and two or three from a bag. */
export function readPicks(text: string): TopicProblem | undefined {
  const first = FIRST.exec(text);
  const last = LAST.exec(text);
  if (first !== null || last !== null) {
    const [count, from, what] = first === null ? [last?.[2], last?.[3], last?.[1]] : [first[1], first[2], first[3]];
    return letters(Number(count), from ?? '', what ?? '');
  }
  return fromBag(text) ?? coins(text) ?? twoDice(text);
}

function letters(count: number, from: string, what: string): TopicProblem | undefined {
  const stock = new Map<string, number>();
  if (from.startsWith('{'))
    for (const [, one = '', many] of from.matchAll(/([a-z]): (\d+)/g)) stock.set(one, Number(many));
  else for (const one of from) stock.set(one, (stock.get(one) ?? 0) + 1);
  if (what.startsWith('sequence ')) {
    const wanted = what.slice(9).split('');
    return wanted.length === count ? sequence(stock, wanted, 1) : undefined;
  }
  const wanted: string[] = [];
  for (const piece of what.slice(8).split(/, | and /)) {
    const [, many, one] = /^(\d+) ([a-z])$/.exec(piece.trim()) ?? [];
    if (many === undefined || one === undefined || wanted.includes(one)) return undefined;
    wanted.push(...Array.from({ length: Number(many) }, () => one));
  }
  return wanted.length === count ? sequence(stock, wanted, orders(wanted)) : undefined;
}

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));

/** In how many orders some letters can come. */
function orders(wanted: readonly string[]): number {
  const kinds = [...new Set(wanted)].map((kind) => wanted.filter((one) => one === kind).length);
  return kinds.reduce((all, count) => all / factorial(count), factorial(wanted.length));
}

/** The chance of one picking order times the number of orders that will do. */
function sequence(
  stock: ReadonlyMap<string, number>,
  wanted: readonly string[],
  ways: number,
  replaced = false,
): TopicProblem | undefined {
  const left = new Map(stock);
  let total = [...stock.values()].reduce((sum, count) => sum + count, 0);
  const full = total;
  if (total < wanted.length || total > 10_000 || wanted.length < 2 || wanted.length > 6) return undefined;
  const chances: Magnitude[] = [];
  for (const one of wanted) {
    const here = left.get(one) ?? 0;
    if (here < 0) return undefined;
    chances.push(n(Math.max(0, here), total));
    if (!replaced) {
      left.set(one, here - 1);
      total -= 1;
    }
  }
  const one = mul(...chances);
  const answer = mul(n(ways), one);
  const kept = mul(...wanted.map((kind) => n(stock.get(kind) ?? 0, full)));
  const sum = chances.reduce(magnitude.plus);
  const parts = {
    chances: chances.map((chance) => magnitude.magnitudeLatex(chance, false)).join(' \\times '),
    ways: `${ways}`,
  };
  return measured(
    {
      topic: 'probability',
      task: `${ways > 1 ? 'picks-in-any-order' : 'picks-in-order'}${replaced ? '-replaced' : ''}`,
      given: `P(\\text{${wanted.join(', ')}})\\mid ${[...stock].map(([kind, count]) => `${count}\\text{ ${kind}}`).join(',\\ ')}`,
      parts: {
        ...parts,
        last: ways > 1 ? `${ways} \\times ${magnitude.magnitudeLatex(one, false) ?? ''}` : parts.chances,
      },
      steps: [
        numberStep('first', chances[0] ?? one, {}, { decimals: false }),
        numberStep('second', chances[1] ?? one, {}, { decimals: false }),
        ...(ways > 1 ? [numberStep('product', one, parts, { decimals: false }), numberStep('ways', n(ways))] : []),
      ],
      answer,
      dressed: { decimals: false, names: ['p', 'probability'] },
      mistakes: [
        ['replaced', replaced ? undefined : mul(n(ways), kept)],
        ['one-order', ways > 1 ? one : undefined],
        ['added', sum],
        ['first-only', chances[0]],
      ],
    },
    'last',
  );
}

const BAG_PICKS = new RegExp(
  String.raw`^${BAG}[.,;]+ (?:i |you |he |she |[a-z]+ )?(?:picks?|takes?|draws?|chooses?)? ?(2|3)(?: of them| [a-z]+)?(?: are| is)? ?(?:picked|taken|drawn|chosen|selected|removed)?(?: out)?(?: at random)?(?: from the (?:bag|box|jar))?,? (with|without) replacement(?: at random)?[.,;]+ (?:find|what is|calculate|work out) (?:the )?(?:probability|prob|chance) (?:of|that) (?:getting |picking |they are |the [a-z]+ are )?(both|all|all 3|2|3)(?: of (?:them|the [a-z]+))?(?: are| being| is)? ([a-z]+)(?: (?:balls?|counters?|marbles?|sweets?|beads?))?[?. ]*$`,
);

function fromBag(text: string): TopicProblem | undefined {
  const [, inside, count, how, all, kind] = BAG_PICKS.exec(text) ?? [];
  const stock = countsIn(inside ?? '');
  if (stock === undefined || kind === undefined || !stock.has(kind)) return undefined;
  const picks = Number(count);
  if ((all === 'both' || all === '2') !== (picks === 2)) return undefined;
  return sequence(
    stock,
    Array.from({ length: picks }, () => kind),
    1,
    how === 'with',
  );
}

const COINS =
  /^(?:for the following exercises,? ?)?(2|3|4|5|6|a|one|1) (?:fair |unbiased )?coins? (?:is|are) (?:tossed|flipped|thrown)(?: (\d) times)?[.,;]* (?:find|what is|calculate|work out) (?:the )?(?:probability|prob|chance) (?:of|that) (?:getting |tossing |you get )?(.+?)[?. ]*$/;

const choose = (all: number, some: number): number => factorial(all) / (factorial(some) * factorial(all - some));

/** Coins tossed together: exactly, at least, at most so many heads or tails. */
function coins(text: string): TopicProblem | undefined {
  const [, many = '', times, said = ''] = COINS.exec(text) ?? [];
  if (many === '') return undefined;
  const count = times === undefined ? (/\d/.test(many) ? Number(many) : 1) : Number(times);
  if (times !== undefined && /[2-6]/.test(many)) return undefined;
  const counts = new Set<number>();
  for (const piece of said.split(/ or /)) {
    const [, how = 'exactly', number = '', side] =
      /^(?:either )?(?:(exactly|at least|at most|all) )?(?:(\d|one|no|a|an) )?(heads?|tails?)$/.exec(piece.trim()) ??
      [];
    if (
      side === undefined ||
      (how === 'all') !== (number === '' && how !== 'exactly') ||
      (number === '' && how !== 'all')
    )
      return undefined;
    const wanted = how === 'all' ? count : number === 'no' ? 0 : /\d/.test(number) ? Number(number) : 1;
    // "a head" of several coins: one, or one at least?
    if ((number === 'a' || number === 'an') && count > 1) return undefined;
    for (let heads = 0; heads <= count; heads += 1) {
      const met = /least/.test(how) ? heads >= wanted : /most/.test(how) ? heads <= wanted : heads === wanted;
      if (met) counts.add(side.startsWith('h') ? heads : count - heads);
    }
  }
  const total = 2 ** count;
  const good = [...counts].reduce((sum, heads) => sum + choose(count, heads), 0);
  return listed(total, good, said, count);
}

function listed(total: number, good: number, said: string, count: number): TopicProblem | undefined {
  const answer = n(good, total);
  return measured(
    {
      topic: 'probability',
      task: 'single',
      given: `P(\\text{${said.replace(/[^a-z0-9 -]/g, '')}})`,
      parts: { last: `\\frac{${good}}{${total}}` },
      steps: [numberStep('total', n(total)), numberStep('good', n(good))],
      answer,
      dressed: { decimals: false, names: ['p', 'probability'] },
      mistakes: [
        ['order-forgotten', n(1, count + 1)],
        ['complement', sub(n(1), answer)],
        ['one-outcome', n(1, total)],
        ['count-only', good > 1 ? n(good) : undefined],
        ['odds', good === total ? undefined : n(good, total - good)],
      ],
    },
    'fraction',
  );
}

const DICE =
  /^(?:2|two) (?:fair )?(?:six-sided )?dice are (?:rolled|thrown)[.,;]* (?:find|what is|calculate|work out) (?:the )?(?:probability|prob|chance)(?: of| that)? (?:getting |rolling )?(?:a |the )?(?:sum|total|score)(?: of the (?:numbers|dice|scores))?(?: (?:is|of|being))? (?:equal to )?(\d{1,2})[?. ]*$/;

function twoDice(text: string): TopicProblem | undefined {
  const wanted = Number(DICE.exec(text)?.[1] ?? 0);
  if (wanted < 2 || wanted > 12) return undefined;
  return listed(36, 6 - Math.abs(wanted - 7), `total ${wanted}`, 10);
}
