import type { SmallTalk } from '../../maths/reading/small-talk.ts';

export const NO_PICTURES = "I can't read pictures. Could you type the problem for me, as text or LaTeX?";

export const NOTHING_TO_HINT = `I'd like to help, but I don't have a problem of yours yet. ${exampleStatement()} Which problem are you working on?`;

/** The reply to words about the problem that hold no maths to check; `line` is the pupil's latest line, in LaTeX. */
export function remarkReply(line: string): string {
  return `I can check lines of maths better than words. Try your idea on $${line}$, or ask for a hint. What does the next line look like?`;
}

export const WHOLE_ANSWER = 'Yes, that is right too, and now you have the whole answer.';

export const FINISHED = 'That finishes the problem. How could you check it?';

export const DONE = 'That was the whole problem, checked. Which problem would you like to do next?';

function exampleStatement(): string {
  return 'You can type, for example, "Solve $3x + 5 = 20$" or "Simplify $2a + 3b - a$".';
}

/** The reply to a text that holds no maths at all. */
export function smallTalkReply(about: SmallTalk): string {
  switch (about) {
    case 'nothing':
      return `Type a problem and I will help you step by step. ${exampleStatement()} What would you like to work on?`;
    case 'greeting':
      return `Hello! I give hints for maths problems, one step at a time. ${exampleStatement()} What would you like to work on?`;
    case 'thanks':
      return `You're welcome! You did the thinking. Is there another problem that you would like to try?`;
    default:
      return about satisfies never;
  }
}

/** Says plainly that a text cannot be read, with one question that helps the pupil on. */
export function unreadableReply(text: string): string {
  const plain = `I can't read this one with certainty, so I won't guess.`;
  if (text.length > 1_200) return `${plain} It is too long for me. Which single step or equation are you stuck on?`;
  if (/[<>≤≥]|\\(?:leq?|geq?|lt|gt)\b|inequal/i.test(text))
    return `${plain} I don't do inequalities yet. What would the problem be with $=$ in place of the inequality sign?`;
  if (/graph|draw|plot|sketch|diagram|figure|picture/i.test(text))
    return `${plain} It seems to need a drawing, which I can't see. Which equation or numbers does it give you?`;
  if (/triangle|circle|rectangle|angle|area|perimeter|volume|radius/i.test(text))
    return `${plain} Geometry in words is beyond me. Which formula connects the lengths that you know with the one that you want?`;
  if ((text.match(/[a-z]{3,}/gi) ?? []).length > 12)
    return `${plain} A story is for you to translate: which number is unknown, and which equation would say the same as the words?`;
  if (/\d\s*\/\s*\d*[a-z(]/i.test(text))
    return `${plain} A slash such as in $1/2x$ can be read in two ways. Could you add brackets to show what is divided by what?`;
  return `${plain} ${exampleStatement()} Could you write just the sum or the equation, and what to do with it?`;
}
