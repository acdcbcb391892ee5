import { formulaAt } from '../formula/opening.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import { BLOCKS, sentenceEnd, tidy } from '../speech/sentences.ts';
import { wordsOf } from '../speech/tex-words.ts';

/** A sentence to read aloud, and where it stands on the page. */
export type SpokenSentence = { readonly said: string; readonly range: Range };

/** A piece of a block: a text, or a formula in words, which is lit whole. */
type Piece = { readonly node: Text | HTMLElement; readonly said: string; readonly at: number };

/** The sentences of a typeset text, in reading order: without Markdown, with formulas in words. */
export function sentencesIn(root: HTMLElement): SpokenSentence[] {
  const sentences: SpokenSentence[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  const add = (node: Text | HTMLElement, said: string): void => {
    pieces.push({ node, said, at: length });
    length += said.length;
  };
  const flush = (): void => {
    sentences.push(...sentencesOf(pieces));
    pieces = [];
    length = 0;
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) return add(node, node.data);
    if (!(node instanceof HTMLElement)) return;
    if (node.dataset['tex'] !== undefined) return add(node, ` ${formulaWords(node)} `);
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return sentences;
}

function formulaWords(element: HTMLElement): string {
  if (element.querySelector('.math-cut') !== null) return FORMULA_WORDS.cutOff;
  const source = element.dataset['tex'] ?? '';
  const opening = formulaAt(source, 0, true);
  if (typeof opening !== 'object' || opening.skip === 0) return wordsOf(source);
  return wordsOf(source.slice(opening.skip, source.length - opening.close.length));
}

function sentencesOf(pieces: readonly Piece[]): SpokenSentence[] {
  const text = pieces.map(({ said }) => said).join('');
  const sentences: SpokenSentence[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + (sentenceEnd(text.slice(from)) ?? text.length - from);
    const said = tidy(text.slice(from, to));
    const range = said === '' ? undefined : rangeOf(pieces, from, to);
    if (range !== undefined) sentences.push({ said, range });
    from = to;
  }
  return sentences;
}

/** The part of the page that holds these characters, without the blanks around them. */
function rangeOf(pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const inside = pieces.filter(({ at, said }) => at < to && at + said.length > from);
  const spoken = inside.filter(({ at, said }) => said.slice(Math.max(0, from - at), to - at).trim() !== '');
  const [first, last] = [spoken[0], spoken.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  if (first.node instanceof Text) {
    const start = Math.max(0, from - first.at);
    range.setStart(first.node, start + first.said.slice(start).search(/\S/));
  } else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, last.said.slice(0, to - last.at).trimEnd().length);
  else range.setEndAfter(last.node);
  return range;
}
