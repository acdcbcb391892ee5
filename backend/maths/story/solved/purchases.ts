import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { StoryNumber } from '../story-numbers.ts';
import { isIdle } from './idle.ts';
import type { Marked } from './marked.ts';
import { type Plan, type PlanStep, step } from './plan.ts';
import { keyOf, pattern } from './words.ts';

const BUYS = String.raw`(?:(?:also )?(?:buys?|bought|purchases?|purchased|orders?|ordered|sells?|sold|gets?|got|wants to buy|needs to buy|decides to buy))`;
const SELLS = /\b(?:sells?|sold)\b/;

/** "3 apples at $1 each", "2 shirts that cost $5 each", "a book for $7". */
const ITEM = [
  pattern(
    String.raw`{N:n} {T:thing} (?:at|for|that cost|which cost|costing|that are|which are|worth) {N:p}(?: dollars)? (?:each|apiece|per {W}|an? {W}|per {W} {W})`,
  ),
  pattern(String.raw`(?:a|an|one) {T:thing} (?:at|for|that costs|which costs|costing|worth) {N:p}(?: dollars)?`),
  pattern(
    String.raw`{N:n} {T:thing} (?:each costing|costing|priced at|at a cost of|at a price of|at) {N:p}(?: dollars)?(?: each| apiece| per {W})`,
  ),
  pattern(String.raw`{N:n} {T:thing} each costing {N:p}(?: dollars)?`),
  pattern(`{N:n} {T:thing}`),
  pattern(`(?:a|an) {T:thing}`),
];
const PRICE = [
  pattern(
    String.raw`(?:a|an|each|one|every) {T:thing} (?:costs?|is|was|sells for|is sold for|sold for) {N:p}(?: dollars)?(?: each)?`,
  ),
  pattern(
    String.raw`(?:the )?{T:thing} (?:cost|costs|are|were|sell for|are sold for|sold for) {N:p}(?: dollars)? (?:each|apiece|per {W}|an? {W})`,
  ),
  pattern(`(?:the )?(?:price|cost) of (?:a|an|one|each) {T:thing} is {N:p}(?: dollars)?`),
];
/** "They cost $20 each": what was bought just before, where that is one kind of thing. */
const THEIR_PRICE = pattern(
  String.raw`they (?:cost|sell for|sold for|are|were|cost him|cost her) {N:p}(?: dollars)? (?:each|apiece)|(?:each|each one) (?:costs?|is|was|sells for) {N:p}(?: dollars)?`,
);
const BUY = pattern(`(?:{O:owner}|i|we|and) ${BUYS} (?<list>.+)`);
const ASK_SPENT = pattern(
  String.raw`(?:how much(?: money| in total)?|how many dollars) (?:does|do|did|will|would|should|must) (?:{O:owner}|i|we) (?:have to |need to )?(?:spend|pay|earn|make)(?: in total| altogether| in all| total| all together| at the store| in dollars| for everything)* \?`,
);
const ASK_COST = pattern(
  String.raw`(?:how much (?:do|does|did|will|would)|what is the(?: total)? (?:cost|price) of|find the(?: total)? cost of|calculate the(?: total)? cost of) (?<list>.+?)(?: cost)?(?: in total| altogether| in all| total)?(?: \?)?`,
);
const ASK_TOTAL = pattern(
  String.raw`(?:what is|what was|what's|find|calculate) (?:the|his|her|their) total (?:cost|bill|price|amount)(?: in dollars)?(?: \?)?|how much (?:does|did|will) (?:it|everything|that|all) cost(?: in total| altogether| in all| total)?(?: \?)?`,
);
const PAYS = pattern(
  `(?:{O:owner}|i|and) (?:pays?|paid)(?: for (?:it|them|everything))? with (?:a )?{N:n}(?: note| bill| dollars)?`,
);
const REDUCED = pattern(
  String.raw`(?:{O:owner}|and|there is|there's) ?(?:gets?|got|has|had|receives?|received|pays?|paid|also pays|also has to pay|has to pay|uses a coupon for|is given)? ?(?:a|an|another)? ?{N:p} ?(?<what>discount|off|(?:sales )?tax|tip)(?: on (?:everything|the total|the order|the total cost|the whole order|all of it|the bill)| off (?:everything|the total))?`,
);
const ASK_CHANGE = pattern(
  String.raw`how much(?: money)? change (?:does|do|did|will|should|would) (?:{O:owner}|i) (?:get|receive|have|be given)(?: back)? \?`,
);

/** A discount, or a tax or tip, on everything. */
type Percent = { readonly value: Rational; readonly adds: boolean };

type Item = { readonly thing: string; readonly count: Rational; readonly price: Rational | undefined };

/** Stories of buying or selling several things: the cost of each, and all of them together; or what is given back. */
export function solvePurchases({ sentences, numbers }: Marked): Plan | undefined {
  const items: Item[] = [];
  const prices = new Map<string, Rational>();
  let asked: 'total' | 'change' | undefined;
  let paid: Rational | undefined;
  let sells = 0;
  let percent: Percent | undefined;
  const valueOf = (marker: string | undefined): StoryNumber | undefined =>
    marker === undefined ? undefined : numbers[Number(marker.slice(1))];
  const isPrice = (number: StoryNumber | undefined, clause: string): boolean =>
    number?.kind === 'money' || (number?.kind === 'plain' && clause.includes('dollars'));

  const readItem = (text: string): Item | undefined => {
    for (const one of ITEM) {
      const groups = one.exec(text)?.groups;
      if (groups?.['thing'] === undefined) continue;
      const [count, price] = [valueOf(groups['n']), valueOf(groups['p'])];
      if (groups['n'] !== undefined && (count?.kind !== 'plain' || !q.isInteger(count.value))) return undefined;
      if (groups['p'] !== undefined && !isPrice(price, text)) return undefined;
      return { thing: keyOf(groups['thing']), count: count?.value ?? q.ONE, price: price?.value };
    }
    return undefined;
  };
  const readList = (text: string): Item[] | undefined => {
    const found = text.split(/,? and |, /).map((piece) => readItem(piece.replace(/^also /, '')));
    return found.every((one) => one !== undefined) ? found : undefined;
  };
  const readPrices = (text: string): boolean => {
    const pieces = text
      .split(/,? (?:and|while) |, /)
      .map((piece) => PRICE.map((one) => one.exec(piece)?.groups).find((one) => one !== undefined));
    for (const [i, groups] of pieces.entries()) {
      const price = valueOf(groups?.['p']);
      if (groups?.['thing'] === undefined || price === undefined || !isPrice(price, text)) return false;
      const key = keyOf(groups['thing']);
      if (prices.has(key) || i > 5) return false;
      prices.set(key, price.value);
    }
    return true;
  };
  const readClause = (text: string): boolean => {
    const [last] = items.slice(-1);
    const theirs = valueOf(THEIR_PRICE.exec(text)?.groups?.['p']);
    if (theirs !== undefined) {
      if (
        items.length !== 1 ||
        last === undefined ||
        last.price !== undefined ||
        prices.size > 0 ||
        !isPrice(theirs, text)
      )
        return false;
      prices.set(last.thing, theirs.value);
      return true;
    }
    if (ASK_SPENT.test(text) || ASK_TOTAL.test(text)) {
      if (asked !== undefined) return false;
      asked = 'total';
      return true;
    }
    if (ASK_CHANGE.test(text)) {
      if (asked !== undefined) return false;
      asked = 'change';
      return true;
    }
    const pays = PAYS.exec(text)?.groups;
    if (pays !== undefined) {
      const value = valueOf(pays['n']);
      if (paid !== undefined || value === undefined || !isPrice(value, text)) return false;
      paid = value.value;
      return true;
    }
    const reduced = REDUCED.exec(text)?.groups;
    if (reduced !== undefined) {
      const value = valueOf(reduced['p']);
      if (value?.kind !== 'percent' || percent !== undefined || items.length === 0) return false;
      percent = { value: value.value, adds: /tax|tip/.test(reduced['what'] ?? '') };
      return true;
    }
    if (readPrices(text)) return true;
    const cost = ASK_COST.exec(text)?.groups?.['list'];
    const costs = cost === undefined || asked !== undefined ? undefined : readList(cost);
    if (costs !== undefined) {
      asked = 'total';
      items.push(...costs);
      return true;
    }
    const list = BUY.exec(text)?.groups?.['list'];
    const bought = list === undefined ? undefined : readList(list);
    if (bought === undefined) return false;
    if (SELLS.test(text)) sells += 1;
    items.push(...bought);
    return true;
  };

  let buys = 0;
  const owners = new Set<string>();
  for (const sentence of sentences) {
    if (isIdle(sentence)) continue;
    if (asked !== undefined) return undefined;
    const bare = sentence.replace(/^(?:if|then|and) /, '');
    const [, before, question] = /^(.+?),? (?=how much|what is)(.+)$/.exec(bare) ?? [];
    if (
      !(
        readClause(bare) ||
        (before !== undefined && question !== undefined && readClause(before) && readClause(question))
      )
    )
      return undefined;
    if (BUY.test(bare)) buys += 1;
    for (const one of [
      BUY.exec(bare),
      ASK_SPENT.exec(question ?? bare),
      ASK_CHANGE.exec(question ?? bare),
      PAYS.exec(bare),
      BUY.exec(before ?? ''),
    ]) {
      const owner = one?.groups?.['owner'];
      if (owner !== undefined && !/^(?:he|she|they|it)$/.test(owner)) owners.add(owner);
    }
  }
  if (owners.size > 1) return undefined;
  if (asked === undefined || items.length === 0 || (sells > 0 && (sells !== buys || asked === 'change')))
    return undefined;
  if ((asked === 'change') !== (paid !== undefined)) return undefined;
  return planOf(items, prices, numbers.length, paid, percent);
}

function planOf(
  items: readonly Item[],
  prices: ReadonlyMap<string, Rational>,
  count: number,
  paid: Rational | undefined,
  percent: Percent | undefined,
): Plan | undefined {
  const steps: PlanStep[] = [];
  const costs: Rational[] = [];
  const priced = new Set<string>();
  let used = [paid, percent].filter((one) => one !== undefined).length;
  if (new Set(items.map(({ thing }) => thing)).size !== items.length) return undefined;
  for (const { thing, count: many, price } of items) {
    const each = price ?? prices.get(thing);
    if (each === undefined || (price !== undefined && prices.has(thing))) return undefined;
    if (price === undefined) priced.add(thing);
    used += 1 + (q.equal(many, q.ONE) ? 0 : 1);
    if (q.equal(many, q.ONE)) {
      costs.push(each);
      continue;
    }
    const made = step('multiply', [many, each], { kind: 'cost', thing });
    if (made === undefined) return undefined;
    steps.push(made);
    costs.push(made.result);
  }
  // Each number belongs to one item; a written "1" may stand for an article, so it may be one more.
  if (
    priced.size !== prices.size ||
    count < used ||
    count > used + items.filter((one) => q.equal(one.count, q.ONE)).length
  )
    return undefined;
  let total = costs[0];
  if (costs.length > 1) {
    const sum = step('add', costs, { kind: 'total', thing: 'cost' });
    if (sum === undefined) return undefined;
    steps.push(sum);
    total = sum.result;
  }
  if (percent !== undefined && total !== undefined) {
    const part = step('multiply', [q.divide(percent.value, q.rational(100n)) ?? q.ZERO, total], {
      kind: 'part',
      thing: 'cost',
    });
    const after =
      part && step(percent.adds ? 'add' : 'subtract', [total, part.result], { kind: 'total', thing: 'cost' });
    if (part === undefined || after === undefined) return undefined;
    steps.push(part, after);
    total = after.result;
  }
  if (paid !== undefined && total !== undefined) {
    const change = q.less(paid, total) ? undefined : step('subtract', [paid, total], { kind: 'left', thing: 'money' });
    if (change === undefined) return undefined;
    steps.push(change);
  }
  return steps.length === 0 ? undefined : { form: 'cost', unit: '$', steps };
}
