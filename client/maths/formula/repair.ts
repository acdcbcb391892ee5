import { LONGEST_FORMULA } from './formula.ts';

const DEFINES = /\\(?:[egx]?def|(?:re)?newcommand|providecommand|let|futurelet|long)(?![A-Za-z])/;

/** Definitions multiply: 250 uses of a macro of 4,000 characters take KaTeX minutes, which its limit on expansions does not prevent. */
const LONGEST_WITH_DEFINITIONS = 300;

/** KaTeX reads groups by recursion, and the time it takes grows with their depth; the deepest in real material is some ten. */
const DEEPEST_GROUP = 60;

/** Whether a formula is safe to hand to KaTeX: short enough, and not nested too deep. */
export function withinBounds(tex: string): boolean {
  if (tex.length > (DEFINES.test(tex) ? LONGEST_WITH_DEFINITIONS : LONGEST_FORMULA)) return false;
  let depth = 0;
  for (const [opening] of tex.matchAll(/\\(?:left|right|begin|end)(?![A-Za-z])|\\[^A-Za-z]|[{}]/g)) {
    if (opening === '{' || opening === '\\left' || opening === '\\begin') depth += 1;
    else if (opening === '}' || opening === '\\right' || opening === '\\end') depth -= 1;
    if (depth > DEEPEST_GROUP) return false;
  }
  return true;
}

/** Commands of LaTeX, or of packages that everybody loads, that KaTeX lacks. */
export const MACROS: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  '\\textsc': '\\text{#1}',
  '\\cancelto': '\\overset{#1}{\\cancel{#2}}',
  '\\mathds': '\\mathbb{#1}',
  '\\abs': '\\left|#1\\right|',
  '\\norm': '\\left\\|#1\\right\\|',
  '\\lcm': '\\operatorname{lcm}',
  '\\sgn': '\\operatorname{sgn}',
  '\\arccot': '\\operatorname{arccot}',
  '\\arcsec': '\\operatorname{arcsec}',
  '\\arccsc': '\\operatorname{arccsc}',
};

/** Unwraps links, pictures and HTML, which a formula may not contain; their text stays. */
function harmless(tex: string): string {
  if (!/\\(?:href|url|html|includegraphics)/.test(tex)) return tex;
  return tex
    .replace(/\\includegraphics\s*(?:\[[^\]]*\])?\s*\{[^{}]*\}/g, '{}')
    .replace(/\\url\s*\{([^{}]*)\}/g, '\\text{$1}')
    .replace(/\\(?:href|html[A-Z][a-z]+)\s*\{[^{}]*\}/g, '');
}

/** Prepares every formula before KaTeX sees it. */
export function prepared(tex: string): string {
  return withPercent(harmless(tex));
}

/** In TeX `%` starts a comment; after a number a model means per cent, and the rest of the line must not go missing. */
function withPercent(tex: string): string {
  return tex.replace(/(\d|\})(\s*)%/g, '$1$2\\%');
}

/** Top-level environments of LaTeX, and their counterparts that are allowed inside a formula. */
const INNER: Readonly<Record<string, string>> = {
  align: 'aligned',
  flalign: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
  equation: 'aligned',
  split: 'aligned',
};

/** Rewrites TeX that KaTeX refuses into TeX that means the same and that KaTeX accepts; unchanged where no safe rewrite is known. */
export function repaired(tex: string): string {
  let out = tex
    .replace(/\\(begin|end)\{([a-z]+)\*?\}/g, (all, edge: string, name: string) => {
      const inner = INNER[name];
      return inner === undefined ? all : `\\${edge}{${inner}}`;
    })
    .replace(/\\cline\{[^{}]*\}/g, '\\hline ')
    .replace(/\\label\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])/g, '')
    .replace(/\\tag\*?\{([^{}]*)\}/g, '\\qquad\\text{($1)}')
    .replace(/&\s*(=|\\[lg]eq?|\\approx|<|>)\s*&/g, '&$1')
    .replace(/\\multicolumn\{(\d)\}\{([^{}]*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, multicolumn)
    .replace(/\\text[a-z]*\{[^{}$]*\}/g, (text) =>
      text.replace(/(?<!\\)[_^&#%]/g, '\\$&').replaceAll('\\^', '\\textasciicircum '),
    )
    .replace(
      /(\\begin\{array\})\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g,
      (_, begin: string, columns: string) => {
        return `${begin}{${plainColumns(columns)}}`;
      },
    )
    .replace(/(?<!\\)#/g, '\\#');
  if (!/\\begin\{/.test(out) && /(?<!\\)&/.test(out)) out = `\\begin{aligned}${out}\\end{aligned}`;
  return closed(out);
}

/** The entry goes where its alignment would put it; the columns that it covers stay empty. */
function multicolumn(_: string, count: string, alignment: string, entry: string): string {
  const empty = '&'.repeat(Math.max(0, Number(count) - 1));
  return alignment.includes('r') ? `${empty}{${entry}}` : `{${entry}}${empty}`;
}

/** The columns alone, without what LaTeX would put between them. */
function plainColumns(columns: string): string {
  return columns
    .replace(/\*\s*\{?(\d)\}?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, times: string, repeated: string) =>
      repeated.repeat(Number(times)),
    )
    .replace(/[@!><]\s*\{[^{}]*\}/g, '')
    .replace(/[pmb]\s*\{[^{}]*\}/g, 'l')
    .replace(/[^lcr|:]/g, '');
}

/** Closes groups that are still open at the very end, unless they are empty. */
function closed(tex: string): string {
  if (/[{^_]\s*$/.test(tex)) return tex;
  const bare = tex.replace(/\\[^A-Za-z]/g, '');
  const missing = (bare.match(/\{/g)?.length ?? 0) - (bare.match(/\}/g)?.length ?? 0);
  const braces = missing > 0 && missing < 4 ? '}'.repeat(missing) : '';
  const lefts = (bare.match(/\\left(?![A-Za-z])/g)?.length ?? 0) - (bare.match(/\\right(?![A-Za-z])/g)?.length ?? 0);
  return tex + braces + (lefts > 0 && lefts < 4 ? '\\right.'.repeat(lefts) : '');
}
