/** How commands and signs are said; what is missing is said by its own name, as the Greek letters are. */
export const WORDS: Readonly<Record<string, string>> = {
  '=': 'equals',
  '+': 'plus',
  '-': 'minus',
  '−': 'minus',
  '*': 'times',
  '/': 'divided by',
  '<': 'is less than',
  '>': 'is greater than',
  ':': 'to',
  '!': 'factorial',
  "'": 'prime',
  '(': 'open bracket',
  ')': 'close bracket',
  '[': 'open bracket',
  ']': 'close bracket',
  '|': 'bar',
  '~': '',

  '×': 'times',
  '÷': 'divided by',
  '·': 'times',
  '≤': 'is at most',
  '≥': 'is at least',
  '≠': 'is not equal to',
  '≈': 'is about',
  '→': 'goes to',
  '∞': 'infinity',
  π: 'pi',
  '°': 'degrees',
  '±': 'plus or minus',
  '\\times': 'times',
  '\\cdot': 'times',
  '\\ast': 'times',
  '\\div': 'divided by',
  '\\pm': 'plus or minus',
  '\\mp': 'minus or plus',
  '\\le': 'is at most',
  '\\leq': 'is at most',
  '\\leqslant': 'is at most',
  '\\ge': 'is at least',
  '\\geq': 'is at least',
  '\\geqslant': 'is at least',
  '\\lt': 'is less than',
  '\\gt': 'is greater than',
  '\\ll': 'is much less than',
  '\\gg': 'is much greater than',
  '\\ne': 'is not equal to',
  '\\neq': 'is not equal to',
  '\\approx': 'is about',
  '\\sim': 'is similar to',
  '\\cong': 'is congruent to',
  '\\equiv': 'is equivalent to',
  '\\propto': 'is proportional to',
  '\\to': 'goes to',
  '\\rightarrow': 'goes to',
  '\\mapsto': 'maps to',
  '\\Rightarrow': 'implies',
  '\\implies': 'implies',
  '\\Longrightarrow': 'implies',
  '\\iff': 'if and only if',
  '\\Leftrightarrow': 'if and only if',
  '\\in': 'in',
  '\\notin': 'not in',
  '\\subset': 'is a subset of',
  '\\subseteq': 'is a subset of',
  '\\cup': 'union',
  '\\cap': 'intersection',
  '\\setminus': 'without',
  '\\emptyset': 'the empty set',
  '\\varnothing': 'the empty set',
  '\\forall': 'for all',
  '\\exists': 'there is',
  '\\neg': 'not',
  '\\land': 'and',
  '\\lor': 'or',
  '\\wedge': 'and',
  '\\vee': 'or',
  '\\infty': 'infinity',
  '\\partial': 'partial',
  '\\nabla': 'nabla',
  '\\therefore': 'therefore',
  '\\because': 'because',
  '\\angle': 'angle',
  '\\triangle': 'triangle',
  '\\perp': 'is perpendicular to',
  '\\parallel': 'is parallel to',
  '\\mid': 'given that',
  '\\circ': 'degrees',
  '\\degree': 'degrees',
  '\\prime': 'prime',
  '\\dots': 'and so on',
  '\\ldots': 'and so on',
  '\\cdots': 'and so on',
  '\\vdots': 'and so on',
  '\\ddots': 'and so on',
  '\\sin': 'sine',
  '\\cos': 'cosine',
  '\\tan': 'tangent',
  '\\cot': 'cotangent',
  '\\sec': 'secant',
  '\\csc': 'cosecant',
  '\\arcsin': 'arc sine',
  '\\arccos': 'arc cosine',
  '\\arctan': 'arc tangent',
  '\\ln': 'natural log',
  '\\exp': 'exponential',
  '\\gcd': 'greatest common divisor',
  '\\lcm': 'least common multiple',
  '\\det': 'determinant',
  '\\max': 'maximum',
  '\\min': 'minimum',
  '\\bmod': 'mod',
  '\\varepsilon': 'epsilon',
  '\\varphi': 'phi',
  '\\vartheta': 'theta',
  '\\%': 'percent',
  '\\$': 'dollars',
  '\\#': 'number',
  '\\&': 'and',
  '\\_': '',
  '\\{': 'open brace',
  '\\}': 'close brace',
  '\\|': 'double bar',
  '\\lvert': 'bar',
  '\\rvert': 'bar',
  '\\vert': 'bar',
  '\\langle': 'open angle',
  '\\rangle': 'close angle',
  '\\lfloor': 'floor of',
  '\\rfloor': '',
  '\\lceil': 'ceiling of',
  '\\rceil': '',
  '\\checkmark': 'correct',
  '\\square': 'square',
};

/** Commands about looks alone. */
export const SILENT = new Set(
  (
    'quad qquad hspace vspace kern enspace thinspace displaystyle textstyle scriptstyle limits nolimits left right middle big Big bigg Bigg bigl ' +
    'bigr Bigl Bigr biggl biggr hline nonumber notag phantom hfill rm bf it tt sf cal'
  )
    .split(' ')
    .map((name) => `\\${name}`),
);

/** Commands whose one argument is said with a word before or after it. */
export const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  '\\overline': ['', 'bar'],
  '\\bar': ['', 'bar'],
  '\\hat': ['', 'hat'],
  '\\widehat': ['', 'hat'],
  '\\tilde': ['', 'tilde'],
  '\\dot': ['', 'dot'],
  '\\ddot': ['', 'double dot'],
  '\\vec': ['vector', ''],
  '\\overrightarrow': ['vector', ''],
  '\\pmod': ['mod', ''],
  '\\not': ['not', ''],
};

const DENOMINATORS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  2: ['half', 'halves'],
  3: ['third', 'thirds'],
  4: ['quarter', 'quarters'],
  5: ['fifth', 'fifths'],
  6: ['sixth', 'sixths'],
  8: ['eighth', 'eighths'],
  10: ['tenth', 'tenths'],
};

/** A fraction as people say it. */
export function fractionWords(above: string, below: string): string {
  const names = DENOMINATORS[below];
  if (names !== undefined && /^\d$/.test(above)) return above === '1' ? `one ${names[0]}` : `${above} ${names[1]}`;
  const simple = !above.includes(' ') && !below.includes(' ');
  return simple ? `${above} over ${below}` : `the fraction ${above} over ${below}, end fraction,`;
}

/** A power as people say it. */
export function powerWords(power: string): string {
  if (power === '2') return 'squared';
  if (power === '3') return 'cubed';
  if (power === 'degrees' || /^(?:prime ?)+$/.test(power)) return power;
  return power.includes(' ') ? `to the power of ${power},` : `to the power of ${power}`;
}

/** A root as people say it. */
export function rootWords(degree: string, of: string): string {
  const name = degree === '' || degree === '2' ? 'square root' : degree === '3' ? 'cube root' : `${degree}-th root`;
  return of.includes(' ') ? `the ${name} of ${of}, end root,` : `the ${name} of ${of}`;
}
