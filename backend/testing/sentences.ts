import { parseSync } from 'vite';

/** A LaTeX command is no word, but what stands in a \text{...} is for people to read. */
const TEXT_COMMAND = /\\(?:text|textrm|textit|textbf|mbox)\s*\{[^}]*\p{L}/u;
const COMMAND = /\\[a-zA-Z]+/g;

/** Two words in a row, or one that ends a sentence. Shorter runs of letters are unknowns. */
const WORDS = /[A-Za-z][A-Za-z']+[,;:]?\s+[A-Za-z][A-Za-z']+|[A-Za-z][A-Za-z']+[.!?](?:\s|$)/;

/** Between the parts of a template: whatever is put in there is no word of this source. */
const VALUE = '\u2026';

/**
 * The string and template literals of a TypeScript source that hold words for people: two English words in a row, a sentence of one, or
 * LaTeX text. Lists of words that are taken apart at once (`'solve find'.split(' ')`) recognise words and say none, as do patterns, those in raw templates included.
 */
export function sentencesIn(source: string): string[] {
  const found: string[] = [];
  visit(parseSync('source.ts', source).program, (text) => {
    if (TEXT_COMMAND.test(text) || WORDS.test(text.replace(COMMAND, ' '))) found.push(text);
  });
  return found;
}

function visit(node: unknown, say: (text: string) => void): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, say);
    return;
  }
  if (!isNode(node) || isPattern(node)) return;
  if (node['type'] === 'TaggedTemplateExpression' && isRaw(node['tag'])) {
    // A raw template is a pattern, which recognises words, or LaTeX, which may say some in a \text{...}.
    const { quasi } = node;
    const quasis = isNode(quasi) && Array.isArray(quasi['quasis']) ? quasi['quasis'] : [];
    const raw = quasis.map(rawOf).join(VALUE);
    if (TEXT_COMMAND.test(raw)) say(raw);
    if (isNode(quasi)) visit(quasi['expressions'], say);
    return;
  }
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') say(node['value']);
  if (node['type'] === 'TemplateLiteral' && Array.isArray(node['quasis'])) say(node['quasis'].map(cooked).join(VALUE));
  for (const [key, part] of Object.entries(node)) {
    if (!(key === 'callee' && isWordList(part))) visit(part, say);
  }
}

const isNode = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null;

/** What `new RegExp` is given recognises words and says none. */
const isPattern = ({ type, callee }: Readonly<Record<string, unknown>>): boolean =>
  type === 'NewExpression' && isNode(callee) && callee['name'] === 'RegExp';

function cooked(quasi: unknown): string {
  const value = isNode(quasi) ? quasi['value'] : undefined;
  return isNode(value) && typeof value['cooked'] === 'string' ? value['cooked'] : '';
}

function rawOf(quasi: unknown): string {
  const value = isNode(quasi) ? quasi['value'] : undefined;
  return isNode(value) && typeof value['raw'] === 'string' ? value['raw'] : '';
}

/** The tag of String.raw`...`. */
function isRaw(tag: unknown): boolean {
  if (!isNode(tag)) return false;
  const { object, property } = tag;
  return isNode(object) && object['name'] === 'String' && isNode(property) && property['name'] === 'raw';
}

/** The callee of `'...'.split(...)`. */
function isWordList(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  const { object, property } = callee;
  const literal = isNode(object) && (object['type'] === 'Literal' || object['type'] === 'TemplateLiteral');
  return literal && isNode(property) && property['name'] === 'split';
}
