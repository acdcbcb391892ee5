const LEAD =
  /^(?:(?:so|then|and|well|maybe|probably|the|my|final|is|are|it|it's|its|it is|that|that's|they|they're|i|i'm|think|guess|got|get|answer|answers|would|be|equals|as|a|ratio|time|order|factors|multiples|list|about|to)(?![a-z'])|[=:,])\s*/;
const TAIL = /(?:\s+(?:i think|maybe|please|right|correct|in total|each)|[\s.?!,;]+)$/;

/** A reply in lower case without maths delimiters and the words around what counts. */
export function bareReply(text: string): string {
  let bare = text
    .replace(/[’‘]/g, "'")
    .replace(/\\text\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\{,\}/g, ',')
    .replace(/\\[dt]?frac\s*\{(-?\d+)\}\s*\{(\d+)\}/g, ' $1/$2')
    .replace(/\\(?:,|;|left|right|quad)|\\?\$/g, ' ')
    .replace(/[−–]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(LEAD, '').replace(TAIL, '').trim();
  }
  return bare;
}

/** Whether a reply is what was asked for, as far as a kind of reply can tell: a part of what may be met. */
export type ReadReply =
  | { readonly kind: 'yes' | 'no' | 'unreadable' }
  | { readonly kind: 'nearly'; readonly why: 'form' | 'part' };
