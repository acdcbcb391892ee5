import { existsSync, readFileSync } from 'node:fs';
import { readProblem } from '../../backend/maths/reading/read-problem.ts';
import { secretFrom } from '../../backend/maths/asserted/secret.ts';
import type { ReplyRow } from './row.ts';

type Talk = {
  readonly id: string;
  readonly data: string;
  readonly history: string;
  readonly ground_truth: string;
  readonly replies: readonly {
    readonly tutor: string;
    readonly text: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
};

/** A reply with what is known of it: `canEquate` where the talk has an answer that the engine can compare with. */
export type Labelled = ReplyRow & { readonly canEquate: boolean; readonly isKept: boolean };

/** Every third talk is kept from whoever tunes the guard. */
const KEPT = 2;

/** The tutor replies of MRBench with their gold labels; those that reveal a wrong answer are no leak and no clean reply, and left out. */
export function readMrbench(file: string): readonly Labelled[] {
  if (!existsSync(file)) return [];
  const talks = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Talk);
  return talks.flatMap((talk, at) => rowsOf(talk, at % 3 === KEPT));
}

function rowsOf(talk: Talk, isKept: boolean): readonly Labelled[] {
  const parts = talk.history.split(/(?=(?:Tutor|Student):)/).map((part) => part.trim());
  const by = (who: string): string[] =>
    parts.filter((part) => part.startsWith(`${who}:`)).map((part) => part.slice(who.length + 1).trim());
  const [tutor, pupil] = [by('Tutor'), by('Student')];
  const { problem, answer } = talk.data === 'MathDial' ? ofWords(tutor, talk) : ofQuestion(tutor);
  const canEquate = readProblem(problem) !== undefined || secretFrom(answer) !== undefined;
  return talk.replies.flatMap(({ tutor: by, text, labels }, at) => {
    const label = labels['Revealing_of_the_Answer'] ?? 'No';
    if (label.startsWith('Yes (but') || text.trim() === '') return [];
    return [
      {
        id: `${talk.id} ${at} ${by}`,
        problem,
        answer,
        reply: text,
        leaks: label !== 'No',
        said: [pupil.join('\n')].filter((said) => said !== ''),
        canEquate,
        isKept,
      },
    ];
  });
}

function ofWords(tutor: readonly string[], { ground_truth }: Talk) {
  const first = tutor[0] ?? '';
  const problem = first.replace(/^.*?(?:question is|question below\?|problem is)\s*:?/is, '').trim();
  return { problem: problem === '' ? first : problem, answer: ground_truth.trim().split('\n').at(-1)?.trim() ?? '' };
}

/** In the chats the question is the tutor's last one that the engine can read. */
function ofQuestion(tutor: readonly string[]) {
  const sentences = tutor.slice(-3).flatMap((text) => text.split(/(?<=[.?!])\s/));
  const problem = sentences.findLast((sentence) => readProblem(sentence) !== undefined);
  return { problem: problem ?? tutor.at(-1) ?? '', answer: '' };
}
