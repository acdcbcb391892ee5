import { remembered } from '../remembered.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};

/** Spellings of one and the same thing, LaTeX's first: what is left are words, digits and plain signs. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\\(?:left|right|displaystyle|,|;|:|!)(?![a-zA-Z])/g, ''],
  [/\{,\}/g, ','],
  [/\\(?:text|mathrm|textrm|operatorname)\s*\{([^{}]*)\}/g, ' $1 '],
  [/(\d)\s*\\[dt]?frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}/g, '$1 $2/$3'],
  [/\\[dt]?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}/g, '$1/$2'],
  [/\\(?:times|cdot|ast)(?![a-zA-Z])|[×·⋅✕✖]/g, ' × '],
  [/\\div(?![a-zA-Z])|÷/g, ' ÷ '],
  [/\\(?:pounds?|textsterling)(?![a-zA-Z])/g, '£'],
  [/\\%/g, '%'],
  [/\\sqrt\s*\{([^{}]*)\}/g, '√($1)'],
  [/\\\(|\\\)|\\\[|\\\]|\\?\$/g, ''],
  [/[−–﹣－]/g, '-'],
  [/\*\*|\^/g, '^'],
  [/\{\s*\(?\s*(-?\d+(?:\.\d+)?)\s*\)?\s*\}/g, '$1'],
  [/\^\s*(?:\(\s*(-?\d+)\s*\)|(-?\d+))/g, '^$1$2'],
];

const LEAD =
  /^(?:hi|hello|hey|ok(?:ay)?|so|um+|please|pls|(?:can|could|would|will) (?:you|u|someone)|help(?: me)?(?: with| to)?|(?:show|tell|teach) me(?: how)?(?: to)?|how to|how (?:do|would|can|should) (?:i|you|we|u)(?: do)?|i(?:'m| am) stuck on|i (?:need|have|want)(?: help)?(?: to| with)?|i don'?t (?:get|know|understand)(?: how to)?|my (?:homework|question) is|(?:the )?question(?: is)?|in (?:the following|these|this) exercises?|solve the following exercise|translate and (?:solve|simplify)|express|do(?= \d)|(?:long|short|column) (?:multiplication|division|addition|subtraction)|q\d*)(?![a-z'])[\s,.:;!)-]*/;
const ASK =
  /^(?:what(?:'s| is| are|s)|calculate|work out|workout|find|evaluate|compute|determine|how much is|what does|what do you get (?:if|when) you|give me)(?![a-z'])[\s:]*/;
const TAIL =
  /(?:[\s,]*(?:please|pls|thanks|thank you|for me)|(?<=^[-(\d√][^a-z]*(?:[a-z]+ )?[^a-z]*) (?:equals?|make))$/;

/**
 * A question in lower case without delimiters, greetings and the words that only ask ("how do i", "what is", "work out"), which change
 * nothing. Every other word stays, so that a pattern over the whole of it overlooks nothing.
 */
export const plainQuestion = remembered(plain, 4);

function plain(text: string): string {
  const spelt = SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), text)
    .replace(/\b\d{1,3}(?: \d{3}){2,}\b/g, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]/g, (one) => ` ${FRACTIONS[one] ?? one}`)
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (run) =>
        `^${run
          .split('')
          .map((one) => SUPERSCRIPTS.indexOf(one))
          .join('')}`,
    );
  let bare = spelt.toLowerCase().replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare
      .replace(LEAD, '')
      .replace(ASK, '')
      .replace(/\s*=?[\s?._]*$|(?<!\d)!+$/, '')
      .replace(TAIL, '')
      .trim();
  }
  return bare;
}
