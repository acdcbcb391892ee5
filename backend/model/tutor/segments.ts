import { NEUTRAL, PHRASES, type Tag, VOCABULARY } from './phrases.ts';

/** A text as the reader sees it: instruction tags and pieces of maths, in their order. */
export type Segment = { readonly kind: 'tag'; readonly tag: Tag } | { readonly kind: 'maths'; readonly text: string };

/** Longest problem read, in UTF-16 code units: a long text is a story or a mistake. */
export const MAX_TEXT = 1_200;
const MAX_SEGMENTS = 24;

/** Stands for the n-th piece of maths inside the skeleton of words. */
const mark = (n: number): string => `⟦${n}⟧`;

/** Splits a text into tags and maths; undefined where a word is unknown, so that nothing said is overlooked. */
export function segment(text: string): Segment[] | undefined {
  if (text.length > MAX_TEXT || /[⟦⟧⟪⟫]/.test(text)) return undefined;
  const maths: string[] = [];
  const skeleton = delimited(text)
    ?.map((part, i) => (i % 2 === 1 ? keep(part, maths) : plainWords(part, maths)))
    .join(' ');
  return skeleton === undefined ? undefined : tagged(skeleton.toLowerCase(), maths);
}

/** Alternating words and maths, by every spelling of maths delimiters; undefined where they do not pair up. */
function delimited(text: string): string[] | undefined {
  const dollars = text
    .replace(/[’‘]/g, "'")
    .replace(/\\\(|\\\)|\\\[|\\\]|\$\$/g, '$')
    .replace(/\\begin\{(?:cases|aligned|align\*?|array)\}(?:\{[a-z]+\})?/g, ' ')
    .replace(/\\end\{(?:cases|aligned|align\*?|array)\}/g, ' ')
    .replace(/\\\\/g, ' ; ')
    .replace(/&/g, ' ');
  if (/\\\$/.test(text)) return undefined;
  const parts = dollars.split('$');
  return parts.length % 2 === 1 ? parts : undefined;
}

function keep(part: string, maths: string[]): string {
  const trimmed = part.trim().replace(/[.;:,?]+$/, '');
  if (trimmed === '') return ' ';
  maths.push(trimmed);
  return mark(maths.length - 1);
}

/** Words stay; what stands between known words is maths. */
function plainWords(part: string, maths: string[]): string {
  const pieces = part.split(
    /((?<![\\A-Za-z])[A-Za-z][A-Za-z']+(?![A-Za-z'])(?![-+*/^=(]\d)|(?<![\\A-Za-z])[Ii](?=\s+[a-z]{2,}))/,
  );
  let out = '';
  let pending = '';
  const flush = (): void => {
    const trimmed = pending.replace(/^[\s.,:;?!-]*(?=[\s.,:;?!])|[\s.,:;?!]+$/g, '').trim();
    out += /^[.,:;?!\s]*$/.test(trimmed)
      ? ` ${pending.replace(/\S/g, '')} `
      : keep(trimmed.replace(/^[.,:;?!]+\s/, ''), maths);
    pending = '';
  };
  for (const [i, piece] of pieces.entries()) {
    const known = i % 2 === 1 && (VOCABULARY.has(piece.toLowerCase()) || /^i$/i.test(piece));
    if (known) {
      flush();
      out += ` ${piece} `;
    } else pending += piece;
  }
  flush();
  return out;
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
