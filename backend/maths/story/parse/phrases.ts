/** One spelling for phrases that mean the same. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /(#\d+(?: times)?) the (?:number|amount|quantity) of ([a-z][a-z -]{1,30}?) (?:that|as|than) /g,
    String.raw`$1 as many $2 as `,
  ],
  [
    /(#\d+(?: times)?) (?:the|that) (?:number|amount|quantity|many|much)(?: of ([a-z]+))?(?=[,?]|$| and )/g,
    String.raw`$1 as many $2`,
  ],
  [/(#\d+(?: times)?) that (?:number|amount|many|much)(?: of)? /g, String.raw`$1 as many `],
  [
    /(#\d+ times) what ((?:[A-Z]\w+|he|she|they) (?:does|did|has|have|earns|makes|earned|made|had))/g,
    String.raw`$1 as much as $2`,
  ],
  [/(#\d+)(?:rds?|ths?) of what ((?:[A-Z]\w+|he|she) (?:[a-z]+))(?=[,?]|$)/g, String.raw`$1 as much as $2`],
  [/(#\d+) of what ((?:[A-Z]\w+) (?:[a-z]+))(?=[,?]|$)/g, String.raw`$1 as much as $2`],
  [
    /\b(?:is|are|was|were|has been|have been)(?: then)? (?:reduced|discounted|decreased|lowered|marked down) by (#\d+)/g,
    'has a $1 discount',
  ],
  [
    /\b(?:(?:is|are|was|were|has been) (?:increased|raised)|rises|rose|increases|increased|goes up|went up) by (#\d+)/g,
    'has a $1 increase',
  ],
  [/\bthe number of ([a-z][a-z ]*?) (?:in|on|at|per) (?:an?|each|every|the) ([a-z]+) is (#\d+)/g, 'each $2 has $3 $1'],
  [/(#\d+) ([a-z]+)\/([a-z]+)/g, '$1 $2 per $3'],
  [/(#\d+)\/([a-z]+)/g, '$1 per $2'],
  [/(#\d+) ?mph\b/g, String.raw`$1 miles per hour`],
  [/(#\d+) ?km\/h\b/g, String.raw`$1 kilometers per hour`],
  [/\b(?:with )?an? (#\d+)(?: dollar)? (?:note|bill)\b/g, '$1'],
  [
    /\b(?:[Tt]ogether,? their ages add up to|the sum of their ages is|their (?:combined|total) age is|their ages add up to) (#\d+)(?: years)?/g,
    String.raw`together they has $1 years`,
  ],
  [/\bthe same (?:number|amount) of ([a-z ]+?) as /g, String.raw`as many $1 as `],
  [/\b(?:after|before) that, /g, ''],
  [/\bat the (?:end|beginning|start) of (?:the|this|that|his|her) (?:[a-z]+ ?)/g, ''],
  [/\b(?:in|at) the (?:end|beginning|start|store|morning of)\b(?! of)/g, ''],
  [/\b(?:put|all|added) together\b/g, 'together'],
  [/\bas well as\b/g, 'and'],
  [/,? (?:equally|evenly)(?: (?=among|between|to|into))?/g, ' '],
  [
    /\b(?:so far|at first|of course|at least|on hand|in a row|each time|as well|for sale|on sale|in front|for free|by hand|to work with|right now|at home|in the beginning)\b,?/g,
    '',
  ],
];

/** A sentence with one spelling for phrases that mean the same. */
export const plainPhrases = (sentence: string): string =>
  PHRASES.reduce((all, [from, to]) => all.replace(from, to), sentence);
