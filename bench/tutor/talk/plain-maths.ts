/** Commands that stand for one sign or a word. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  mp: '∓',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  lt: '<',
  gt: '>',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  pi: 'π',
  theta: 'θ',
  alpha: 'α',
  beta: 'β',
  lambda: 'λ',
  Delta: 'Δ',
  delta: 'δ',
  infty: '∞',
  int: '∫',
  sum: '∑',
  angle: '∠',
  circ: '°',
  degree: '°',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  implies: '⇒',
  iff: '⇔',
  cup: '∪',
  cap: '∩',
  in: '∈',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  left: '',
  right: '',
  displaystyle: '',
  quad: '  ',
  qquad: '    ',
  mid: '|',
  lvert: '|',
  rvert: '|',
  pounds: '£',
};
const ESCAPED: Readonly<Record<string, string>> = { ';': ' ', ',': ' ', ':': ' ', '!': '', ' ': ' ', '\\': '\n' };
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿˣ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₓ';
const SHIFTED = '0123456789+-=()nx';
const ROOTS: Readonly<Record<string, string>> = { '2': '√', '3': '∛', '4': '∜' };
/** Deepest nesting that is printed; what is deeper stays as it is. */
const DEPTH_MAX = 40;

/** A reply with its formulas as plain Unicode: powers ², roots √, fractions a/b, displayed formulas on lines of their own. */
export function plainText(text: string): string {
  return text
    .replace(/\s*\$\$([\s\S]+?)\$\$\s*/g, (_, latex: string) => `\n\n${indented(plainMaths(latex))}\n\n`)
    .replace(/\$([^$]+)\$/g, (_, latex: string) => plainMaths(latex))
    .trim();
}

const indented = (block: string): string =>
  block
    .split('\n')
    .map((line) => `    ${line.trim()}`)
    .join('\n');

/** One formula of LaTeX as plain Unicode. What is not known stays as it was written. */
export function plainMaths(latex: string): string {
  const reader: Reader = { text: latex, at: 0 };
  return sequence(reader, 0).replace(/ {2,}/g, ' ').replaceAll('-', '−').trim();
}

type Reader = { readonly text: string; at: number };

/** Up to the end of the text or of the group. */
function sequence(reader: Reader, depth: number): string {
  let out = '';
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') out += piece(reader, depth);
  return out;
}

function piece(reader: Reader, depth: number): string {
  const sign = reader.text[reader.at] ?? '';
  if (sign === '\\') return command(reader, depth);
  if (sign === '{') return group(reader, depth);
  reader.at += 1;
  if (sign === '^' || sign === '_') return shifted(sign, group(reader, depth).trim());
  if (sign === '~') return ' ';
  return sign === '&' ? ' ' : sign;
}

/** A group in braces without them, or the next single piece. */
function group(reader: Reader, depth: number): string {
  while (reader.text[reader.at] === ' ') reader.at += 1;
  if (reader.text[reader.at] !== '{') return reader.at < reader.text.length ? piece(reader, depth) : '';
  reader.at += 1;
  const inside = depth < DEPTH_MAX ? sequence(reader, depth + 1) : '';
  reader.at += 1;
  return inside;
}

function shifted(sign: string, inside: string): string {
  if (inside === '°' || inside === '∘') return '°';
  const table = sign === '^' ? RAISED : LOWERED;
  const all = inside.split('').map((one) => table[SHIFTED.indexOf(one === '−' ? '-' : one)]);
  if (inside !== '' && all.every((one) => one !== undefined)) return all.join('');
  return inside.length === 1 ? `${sign}${inside}` : `${sign}(${inside})`;
}

function command(reader: Reader, depth: number): string {
  const [, name = ''] = /^\\([a-zA-Z]+|[\s\S]?)/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += name.length + 1;
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac': {
      const [top, bottom] = [group(reader, depth), group(reader, depth)];
      return `${bracketed(top)}/${bracketed(bottom)}`;
    }
    case 'sqrt': {
      const [whole = '', index = '2'] = /^\[([^\]]*)\]/.exec(reader.text.slice(reader.at)) ?? [];
      reader.at += whole.length;
      const root = ROOTS[index] ?? `${shifted('^', index)}√`;
      return `${root}${bracketed(group(reader, depth))}`;
    }
    case 'text':
    case 'textbf':
    case 'mathrm':
    case 'operatorname':
      return group(reader, depth);
    case 'overline':
    case 'vec':
    case 'boxed':
      return bracketed(group(reader, depth));
    case 'begin':
    case 'end': {
      const kind = group(reader, depth);
      if (kind === 'cases') return '';
      return kind.endsWith('matrix') ? (name === 'begin' ? '(' : ')') : '';
    }
    default:
      return SIGNS[name] ?? ESCAPED[name] ?? name;
  }
}

/** Brackets where a piece has more than one part, so that nothing is read wrongly on one line. */
const bracketed = (piece: string): string =>
  /^-?(?:[\d.,]+|[a-zA-Zπθ]|\d*[a-zπθ][²³]?|[√∛][\d.]+)$/.test(piece.trim()) && !piece.startsWith('-')
    ? piece.trim()
    : `(${piece.trim()})`;
