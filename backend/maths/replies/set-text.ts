const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘′]/g, "'"],
  [/\\(?:left|right|displaystyle|quad|,|;|:|!)(?![a-zA-Z])/g, ' '],
  // Behind a name or a bracket this is the sign of a difference, and not LaTeX's space.
  [/(?<![A-Za-z')}]\s?)\\ /g, ' '],
  [/\\\(|\\\)|\\\[|\\\]|\$+/g, ' '],
  [/\\(?:lvert|rvert|vert)(?![a-zA-Z])/g, '|'],
  [/\\(?:text|mathrm|operatorname)\s*\{([^{}]*)\}/g, ' $1 '],
  [/\\(?:mathcal|mathscr)\s*\{\s*E\s*\}|\\(?:xi|varepsilon|epsilon)(?![a-zA-Z])|[ξℰε]/g, 'ξ'],
  [/\\(?:overline|bar)\s*\{([^{}]*)\}/g, "($1)'"],
  [
    /\^\s*(?:\{\s*(?:\\prime|'|c|C|\\complement)\s*\}|(?:\\prime|'|c|C|\\complement)(?![a-zA-Z]))|\\prime(?![a-zA-Z])/g,
    "'",
  ],
  [/\\lbrace(?![a-zA-Z])|\\\{/g, '{'],
  [/\\rbrace(?![a-zA-Z])|\\\}/g, '}'],
  [/\\cap(?![a-zA-Z])|[∩⋂]/g, ' ∩ '],
  [/\\cup(?![a-zA-Z])|[∪⋃]/g, ' ∪ '],
  [/\\(?:small)?setminus(?![a-zA-Z])|\\backslash(?![a-zA-Z])|∖/g, ' \\ '],
  [/\\in(?![a-zA-Z])/g, ' ∈ '],
  [/\\subseteq(?![a-zA-Z])/g, ' ⊆ '],
  [/\\(?:emptyset|varnothing)(?![a-zA-Z])|[øØ]/g, '∅'],
  [/\\(?:ldots|dots|dotsc|cdots)(?![a-zA-Z])|…/g, '...'],
  [/[−–]/g, '-'],
  [/\s+/g, ' '],
];

/** A text about sets in one spelling: plain braces, the signs ∩ ∪ ∈ ⊆ ∅, `'` for a complement, ξ for the universal set. */
export const setText = (text: string): string =>
  SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), text).trim();
