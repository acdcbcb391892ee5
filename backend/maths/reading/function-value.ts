import { segment } from './segments.ts';

const OPEN = String.raw`\s*(?:\\left)?\(\s*`;
const CLOSE = String.raw`\s*(?:\\right)?\)`;
const DEFINITION = new RegExp(String.raw`\b([fghFGH])${OPEN}([a-z])${CLOSE}\s*=\s*\$?\s*([^$\n,;]+)`, 'g');

/**
 * "f(x) = x^2 - x + 3. What is f(2)?" as "Evaluate x^2 - x + 3 when x = 2", the only question about a function that is read;
 * any other text comes back as it is.
 */
export function withFunctionValue(text: string): string {
  const joined = text.replace(/\$\s*=\s*\$|\$\s*=|=\s*\$/g, ' = ').replace(/\$\s*([-+])\s*\$/g, ' $1 ');
  const definitions = [...joined.matchAll(DEFINITION)];
  const [whole, name, unknown, body] = definitions[0] ?? [];
  if (definitions.length !== 1 || whole === undefined || name === undefined || unknown === undefined) return text;
  const rest = joined.replace(whole, ' ');
  const calls = [...rest.matchAll(new RegExp(String.raw`\b${name}${OPEN}(-?\d+(?:\.\d+)?)${CLOSE}`, 'g'))];
  const [call, at] = calls[0] ?? [];
  if (calls.length !== 1 || call === undefined) return text;
  const words = rest
    .replace(call, ' ')
    .replace(/\$/g, ' ')
    .replace(/\b(?:the )?(?:following )?functions?\b/gi, ' ');
  const said = segment(words);
  const plain =
    said?.every((part) => part.kind === 'tag' && ['find', 'evaluate', 'when', 'for'].includes(part.tag)) ?? false;
  return plain ? `Evaluate $${(body ?? '').trim().replace(/[.\s]+$/, '')}$ when $${unknown} = ${at}$` : text;
}
