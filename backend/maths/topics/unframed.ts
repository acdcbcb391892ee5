const MARK = String.raw`[\s,.:;!?)-]`;

/** What pupils say before a question, and what says nothing about it. */
const BEFORE = new RegExp(
  String.raw`^${MARK}*(?:(?:hi|hello|hey|ok(?:ay)?|so|um+|please|pls|plz|thanks|help(?: me)?(?: with)?(?: this)?(?: (?:one|question|problem))?|can you (?:please )?help(?: me)?(?: with)?(?: this)?|how (?:do|would|can|should) (?:i|you|we) do (?:this|it|these)(?: one| question| problem)?|i(?:'m| am) stuck(?: on this(?: one)?)?|i (?:don'?t|do not|dont) (?:get|know|understand)(?: how to do)? (?:this|it)(?: one)?|(?:my )?(?:question|homework|exercise|problem)(?: is)?(?: \d{1,3}[a-h]?)?(?=${MARK}))${MARK}+)+(?=\S)`,
  'i',
);
const NUMBERED = /^\s*(?:q(?:uestion)?\.? ?\d{1,3}[a-h]?|\d{1,2}[a-h]?|[a-h])\s*(?:[:)]|\.(?!\d))\s+(?=\S)/i;
const BEHIND =
  /(?:(?:[\s,.;]+|(?<=[?!])\s*)(?:please|pls|plz|thanks|thank you|thx|help(?: me)?(?: please)?|i(?:'m| am) stuck|i (?:don'?t|dont) (?:get|know|understand) (?:this|it)|how (?:do|would|can) (?:i|you|we) do (?:this|it)))+[\s.!?]*$/i;

/** A question without greetings, its number in the book and cries for help around it; one in capitals alone in small letters. */
export function unframed(text: string): string {
  const bare = text.replace(NUMBERED, '').replace(BEFORE, '').replace(NUMBERED, '').replace(BEHIND, '').trim();
  return /[A-Z]{3}/.test(bare) && !/[a-z\\]/.test(bare) ? bare.toLowerCase() : bare;
}
