import { expect, it } from 'vitest';
import { portable } from '../maths/markdown/portable.ts';
import { toMarkdown } from './export.ts';
import { EMPTY_LOG } from './log.ts';
import type { Turn } from './state.ts';

it('writes questions, hints and endings that matter as Markdown', () => {
  const turn = (asked: string, text: string, state: 'done' | 'stopped'): Turn => {
    return {
      turn: asked,
      seq: 1,
      asked,
      pictures: [],
      askedAt: 0,
      held: { epoch: 1, text, end: { length: text.length, state } },
    };
  };
  const turns = [turn('2x = 4\nand?', 'Halve \\(2x\\).\n', 'done'), turn('More', 'What', 'stopped')];
  const session = { id: 's', title: 'Algebra', openedAt: 0 };
  expect(toMarkdown({ session, turns, log: EMPTY_LOG }, () => 'noon', portable)).toBe(
    '# Algebra\n\n## noon\n\n> 2x = 4\n> and?\n\nHalve $2x$.\n\n## noon\n\n> More\n\nWhat\n\n*(stopped)*\n',
  );
});
