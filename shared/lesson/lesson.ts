import type { Fact, LessonEvent } from './event.ts';
import type { Rules } from './rules.ts';

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** What a lesson's events say together. Small whatever happened, so that it can be stored beside each event. */
export type Lesson = {
  /** The number of the newest event that is in it. */
  readonly n: number;
  /** The newest event that everybody sees: what a pupil's next slice of the log follows. */
  readonly visible: number;
  /** The number of the newest question. */
  readonly asked: number;
  readonly title: string;
  /** The turn that asks the problem in hand, and whether it has been finished. */
  readonly problem?: { readonly turn: string; readonly seq: number; readonly solved: boolean };
  /** The turn that was last asked to stop. */
  readonly stopped?: string;
  /** What hints may say, where it was set; `DEFAULT_RULES` otherwise. */
  readonly rules?: Rules;
  readonly floor: Omit<FactOf<'floor'>, 'kind'>;
};

/** To be raised with every change of `Lesson` or of what `fold` makes of an event: lessons that were stored under another are folded anew. */
export const FOLD_VERSION = 2;

/** Before the first event: the AI has the floor. */
export const NEW_LESSON: Lesson = { n: 0, visible: 0, asked: 0, title: '', floor: { owner: 'ai', version: 0 } };

/** Takes in the next event. One that is in the lesson already changes nothing. Pure: the same events give the same lesson everywhere. */
export function fold(lesson: Lesson, event: LessonEvent): Lesson {
  if (event.n <= lesson.n) return lesson;
  const visible = event.audience === 'all' ? event.n : lesson.visible;
  return withFact({ ...lesson, n: event.n, visible }, event.fact);
}

function withFact(lesson: Lesson, fact: Fact): Lesson {
  switch (fact.kind) {
    case 'asked':
      return { ...lesson, asked: Math.max(lesson.asked, fact.seq) };
    case 'problem':
      return { ...lesson, problem: { turn: fact.turn, seq: fact.seq, solved: false } };
    case 'stop':
      return { ...lesson, stopped: fact.turn };
    case 'floor':
      return { ...lesson, floor: { owner: fact.owner, version: fact.version } };
    case 'solved':
      return lesson.problem === undefined ? lesson : { ...lesson, problem: { ...lesson.problem, solved: true } };
    case 'rules':
      return { ...lesson, rules: fact.rules };
    case 'code_renewed':
    case 'withheld':
    case 'unknown':
      return lesson;
    case 'renamed':
      return { ...lesson, title: fact.title };
    default:
      return fact satisfies never;
  }
}
