import { pattern } from './words.ts';
import { VERB } from './verbs.ts';

/** What a clause of a comparing story says, by its pattern; the groups are owners, things, numbers and verbs. */
export type ClauseKind = 'is' | 'compare' | 'total' | 'ask-one' | 'ask-sum' | 'ask-difference' | 'ask-average';

export type ClausePattern = {
  readonly kind: ClauseKind;
  readonly source: RegExp;
  /** What is measured instead of a counted thing. */
  readonly measure?: string;
  readonly sign?: 1 | -1;
};

const V = `(?<verb>${VERB})`;
const AUX = '(?:does|do|did|will|would|can)';
const SIZE = '(?:years?|inches|feet|cm|centimet(?:er|re)s|pounds|kg|kilograms|meters|metres|miles|minutes|hours)';
const DOES = `(?: (?:does|do|did|is|was|has|have|had|owns|${VERB}))?`;
const ALL = String.raw`(?: in total| altogether| in all| together| combined| total)`;
const PLACE = '(?: (?:in|on|at) (?:the|a|his|her|my) {W})?';
const ALONE = String.raw`(?: now| currently| today| this year)?`;
const WHO = String.raw`(?:they|they both|they all|the #\d+ {W}|both of them|both|the #\d+(?: of them)?|all of them|all #\d+ of them|{O:owner} and {O:second}(?: both)?|{O:owner}, {O:second},? and {O:third})`;
const JOINTLY = String.raw`(?:they|{O:owner} and {O:second}|{O:owner}, {O:second},? and {O:third}|the #\d+ of them)`;

const clause = (kind: ClauseKind, source: string, more: Partial<ClausePattern> = {}): ClausePattern => ({
  kind,
  source: pattern(source),
  ...more,
});

/** "3 times more" and "3 times older" mean three times to one author and four times to another, so they are not here. */
export const CLAUSES: readonly ClausePattern[] = [
  // Ann has 5 pens.
  clause('compare', String.raw`{O:owner}'s age is {N:k}(?: times)? (?:the age of )?{O:other}(?:'s(?: age)?)?`, {
    measure: 'age',
  }),
  clause('is', `{O:owner}(?: only| just| already)? ${V}(?: only| just| already)? {N:n} {T:thing}${ALONE}`),
  clause('is', `{O:owner} ${V} {N:n}${ALONE}`),
  clause('is', `there (?:are|is|were) {N:n} {T:thing}${PLACE}`),
  clause(
    'is',
    String.raw`{O:owner} (?:is|was) (?:currently |now |only |just )?{N:n}(?: years? old| years? of age)?${ALONE}`,
    {
      measure: 'age',
    },
  ),
  clause('is', String.raw`{O:owner}'s age is (?:currently |now )?{N:n}(?: years?)?`, { measure: 'age' }),
  clause('is', `{O:owner} (?:is|was) {N:n} (?<unit>${SIZE}) (?:tall|long|wide|high|deep)`, { measure: 'size' }),
  clause('is', `{O:owner} weighs {N:n} (?<unit>${SIZE})`, { measure: 'weight' }),
  clause('is', `{N:n} {T:thing}${PLACE}`),
  clause('is', String.raw`{O:owner} ${V} a total of {N:n} {T:thing}`),
  // Ann has 3 more pens than Bob.
  clause('compare', `{O:owner} ${V} {N:c} (?:more)(?: {T:thing})? (?:than|as) {O:other}${DOES}`, { sign: 1 }),
  clause('compare', `{O:owner} ${V} {N:c} (?:fewer|less)(?: {T:thing})? than {O:other}${DOES}`, { sign: -1 }),
  clause('compare', `{O:owner} ${V} {N:k}(?: times)? as (?:many|much)(?: {T:thing})?(?: as)? {O:other}${DOES}`),
  clause(
    'compare',
    String.raw`{O:owner} ${V} {N:k} times (?:the number of|the amount of)(?: {T:thing})? (?:than|as|that|of)?(?: )?{O:other}${DOES}`,
  ),
  clause(
    'compare',
    String.raw`{O:owner} ${V} {N:k} (?:of )?(?:the number of|the amount of) {T:thing} (?:that )?{O:other}${DOES}`,
  ),
  clause(
    'compare',
    String.raw`{O:owner} ${V} {N:c} more(?: {T:thing})? than {N:k}(?: times)? (?:as many|as much|the number of|the amount of)(?: {T:again})?(?: as| that| of)? {O:other}${DOES}`,
    { sign: 1 },
  ),
  clause(
    'compare',
    String.raw`{O:owner} ${V} {N:c} (?:less|fewer)(?: {T:thing})? than {N:k}(?: times)? (?:as many|as much|the number of|the amount of)(?: {T:again})?(?: as| that| of)? {O:other}${DOES}`,
    { sign: -1 },
  ),
  clause('compare', String.raw`{O:owner} (?:is|was) {N:c} years? older than {O:other}${DOES}`, {
    sign: 1,
    measure: 'age',
  }),
  clause('compare', String.raw`{O:owner} (?:is|was) {N:c} years? younger than {O:other}${DOES}`, {
    sign: -1,
    measure: 'age',
  }),
  clause('compare', String.raw`{O:owner} (?:is|was) (?:older|younger) than {O:other} by {N:c} years?`, {
    measure: 'age',
  }),
  clause('compare', String.raw`{O:owner} (?:is|was) {N:k}(?: times)? (?:as old as|the age of) {O:other}${DOES}`, {
    measure: 'age',
  }),
  clause('compare', `{O:owner} (?:is|was) {N:k}(?: times)? (?<their>his|her) age`, { measure: 'age' }),
  clause(
    'compare',
    String.raw`{O:owner} (?:is|was) {N:c} years? (?:older) than {N:k}(?: times)? (?:as old as|the age of) {O:other}`,
    { sign: 1, measure: 'age' },
  ),
  clause(
    'compare',
    String.raw`{O:owner} (?:is|was) {N:c} years? (?:younger|less) than {N:k}(?: times)? (?:as old as|the age of) {O:other}`,
    { sign: -1, measure: 'age' },
  ),
  clause(
    'compare',
    `{O:owner} (?:is|was) {N:c} (?<unit>${SIZE}) (?:taller|longer|wider|higher|heavier|deeper) than {O:other}${DOES}`,
    { sign: 1, measure: 'size' },
  ),
  clause('compare', `{O:owner} (?:is|was) {N:c} (?<unit>${SIZE}) (?:shorter|lighter) than {O:other}${DOES}`, {
    sign: -1,
    measure: 'size',
  }),
  clause(
    'compare',
    String.raw`{O:owner} (?:is|was) {N:k}(?: times)? (?:as tall|as long|as wide|as heavy) as {O:other}${DOES}`,
    {
      measure: 'size',
    },
  ),
  clause('compare', String.raw`{O:owner} weighs {N:c} (?<unit>${SIZE}) more than {O:other}${DOES}`, {
    sign: 1,
    measure: 'weight',
  }),
  clause('compare', String.raw`{O:owner} weighs {N:c} (?<unit>${SIZE}) less than {O:other}${DOES}`, {
    sign: -1,
    measure: 'weight',
  }),
  clause('compare', String.raw`{O:owner} weighs {N:k}(?: times)? as much as {O:other}${DOES}`, { measure: 'weight' }),
  // Ann has 3 more red pens than blue pens.
  clause('compare', `(?:{O:owner} ${V}|there (?:are|were)) {N:c} more {T:thing} than {T:against}${PLACE}`, { sign: 1 }),
  clause('compare', `(?:{O:owner} ${V}|there (?:are|were)) {N:c} (?:fewer|less) {T:thing} than {T:against}${PLACE}`, {
    sign: -1,
  }),
  clause(
    'compare',
    String.raw`(?:{O:owner} ${V}|there (?:are|were)) {N:k}(?: times)? as many {T:thing} as {T:against}${PLACE}`,
  ),
  clause(
    'compare',
    String.raw`(?:{O:owner} ${V}|there (?:are|were)) {N:c} more than {N:k}(?: times)? as many {T:thing} as {T:against}${PLACE}`,
    { sign: 1 },
  ),
  clause(
    'compare',
    String.raw`(?:{O:owner} ${V}|there (?:are|were)) {N:c} (?:less|fewer) than {N:k}(?: times)? as many {T:thing} as {T:against}${PLACE}`,
    { sign: -1 },
  ),
  clause('compare', `{N:c} more {T:thing} than {T:against}${PLACE}`, { sign: 1 }),
  clause('compare', `{N:c} (?:fewer|less) {T:thing} than {T:against}${PLACE}`, { sign: -1 }),
  clause('compare', String.raw`{N:k}(?: times)? as many {T:thing} as {T:against}${PLACE}`),
  // Together they have 85.
  clause(
    'total',
    String.raw`there (?:are|is|were) (?:a total of )?{N:n} {T:whole_}(?: in total| altogether| in all| total)`,
  ),
  clause('total', String.raw`(?:the total|the sum) of their ages is {N:n}(?: years)?`, { measure: 'age' }),
  clause('total', String.raw`(?:together|altogether|in total|combined),? ${JOINTLY} ${V} {N:n}(?: {T:thing})?`),
  clause('total', String.raw`together,? their ages (?:add up to|sum to|total|are|make) {N:n}(?: years)?`, {
    measure: 'age',
  }),
  clause('total', `${JOINTLY} ${V} {N:n}(?: {T:thing})?${ALL}`),
  clause('total', String.raw`${JOINTLY} ${V} a total of {N:n}(?: {T:thing})?`),
  clause('total', `{O:owner} and {O:second} together ${V} {N:n}(?: {T:thing})?`),
  clause(
    'total',
    String.raw`(?:the sum of their ages|their combined age|their total age|their ages total) is {N:n}(?: years)?`,
    {
      measure: 'age',
    },
  ),
  clause('total', String.raw`their ages (?:add up to|sum to|total) {N:n}(?: years)?`, { measure: 'age' }),
  // The question.
  clause('ask-one', String.raw`how many(?: {T:thing})? ${AUX} {O:owner} ${V}${ALONE} \?`),
  clause('ask-one', String.raw`how much(?: money)? ${AUX} {O:owner} ${V}${ALONE} \?`),
  clause('ask-one', String.raw`how old is {O:owner}${ALONE} \?`, { measure: 'age' }),
  clause('ask-one', String.raw`how old will {O:owner} be in {N:later} years? \?`, { measure: 'age' }),
  clause('ask-one', String.raw`how old was {O:owner} {N:ago} years? ago \?`, { measure: 'age' }),
  clause('ask-one', String.raw`(?:what is|calculate|find) {O:owner}'s age${ALONE}(?: \?)?`, { measure: 'age' }),
  clause('ask-one', `how (?:tall|long|wide|heavy) is {O:owner} \\?`, { measure: 'size' }),
  clause('ask-one', String.raw`how many (?<unit>${SIZE}) (?:tall|long|wide|high) is {O:owner} \?`, { measure: 'size' }),
  clause('ask-one', `how (?:much|many (?<unit>${SIZE})) does {O:owner} weigh \\?`, { measure: 'weight' }),
  clause('ask-sum', String.raw`how many(?: total)?(?: {T:thing})? ${AUX} ${WHO} ${V}${ALL}? \?`),
  clause('ask-sum', String.raw`how many(?: total)?(?: {T:thing})? ${AUX} {O:owner} ${V}${ALL} \?`),
  clause('ask-sum', String.raw`how many total {T:thing} ${AUX} {O:owner} ${V} \?`),
  clause('ask-sum', String.raw`how many {T:thing}${ALL} ${AUX} ${WHO} ${V} \?`),
  clause('ask-sum', String.raw`how much(?: money)? ${AUX} ${WHO} ${V}${ALL}? \?`),
  clause('ask-sum', String.raw`how many {T:thing} ${AUX} ${JOINTLY}(?: all)? ${V}${ALL}? \?`),
  clause(
    'ask-sum',
    String.raw`(?:what is|what's|calculate|find) the (?:total|combined) number of {T:thing} (?:that )?{O:owner} ${V}(?: \?)?`,
  ),
  clause(
    'ask-sum',
    String.raw`(?:what is|what's) (?:the sum of their ages|the total of their ages|their combined age|their total age|the combined age of the #\d+(?: of them)?)(?: \?)?`,
    { measure: 'age' },
  ),
  clause('ask-sum', String.raw`how many {T:thing} ${AUX} {O:owner} and {O:second} together ${V} \?`),
  clause('ask-sum', String.raw`in total, how many {T:thing} ${AUX} ${WHO} ${V} \?`),
  clause('ask-sum', String.raw`how many {T:thing} are there${PLACE}${ALL} \?`),
  clause('ask-sum', String.raw`how many total {T:thing} do the #\d+ of them have \?`),
  clause('ask-one', String.raw`how many {T:thing} are there${PLACE} \?`),
  clause(
    'ask-sum',
    String.raw`(?:what is|what's|calculate|find) the total number of {T:thing}(?: that)? ${JOINTLY}(?: all| both)? ${V}(?: \?)?`,
  ),
  clause(
    'ask-sum',
    String.raw`(?:what is|what's|calculate|find) the (?:sum of their ages|total of their ages|combined age of {O:owner} and {O:second}|sum of {O:owner} and {O:second}'s ages)(?: \?)?`,
    { measure: 'age' },
  ),
  clause(
    'ask-difference',
    String.raw`how many (?:more|fewer)(?: {T:thing})? ${AUX} {O:owner} ${V} than {O:other}${DOES} \?`,
  ),
  clause(
    'ask-difference',
    String.raw`how much (?:more|less)(?: money)? ${AUX} {O:owner} ${V} than {O:other}${DOES} \?`,
  ),
  clause('ask-difference', String.raw`how many (?:more|fewer) {T:thing} than {O:other} ${AUX} {O:owner} ${V} \?`),
  clause('ask-difference', String.raw`how many (?:more|fewer) {T:thing} than {T:against} ${AUX} {O:owner} ${V} \?`),
  clause('ask-difference', String.raw`how many (?:more|fewer) {T:thing} than {T:against} are there${PLACE} \?`),
  clause('ask-difference', String.raw`how many (?:more|fewer) {T:thing} ${AUX} {O:owner} ${V} than {T:against} \?`),
  clause('ask-difference', String.raw`how many years (?:older|younger) is {O:owner} than {O:other} \?`, {
    measure: 'age',
  }),
  clause('ask-difference', String.raw`how much (?:older|younger) is {O:owner} than {O:other} \?`, { measure: 'age' }),
  clause(
    'ask-average',
    String.raw`what is the average (?:number of {T:thing}(?: they ${V})?|age|weight of the #\d+ friends)(?: \?)?`,
  ),
];
