import type { LessonEvent } from '../../shared/lesson/event.ts';
import type { Turn } from './state.ts';

/** What the button asks; a turn that says so is a rung of its problem's ladder, and no question of its own. */
export const ANOTHER_HINT = 'Another hint, please.';

/** Names that may stand in a line of working; every other word makes it a sentence. */
const NAMES = /\b(?:sin|cos|tan|log|ln|exp|sqrt|abs|pi|theta|alpha|beta|or|and|min|max|mod)\b/gi;

/** What a turn is within its problem. */
export type Part =
  /** The turn that sets the problem, or opens the session. */
  | 'problem'
  /** A hint that was asked for without a new line. */
  | 'rung'
  /** Lines of the student's own working. */
  | 'work'
  | 'question';

/** `rung`: how many hints of its problem had been asked for with it, the first one included. */
export type PartTurn = { readonly turn: Turn; readonly part: Part; readonly rung: number };

/** The turns from one problem to the next. */
export type Problem = {
  /** That of its first turn. */
  readonly id: string;
  readonly title: string;
  /** Whether the lesson's log calls it a problem: otherwise it is a talk about something that only a model reads. */
  readonly isPosed: boolean;
  readonly isSolved: boolean;
  readonly parts: readonly PartTurn[];
  /** Hints that were given without a line of the student's own between: the first one, and each that was asked for. */
  readonly rungs: number;
  /** The student's newest line. */
  readonly currentLine: string | undefined;
};

/** A session as its problems, by the lesson's log. Before the first of them the session's first turn opens one. */
export function problemsOf(turns: readonly Turn[], events: readonly LessonEvent[]): readonly Problem[] {
  const posed = new Set(events.flatMap(({ fact }) => (fact.kind === 'problem' ? [fact.turn] : [])));
  const solving = new Set(events.flatMap(({ fact }) => (fact.kind === 'solved' ? [fact.turn] : [])));
  const groups: Turn[][] = [];
  for (const turn of turns) {
    const last = groups.at(-1);
    if (last === undefined || posed.has(turn.turn)) groups.push([turn]);
    else last.push(turn);
  }
  return groups.flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    let rungs = 1;
    const parts = [first, ...rest].map((turn): PartTurn => {
      const part = turn === first ? 'problem' : partOf(turn);
      if (part === 'rung') rungs += 1;
      return { turn, part, rung: rungs };
    });
    const lines = parts.filter(({ part }) => part === 'work');
    return {
      id: first.turn,
      title: first.asked,
      isPosed: posed.has(first.turn),
      isSolved: parts.some(({ turn }) => solving.has(turn.turn)),
      parts,
      rungs,
      currentLine: lines.at(-1)?.turn.asked.trim().split('\n').at(-1),
    };
  });
}

function partOf({ asked, pictures }: Turn): Part {
  if (asked.trim() === ANOTHER_HINT) return 'rung';
  return pictures.length === 0 && isWorking(asked) ? 'work' : 'question';
}

/** Whether a text is lines of maths alone: signs, numbers, single letters and names such as sin, on each line something to reckon with. */
export function isWorking(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every((line) => /[\d=<>≤≥^√]/.test(line) && !/\p{L}{3}/u.test(bare(line)));
}

function bare(line: string): string {
  return line.replaceAll(/\\[a-z]+/gi, ' ').replaceAll(NAMES, ' ');
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
