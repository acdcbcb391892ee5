import { FormulaScan } from '../formula/formula-scan.ts';
import { isClearlyTex } from '../formula/money.ts';
import { formulaAt, type Opening } from '../formula/opening.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import { codeSpanAt } from './code-span.ts';

/** Environments that stand alone in LaTeX, and what every viewer takes for them between dollars. */
const INNER: Readonly<Record<string, string>> = {
  align: 'aligned',
  flalign: 'aligned',
  eqnarray: 'aligned',
  equation: 'aligned',
  split: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
};

const FENCE = /[ \t>]*(`{3,}|~{3,})/y;
/** The start of a line inside a list or a quote: a display there stays on it. */
const NESTED = /^(?:[ \t]+|[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[ \t].*)$/;

/**
 * Markdown as common viewers typeset it: formulas between `$`, displays between `$$` on lines of their own, no bare environments. Of a
 * formula that was cut off only whole rows are left, as on the page.
 */
export function portable(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const found = code === undefined ? mathsAt(text, at) : undefined;
    if (found === undefined) {
      const plain = code ?? /^(?:\\[^([b]|[^\\$`~\n]+|[^])/.exec(text.slice(at))?.[0] ?? '';
      out += plain;
      at += plain.length;
      continue;
    }
    at += found.length;
    const line = out.slice(out.lastIndexOf('\n') + 1);
    if (!found.display) out += found.tex;
    else if (NESTED.test(line)) out += `$$${found.tex.replace(/\s*\n\s*/g, ' ')}$$${found.note}`;
    else {
      const after = /^[.,;:]?/.exec(text.slice(at))?.[0] ?? '';
      const before = out.trimEnd();
      out = `${before}${before === '' ? '' : '\n\n'}$$\n${found.tex}${after}\n$$\n\n${found.note}`;
      at += after.length;
      at += /^[ \t\n]*/.exec(text.slice(at))?.[0].length ?? 0;
    }
  }
  return out;
}

/** A fenced block or a code span that begins here, whole. */
function codeAt(text: string, at: number): string | undefined {
  FENCE.lastIndex = at;
  const fence = at === 0 || text[at - 1] === '\n' ? FENCE.exec(text)?.[1] : undefined;
  if (fence !== undefined) {
    const start = text.indexOf(fence, at) + fence.length;
    const end = text.indexOf(`\n${fence}`, start);
    return text.slice(at, end < 0 ? text.length : end + 1 + fence.length);
  }
  const span = text[at] === '`' ? codeSpanAt(text, at, true) : undefined;
  return span === undefined || span === 'wait' ? undefined : span.source;
}

type Found = { readonly tex: string; readonly display: boolean; readonly length: number; readonly note: string };

function mathsAt(text: string, at: number): Found | undefined {
  if (text[at] !== '$' && text[at] !== '\\') return undefined;
  const opening = formulaAt(text, at, true);
  if (opening === undefined || opening === 'wait') return undefined;
  const rest = text.slice(at);
  const scan = new FormulaScan(opening);
  const outcome = scan.run(rest, true);
  if (typeof outcome === 'object') {
    const tex = rest.slice(opening.skip, opening.skip === 0 ? outcome.end + opening.close.length : outcome.end);
    return { ...shown(tex, opening), length: outcome.end + opening.close.length, note: '' };
  }
  if (outcome !== 'open' || (opening.kind === '$' && !isClearlyTex(rest.slice(1)))) return undefined;
  const note = `*(${FORMULA_WORDS.cutOff})*`;
  if (scan.part === undefined) return { tex: note, display: false, length: rest.length, note };
  return { ...shown(scan.part.tex, opening), length: rest.length, note };
}

function shown(tex: string, { display }: Opening): { readonly tex: string; readonly display: boolean } {
  if (!display) return { tex: `$${tex.trim()}$`, display };
  const inner = tex.replace(/\\(begin|end)\{([a-z]+)\*?\}/g, (all, edge: string, name: string) =>
    INNER[name] === undefined ? all : `\\${edge}{${INNER[name]}}`,
  );
  // A blank line would end the formula.
  return { tex: inner.trim().replace(/\n\s*\n/g, '\n'), display };
}
