import { meets } from '../../../maths/replies/meets.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { rungs } from '../ladder.ts';
import { wordsOf } from './all.ts';
import { topicLadder } from './topic-ladder.ts';

/** What is wrong with a problem's ladder and the words for its mistakes: nothing, for a good one. */
export function complaints(problem: TopicProblem): string[] {
  const ladder = rungs(topicLadder(problem));
  const words = wordsOf(problem);
  const said = [...ladder, ...problem.mistakes.map(({ id, parts }) => words.mistake(id, parts, problem))];
  const found = said.flatMap((text) => {
    const faults: string[] = [];
    if (!text.trim().endsWith('?') || text.split('?').length !== 2) faults.push(`not one question: ${text}`);
    if (/\{\w+\}|undefined|\$\$/.test(text.replace(/\$[^$?]+\$/g, ''))) faults.push(`a gap: ${text}`);
    if (text.split(/\s+/).length > 60) faults.push(`too long: ${text}`);
    return faults;
  });
  const early = ladder.slice(0, -2).filter((text) => text.includes(`$${problem.answerLatex}$`));
  const onTheWay = [...problem.steps.map(({ parts }) => parts['value']), ...Object.values(problem.parts)].includes(
    problem.answerLatex,
  );
  if (!problem.given.includes(problem.answerLatex) && !onTheWay)
    found.push(...early.map((text) => `the answer too early: ${text}`));
  if (!(ladder.at(-2) ?? '').includes(problem.answerLatex)) found.push(`the answer never: ${ladder.at(-2) ?? ''}`);
  const { kind } = meets(problem.answer, problem.answerLatex);
  if (kind !== 'yes') found.push(`its own answer is ${kind}: ${problem.answerLatex}`);
  for (const { id, gives, parts } of problem.mistakes) {
    const wrong = parts['wrong'];
    if (meets(gives, problem.answerLatex).kind === 'yes') found.push(`a mistake that is right: ${id}`);
    if (wrong === undefined) continue;
    const met = meets(problem.answer, wrong).kind;
    if (met === 'yes' || met === 'unreadable') found.push(`the mistake ${id} is ${met}: ${wrong}`);
  }
  return found;
}
