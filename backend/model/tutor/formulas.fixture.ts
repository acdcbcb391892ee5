import { renderToString } from 'katex';

/** Every formula of a reply, without its dollars. */
export function formulasOf(text: string): string[] {
  return [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** The first thing wrong with how a reply is typeset: a formula that KaTeX refuses, or a dollar too many; undefined for none. */
export function typesettingFault(text: string): string | undefined {
  const rest = text.replace(/\$\$[\s\S]+?\$\$|\$[^$]+\$/g, ' ');
  if (rest.includes('$')) return `a lone dollar in: ${text}`;
  if (/\\[a-z]+/.test(rest)) return `a command outside maths in: ${text}`;
  for (const formula of formulasOf(text)) {
    try {
      renderToString(formula, { throwOnError: true, strict: 'error' });
    } catch (error) {
      return `${formula}: ${String(error)}`;
    }
  }
  return undefined;
}
