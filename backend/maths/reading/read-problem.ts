import type { Problem } from '../problems/problem.ts';
import { isPlainSum, readStoryTopic, readTopic } from '../topics/all.ts';
import { withFunctionValue } from './function-value.ts';
import { plainTask } from './instructions.ts';
import { parseSides } from './parse.ts';
import type { Tag } from './phrases.ts';
import { remembered } from '../remembered.ts';
import { MAX_TEXT, type Segment, segment } from './segments.ts';
import { withSigns } from './spoken.ts';
import { tokenise } from './tokens.ts';
import { type Item, understand } from './understand.ts';

const JOINTS: ReadonlySet<Tag> = new Set<Tag>(['when', 'for', 'and', 'or', 'of', 'by', 'from']);

/** Texts whose readings are kept: more than a session holds between two problems. */
const READINGS_KEPT = 64;

/**
 * Reads one problem of school maths as a pupil types it, in plain text or LaTeX, and solves it exactly. Returns undefined for anything
 * that could be meant in another way: only what is certain counts as read. Never throws; texts over MAX_TEXT are not read.
 */
export const readProblem: (text: string) => Problem | undefined = remembered((text) => {
  const read = readAsTyped(text);
  if (read !== undefined) return read;
  const plain = plainTask(text);
  return plain === text ? undefined : readAsTyped(plain);
}, READINGS_KEPT);

function readAsTyped(text: string): Problem | undefined {
  const topical = readTopic(text);
  if (topical !== undefined && !isPlainSum(topical)) return topical;
  return readBare(text) ?? topical ?? readStoryTopic(text);
}

/** Sums, equations and expressions that stand alone or beside a plain task, whatever topics say. */
function readBare(text: string): Problem | undefined {
  if (text.length > MAX_TEXT) return undefined;
  return readPlain(text) ?? readPlain(asSpoken(text));
}

/** Spoken signs as signs, equations on lines of their own apart, a phone's capitals as the letter that they stand beside. */
function asSpoken(text: string): string {
  const apart = text.replace(/([^\s=+\-*/×÷,;:&\\$])[ \t]*\n+[ \t]*(?=[^\s=+\-*/×÷&\\$])/g, '$1 ; ');
  const letter = /(?<![A-Za-z\\])([A-Z])(?![A-Za-z'])/g;
  const single = new Set(apart.match(/(?<![A-Za-z\\])[a-z](?![A-Za-z'])/g));
  const lowered = apart.replace(letter, (_, name: string) =>
    single.has(name.toLowerCase()) ? name.toLowerCase() : name,
  );
  return withSigns(lowered)
    .replace(/\b(?:a |one )?half of\b/gi, '1/2 of')
    .replace(/\b(?:a |one )?quarter of\b/gi, '1/4 of')
    .replace(/\b(?:a |one )?third of\b/gi, '1/3 of')
    .replace(/\btwo[- ]thirds of\b/gi, '2/3 of')
    .replace(/\bthree[- ]quarters of\b/gi, '3/4 of')
    .replace(/(\d|%)\s*of (?:the )?(?=[\d£])/gi, '$1 of ');
}

function readPlain(text: string): Problem | undefined {
  const items = itemsOf(withFunctionValue(text));
  if (items === undefined) return undefined;
  const tags = items.flatMap((item) => (item.kind === 'tag' ? [item.tag] : []));
  return understand({
    tasks: new Set(tags.filter((tag) => !JOINTS.has(tag))),
    joints: tags.filter((tag) => JOINTS.has(tag)),
    expressions: items.filter((item) => item.kind === 'expression'),
    equations: items.flatMap((item) => (item.kind === 'equation' ? [item.equation] : [])),
    items,
  });
}

/** True where the words of a text ask for something to be done: solve, simplify, what is. */
export function asksForWork(text: string): boolean {
  return (segment(text) ?? []).some((part) => part.kind === 'tag' && !JOINTS.has(part.tag));
}

const NEW_TASK =
  /\b(?:solve|simplify|evaluate|expand|factor|factori[sz]e|calculate|compute|work out|find|what is|what's|whats|how (?:do|would|can) (?:i|you|we)|graph|draw|sketch|plot|prove|convert|round|estimate)\b.*[\dx=]/is;

/** True where a text that cannot be read still looks like a problem of its own. */
export const looksLikeProblem = (text: string): boolean => NEW_TASK.test(text);

function itemsOf(text: string): Item[] | undefined {
  const items: Item[] = [];
  for (const part of segment(text) ?? [{ kind: 'maths', text: '' } as const satisfies Segment]) {
    if (part.kind === 'tag') items.push(part);
    else {
      const pieces = part.text.split(/,(?!\d{3}(?!\d))|;|:/).map((piece) => piece.trim());
      const parsed = pieces.filter((piece) => piece !== '').map(itemOf);
      if (parsed.length === 0) return undefined;
      for (const item of parsed) {
        if (item === undefined) return undefined;
        items.push(item);
      }
    }
  }
  return items.length > 0 ? items : undefined;
}

function itemOf(text: string): Item | undefined {
  // A run of three letters in plain text is more often a word than a product.
  if (/(?<![\\a-zA-Z])(?!sqrt|abs)[a-zA-Z]{3,}/.test(text.replace(/\\[a-zA-Z]+/g, ' '))) return undefined;
  const [left, right, ...more] = parseSides(text) ?? [];
  if (left === undefined || more.length > 0) return undefined;
  if (right !== undefined) return { kind: 'equation', equation: { left, right } };
  const grouped = tokenise(text)?.some((token) => token.kind === 'number' && token.grouped) ?? false;
  return { kind: 'expression', expr: left, grouped };
}
