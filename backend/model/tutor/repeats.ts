/** Shorter sentences may come again: "Yes, that is right." is no repetition that anybody minds. */
const WORDS_MIN = 5;

/** The sentences of a reply, each with its end, formulas kept whole; a displayed formula is a sentence of its own. */
export function sentencesOf(text: string): string[] {
  const formulas: string[] = [];
  const keep = (formula: string): string => {
    formulas.push(formula);
    return `\u27E6${formulas.length - 1}\u27E7`;
  };
  const hidden = text
    .replace(/\s*\$\$[\s\S]+?\$\$\s*/g, (formula) => `\n${keep(formula)}\n`)
    .replace(/\$[^$]+\$/g, keep);
  return hidden
    .split(/(?<=[.!?][)"'\u201D]?)\s+|\n/)
    .map((sentence) => sentence.replace(/\u27E6(\d+)\u27E7/g, (_, at: string) => formulas[Number(at)] ?? ''))
    .filter((sentence) => sentence.trim() !== '');
}

const key = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[\s.!?"]+/g, ' ')
    .trim();

/** Words as a reader counts them: a formula is one. */
export function wordCount(text: string): number {
  const words = text.replace(/\$\$[\s\S]+?\$\$|\$[^$]+\$/g, ' formula ').match(/\S*[\p{L}\d]\S*/gu);
  return words?.length ?? 0;
}

/** The sentences of a reply that the reply before it holds word for word. Displayed formulas, which state the problem, may come again. */
export function echoes(reply: string, before: string): string[] {
  const said = new Set(sentencesOf(before).map(key));
  return sentencesOf(reply).filter(
    (sentence) => !sentence.trim().startsWith('$$') && wordCount(sentence) >= WORDS_MIN && said.has(key(sentence)),
  );
}

/** The first of several ways to say something, from the `turn`-th on, that does not repeat the reply before. */
export function freshOf(ways: readonly string[], before: string, turn: number): string {
  const turned = ways.map((_, i) => ways[(turn + i) % ways.length] ?? '');
  return turned.find((way) => echoes(way, before).length === 0) ?? turned[0] ?? '';
}

/** A reply without what the one before it said already; a question that falls is made up for by a fresh one of `questions`. */
export function withoutEchoes(reply: string, before: string, questions: readonly string[], turn: number): string {
  const echoed = echoes(reply, before);
  if (echoed.length === 0) return reply;
  const rest = echoed.reduce((text, sentence) => text.replace(sentence.trim(), ''), reply);
  const kept = rest.replace(/[ \t]{2,}/g, ' ').trim();
  return kept.endsWith('?') ? kept : `${kept} ${freshOf(questions, before, turn)}`.trim();
}
