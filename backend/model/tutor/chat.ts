/** Everything the tutor says when there is no problem to work on. */

export const NO_PICTURES = "I can't read pictures. Could you type the problem for me, as text or LaTeX?";

export const NOTHING_TO_HINT = `I'd like to help, but I don't have a problem of yours yet. ${exampleStatement()} Which problem are you working on?`;

/** Said to words about the problem that hold no maths to check; `line` is the line in hand, in LaTeX. */
export function remarkReply(line: string): string {
  return `I can check lines of maths better than words. Try your idea on $${line}$, or ask for a hint. What does the next line look like?`;
}

export const DONE = 'That was the whole problem, checked. Which problem would you like to do next?';

function exampleStatement(): string {
  return 'You can type, for example, "Solve $3x + 5 = 20$" or "Simplify $2a + 3b - a$".';
}

const MORE =
  /^(?:(?:can|could|may) i (?:have|get) )?(?:(?:please )?(?:give|show|tell) me )?(?:(?:a|an|one|the|some|another|next|more|again|hint|hints|step|clue|help|please|me|go on|go|on|continue|and|then|now|what|carry|keep going|still|stuck|i'm|i am|im|idk|dunno|no idea|i have no idea|i don't (?:know|get it|understand)|i do not (?:know|understand)|don't know|not sure|i'm not sure|i need|yes|yeah|yep|ok|okay|no|nope|sure|got it|is next|do i do|should i do|i|explain|tell|show|how|why|huh|hmm+|the answer|just|answer|one more|further)[\s,.!?]*)+$/i;

/** "Another hint, please.", "?", "I don't know", "next". */
export function isMore(text: string): boolean {
  const bare = text.trim().replace(/[’‘]/g, "'");
  return bare.length <= 80 && (/^[?.!…]+$/.test(bare) || MORE.test(bare));
}

const GREETING = /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|yo)(?: there| tutor| again)?[\s!.,?]*$/i;
const THANKS =
  /^(?:thanks|thank you|thx|ty|cheers|great|cool|awesome|perfect|nice|bye|goodbye)(?: (?:a lot|so much|very much|you|for (?:the|your) help))?[\s!.,?]*$/i;

/** A friendly answer to a text that is no maths at all; undefined for anything that may be a problem. */
export function chatReply(text: string): string | undefined {
  const bare = text.trim().replace(/[’‘]/g, "'");
  if (bare === '')
    return `Type a problem and I will help you step by step. ${exampleStatement()} What would you like to work on?`;
  if (bare.length > 60) return undefined;
  if (GREETING.test(bare))
    return `Hello! I give hints for maths problems, one step at a time. ${exampleStatement()} What would you like to work on?`;
  if (THANKS.test(bare))
    return `You're welcome! You did the thinking. Is there another problem that you would like to try?`;
  return undefined;
}

/** Says plainly that a text cannot be read, with one question that helps the student on. */
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
