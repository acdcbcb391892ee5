import { withNumerals } from './number-words.ts';

/** How a pupil feels, as far as plain words say it. `danger` is about harm, not about maths. */
export type Feeling = 'danger' | 'down' | 'hates-it' | 'frustrated' | 'bored' | 'rude';

export type SmallTalk = 'nothing' | 'greeting' | 'thanks' | 'capability' | 'identity';

/** What a text without maths is after. */
export type Intent =
  | { readonly kind: 'small-talk'; readonly about: SmallTalk }
  | { readonly kind: 'feeling'; readonly feeling: Feeling }
  /** For the next hint, out of not knowing, for the answer itself, or to stop: none of them shows any work. */
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'new-problem' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' };

export type Wish = 'hint' | 'lost' | 'answer' | 'give-up';

/** Longest text that is read for an intent, in UTF-16 code units; longer ones may be problems. */
const MAX_INTENT = 120;

const YES =
  /^(?:(?:yes|yea+h?|yep|yup|ya|sure|ok(?:ay)?|kk?|please|pls|go on|why not|it is|yes it is|lets do it|lets go|alright|fine|new|its new)[\s,.!]*)+$/;
const NO =
  /^(?:(?:no+|nope|nah|not really|it isnt|its not|no thanks|no thank you|not now|later|the old one)[\s,.!]*)+$/;

const GREETING =
  /^(?:(?:hi+|hello+|he+y+|hiya|yo|sup|howdy|good (?:morning|afternoon|evening)|whats up|how are you|there|tutor|again|sir|miss)[\s!.,?]*)+$/;
const THANKS =
  /^(?:(?:thanks|thank you|thx|thank u|ty|cheers|great|cool|awesome|perfect|nice|nice one|bye|goodbye|see you|a lot|so much|very much|you|for (?:the|your) help|got it|i get it(?: now)?|that makes sense|makes sense|ah+|oh+|ok(?:ay)?)[\s!.,]*)+$/;

const CAPABILITY =
  /^(?:what (?:can|do) (?:you|u) do|how (?:does (?:this|it)|do (?:you|u)) work|what is this|who are you|what are you(?: for)?|can you help(?: me)?|help me with (?:maths?|homework)|what (?:maths?|topics) do you (?:do|know)|how can you help(?: me)?)[\s!.?]*$/;
const IDENTITY =
  /\b(?:are (?:you|u) (?:a |an )?(?:robot|bot|ai|human|real|person|real person|computer|machine|chatgpt|gpt)|chat ?gpt|(?:you|u) (?:a |an )?(?:robot|bot|ai))\b/;

const NEW_PROBLEM =
  /^(?:(?:can|could|may|shall) (?:we|i|you) )?(?:(?:lets|please|just|i want(?: to)?|i need|can i|give me|do|try|have|start|ask|get|next|skip(?: to)?|move on to) )*(?:(?:a|an|the|my|one) )?(?:(?:new|next|another|different|other|fresh) (?:problem|question|one|sum|exercise|task|equation|q)|something else|(?:another|one more)(?: one)?(?=[\s!.?]*$)|skip (?:it|this(?: one| question| problem)?)|start over|move on|change (?:the )?(?:problem|question))(?: (?:please|pls|now|instead))*[\s!.?]*$/;

const ANSWERS: readonly RegExp[] = [
  /\b(?:(?:tell|give|show|gimme|send|reveal|say)(?: (?:me|us))?(?: just)?(?: (?:the|an|ur|your|its|his))?(?: (?:full|whole|final|right|correct|real))? ?(?:answers?|ans|answr|anser|awnser|solutions?|result))\b/,
  /\b(?:(?:what(?:s| is| are|re)|wats|wat is) (?:the|ur|your)(?: (?:final|right|correct|real))? (?:answers?|ans|answr|anser|awnser|solutions?|result))\b/,
  /\b(?:do (?:it|this|that|these|my homework|my work|the (?:question|problem|sum|work|homework|rest)|everything|all of it|them)(?: all)? (?:for|4) (?:me|us))\b/,
  /\b(?:(?:you|u) (?:do|solve) (?:it|this))\b/,
  /\b(?:(?:just )?(?:solve|finish|answer) (?:it|this|the (?:question|problem))(?: (?:for|4) me)?)\b/,
  /\b(?:(?:want|need|wanna know) (?:to know )?the (?:answers?|solution|result))\b/,
  /\b(?:(?:just|only) (?:tell|give|say|show)(?: me)?(?: (?:it|what it is|what (?:x|y) is))?)\b/,
  /\b(?:(?:tell|show) me (?:what (?:it|x|y|the answer) is|it))\b/,
  /\b(?:^(?:the )?(?:answers?|solution|ans)(?: (?:please|pls|plz|now))?$)/,
  /\b(?:what (?:does|is) (?:x|y) (?:equal|equal to)$|^(?:whats|what is) (?:x|y|it)$|what do i (?:write|put)(?: down)?$)/,
];
const GIVE_UP =
  /\b(?:giv(?:e|ing) up|i quit|i (?:cant|cannot|can not|wont) (?:do|solve|finish) (?:this|it|that|these|any of (?:this|it))|im done with this|i dont want to do (?:this|it)(?: anymore| any more)?|i dont care|too hard|its impossible|this is impossible)\b/;
const LOST =
  /^(?:(?:idk|idek|dunno|i dunno|no idea|no clue|i have no (?:idea|clue)|(?:i )?(?:really |still |just )?(?:dont|do not|didnt) (?:know|get it|get this|get that|understand|understand it|understand this|understand that|follow)|not sure|im not sure|unsure|im (?:so |really |totally |completely )?(?:lost|stuck|confused)|lost|confused|still|huh|hm+|um+|er+|what|wut|wdym|what do you mean|i|but|how|why|sorry|really|at all|anything)[\s,.!?]*)+$/;
const HINT =
  /^(?:(?:(?:can|could|may) (?:i|you|u)(?: please)?|have|get|give|show|tell|me|please|pls|plz|a|an|one|the|some|another|next|more|again|hints?|step|clues?|help|go on|go|on|continue|and|then|now|what|carry|keep going|still|stuck|im|i am|i need|yes|yeah|yep|ok(?:ay)?|no|nope|sure|got it|is next|whats next|what next|do i do|should i do|i|explain|tell|how|why|huh|just|one more|further|first|where do i start|how do i start|start)[\s,.!?]*)+$/;

const FEELINGS: readonly (readonly [Feeling, RegExp])[] = [
  [
    'danger',
    /\b(?:(?:kill|hurt|cut|harm)(?:ing)? (?:myself|me)|want to die|wanna die|kms|suicid(?:e|al)|end (?:it all|my life)|dont want to (?:live|be alive)|(?:hits|beats|hurts|abuses) me)\b/,
  ],
  [
    'down',
    /\b(?:i(?: a)?m (?:so |such |just |too |really )*(?:an? )?(?:dumb|stupid|thick|idiot|bad at (?:this|maths?|it)|useless|failure|rubbish|terrible|slow|not smart|not good at (?:this|maths?))|i (?:suck|feel (?:so |really )?(?:dumb|stupid|sad|bad))|im (?:crying|sad|scared|worried|anxious|nervous|stressed)|everyone else (?:gets|can)|ill never (?:get|understand|learn))\b/,
  ],
  [
    'hates-it',
    /\b(?:(?:i )?(?:hate|dont like|cant stand|despise|detest) (?:maths?|algebra|this|it|equations?|fractions?|school|homework|numbers|these)|maths? (?:sucks|is (?:so )?(?:stupid|dumb|boring|pointless|useless|horrible|the worst|hard)))\b/,
  ],
  ['bored', /\b(?:bor(?:ed|ing)|this is (?:pointless|useless)|whats the point|why do (?:we|i) (?:have|need) to)\b/],
  [
    'frustrated',
    /\b(?:u+g+h*|a+r+g+h*|grr+|aaa+h*|this (?:is|thing is) (?:so |really |just )?(?:stupid|dumb|annoying|hard|difficult|confusing|unfair|ridiculous|rubbish|trash)|this (?:sucks|doesnt make (?:any )?sense)|makes no sense|so annoying|annoy(?:ed|ing)|frustrat(?:ed|ing)|im (?:so )?(?:mad|angry|tired)|thats not (?:fair|helpful)|not helping|you(?:re| are)? (?:not helping|no help)|leave me alone)\b/,
  ],
  [
    'rude',
    /\b(?:f+u+c+k\w*|f\*+k?\w*|wtf|stfu|sh[i*]t\w*|bullsh\w*|crap|damn|bloody hell|(?:you(?:re| are)?|your?|ur|u(?: r)?) (?:so |a |an |really )*(?:stupid|dumb|idiot|useless|rubbish|trash|bad|moron|suck)|idiot|shut up|stupid (?:bot|robot|tutor|thing|computer|app)|screw (?:you|this)|piss off|bastard|bitch|arse|ass)\b/,
  ],
];

/** Lower case, without apostrophes and pictures, and with drawn-out letters cut to two. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, ' ')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a text is after, where it holds no maths; undefined for anything that may be a problem, a line or a remark about one. */
export function intentOf(text: string): Intent | undefined {
  if (text.length > MAX_INTENT) return undefined;
  const bare = plain(text);
  if (bare === '') return { kind: 'small-talk', about: 'nothing' };
  if (/^[?.!…]+$/.test(bare)) return { kind: 'wish', wish: 'hint' };
  const feeling = FEELINGS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (feeling === 'danger') return { kind: 'feeling', feeling };
  if (/[\d=+^/\\$<>×÷√]/.test(bare.replace(/\b4 me\b/, ' '))) return undefined;
  if (ANSWERS.some((pattern) => pattern.test(bare))) return { kind: 'wish', wish: 'answer' };
  if (GIVE_UP.test(bare)) return { kind: 'wish', wish: 'give-up' };
  if (feeling !== undefined) return { kind: 'feeling', feeling };
  if (YES.test(bare)) return { kind: 'yes' };
  if (NO.test(bare)) return { kind: 'no' };
  if (GREETING.test(bare)) return { kind: 'small-talk', about: 'greeting' };
  if (THANKS.test(bare)) return { kind: 'small-talk', about: 'thanks' };
  if (NEW_PROBLEM.test(bare) && !/^(?:another|one more)[\s!.?]*$/.test(bare)) return { kind: 'new-problem' };
  if (CAPABILITY.test(bare)) return { kind: 'small-talk', about: 'capability' };
  if (IDENTITY.test(bare)) return { kind: 'small-talk', about: 'identity' };
  if (LOST.test(bare)) return { kind: 'wish', wish: 'lost' };
  return HINT.test(bare) ? { kind: 'wish', wish: 'hint' } : undefined;
}

const STUCK =
  /\b(?:why|how|dont|cant|confus\w*|stuck|lost|what|where|which|when|not sure|unsure|mean\w*|forg[eo]t\w*|keep getting|wrong|hard|help|wait)\b/;
const MATHS_WORDS =
  /\d|\b(?:[xyzabcnpqt]|minus|plus|times|divid\w*|multipl\w*|brackets?|fractions?|signs?|both sides?|sides?|denominators?|numerators?|bottoms?|tops?|squares?|squared|roots?|powers?|terms?|factors?|factori\w*|negatives?|positives?|equals?|round\w*|digits?|angles?|areas?|unknowns?|letters?|per ?cents?|percentages?|decimals?|mov\w*|cancel\w*|expand\w*|simplif\w*|collect\w*|common|subtract\w*|add\w*|swap\w*|flip\w*|formulas?|numbers?|equations?|lines?|gradients?|graphs?|zeros?|zero|undo\w*|opposite|inverse)\b/;

/** True for a remark that says where it hurts: "i dont get what happens to the minus", not "i dont get it". */
export function saysWhereItHurts(text: string): boolean {
  const bare = plain(text);
  return bare.split(' ').length >= 4 && STUCK.test(bare) && MATHS_WORDS.test(bare);
}

/** True for letters that are no product of unknowns and say nothing: "lol", "asdf". */
export const isGibberish = (text: string): boolean =>
  /^[a-z\s.,!?']+$/i.test(withNumerals(text)) && /[a-z]{3,}/i.test(text) && !/^[a-cmnpqtx-z\s.?!]+$/i.test(text.trim());

/** True where a remark speaks of maths at all. */
export const isAboutMaths = (text: string): boolean => MATHS_WORDS.test(plain(text)) || /[=+^\\$<>]/.test(text);
