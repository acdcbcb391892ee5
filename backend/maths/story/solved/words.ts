import { singular } from '../units.ts';

/** Words that change what a phrase means: a noun phrase that holds one of them is not read as a mere name of a thing. */
const MEANINGFUL =
  'over during through more fewer less than as many much of and or but not no each every per left total altogether combined together remaining rest other others another except without only if how what which who that when while then all both half twice times extra additional same equal average half-price free than before after now later ago initially originally first last is are was were has have had do does did will would can could to for from with at in on by into the a an his her their its he she they it him them my your our some any most least enough there this these those percent discount tax tip'.split(
    ' ',
  );
const MEANS = new Set(MEANINGFUL);

/** Whether a phrase is a mere name of a thing. */
export const isMereName = (phrase: string): boolean => phrase.split(' ').every((word) => !MEANS.has(word));

// Short pieces, and what they may hold is checked behind the match: a pattern that excludes every such word takes seconds to compile.
const WORD = `[a-z][a-z'-]*`;
const NAME = `[A-Z][A-Za-z]+(?: [A-Z][a-z]*)?`;

/** Pieces of patterns: an owner, a thing, a number and a word. */
const PIECES: Readonly<Record<string, string>> = {
  O: `(?:${NAME}|(?:the|his|her|their|my|an?) ${WORD}|he|she|they|it)`,
  T: `${WORD}(?: ${WORD}){0,3}?`,
  W: WORD,
  N: `#\\d+`,
};

/** A pattern with pieces in braces, `{O:name}`, over a whole clause. Named groups get what stands there. */
export function pattern(source: string): RegExp {
  const body = source.replace(/\{([A-Z])(?::([a-z]\w*))?\}/g, (_, piece: string, name?: string) =>
    name === undefined ? `(?:${PIECES[piece] ?? ''})` : `(?<${name}>${PIECES[piece] ?? ''})`,
  );
  return new RegExp(`^${body}$`);
}

/** A noun phrase by its last word, without a plural. */
export const headOf = (phrase: string): string => singular(phrase.split(' of ')[0]?.split(' ').at(-1) ?? '');
