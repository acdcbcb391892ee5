import { describe, expect, it } from 'vitest';
import { followStory, openStory } from '../../../maths/story/follow-story.ts';
import { readStory } from '../../../maths/story/read-story.ts';
import { typesettingFault } from '../formulas.fixture.ts';
import { storyWords } from './story-words.ts';

/** What the tutor says to a story and then to each line. */
function talk(text: string, ...lines: readonly string[]): string[] {
  const story = readStory(text);
  let followed = openStory(story);
  const said = [storyWords(story, followed)];
  for (const line of lines) {
    followed = followStory(story, followed.state, line);
    said.push(storyWords(story, followed));
  }
  return said;
}

const PENS =
  'Ann buys 15 pens at $4 each and 3 rulers at $1.50 each. 10% of the money is for the school. How much does she pay?';

const LINES = [
  'idk',
  '15 x 4 = 60',
  'cost of the pens',
  'rulers: 3 x 1.5 = 4.5',
  '60 + 4.5 = 65',
  '60 + 4.5 = 64.5 is the total',
  '3 + 4 = 7 x 2 = 14',
  '2 hours = 120 minutes',
  '2 hours = 12 minutes',
  '2 hours + 3 minutes = 5',
  '$5 + 3 hours = 8',
  '10/3 = 3.33',
  '17/5 = 3 r 2',
  'is it $64.50?',
  'the answer is 99',
  '15',
  'about 70',
  'i drew a bar',
  'first i add',
  'tell me the answer',
  'give me the answer',
  'am i right?',
  'what about my $ and {} and \\frac',
  '15 x 4',
  ...Array.from({ length: 25 }, () => 'hint'),
];

describe('the words of story mode', () => {
  it('end in the one question that they ask, are typeset, and are never the same twice in a row', () => {
    const said = talk(PENS, ...LINES);
    for (const [i, text] of said.entries()) {
      expect(text.match(/\?/g)).toHaveLength(1);
      expect(text.endsWith('?')).toBe(true);
      expect(typesettingFault(text)).toBeUndefined();
      expect(text).not.toBe(said[i + 1]);
    }
    for (const text of said.slice(1)) expect(text.split(' ').length).toBeLessThanOrEqual(50);
  });

  it('name the quantities, the question and what is checked, at the start', () => {
    const [opening = ''] = talk(PENS);
    expect(opening).toContain('$15$ pens, $4$ dollars each, $3$ rulers, $1.50$ dollars each and $10\\%$');
    expect(opening).toContain('how much does she pay');
    expect(opening).toContain('I check your sums and units, not how you read the story.');
  });

  it('never call the number at the end right or wrong', () => {
    const finals = ['64.5', 'the answer is 64.5', 'is it $64.50?', 'is it 99', 'my final answer is 12'];
    for (const text of talk(PENS, ...finals).slice(1))
      expect(text).not.toMatch(/\b(?:yes|no|correct|wrong|right answer|is right)\b/i);
  });

  it('say which sum is right and which line is the first wrong one, without the result', () => {
    const [, right = '', wrong = ''] = talk(PENS, '15 x 4 = 60', '15 x 4 = 60; 60 + 4.5 = 65; 1 + 1 = 2');
    expect(right).toContain('$15 \\times 4 = 60$ is right.');
    expect(wrong).toContain('But look at $60 + 4.5 = 65$');
    expect(wrong).not.toContain('64.5');
  });

  it.each(['', 'A story without numbers. What happens?', 'Five.', '$'.repeat(50), 'How many?'.repeat(300)])(
    'have something for "%s"',
    (text) => {
      for (const said of talk(text, 'hint', 'hint', '1 + 1 = 2', '1 + 1 = 3')) {
        expect(said.endsWith('?')).toBe(true);
        expect(typesettingFault(said)).toBeUndefined();
      }
    },
  );
});
