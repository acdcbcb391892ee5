import { MAX_TEXT } from './segments.ts';

/** Words of an answer's form: where one of them stands, a note on the answer changes what is asked. */
const FORM =
  /\b(?:fractions?|decimals?|round|rounded|nearest|per ?cent|percentage|scientific|standard|radical|exponents?|mixed|surd|places|figures|smaller|larger|smallest|largest|positive|negative)\b/i;

/** Notes on how to type an answer, as a sentence or in brackets. */
const NOTES: readonly RegExp[] = [
  /\((?:please|give|enter|input|note|eg|e\.g|answer|write your|type|use)\b[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/gi,
  /(?<=^|[.\n?]|\))\s*(?:please |when possible|if (?:there (?:are|is)|needed|necessary)|(?:enter|input|type|separate|choose|select) (?:your|the|all|multiple|each|them|answers?)\b)[^.\n]*(?:\.|(?=\n)|$)/gi,
];

const WHAT = String.raw`(?: (?:the|each|this|these|of|for|following|given|below|algebraic|rational|complex|radical|numerical|and|or|in|your|answers?|exercises?|completely|expressions?|espressions?|fractions?|polynomials?|monomials?|binomials?|trinomials?|terms?|like|products?|powers?|square|cube|roots?|integers?|numbers?|whole|decimals?|mixed|quotients?|sums?|differences?))*`;
const USING = String.raw`(?:,? (?:by|using|with|use) (?:the )?(?:foil|distributive|properties|property|rules?|quotient|product|power|method|exponents?|of|for|combining|like|terms?|to|a|and|grouping|factoring|substitution|subsitution|elimination|completing|square|root|quadratic formula|formula|zero|vertical|multiplication|division|addition|subtraction|equality|identity|difference|squares|perfect|trinomial|common|factor|greatest|trial|error|ac|distributing)(?: (?:the|foil|distributive|properties|property|rules?|quotient|product|power|method|exponents?|of|for|combining|like|terms?|to|a|and|grouping|factoring|substitution|elimination|completing|square|root|formula|zero|multiplication|division|addition|subtraction|equality|difference|squares|perfect|trinomial|common|factor|greatest))*)?`;
const LEAD = String.raw`(?:for the following (?:exercises?|problems?),? |in (?:the|these|this) (?:[a-z]{3,12} )?(?:exercises?|problems?),? |use (?:the )?[a-z' -]{3,60} to )?`;

const task = (source: string): RegExp => new RegExp(`^${LEAD}${source}$`, 'i');

/** What a textbook's instruction asks for, in one word; a product is expanded where it holds a sum, a value worked out where no letter is. */
const TASKS: readonly (readonly [RegExp, 'Solve' | 'Simplify' | 'Factorise' | 'multiply' | 'work'])[] = [
  [task(String.raw`simplify${WHAT}${USING}`), 'Simplify'],
  [task(String.raw`combine like terms`), 'Simplify'],
  [
    task(
      String.raw`(?:find|calculate|compute|determine)(?: the)? quotients?${WHAT}${USING}(?: by dividing the polynomial)?`,
    ),
    'Simplify',
  ],
  [task(String.raw`divide${WHAT}${USING}`), 'work'],
  [task(String.raw`(?:add|subtract)${WHAT}${USING}`), 'work'],
  [
    task(
      String.raw`(?:evaluate|calculate|compute|find the (?:sum|difference)|find the value of the expression|perform the indicated operations?)${WHAT}`,
    ),
    'work',
  ],
  [task(String.raw`(?:multiply|find the products?|expand)${WHAT}${USING}`), 'multiply'],
  [
    task(
      String.raw`factor(?:i[sz]e)?(?: (?:out|from|by|grouping|quadratic|greatest|common|factor|form))*${WHAT}(?: (?:greatest|common|factor|from|each|polynomial))*${USING}`,
    ),
    'Factorise',
  ],
  [
    task(
      String.raw`solve(?: (?:the|each|this|these|of|for|following|given|linear|quadratic|rational|radical|logarithmic|exponential|literal|absolute|value|equations?|inequality|inequalities|systems?|compound|[a-z]))*(?: (?:for|in terms of) \$?[a-z]\$?(?: and \$?[a-z]\$?)?)?(?:,? and (?:write|express|give|graph|check) (?:it|the|your|solutions?|answers?)(?: (?:it|the|your|solutions?|answers?|in|set|interval notation|on|number line))*)?${USING}`,
    ),
    'Solve',
  ],
  [
    task(
      String.raw`solve for \$?[a-z]\$?(?: and \$?[a-z]\$?)?(?: in (?:the|this) (?:following |given )?(?:system(?: of equations)?|equation))?`,
    ),
    'Solve',
  ],
  [
    task(
      String.raw`find (?:the )?(?:values?|solutions?)(?: \(s\)|\(s\))? (?:of|to|for)(?: the)?(?: (?:variable|unknown|following|equation|\$?[a-z]\$?))*`,
    ),
    'Solve',
  ],
];

/**
 * A textbook's instruction and the maths below it as one plain task: "Simplify each expression using the properties for exponents." over
 * `d^3 d^6` becomes "Simplify d^3 d^6". Notes on how to type the answer go, unless they change what is asked. Every other text stays.
 */
export function plainTask(text: string): string {
  if (text.length > MAX_TEXT) return text;
  const noted = NOTES.reduce((all, note) => all.replace(note, (found) => (FORM.test(found) ? found : ' ')), text)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
  const [first = '', ...rest] = noted.includes('\n') ? noted.split('\n') : noted.split(/:\s+(?=\S*[$\\\d(])/);
  const head = first.replace(/[\s.:]+$/, '').replace(/\s+/g, ' ');
  const typed = rest.join('\n').trim();
  if (typed === '' || typed.includes('\n')) return noted;
  const found = TASKS.find(([pattern]) => pattern.test(head))?.[1];
  const maths = typed.replace(/^\(?[a-h]\)\s+/i, '').trim();
  if (hasWords(maths)) return found !== undefined || FRAME.test(head) ? maths : noted;
  return found === undefined ? noted : `${wordFor(found, maths)} ${maths}`;
}

/** An instruction that says nothing: what is asked stands below it. */
const FRAME =
  /^(?:please )?(?:solve|answer|complete|work out|do|read|try|consider)(?: (?:the|this|each|following|word|story|percentage|given|attached|next|below))* (?:problems?|exercises?|questions?|tasks?|percentage questions?)(?: below)?$/i;

/** Plain words outside LaTeX's commands. */
const hasWords = (maths: string): boolean =>
  /[a-zA-Z]{3,}/.test(maths.replace(/\\[a-zA-Z]+/g, ' ').replace(/\b(?:sin|cos|tan|log|ln|sqrt|abs|and)\b/g, ' '));

function wordFor(found: (typeof TASKS)[number][1], maths: string): string {
  const hasLetters = /[a-zA-Z]/.test(maths.replace(/\\[a-zA-Z]+/g, ' '));
  if (found === 'work') return hasLetters ? 'Simplify' : 'Evaluate';
  if (found !== 'multiply') return found;
  if (!hasLetters) return 'Evaluate';
  return /[([][^()[\]]*[a-z\d}] ?[+-][^()[\]]*[)\]]/i.test(maths) ? 'Expand' : 'Simplify';
}
