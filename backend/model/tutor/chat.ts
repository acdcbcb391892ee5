import type { SmallTalk } from '../../maths/reading/intents.ts';

export const NO_PICTURES = "I can't read pictures. Could you type the problem for me, as text or LaTeX?";

const EXAMPLES: readonly string[] = [
  'You can type, for example, "Solve $3x + 5 = 20$" or "Simplify $2a + 3b - a$".',
  'Something like "What is $3/4 + 2/5$" or "Factorise $x^2 + 5x + 6$" will do.',
  'Try "Solve $2(x - 3) = 8$" or "Round $3.478$ to 1 decimal place", if you have none of your own.',
];

/** Questions for a pupil who has no problem in hand. */
export const WITHOUT_PROBLEM: readonly string[] = [
  'What would you like to work on?',
  'Which problem are you working on?',
  'Which question would you like to start with?',
  'What does your homework ask for?',
];

export const NOTHING_TO_HINT: readonly string[] = EXAMPLES.map(
  (example, i) =>
    `${["I'd like to help, but I don't have a problem of yours yet.", 'First I need to see a problem.', 'There is no problem here yet for me to help with.'][i] ?? ''} ${example} ${WITHOUT_PROBLEM[i] ?? ''}`,
);

/** Said before a question that leads back to the problem. */
export const REMARK_WORDS: readonly string[] = [
  'I can check lines of maths better than words, so write down what you mean, even if you are not sure.',
  'Put that idea into a line of maths and I will check it.',
  'Good to think aloud, and a line of maths would let me follow you.',
  'Let us see what that looks like in symbols.',
];

export const OFF_TOPIC_WORDS: readonly string[] = [
  'That is a topic for another time.',
  'I only know maths, so I had better stay with it.',
  'Tell me about that after this one.',
  'I would get that wrong: maths is all I know.',
];

export const SMALL_TALK_WORDS: Readonly<Record<SmallTalk, readonly string[]>> = {
  nothing: ['I am here.', 'Take your time.', 'Whenever you are ready.'],
  greeting: ['Hello!', 'Hi there!', 'Hello again!'],
  thanks: ["You're welcome!", 'Glad that helps.', 'You did the thinking.'],
  capability: [
    'I give hints for maths problems, one step at a time, and I check every line that you write.',
    'You show me a problem and your lines, and I say what is right and ask about what comes next.',
  ],
  identity: [
    'I am a program: I check maths exactly, and I know little else.',
    'No person here, just a maths program that never gets tired of questions.',
  ],
};

export function smallTalkAlone(about: SmallTalk): readonly string[] {
  return EXAMPLES.map((example, i) => {
    const question = WITHOUT_PROBLEM[i] ?? '';
    switch (about) {
      case 'nothing':
        return `Type a problem and I will help you step by step. ${example} ${question}`;
      case 'greeting':
        return `Hello! I give hints for maths problems, one step at a time. ${example} ${question}`;
      case 'thanks':
        return `You're welcome! You did the thinking. ${['Is there another problem that you would like to try?', 'What shall we do next?', 'What comes next?'][i] ?? question}`;
      case 'capability':
      case 'identity':
        return `${SMALL_TALK_WORDS[about][i % 2] ?? ''} ${example} ${question}`;
      default:
        return about satisfies never;
    }
  });
}

export const WHOLE_ANSWER = 'Yes, that is right too, and now you have the whole answer.';

export const FINISHED: readonly string[] = [
  'That finishes the problem. How could you check it?',
  'That finishes the problem, well done. How can you be sure that it is right?',
];

export const PUT_AWAY: readonly string[] = [
  'All right, we put this one away. Which problem would you like to do next?',
  'Okay, something new it is. What does the new problem say?',
];

export const DECLINED: readonly string[] = [
  'All right, we stay with ours.',
  'Good, back to it then.',
  'Okay, then we go on.',
];

/** Asks whether a text is a problem of its own. */
export function proposalWords(isStory: boolean, shown: string): readonly string[] {
  if (isStory) {
    return [
      `That is an equation that I could help you with, though I can't tell whether it fits the words. Shall we work on ${shown}?`,
      `I can't check that ${shown} says the same as the text. Do you want us to solve it, as your equation?`,
    ];
  }
  return [
    `That does not seem to belong to what we are doing. Is it a new problem?`,
    `I can't see how that goes with the problem in hand. Shall we put ours away and start on it?`,
  ];
}

const UNREADABLE: readonly string[] = [
  `I can't read this one with certainty, so I won't guess.`,
  'This one I cannot read surely enough to solve it.',
];

/** Says plainly that a text cannot be read, with one question that helps the pupil on. */
export function unreadableReply(text: string): readonly string[] {
  return UNREADABLE.map((plain) => `${plain} ${unreadableAsk(text)}`);
}

function unreadableAsk(text: string): string {
  if (text.length > 1_200) return 'It is too long for me. Which single step or equation are you stuck on?';
  if (/[<>≤≥]|\\(?:leq?|geq?|lt|gt)\b|inequal/i.test(text))
    return "I don't do inequalities yet. What would the problem be with $=$ in place of the inequality sign?";
  if (/graph|draw|plot|sketch|diagram|figure|picture/i.test(text))
    return "It seems to need a drawing, which I can't see. Which equation or numbers does it give you?";
  if (/triangle|circle|rectangle|angle|area|perimeter|volume|radius/i.test(text))
    return 'Geometry in words is hard for me. Which formula connects the lengths that you know with the one that you want?';
  if (/\d\s*\/\s*\d*[a-z(]/i.test(text))
    return 'A slash such as in $1/2x$ can be read in two ways. Could you add brackets to show what is divided by what?';
  return `${EXAMPLES[0] ?? ''} Could you write just the sum or the equation, and what to do with it?`;
}

/** Questions for a problem that is done. */
export const AFTER_SOLVED: readonly string[] = [
  'How would you explain it to a friend?',
  'Which step would you do differently next time?',
  'How sure are you that it is right, and why?',
  'What would you like to do next?',
];

export const GIVEN: readonly string[] = [
  'You have really tried, so here is this step.',
  'That was three honest tries, so let me show you this one.',
];

export const SAME_AGAIN: readonly string[] = [
  'That is the same as before, so let me put it another way.',
  'You had that one already, and it still does not fit.',
  'Same again, so let us look at it from another side.',
];

export const MISSED: readonly string[] = [
  'Good try, but that is not it.',
  'Not quite yet.',
  'Close to the idea, but not that number.',
];

/** Before a sum that the pupil came up with is asked back. */
export const SUM_WORDS: readonly string[] = [
  'That is a useful sum to look at.',
  'Good thing to work out.',
  'Let us do that one.',
];

/** Before the rung that a remark has paid for. */
export const SAID_WHERE: readonly string[] = [
  'Good that you say where it sticks.',
  'That is a good thing to ask.',
  'Thanks for telling me what is in the way.',
];

/** Before a question, after words about a problem that is done. */
export const REMARK_AFTER: readonly string[] = ['I see.', 'Fair enough.', 'All right.'];

/** After a true line about a problem that is done: most often its check. */
export const TRUE_AFTER: readonly string[] = ['Yes, that is true.', 'That holds, yes.', 'True, both sides agree.'];

export const DECLINED_AFTER: readonly string[] = ['All right.', 'No problem.', 'Fine by me.'];
