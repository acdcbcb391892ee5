import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../core/ports/model.ts';
import { replyTo } from './conversation.ts';
import { typesettingFault } from './formulas.fixture.ts';

/** Says each line in turn and gives back the tutor's replies. */
function talk(...lines: readonly string[]): string[] {
  const history: Exchange[] = [];
  for (const [index, asked] of lines.entries()) {
    const answered = replyTo({ history: [...history], asked, pictures: [] });
    history.push({ seq: index + 1, asked, answered });
  }
  const replies = history.map((turn) => turn.answered);
  for (const reply of replies) expect(typesettingFault(reply)).toBeUndefined();
  return replies;
}

const last = (...lines: readonly string[]): string => talk(...lines).at(-1) ?? '';

describe('a conversation', () => {
  it('climbs to the first question for nothing, and from there on with work alone', () => {
    const more = ['Another hint, please.', 'hint', "I don't know", '?', 'next', 'more', 'again'];
    const replies = talk('Solve 3(x-2)=2x+5', ...more);
    expect(replies[2]).toMatch(/^Multiply out/);
    expect(replies.slice(3).join(' ')).not.toContain('3x - 6');
    const earned = talk(
      'Solve 3(x-2)=2x+5',
      'hint',
      'hint',
      '3x = 4',
      'hint',
      '2x = 9',
      'hint',
      'x = 7',
      'hint',
      'hint',
    );
    expect(earned[4]).toContain('3x - 6 = 2x + 5');
    expect(earned.slice(0, 8).join(' ')).not.toContain('$x = 11$');
    expect(earned[8]).toContain('$x = 11$');
    expect(earned[9]).toContain('Both sides agree');
  });

  it('does not give the answer for words alone', () => {
    const replies = talk(
      'What is 7 * 8?',
      'hint',
      'hint',
      'i dont get how to multiply these numbers',
      'why is it times here',
    );
    expect(replies.join(' ')).not.toContain('56');
  });

  it('offers a twin after the check, and takes it up', () => {
    const replies = talk('Solve 2x + 1 = 5', 'x = 2', 'ok', 'ok', 'yes', 'new problem');
    expect(replies[3]).toMatch(/\$\d+x \+ \d+ = \d+\$/);
    expect(replies[4]).toMatch(/^Now we do: Solve \$/);
    expect(replies[5]).toMatch(/new/);
  });

  it('takes the same problem typed again for a request for more', () => {
    expect(last('Solve 2x + 1 = 5', '$2x+1=5$')).toBe(last('Solve 2x + 1 = 5', 'hint'));
  });

  it('starts a new problem with its own first rung', () => {
    expect(last('Solve 2x + 1 = 5', 'hint', 'What is 3/4 + 2/5?')).toBe(last('What is 3/4 + 2/5?'));
  });

  it.each([
    ['x + y = 5, x - y = 1', 'x = 3', 'y = 2'],
    ['x^2 - 5x + 6 = 0', 'x = 2', 'x = 3'],
  ])('puts an answer together that comes in parts: %s', (problem, one, other) => {
    expect(last(problem, one)).not.toContain('finishes');
    expect(last(problem, one, one)).not.toContain('finishes');
    expect(last(problem, one, other)).toContain('That finishes the problem');
    expect(last(problem, other, 'hint', one)).toContain('That finishes the problem');
  });

  it('gives the same answer to the same history', () => {
    expect(last('Solve 2x + 1 = 5', 'hint')).toBe(last('Solve 2x + 1 = 5', 'hint'));
  });

  it('goes on from the right line of the student', () => {
    const replies = talk('Solve 3(x-2)=2x+5', '3x - 6 = 2x + 5', 'hint');
    expect(replies[1]).toMatch(/^Yes, .*not finished/);
    expect(replies[2]).toContain('$x - 6 = 5$');
  });

  it('says when it is finished, and then checks', () => {
    const replies = talk('Solve 3(x-2)=2x+5', 'is it x = 11?', 'hint');
    expect(replies[1]).toMatch(/^Yes, .*finishes the problem/);
    expect(replies[2]).toContain('Both sides agree');
  });

  it('accepts the answer to its own small question', () => {
    expect(last('3/4 + 2/5', 'hint', 'hint', '20')).toMatch(/^Yes\. It is \$20\$/);
    expect(last('LCM of 15 and 20', 'hint', 'hint', '3 × 5')).toMatch(/^Yes\. /);
    expect(last('factor x^2+5x+6', 'hint', 'hint', '2 and 3')).toMatch(/^Yes\. /);
    expect(last('simplify 5(2n+9)+12(n-3)', 'hint', 'hint', '10n + 45')).toMatch(/^Yes\. /);
  });

  it('says plainly that it cannot read a problem and asks one question', () => {
    for (const text of [
      'Lisa and Peter sold 64 chocolate bars together. Lisa sold three and a half boxes. How many bars are in a box?',
      'Solve sin(2x) = x',
      'Draw the graph of a cat',
      'What is 1/2x + 3?',
    ]) {
      const reply = last(text);
      expect(reply).toMatch(/can't read this one|I check your sums/);
      expect(reply.match(/\?/g)).toHaveLength(1);
    }
  });

  it('gives no hints for an older problem when a new one cannot be read', () => {
    const reply = last('Solve 2x + 1 = 5', 'Solve sin(x) = 5', 'hint');
    expect(reply).toMatch(/^(?:I check sums|I can follow you|Let us go by lines|Look for an example)/);
    expect(reply).not.toContain('2x');
  });

  it('answers greetings, thanks and nothing at all with an example', () => {
    expect(last('hi')).toContain('$3x + 5 = 20$');
    expect(last('')).toContain('$3x + 5 = 20$');
    expect(last('thanks!')).toContain('welcome');
    expect(last('hint')).toMatch(/don't have a problem/);
  });

  it('takes a claimed number for an answer, and none of it for a move', () => {
    expect(last('Solve 3x + 5 = 20', 'is it -5')).not.toMatch(/^Yes/);
    expect(last('Solve 3x + 5 = 20', 'hint', 'is it minus 5')).toMatch(/^Yes/);
    expect(last('Solve 3x + 5 = 20', 'hint', '-5')).toMatch(/^Yes/);
  });

  it.each([
    ['Solve 3x + 5 = 20', 'x is five'],
    ['mean of 3, 7, 8, 10', 'seven'],
    ['Work out 15% of £60', 'nine pounds'],
    ['what is 2/3 of 18', 'its twelve'],
  ])('%s: "%s" is right, in words too', (problem, reply) => expect(last(problem, reply)).toMatch(/^(?:Yes|I read)/));

  it('takes a number in words that is wrong for wrong', () => {
    expect(last('mean of 3, 7, 8, 10', 'eight')).not.toMatch(/^Yes/);
  });

  it('says that it cannot check a line with another letter', () => {
    expect(last('Solve 2x + 1 = 5', 'y = 2')).toMatch(/^I can't check that line/);
  });
});
