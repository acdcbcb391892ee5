import { A_PHRASES, NEUTRAL, PHRASES, type Tag, VOCABULARY } from './phrases.ts';
import { withPlainCommas } from './tokens.ts';

/** A text as the reader sees it: instruction tags and pieces of maths, in their order. */
export type Segment = { readonly kind: 'tag'; readonly tag: Tag } | { readonly kind: 'maths'; readonly text: string };

/** Longest problem read, in UTF-16 code units: a long text is a story or a mistake. */
export const MAX_TEXT = 1_200;
/** Most instructions and pieces of maths in one problem. */
const MAX_SEGMENTS = 24;

/** Stands for the n-th piece of maths inside the skeleton of words. */
const mark = (n: number): string => `⟦${n}⟧`;

/** Splits a text into tags and maths; undefined where a word is unknown, so that nothing said is overlooked. */
export function segment(text: string): Segment[] | undefined {
  if (text.length > MAX_TEXT || /[⟦⟧⟪⟫]/.test(text)) return undefined;
  const maths: string[] = [];
  const parts = delimited(text)?.map((part, i) => (i % 2 === 1 ? keep(part, maths) : plainWords(part, maths)));
  if (parts === undefined || parts.includes(undefined)) return undefined;
  return tagged(parts.join(' ').toLowerCase(), maths);
}

/** Alternating words and maths, by every spelling of maths delimiters; undefined where they do not pair up. */
function delimited(text: string): string[] | undefined {
  const dollars = withPlainCommas(text)
    .replace(/[’‘]/g, "'")
    .replace(/\\\(|\\\)|\\\[|\\\]|\$\$/g, '$')
    .replace(/\\begin\{(?:cases|aligned|align\*?|array)\}(?:\{[a-z]+\})?/g, ' ')
    .replace(/\\end\{(?:cases|aligned|align\*?|array)\}/g, ' ')
    .replace(
      /\b(gcd|lcm|hcf|gcf)\s*\(([\d\s,]+)\)/gi,
      (_, name: string, list: string) => `${name} of ${list.replaceAll(',', ', ')}`,
    )
    .replace(/\\\\/g, ' ; ')
    .replace(/\$\s*([-+*×÷])\s*\$/g, ' $1 ')
    .replace(/\$\s*\$?\s*=\s*\$?\s*\$/g, ' = ')
    .replace(/=\s*\$\s*\$/g, '= ')
    .replace(/&/g, ' ');
  if (/\\\$/.test(text)) return undefined;
  const parts = dollars.split('$');
  return parts.length % 2 === 1 ? parts : undefined;
}

function keep(part: string, maths: string[]): string {
  // An exclamation mark next to a number may be a factorial, so it stays; "7 + 2 = ?" asks for the left side.
  const trimmed = part
    .trim()
    .replace(/(?:[.;:,?\s]|\s!+)+$/, '')
    .replace(/=[\s?_]*$/, '')
    .trim();
  if (trimmed === '') return ' ';
  maths.push(trimmed);
  return mark(maths.length - 1);
}

const WORD = /((?<![\\A-Za-z])[A-Za-z][A-Za-z']+(?![A-Za-z'])(?![-+*/^=(]\d)|(?<![\\A-Za-z])[Ii](?=\s+[a-z]{2,}))/;

/** "x = 3 a solution": an article, where no word that may follow an unknown comes next. */
const ARTICLE =
  /(?<![\\A-Za-z\d])(?:a|A|an|An)\s+(?!(?:when|if|in|given|and|or|where|using|by|from|for|is)\b)[A-Za-z]{2,}/;

/** Words stay; what stands between known words is maths. Undefined where a letter is an article or a dash may be a minus. */
function plainWords(part: string, maths: string[]): string | undefined {
  const words = part.replace(A_PHRASES, (phrase) => phrase.replace(/\ban?\s+/i, ''));
  if (ARTICLE.test(words)) return undefined;
  let out = '';
  let pending = '';
  const flush = (): boolean => {
    // The point of .5 belongs to the number.
    const bare = pending.replace(/^(?:[\s,:;?!]|\.(?!\d))+(?=[\s\S])/, '').trim();
    pending = '';
    if (/^[-–—]\s/.test(bare) && out.trim() !== '') return false;
    out += /^[.,:;?!\s]*$/.test(bare) ? ' ' : keep(bare, maths);
    return true;
  };
  for (const [i, piece] of words.split(WORD).entries()) {
    const known = i % 2 === 1 && (VOCABULARY.has(piece.toLowerCase()) || /^i$/i.test(piece));
    if (!known) pending += piece;
    else if (flush()) out += ` ${piece} `;
    else return undefined;
  }
  return flush() ? out : undefined;
}

function tagged(skeleton: string, maths: readonly string[]): Segment[] | undefined {
  let rest = skeleton.replace(/\s+/g, ' ').replace(/[,.:;?!]+/g, ' ');
  const tags: Tag[] = [];
  for (const [phrase, tag] of PHRASES) {
    rest = rest.replace(phrase, () => {
      if (tag === 'nothing') return ' ';
      tags.push(tag);
      return `⟪${tags.length - 1}⟫`;
    });
  }
  const segments: Segment[] = [];
  for (const word of rest.split(/(⟦\d+⟧|⟪\d+⟫)|\s+/)) {
    if (word === undefined || word === '') continue;
    const index = Number(/\d+/.exec(word)?.[0]);
    const [tag, text] = [tags[index], maths[index]];
    if (word.startsWith('⟪') && tag !== undefined) segments.push({ kind: 'tag', tag });
    else if (word.startsWith('⟦') && text !== undefined) segments.push({ kind: 'maths', text });
    else if (!NEUTRAL.has(word)) return undefined;
  }
  return segments.length > MAX_SEGMENTS ? undefined : segments;
}
