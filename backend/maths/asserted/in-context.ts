import * as q from '../numbers/rational.ts';
import { withNumerals } from '../reading/number-words.ts';
import { onlyBetween, type Reading } from './read-run.ts';
import type { Secret } from './secret.ts';
import { valueIn } from './value.ts';
import { visible } from './visible.ts';

/** Between the sign for a result and the value. */
const GAP = String.raw`(?:\s|[,"'“”‘’(\[*]|just|only|exactly|really|actually|simply|equal to|about|approximately|around|roughly|the|a|an|number|indeed|therefore|then|in fact|going to be|supposed to be|probably|surely|definitely|of course|:|=)*$`;
const THING = String.raw`(?:roots?|zeros|unknown|answers?|results?|solutions?|totals?|value|roots?|final|outcome|quotient|product|sum|difference|x|y|z|n)`;
const IS = String.raw`(?:is|are|be|was|were|equals?|comes?|come out|works? out|turns? out|becomes?|=|:|->|→|as|should|must|would|will|to)`;

/** Says of what is asked, or of what has just been worked out, what it is. */
const STRICT: readonly RegExp[] = [
  new RegExp(String.raw`\b${THING}\b[^.!?;]{0,50}?\b${IS}${GAP}`, 'i'),
  new RegExp(String.raw`\b(?:answer|result|solution|total|x|y)\s*[:=]${GAP}`, 'i'),
  new RegExp(
    String.raw`\b(?:gets?|got|getting|gives(?: (?:you|us|me))?|give (?:you|us|me)|giving|makes|making|make (?:it|that)|leaves?(?: (?:you|us))?|leaving|left with|ends? up (?:with|at)|arrives? at|reach(?:es)?|equals?|equal to|comes? (?:out )?(?:to|at|as)|works? out (?:to|at|as)|results? in|yields?|totals|(?:add|adds|sums?) up to|simplif(?:y|ies) to|reduces? to)${GAP}`,
    'i',
  ),
  new RegExp(
    String.raw`(?:^|[,;:]\s*|\b(?:and|but|not)\s+)\b(?:so|therefore|hence|thus|then|it'?s|it is|that'?s|that is|which is|this is|they are|you have|we have|write|say|put|namely)(?:\s+(?:it'?s|it is|that'?s|that is))?${GAP}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:must|should|would|wouldn't|shouldn't|will|does|really|actually|in fact|instead)\b[^.!?;]{0,40}?\b(?:be|have|have \w+|need(?:s|ed)?|need(?:s|ed)? to \w+|is|are|get|got|of|at|did|has|takes?|costs?|earns?|pays?)${GAP}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:total|sum|remainder|grand total|altogether|in all|in total|overall)\b(?: of| is|,)?${GAP}`,
    'i',
  ),
  new RegExp(String.raw`\bneed(?:s|ed)? to \w+${GAP}`, 'i'),
];
/** The same of anything: enough for a value that nobody has given. */
const LOOSE = new RegExp(
  String.raw`\b(?:is|are|be|was|were|has|have|had|needs?|it|to|at|say|try|think|guess|of|so|then|them|or|maybe|perhaps)${GAP}`,
  'i',
);

/** What makes of a number something to work with: it is not the result. */
const OPERAND =
  /(?:\b(?:add(?:ing|ed)?|subtract(?:ing|ed)?|tak(?:e|ing)(?: away)?|took|plus|minus|times|by|multiples? of|groups? of|lots of|sets? of|power of|factors? of|steps?|rungs?|parts?|questions?|lines?|pages?|years?|grades?|chapters?|figures?|rows?|columns?|examples?|hints?|problems?|points?|level|first|next|last|other|these|those|another|all|both|each|every|any|nearest|counting in|count in|between|than|from|into|over|out of|per|coefficient|exponent|digit|for|with|in)\s*["'“”(]*)$|[+*×÷/^]\s*$/i;
/** What a number counts that belongs to the working and not to the problem. */
const COUNTED =
  /^\s*[-"'“”)\]]*\s*(?:terms?|sides?|steps?|parts?|brackets?|numbers?|ways?|things?|factors?|digits?|decimals?|places?|more|times|lots of|groups? of|examples?|questions?|equations?|lines?|hints?|letters?|unknowns?|equal|different|of (?:the|them|these|those)|by|to the|is (?:on|in) the|points?|operations?|moves?|ideas?|facts?|pieces?|seconds?)\b/i;
const STRUCTURE = /^\s*(?:terms?|sides?|brackets?|ways|times|more than|less than|fewer than|different)\b/i;
/** Said afterwards of the value before. */
const AFTER =
  /^\s*[,"'“”)\]*]*\s*(?:,?\s*(?:which|that|it|this)\s+)?(?:is|are|was|would be|must be|should be|will be)\s+(?:the\s+|your\s+|our\s+|what\s+|my\s+)?(?:final\s+|right\s+|correct\s+|whole\s+|only\s+)*(?:answer|result|solution|total|value|root|right|correct|x|y|it\b|you(?:'re| are) looking for|we want|works)|^\s*[\w]*\s?(?:in total|altogether|in all|overall)\b/i;

/**
 * Whether the answer's value, mentioned between these words of one sentence, is asserted as the result of what is asked. A number of the
 * problem, or one that is spelled, must be called the result; any other must be used for something else.
 */
export function isAsserted(reading: Extract<Reading, { kind: 'mentions' }>, before: string, after: string): boolean {
  const left = visible(before).replace(/\s+/g, ' ').trimStart();
  const right = visible(after);
  if (AFTER.test(right)) return true;
  if (!reading.isGiven && (FITS.test(right) || PUT_IN.test(left))) return true;
  // All of what is said.
  if (reading.how !== 'sum' && !reading.isGiven && /^\W*$/.test(left) && /^\s*(?:[.!]|$)/.test(right)) return true;
  const isStrict = STRICT.some((cue) => cue.test(left));
  if (isStrict || reading.isGiven || reading.how === 'sum') return isStrict && !STRUCTURE.test(right);
  if (reading.how === 'words')
    return LOOSE.test(left) && !OPERAND.test(left) && !COUNTED.test(right) && !/^\s*[a-z]/i.test(right);
  return !OPERAND.test(left) && !COUNTED.test(right);
}

/** The same of a value that nobody has given: a common bottom that works is no answer. */
const FITS =
  /^\s*(?:it works|it fits|both sides|(?:in )?for (?:the )?(?:[xyzn]\b|unknown)|in place of|works|fits|solves|satisfies|makes (?:it|the equation|both|everything))\b/i;

const PUT_IN = new RegExp(
  String.raw`\b(?:plug(?:ging)?|put(?:ting)?|substitut\w+|try(?:ing)?|pop|insert(?:ing)?|check(?:ing)?)(?: in)?${GAP}`,
  'i',
);

const CALLED = new RegExp(
  String.raw`\b(?:answer|solution|final (?:result|value|total|amount|number)|(?:correct|right) (?:result|value|total|amount|number))\b[^.!?;]{0,30}?\b(?:is|be|equals|=|:)${GAP}`,
  'i',
);

/** Whether these words call what follows the result of what is asked, whatever it is. */
export const isCalledResult = (before: string): boolean => CALLED.test(visible(before).replace(/\s+/g, ' '));

const NUMBER = String.raw`(-?\d+(?:\.\d+)?(?:\/\d+)?)`;
const MORE = String.raw`(?:more|greater|bigger|larger|higher|over|above)(?: than)?`;
const LESS = String.raw`(?:less|smaller|fewer|lower|under|below)(?: than)?`;
const BETWEEN: readonly RegExp[] = [
  new RegExp(String.raw`\bbetween ${NUMBER} and ${NUMBER}\s*$`, 'i'),
  new RegExp(String.raw`\b${MORE} ${NUMBER}\b[^.!?\d]{0,30}?\b${LESS} ${NUMBER}\s*$`, 'i'),
  new RegExp(String.raw`\b${LESS} ${NUMBER}\b[^.!?\d]{0,30}?\b${MORE} ${NUMBER}\s*$`, 'i'),
];
const ANSWERISH = /\b(?:answers?|results?|solutions?|x|y|it'?s|it|that'?s|number|value)\b/i;
const WORKED: readonly (readonly [RegExp, (a: q.Rational, b: q.Rational) => q.Rational])[] = [
  [new RegExp(String.raw`${NUMBER} (?:more|greater|bigger|larger) than ${NUMBER}\s*$`, 'i'), (a, b) => q.add(b, a)],
  [new RegExp(String.raw`${NUMBER} (?:less|fewer|smaller) than ${NUMBER}\s*$`, 'i'), (a, b) => q.subtract(b, a)],
  [new RegExp(String.raw`()\b(?:double|twice) ${NUMBER}\s*$`, 'i'), (_, b) => q.add(b, b)],
  [new RegExp(String.raw`()\b(?:half|1\/2)(?: of)? ${NUMBER}\s*$`, 'i'), (_, b) => q.multiply(b, q.rational(1n, 2n))],
  [new RegExp(String.raw`()\b(?:right |just |straight |comes )*after ${NUMBER}\s*$`, 'i'), (_, b) => q.add(b, q.ONE)],
  [
    new RegExp(String.raw`()\b(?:right |just |straight |comes )*before ${NUMBER}\s*$`, 'i'),
    (_, b) => q.subtract(b, q.ONE),
  ],
];

/**
 * Whether a sentence up to here describes the answer without naming it: bounds that leave one value, one more than four, half of ten. `perhaps`:
 * what is said behind it decides.
 */
export function isDescribed(sentence: string, secret: Secret): 'yes' | 'perhaps' | 'no' {
  if (
    secret.keys.size === 0 ||
    !/\b(?:between|than|over|above|under|below|double|twice|half|after|before)\b/i.test(sentence)
  )
    return 'no';
  const text = withNumerals(visible(sentence)).replace(/\s+/g, ' ');
  for (const bounds of BETWEEN) {
    const [, a, b] = bounds.exec(text) ?? [];
    const [from, to] = [valueIn(a ?? '')?.rational, valueIn(b ?? '')?.rational];
    if (from !== undefined && to !== undefined && onlyBetween(from, to, secret)) return 'yes';
  }
  for (const [words, work] of WORKED) {
    const found = words.exec(text);
    const [a, b] = [valueIn(found?.[1] ?? ''), valueIn(found?.[2] ?? '')];
    if (found === null || b?.rational === undefined) continue;
    const value = work(a?.rational ?? q.ZERO, b.rational);
    if (secret.keys.has(`${value.n}/${value.d}`)) return ANSWERISH.test(text.slice(0, found.index)) ? 'yes' : 'perhaps';
  }
  return 'no';
}
