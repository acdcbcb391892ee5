import { checkSum, type Sum } from './check-sum.ts';

/** One line of a pupil: its sum, and the name that the pupil gives the result. */
export type OwnLine = { readonly name: string | undefined; readonly sum: Sum; readonly written: string };

/** Longest text that is looked at, in UTF-16 code units, and most lines in it. */
const MAX_TEXT = 800;
const MAX_LINES = 12;

const LEAD =
  /^(?:(?:so|then|and|now|ok(?:ay)?|well|um+|next|because|hence|therefore|first(?:ly)?|second(?:ly)?|finally|maybe|i (?:got|get|did|do|have|think|made|make|wrote|worked out|tried)|i'd do|you (?:do|get|have)|we (?:do|get|have|know)|that(?:'s| is)|it(?:'?s| is)|is it|this is|which is|step \d+[:.)])(?![a-zA-Z'])|[:,.)])\s*/i;
const TAIL = /(?:\s+(?:right|correct|ok|i think|now|then|please|altogether|in total|in all|total|left))?[\s.,!?]*$/i;

/** Words before a number that name nothing: "the answer is 60". */
const NO_NAME =
  /^(?:(?:the|my|our|an?|final|total|answer|result|solution|is|it|this|that|so|we|get|equals?|he|she|they|there|x)\s*)*$/i;

/** The lines of working in a text, in order; undefined where any piece of it that holds a digit cannot be read with certainty. */
export function ownLines(text: string): readonly OwnLine[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const plain = text
    .replace(/[’‘]/g, "'")
    .replace(/\\\$/g, '$')
    .replace(/\$([^$]+)\$(?![\d.])/g, '$1');
  const pieces = plain
    .split(/\n|;|=>|⇒|→|,?\s(?:and )?then\s|,?\sso\s|[.,!]\s+(?=\S)|\sand\s(?=[^=]*=)(?<==[^=]*)/i)
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece));
  if (pieces.length === 0 || pieces.length > MAX_LINES) return undefined;
  const lines = pieces.map(ownLine);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function ownLine(written: string): OwnLine | undefined {
  let bare = written;
  for (;;) {
    const shorter = bare.replace(LEAD, '').trim();
    if (shorter === bare) break;
    bare = shorter;
  }
  bare = bare.replace(TAIL, '');
  const direct = checkSum(bare);
  if (direct !== undefined) return { name: undefined, sum: direct, written };
  const [, name = '', rest = ''] =
    /^([a-z][a-z' ]*?)\s*(?:=|:|\b(?:is|are|was|equals|costs?|makes?|comes to|gets?|has|have|would be)\b)\s*([£$€]?-?[\d(.].*)$/i.exec(
      bare,
    ) ?? [];
  if (rest !== '') {
    const sum = checkSum(rest);
    return sum === undefined ? undefined : { name: nameOf(name), sum, written };
  }
  // "15 x 4 = 60 is the cost of the pens", "60 = cost of the pens", "60 for the pens"
  const [, before = '', after = ''] =
    /^(.*?[\d)%])\s*(?:=|is|for|:|which is|that is|that's|are)\s+((?:the |all |my )?[a-z][a-z' ]*)$/i.exec(bare) ?? [];
  const sum = after === '' ? undefined : checkSum(before);
  return sum === undefined ? undefined : { name: nameOf(after), sum, written };
}

/** A name for a result, without the words that name nothing; undefined where none is left. */
export function nameOf(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^(?:so |and |then |it's |its |it is |that's |thats |that is |this is |they are |the |for |all )+/i, '')
    .replace(/[\s.,!?]+$/, '');
  return NO_NAME.test(name) || name.length > 60 ? undefined : name;
}
