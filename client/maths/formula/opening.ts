type Kind = '$' | '$$' | '\\(' | '\\[' | 'environment';

/** How a formula opens: the first `skip` characters are a delimiter, which KaTeX does not get (0 for a bare environment). */
export type Opening = {
  readonly kind: Kind;
  readonly display: boolean;
  readonly skip: number;
  readonly close: string;
  readonly environment?: string;
};

const LONGEST_BEGIN = 40;
const PARTIAL_BEGIN = /^\\b(?:e(?:g(?:i(?:n(?:\{(?:[A-Za-z]+\*?)?)?)?)?)?)?$/;

/** The opening at `at`; `wait` while more text can still make it a delimiter. */
export function formulaAt(text: string, at: number, final: boolean): Opening | 'wait' | undefined {
  const next = text[at + 1];
  if (next === undefined) return final ? undefined : 'wait';
  if (text[at] === '$') {
    if (next === '$') return { kind: '$$', display: true, skip: 2, close: '$$' };
    if (next === '\n') return undefined;
    return { kind: '$', display: false, skip: 1, close: '$' };
  }
  if (next === '(') return { kind: '\\(', display: false, skip: 2, close: '\\)' };
  if (next === '[') return { kind: '\\[', display: true, skip: 2, close: '\\]' };
  if (next !== 'b') return undefined;
  const head = text.slice(at, at + LONGEST_BEGIN);
  const name = /^\\begin\{([A-Za-z]+\*?)\}/.exec(head)?.[1];
  if (name !== undefined) {
    return { kind: 'environment', display: true, skip: 0, close: `\\end{${name}}`, environment: name };
  }
  const partial = !final && head.length < LONGEST_BEGIN && PARTIAL_BEGIN.test(head);
  return partial ? 'wait' : undefined;
}
