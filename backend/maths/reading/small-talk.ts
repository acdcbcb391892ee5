/** Talk that holds no maths: an empty text, a greeting, thanks. */
export type SmallTalk = 'nothing' | 'greeting' | 'thanks';

/** Longest text that can be a wish for a hint, and small talk, in UTF-16 code units; longer ones may be problems. */
const MAX_WISH = 80;
const MAX_SMALL_TALK = 60;

const HINT =
  /^(?:(?:can|could|may) i (?:have|get) )?(?:(?:please )?(?:give|show|tell) me )?(?:(?:a|an|one|the|some|another|next|more|again|hint|hints|step|clue|help|please|me|go on|go|on|continue|and|then|now|what|carry|keep going|still|stuck|i'm|i am|im|idk|dunno|no idea|i have no idea|i don't (?:know|get it|understand)|i do not (?:know|understand)|don't know|not sure|i'm not sure|i need|yes|yeah|yep|ok|okay|no|nope|sure|got it|is next|do i do|should i do|i|explain|tell|show|how|why|huh|hmm+|the answer|just|answer|one more|further)[\s,.!?]*)+$/i;

const GREETING = /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|yo)(?: there| tutor| again)?[\s!.,?]*$/i;
const THANKS =
  /^(?:thanks|thank you|thx|ty|cheers|great|cool|awesome|perfect|nice|bye|goodbye)(?: (?:a lot|so much|very much|you|for (?:the|your) help))?[\s!.,?]*$/i;

const plain = (text: string): string => text.trim().replace(/[’‘]/g, "'");

/** A wish for the next hint: "Another hint, please.", "?", "I don't know", "next". */
export function asksForHint(text: string): boolean {
  const bare = plain(text);
  return bare.length <= MAX_WISH && (/^[?.!…]+$/.test(bare) || HINT.test(bare));
}

/** Which small talk a text is; undefined for anything that may be a problem. */
export function smallTalk(text: string): SmallTalk | undefined {
  const bare = plain(text);
  if (bare === '') return 'nothing';
  if (bare.length > MAX_SMALL_TALK) return undefined;
  if (GREETING.test(bare)) return 'greeting';
  return THANKS.test(bare) ? 'thanks' : undefined;
}
