const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\\\(|\\\)|\\\[|\\\]|\$+/g, ' '],
  [/\\(?:left|right|displaystyle|bigl?|bigr|Bigl?|Bigr)(?![a-zA-Z])/g, ''],
  [/\\(?:text|mathrm|operatorname|textbf)\{([^{}]*)\}/g, ' $1 '],
  [/\\[,;:! ]|\\quad(?![a-zA-Z])|~|\u00A0/g, ' '],
  [/\\(?:leqslant|leq|le)(?![a-zA-Z])|≤|⩽|=</g, '<='],
  [/\\(?:geqslant|geq|ge)(?![a-zA-Z])|≥|⩾/g, '>='],
  [/\\lt(?![a-zA-Z])/g, '<'],
  [/\\gt(?![a-zA-Z])/g, '>'],
  [/\\infty(?![a-zA-Z])|∞|\binfinity\b|\binf\b/gi, '∞'],
  [/\\cup(?![a-zA-Z])|∪/g, ' U '],
  [/\\(?:ldots|dots|cdots)(?![a-zA-Z])|…/g, '...'],
  [/\\circ(?![a-zA-Z])|∘/g, '∘'],
  [/\\ln(?![a-zA-Z])/g, 'ln'],
  [/\\log(?![a-zA-Z])/g, 'log'],
  [/\*\*/g, '^'],
  [/[−–﹣－]/g, '-'],
  [/\^\s*\{\s*(-?\w)\s*\}/g, '^$1'],
  [/\s+/g, ' '],
];

/** LaTeX's dress taken off, so that words and maths can be matched in one way; fractions and roots stay, since the parser reads them. */
export const delatexed = (text: string): string =>
  PLAIN.reduce((all, [from, to]) => all.replace(from, to), text).trim();
