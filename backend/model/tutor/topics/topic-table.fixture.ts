import type { TopicProblem } from '../../../maths/topics/topic.ts';

/** The rows `text => answer` of a table; `//` stands for a new line in the text. */
export const tableOf = (rows: string): [text: string, answer: string][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [text = '', answer = ''] = row.split(' => ');
      return [text.replaceAll('//', '\n'), bare(answer)];
    });

/** The answer to a problem as such a table writes it. */
export const worth = (problem: TopicProblem | undefined): string | undefined => problem && bare(problem.answerLatex);

const bare = (latex: string): string => latex.replace(/\s|\\text|[{}]/g, '');
