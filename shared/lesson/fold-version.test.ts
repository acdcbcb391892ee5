import { expect, it } from 'vitest';
import { type Fact, forAll, type LessonEvent, numbered } from './event.ts';
import { fold, FOLD_VERSION, NEW_LESSON } from './lesson.ts';

/** One fact of each kind, in the order of a lesson. */
const FACTS: { readonly [Kind in Fact['kind']]: Extract<Fact, { kind: Kind }> } = {
  floor: { kind: 'floor', owner: 'ai', version: 1 },
  asked: { kind: 'asked', turn: 'turn-0001', seq: 1 },
  problem: { kind: 'problem', turn: 'turn-0001', seq: 1 },
  renamed: { kind: 'renamed', title: 'Fractions' },
  stop: { kind: 'stop', turn: 'turn-0001' },
  code_renewed: { kind: 'code_renewed' },
  solved: { kind: 'solved', turn: 'turn-0001' },
  withheld: { kind: 'withheld', turn: 'turn-0001', at: 12, rule: 'answer', action: 'again' },
  rules: { kind: 'rules', rules: { answers: 'locked', words: 60, oneQuestion: true } },
  unknown: { kind: 'unknown' },
};

const EVENTS: readonly LessonEvent[] = [
  ...numbered(Object.values(FACTS).map(forAll), 0, 1_000),
  ...numbered([{ audience: 'tutors', fact: { ...FACTS.floor, version: 2 } }], Object.keys(FACTS).length, 2_000),
];

it('folds as it did when its version was last raised: whoever changes this raises FOLD_VERSION', () => {
  expect({ version: FOLD_VERSION, lesson: EVENTS.reduce(fold, NEW_LESSON) }).toEqual({
    version: 2,
    lesson: {
      n: 11,
      visible: 10,
      asked: 1,
      title: 'Fractions',
      problem: { turn: 'turn-0001', seq: 1, solved: true },
      stopped: 'turn-0001',
      rules: { answers: 'locked', words: 60, oneQuestion: true },
      floor: { owner: 'ai', version: 2 },
    },
  });
});
