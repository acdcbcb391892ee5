import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { StoryNumber } from '../story-numbers.ts';
import { isIdle } from './idle.ts';
import type { Marked } from './marked.ts';
import { type Plan, type PlanStep, step } from './plan.ts';
import { readClauses } from './read-clauses.ts';
import { headOf, pattern } from './words.ts';

const START = [
  pattern(
    String.raw`{O:owner} (?:initially |originally |already )?(?:has|had|owns|owned|starts with|started with|begins with|began with|bought|buys|picked|picks|caught|baked|bakes|made|makes|got|collected|saved|saves|has saved) {N:n}(?: {T:thing})?(?: (?:in|on|from|at) (?:the|his|her|a|an) {W}(?: {W})?)?`,
  ),
  pattern(`there (?:are|were) {N:n} {T:thing}(?: (?:in|on|at) (?:the|a|an) {W}(?: {W})?)?`),
  pattern(`(?:a|an|the) {W}(?: {W})? (?:has|had|contains|contained|holds) {N:n} {T:thing}`),
];
const LOSE = String.raw`(?:gives?|gave|lost|loses?|ate|eats?|sold|sells?|used|uses?|spent|spends?|threw|throws?|donated|donates?|deleted|deletes?|broke|breaks?|dropped|drops?|let|burned|burns?|sent|sends?|removed|removes?|gave away|gives away|takes out|took out|drank|drinks?|withdrew|withdraws?|paid|pays?|eaten|popped|pops?)`;
const GAIN = String.raw`(?:gets?|got|finds?|found|buys?|bought|receives?|received|picks?|picked|collects?|collected|earns?|earned|downloads?|downloaded|wins?|won|makes?|made|bakes?|baked|catches|caught|adds?|added|deposits?|deposited|is given|was given)`;
const MONEY_VERB =
  /^(?:spen|gave|give|lost|lose|pay|paid|donate|withdr|use|earn|get|got|find|found|receive|deposit|add|win|won|is given|was given)/;
const WHERE =
  '(?: (?:to|with|for|on|at|from|in) (?:(?:the|his|her|their|a|an|some|my) (?:{W} )?{W}(?: of {W})?|[A-Z][a-z]+|{W})| away| go| out| down| yesterday| today| later)*';
const WHAT = '(?: of (?:them|these|those|it|his {T:own}|her {T:own}|the {T:own}|that))?';
const DONE = [
  pattern(`(?:{O:owner} |then |later |also )*(?<sign>${LOSE}) (?:away )?{N:n}(?: {T:thing})?${WHAT}${WHERE}`),
  pattern(
    `(?:{O:owner} |then |later |also )*(?<gain>${GAIN}) (?:another )?{N:n}(?: more)?(?: {T:thing})?(?: more)?${WHERE}`,
  ),
  pattern(
    String.raw`(?:{O:owner} |then |later |also )*(?<sign>${LOSE}) (?:away )?{N:n} of (?:the (?<rest>remaining {T:thing}|remaining|remainder|rest)|what (?<remains>was left|remained|he had left|she had left))${WHERE}`,
  ),
  pattern(
    String.raw`{N:n}(?: {T:thing})?${WHAT} (?<away>left|flew away|ran away|were sold|were eaten|died|are eaten|are sold|melted|broke|are rotten)`,
  ),
];
const ASK = pattern(
  String.raw`how (?:many|much)(?: {T:thing}| money)? (?:(?:does|do|did|will) {O:owner} (?:have|keep|still have)(?: left| now| remaining| left over| left now| in the end)*|(?:is|are|were|was|will be) (?:left|remaining|there now|still there|left over|now)?(?: ?(?:in|on|at) the {W}(?: {W})?)?(?: now)?|(?:remain|remains)|(?:did|does) {O:owner} keep) \?`,
);
const KEEPS = pattern(
  `{O:owner} (?:keeps|kept) (?:the (?:rest|remaining {T:thing}|remainder))(?: (?:for|to) (?:himself|herself))?`,
);
const ASKS_LEFT = /\b(?:left|keep|remain|remains|remaining|now|in the end|still)\b/;

/** Stories in which one count goes up and down: "has 24, gave away half, got 5 more; how many are left". */
export function solveLedger({ sentences, numbers }: Marked): Plan | undefined {
  type Move = {
    readonly number: StoryNumber;
    readonly gains: boolean;
    readonly ofRest: boolean;
    readonly thing: string | undefined;
  };
  const moves: Move[] = [];
  const owners = new Set<string>();
  let start: { readonly value: StoryNumber; readonly thing: string | undefined } | undefined;
  let asked = false;
  let seen = 0;
  const readClause = (text: string): (() => boolean) | undefined => {
    if (KEEPS.test(text)) return () => start !== undefined;
    const ask = ASK.exec(text)?.groups;
    if (ask !== undefined)
      return () => {
        if (asked || !ASKS_LEFT.test(text) || start === undefined) return false;
        asked = true;
        note(ask['owner']);
        return fits(ask['thing']);
      };
    for (const one of DONE) {
      const groups = one.exec(text)?.groups;
      const number = numbers[Number(groups?.['n']?.slice(1))];
      if (groups === undefined || number === undefined) continue;
      return () => {
        if (start === undefined) return startWith(text);
        // "£12 worth of sweets", "bought £12 of": money changes hands in ways that the verb alone does not tell.
        const verb = groups['sign'] ?? groups['gain'] ?? '';
        if (number.kind === 'money' && (groups['thing'] !== undefined || !MONEY_VERB.test(verb))) return false;
        note(groups['owner']);
        const ofRest = groups['rest'] !== undefined || groups['remains'] !== undefined;
        moves.push({ number, gains: groups['gain'] !== undefined, ofRest, thing: groups['thing'] });
        seen += 1;
        return (
          fits(groups['thing']) &&
          fits(groups['own']) &&
          (groups['owner'] === undefined || groups['away'] === undefined)
        );
      };
    }
    return START.some((one) => one.test(text)) ? () => startWith(text) : undefined;
  };
  const note = (owner: string | undefined): void => {
    if (owner !== undefined && !/^(?:he|she|they|it)$/.test(owner)) owners.add(owner.replace(/^(?:an?|the) /, ''));
  };
  const fits = (thing: string | undefined): boolean =>
    thing === undefined || start?.thing === undefined || headOf(thing) === headOf(start.thing);
  const startWith = (text: string): boolean => {
    const groups = START.map((one) => one.exec(text)?.groups).find((one) => one !== undefined);
    const value = numbers[Number(groups?.['n']?.slice(1))];
    if (
      start !== undefined ||
      groups === undefined ||
      value === undefined ||
      value.kind === 'percent' ||
      value.kind === 'fraction'
    )
      return false;
    if (groups['thing'] === undefined && value.kind !== 'money') return false;
    note(groups['owner']);
    start = { value, thing: groups['thing'] };
    seen += 1;
    return true;
  };
  for (const sentence of sentences) {
    if (isIdle(sentence)) continue;
    if (asked) return undefined;
    const found = readClauses(sentence, readClause);
    if (found === undefined || !found.every((apply) => apply())) return undefined;
  }
  if (start === undefined || !asked || moves.length === 0 || owners.size > 1 || seen !== numbers.length)
    return undefined;
  return planOf(start.value, start.thing ?? '', moves);
}

type Moved = { readonly number: StoryNumber; readonly gains: boolean; readonly ofRest: boolean };

function planOf(start: StoryNumber, thing: string, moves: readonly Moved[]): Plan | undefined {
  const steps: PlanStep[] = [];
  let now: Rational = start.value;
  const add = (made: PlanStep | undefined): Rational | undefined => {
    if (made !== undefined) steps.push(made);
    return made?.result;
  };
  for (const [i, { number, gains, ofRest }] of moves.entries()) {
    let by: Rational | undefined = number.value;
    const isPart = number.kind === 'fraction' || number.kind === 'percent';
    // Of all that there was, or of what was left? Only at the start these are one.
    if (isPart && ((i > 0 && !ofRest) || gains)) return undefined;
    if (!isPart && (ofRest || (number.kind === 'money') !== (start.kind === 'money'))) return undefined;
    if (isPart) {
      const share = number.kind === 'percent' ? q.divide(number.value, q.rational(100n)) : number.value;
      by = share && add(step('multiply', [share, now], { kind: 'part', thing }));
    }
    const next = by && add(step(gains ? 'add' : 'subtract', [now, by], { kind: 'left', thing }));
    if (next === undefined || next.n < 0n) return undefined;
    now = next;
  }
  return { form: 'left', unit: start.kind === 'money' ? '$' : thing, steps };
}
