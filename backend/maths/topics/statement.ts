import { numericValue } from '../algebra/numeric-value.ts';
import type { Expr } from '../algebra/syntax.ts';
import type { Rational } from '../numbers/rational.ts';
import { delatexed } from '../reading/delatexed.ts';
import { parseExpression } from '../reading/parse.ts';

const LEAD =
  /^(?:(?:hi|hello|hey|ok|okay|please|pls|plz|so|question|q|problem|exercise)\b[,.:!]?\s*|\(?(?:[a-h]|\d{1,2})\)\s+|(?:i(?:'m| am) (?:stuck on|not sure how to)|i (?:need|want|have) (?:help )?(?:to|with)|i (?:don't|dont|do not) (?:get|know|understand) how to|(?:can|could|would|will) you (?:please )?(?:help me )?(?:to |with )?|help me (?:to |with )?|help with|show me how to|tell me how to|how (?:do|can|would|should|to) (?:i|you|we)?|(?:in|for) (?:the following|this|each|these|the) (?:following )?(?:exercises?|problems?|questions?),?)\s*)+/i;
/** "Evaluate the following expression." before a sentence that says itself what to find. */
const HEADING =
  /^(?:evaluate|simplify|solve|find)(?: the)?(?: following| each)? (?:expressions?|functions?|problems?|equations?)\. (?=.*\b(?:find|what is|determine)\b)/i;
const TAIL = /(?:[\s.?!:,;]|\b(?:please|pls|thanks|thank you|for me|i'm stuck|help)\s*$)+$/i;

/** A problem's text without LaTeX's dress, greetings, "how do I" and the full stop, so that a topic's patterns see what is asked alone. */
export function statement(text: string): string {
  const plain = delatexed(text.replace(/\n+/g, ' '))
    .replace(HEADING, '')
    .replace(LEAD, '')
    .replace(/\? (?=\S)/g, ' ')
    .replace(TAIL, '')
    .trim();
  return plain.replace(/ = \?$|=\s*$/, '').trim();
}

/** Words where maths should be: three letters in a row, but for roots and fractions. */
export const hasWords = (text: string): boolean =>
  /(?<![\\a-zA-Z])(?!sqrt\b|abs\()[a-zA-Z]{3,}/.test(text.replace(/\\[a-zA-Z]+/g, ' '));

/** The expression that a captured piece of text is, words refused. */
export function mathsIn(text: string | undefined): Expr | undefined {
  const bare = text?.trim().replace(/[.,;:]+$/, '') ?? '';
  return bare === '' || hasWords(bare) ? undefined : parseExpression(bare);
}

export function valueIn(text: string | undefined): Rational | undefined {
  const expr = mathsIn(text);
  return expr && numericValue(expr)?.rational;
}
