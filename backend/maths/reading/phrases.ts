/** What a word or phrase of an instruction asks for, or how it joins the maths around it. */
export type Tag =
  | 'solve'
  | 'simplify'
  | 'evaluate'
  | 'find'
  | 'expand'
  | 'factor'
  | 'lcm'
  | 'gcd'
  | 'primes'
  | 'sum'
  | 'difference'
  | 'product'
  | 'quotient'
  | 'when'
  | 'for'
  | 'and'
  | 'or'
  | 'of'
  | 'by'
  | 'from';

/**
 * Every phrase that the reader understands, longest idea first. A word that is neither here nor in NEUTRAL makes the text
 * unreadable: an unknown word may change what is asked ("to the nearest tenth", "the sum of the solutions of").
 */
export const PHRASES: readonly (readonly [RegExp, Tag | 'nothing'])[] = [
  [/\b(?:write|express)\b(?=.*\bas (?:a )?product of (?:its )?prime)/g, 'nothing'],
  [/\b(?:as )?(?:a )?product of (?:its )?prime(?: factor| number)?s?\b/g, 'primes'],
  [/\bprime[- ]factori[sz]ations?(?: of)?\b|\bprime factors(?: of)?\b/g, 'primes'],
  [/\b(?:least|lowest|smallest) common multiples?(?: of)?\b|\blcm(?: of)?\b/g, 'lcm'],
  [/\b(?:greatest|highest|largest) common (?:factor|divisor)s?(?: of)?\b|\b(?:gcd|hcf|gcf)(?: of)?\b/g, 'gcd'],
  [/\b(?:smallest|lowest|least) number that\b(?! goes)/g, 'lcm'],
  [/\bboth go into\b/g, 'nothing'],
  [/\b(?:biggest|largest|greatest|highest) number that goes into(?: both)?\b/g, 'gcd'],
  [/\bby listing (?:their |the )?(?:multiples|factors)\b|\busing (?:the )?prime factors method\b/g, 'nothing'],
  [
    /\bhow to(?= (?:solve|simplify|add|subtract|multiply|divide|expand|factor)\b)|\b(?:for |by )?each pairs? of conjugates\b/g,
    'nothing',
  ],
  [/\bby writing it as division\b|\bby using the lcd\b|\bby grouping\b/g, 'nothing'],
  [/\b(?:write|give|leave) (?:your |the )?answer (?:in|as) (?:simplest )?(?:radical|exact|surd) form\b/g, 'nothing'],
  [/\b(?:write|express|give) (?:it )?as (?:an )?integer\b/g, 'evaluate'],
  [/\b(?:the )?given (?=(?:expressions?|equations?|polynomials?|fractions?|system)\b)/g, 'nothing'],
  [/\b(?:the )?equations? and the values? of\b/g, 'nothing'],
  [/\buse the formula\b/g, 'nothing'],
  [
    /\busing the (?:addition|subtraction|multiplication|division)(?: and (?:addition|subtraction|multiplication|division))? propert(?:y|ies) of equality\b/g,
    'nothing',
  ],
  [/\bwith (?:fraction|decimal|fraction or decimal) coefficients\b|\bwith (?:a )?common denominators?\b/g, 'nothing'],
  [/\bwith (?:constants|variables|variables and constants) on both sides\b/g, 'nothing'],
  [/\b(?:add|adding) (?:and|or) (?:subtract|subtracting)\b|\bmultiply(?:ing)? (?:and|or) divid(?:e|ing)\b/g, 'nothing'],
  [/\b(?:following|these|given) (?:square roots?|radicals?|roots?)(?: expressions?)?\b(?! of)/g, 'nothing'],
  [
    /\b(?:perfect[- ]square) trinomials?\b|\babsolute value expressions?\b|\bexpressions? with absolute values?\b/g,
    'nothing',
  ],
  [/\bfind the value of the variable\b|\bfind the unknown\b/g, 'solve'],
  [
    /\b(?:using|use|by|with) (?:the )?(?:elimination|substitution|factori[sz]ing|quadratic formula|square root property|distributive property|(?:commutative|associative)(?: and (?:commutative|associative))? propert(?:y|ies)|completing the square|general strategy|foil)(?: method)?(?: to(?= (?:solve|simplify|find)\b))?/g,
    'nothing',
  ],
  [/\b(?:using|use) the (?:binomial squares|product of conjugates) pattern\b/g, 'nothing'],
  [/\bby (?:the )?(?:monomial|binomial)\b/g, 'nothing'],
  [
    /\bexpand(?:ing)?(?: the brackets?)?(?: and simplify(?:ing)?)?\b|\bmultiply out\b|\b(?:remove|open|clear) the brackets\b|\bsquare each binomial\b/g,
    'expand',
  ],
  [/\bfactori[sz]e(?: completely| fully)?\b|\bfactor(?:ing)?(?: completely| fully)?\b|\bfactori[sz]ing\b/g, 'factor'],
  [/(?<!(?:square|cube) )\b(?:the )?roots of\b/g, 'solve'],
  [/\bsolv(?:e|ing)\b|\bsolutions?(?: of| to)?\b/g, 'solve'],
  [/\bsimplify(?:ing)?\b|\breduce\b|\bcombine (?:the )?like terms\b|\bcollect (?:the )?like terms\b/g, 'simplify'],
  [
    /\b(?:find|calculate|work out|compute|get) (?:the )?values?(?: of)?\b|\bevaluate\b|\bcalculate\b|\bcompute\b|\bwork out\b/g,
    'evaluate',
  ],
  [/\b(?:find |calculate |work out |what is |what's )?(?:the (?:sum|total)(?: of)?|sum of)\b|\badd(?:ing)?\b/g, 'sum'],
  [
    /\b(?:find |calculate |work out |what is |what's )?the difference(?: of| between)?\b|\bsubtract(?:ing)?\b/g,
    'difference',
  ],
  [/\b(?:find |calculate |work out |what is |what's )?the product(?: of)?\b|\bmultiply(?:ing)?\b/g, 'product'],
  [/\b(?:find |calculate |work out |what is |what's )?the quotient(?: of)?\b|\bdivid(?:e|ing)\b/g, 'quotient'],
  [
    /\bwhat number is\b|\bwork this out\b|\b(?:work|figure) out\b|\bhow much is\b|\bwhat does\b(?=.*\bequal\b)|\bwhat(?: is|'s|s| are)\b(?: the values? of)?|\bfind\b|\bthe value of\b/g,
    'find',
  ],
  [
    /\bhow (?:do|can|would|should|could) (?:i|you|we) (?:do|answer|start|begin|get|go about)(?: on| with| the answer(?: to| of| for)?)?\b|\b(?:what's|whats|what is) the answer(?: to| of| for)?\b|\bthe answer (?:to|of|for)\b/g,
    'nothing',
  ],
  [
    /\bi (?:do not|don't|dont|cannot|can't|cant) (?:get|understand|do)\b|\b(?:my|the) (?:homework|hw|question|next one) (?:is|says|asks)\b|\bi(?:'ve| have)? got(?: to| stuck on)?\b|\bi(?: have| need)? to do\b|\bi am doing\b|\b(?:we|i) (?:have|need) to\b|\bcheck my work\b|\b(?:give|get) me a hint (?:for|on|with)\b|\b(?:stuck|help) (?:on|with)\b/g,
    'nothing',
  ],
  [
    /\bhow (?:do|can|would|should) (?:i|you|we)\b|\b(?:can|could|would|will) you\b|\bi (?:need|want|have) (?:help )?(?:to|with)\b|\bi need help\b/g,
    'nothing',
  ],
  [
    /\b(?:help|show|tell|teach) me(?: how)?(?: to| with)?\b|\bi(?: don't| dont|'m not sure|do not| do not) know how to(?: do)?\b|\b(?:i(?:'m| am)|im) (?:stuck|confused|struggling|lost)(?: on| with| by| about)?\b/g,
    'nothing',
  ],
  [
    /\bfor the variable\b|\bfor the unknown\b|\bof the variable\b|\bin one variable\b|\bwith integers\b|\bin two variables\b/g,
    'nothing',
  ],
  [/\bas (?:a )?(?:single|simplified) fraction\b|\bin (?:its )?(?:simplest|lowest) (?:form|terms)\b/g, 'nothing'],
  [/\b(?:in|for) (?:the following|each|this) exercises?\b|\btranslate and(?= solve| simplify)/g, 'nothing'],
  [/\bwhen\b|\bif\b|\bwhere\b|\bgiven(?: that)?\b/g, 'when'],
  [/\bfor\b/g, 'for'],
  [/\band\b/g, 'and'],
  [/\bor\b/g, 'or'],
  [/\bof\b/g, 'of'],
  [/\bby\b/g, 'by'],
  [/\bfrom\b/g, 'from'],
];

/** The phrases above, and headings, in which "a" is an article. */
export const A_PHRASES =
  /\bas a (?:single|simplified|simple) fraction\b|\ba product of\b|\bby a (?:monomial|binomial)\b|\bwith a common denominator\b|\busing a general strategy\b|\ban? (?:integer|expression|equation|fraction|number)s?\b/gi;

/** Words that change nothing about what is asked. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  `the this that these following expression expressions each exercise exercises equation equations problem problems question integer
  integers fraction fractions number numbers numeric numerical polynomial polynomials trinomial trinomials binomial binomials monomial
  rational algebraic linear quadratic simultaneous simultaneously bidmas bodmas pemdas system please now given below two three both it me my maths math homework hi hello hey
  thanks thank you ok okay so then your indicated operation operations complex variable variables value values unknown equal equals with let
  us completely fully today here is in help im stuck can could cant about homework hw do asap pl sir miss`.split(/\s+/),
);

/** Words of the phrases above, which separate plain text from maths. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...NEUTRAL,
  ...`prime perfect absolute square root roots radical radicals conjugate pair sum exactly pairs factorization factorizations factorisation factorisations factor factors as product its primes least lowest smallest common
  multiple multiples lcm greatest highest largest divisor divisors gcd hcf gcf by listing their using use elimination substitution factoring
  factorising factorizing quadratic formula property properties distributive commutative associative completing general strategy foil method to
  pattern squares conjugates expand expanding simplify simplifying multiply out remove open clear brackets square factorise factorize solve
  translate write express give leave answer form exact surd integer using formula pair pairs conjugates how writing division lcd grouping equality
  addition subtraction multiplication decimal coefficients sides both constants denominator denominators common variables an each given
  solving solution solutions of reduce combine collect like terms find calculate work compute get evaluate what total add adding difference
  between subtract subtracting multiplying quotient divide dividing how much does do can would should could will we need want have help show
  tell teach don't know not sure am stuck on for in one single simplified simplest form if when where and or from are what's i'm whats dont cant im stuck get understand answer begin
  start go goes into biggest that bracket got this homework hw does says asks check work confused struggling lost figure next can't cannot doing hint go asap sir miss cannot`.split(
    /\s+/,
  ),
]);
