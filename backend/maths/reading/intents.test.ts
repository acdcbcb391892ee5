import { expect, it } from 'vitest';
import { intentOf, isGibberish, saysWhereItHurts } from './intents.ts';

it.each([
  ['', 'nothing'],
  ['hi', 'greeting'],
  ['Hello there!', 'greeting'],
  ['good morning', 'greeting'],
  ['thanks!', 'thanks'],
  ['ok thx', 'thanks'],
  ['that makes sense', 'thanks'],
  ['what can you do?', 'capability'],
  ['How does this work', 'capability'],
  ['can you help me', 'capability'],
  ['are you a robot?', 'identity'],
  ['r u real', undefined],
  ['Are you human', 'identity'],
  ['hint', 'hint'],
  ['Another hint, please.', 'hint'],
  ['give me a hint', 'hint'],
  ['?', 'hint'],
  ['next', 'hint'],
  ['what do i do', 'hint'],
  ["what's next", 'hint'],
  ['idk', 'lost'],
  ["I don't know", 'lost'],
  ["i don't get it", 'lost'],
  ['no idea', 'lost'],
  ['im so confused', 'lost'],
  ['huh', 'lost'],
  ['just tell me the answer', 'answer'],
  ['give me the answer', 'answer'],
  ['Give me the ANSWER!!!', 'answer'],
  ['whats the answer', 'answer'],
  ["What's the answer?", 'answer'],
  ['can you tell me the solution', 'answer'],
  ['do it for me', 'answer'],
  ['do my homework for me', 'answer'],
  ['can u do it 4 me', 'answer'],
  ['just do it for me pls', 'answer'],
  ['solve it for me', 'answer'],
  ['i just want the answer', 'answer'],
  ['tell me what x is', 'answer'],
  ['the answer please', 'answer'],
  ['what is x', 'answer'],
  ['just tell me', 'answer'],
  ['i give up', 'give-up'],
  ['im giving up', 'give-up'],
  ["i can't do this", 'give-up'],
  ['this is too hard', 'give-up'],
  ['i hate maths', 'hates-it'],
  ['i hate math', 'hates-it'],
  ['maths is boring', 'hates-it'],
  ['this is stupid', 'frustrated'],
  ['ugh', 'frustrated'],
  ['UGHHH', 'frustrated'],
  ['argh', 'frustrated'],
  ['this makes no sense', 'frustrated'],
  ['im so dumb', 'down'],
  ["I'm stupid", 'down'],
  ['i feel so stupid', 'down'],
  ['i suck at this', 'down'],
  ["i'm bad at maths", 'down'],
  ['boring', 'bored'],
  ['im bored', 'bored'],
  ["what's the point", 'bored'],
  ['wtf', 'rude'],
  ['what the fuck', 'rude'],
  ['you are useless', 'rude'],
  ['stupid bot', 'rude'],
  ['i want to die', 'danger'],
  ['im going to kill myself', 'danger'],
  ['new problem', 'new-problem'],
  ['next question', 'new-problem'],
  ['can we do a different one', 'new-problem'],
  ['another problem please', 'new-problem'],
  ['skip this', 'new-problem'],
  ['lets do another one', 'new-problem'],
  ["let's do another", 'new-problem'],
  ['another', 'hint'],
  ['yes', 'yes'],
  ['yeah sure', 'yes'],
  ['ok', 'yes'],
  ['no', 'no'],
  ['nah', 'no'],
  ['is it 5', undefined],
  ['x = 5', undefined],
  ['3x + 5 = 20', undefined],
  ['add 8', undefined],
  ['because its squared', undefined],
  ['divide both sides', undefined],
  ['what is 7 * 8', undefined],
  ['i dont get why the sign changes', undefined],
  ['multiply', undefined],
  ['left', undefined],
  ['two of them', undefined],
  ['the class has boys and girls', undefined],
  ['do you like football', undefined],
])('%j is after %s', (text, after) => {
  const intent = intentOf(text);
  const found =
    intent?.kind === 'small-talk'
      ? intent.about
      : intent?.kind === 'feeling'
        ? intent.feeling
        : intent?.kind === 'wish'
          ? intent.wish
          : intent?.kind;
  expect(found).toBe(after);
});

it.each([
  ['i dont get what to do with the bracket', true],
  ['why do we subtract on both sides', true],
  ['how do i get rid of the 5', true],
  ['im stuck on the minus sign here', true],
  ['i dont get it', false],
  ['why', false],
  ['i dont know what to do', false],
  ['do you like football', false],
])('%j says where it hurts: %s', (text, says) => {
  expect(saysWhereItHurts(text)).toBe(says);
});

it.each([
  ['lol', true],
  ['asdf', true],
  ['abc', false],
  ['xyz', false],
  ['ab', false],
  ['x + y', false],
])('%j is gibberish: %s', (text, is) => {
  expect(isGibberish(text)).toBe(is);
});
