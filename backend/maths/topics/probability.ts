import { plainText, withDigits } from '../replies/plain-text.ts';
import * as magnitude from '../numbers/magnitude.ts';
import { BAG, countsIn } from './bag-words.ts';
import { measured, numberStep } from './built.ts';
import { readChance } from './chance-rules.ts';
import { n, sub } from './formula.ts';
import { CARDS, cardEvent, type Event, numbered, numberEvent, type Outcome, thingEvent } from './outcomes.ts';
import { readPicks } from './picks.ts';
import type { Topic, TopicProblem } from './topic.ts';

/** Probabilities: equally likely outcomes of dice, cards, coins, spinners and bags, several picks, and the rules for chances. */
export const probability: Topic = {
  name: 'probability',
  read(text) {
    const plain = withDigits(plainText(text))
      .replace(/\s*\.\s*\.\s*/g, '. ')
      .replace(/\bp ?\( ?((?:not )?(?!not\b)[a-z]{3,}(?: [a-z]+)*) ?\)/g, 'probability $1');
    if (!/\bprob|\bchance|\bp ?\(|expect|relative frequency/.test(plain)) return undefined;
    return readPicks(plain) ?? readChance(plain) ?? readSingle(plain);
  },
};

const ASK = String.raw`(?:(?:find|what is|what's|whats|calculate|work out|give|write down|determine|state|compute|how do i (?:find|work out)) )?(?:the )?(?:probability|prob|chance)s?(?: of| that| for)? (?:(?:it|he|she|i|you|they) )?`;
const AT_RANDOM = String.raw`(?: at random)?`;
const DIE = String.raw`(?:an? |1 |one )?(?:fair |ordinary |normal |standard |regular |unbiased )*(?:(\d{1,2})-sided |six-sided )?(?:die|dice|number cube)`;
const DECK = String.raw`(?:from |in )?(?:a |an )?(?:standard |normal |ordinary |well-shuffled |52[- ]card )*(?:deck|pack)(?: of)?(?: 52)?(?: playing)?(?: cards)?(?: of 52(?: cards)?)?`;
const LEAD = String.raw`^(?:for the following exercises,? ?|you |i |a |q?\d+[.)] )?`;
const SPIN = String.raw`(?:an? )?(?:fair )?spinner (?:has|with|is split into|is divided into) (?:\d{1,2} )?(?:equal )?(?:sections|sides|parts|sectors)?,? ?(?:numbered|labelled|labeled)(?: from)? 1 (?:to|-) (\d{1,2})`;

/** One experiment and one event of it: a phrase before or after the question. */
function readSingle(text: string): TopicProblem | undefined {
  return die(text) ?? cards(text) ?? bag(text) ?? letter(text);
}

function die(text: string): TopicProblem | undefined {
  const set = new RegExp(
    `${LEAD}(?:roll |throw |if )?${DIE}(?: is| are)?(?: rolled| thrown| tossed)?(?: once)?[.,;]* (?:and )?${ASK}(.+?)[?.! ]*$`,
  ).exec(text);
  const after =
    set === null
      ? new RegExp(
          `^${ASK}(.+?) (?:on|with|using|when (?:you )?(?:roll|throw|rolling|throwing)) ${DIE}(?: is| are)?(?: once| rolled| thrown)?[?.! ]*$`,
        ).exec(text)
      : null;
  const whenRolled =
    set === null && after === null
      ? new RegExp(`^${ASK}(.+?) (?:when|if) ${DIE} is (?:rolled|thrown|tossed)[?.! ]*$`).exec(text)
      : null;
  const [faces, event] = set === null ? [(after ?? whenRolled)?.[2], (after ?? whenRolled)?.[1]] : [set[1], set[2]];
  if (event !== undefined) return single(numbered(Number(faces ?? 6)), numberEvent(event), event);
  const spun = new RegExp(`${LEAD}${SPIN}[.,;]* (?:it is spun(?: once)?[.,;]* )?(?:and )?${ASK}(.+?)[?.! ]*$`).exec(
    text,
  );
  return spun === null ? undefined : single(numbered(Number(spun[1])), numberEvent(spun[2] ?? ''), spun[2] ?? '');
}

function cards(text: string): TopicProblem | undefined {
  const set = new RegExp(
    `${LEAD}(?:one |1 |a )?card is (?:drawn|chosen|picked|taken|selected|dealt)${AT_RANDOM} ${DECK}${AT_RANDOM}[.,;]* (?:and )?${ASK}(.+?)[?.! ]*$`,
  ).exec(text);
  const after = set === null ? new RegExp(`^${ASK}(.+?)(?: at random)? ${DECK}[?.! ]*$`).exec(text) : null;
  const event = (set ?? after)?.[1];
  return event === undefined ? undefined : single(CARDS, cardEvent(event), event);
}

function bag(text: string): TopicProblem | undefined {
  const set = new RegExp(
    `${LEAD}${BAG}[.,;]+ (?:(?:(?:one|1|a) [a-z]+|(?:i|you|he|she|[a-z]+) (?:picks?|takes?|chooses?) (?:one|1|a) [a-z]+) ?(?:is |are )?(?:picked|taken|chosen|drawn|selected|removed)?(?: out)?${AT_RANDOM}(?: from (?:the|it|a) ?(?:bag|box|jar)?)?[.,;]* )?(?:and )?${ASK}(.+?)(?: at random)?[?.! ]*$`,
  ).exec(text);
  const counts = countsIn(set?.[1] ?? '');
  if (counts === undefined) return undefined;
  const outcomes = [...counts].flatMap(([kind, count]) =>
    Array.from({ length: count }, (): Outcome => new Set([kind])),
  );
  return single(outcomes, thingEvent(set?.[2] ?? '', [...counts.keys()]), set?.[2] ?? '');
}

function letter(text: string): TopicProblem | undefined {
  const set = new RegExp(
    `${LEAD}(?:one |1 |a )?letter is (?:chosen|picked|taken|selected|drawn)${AT_RANDOM} from the (?:word|letters of the word|letters in the word) "?([a-z]+)"?${AT_RANDOM}[.,;]* (?:and )?${ASK}(.+?)[?.! ]*$`,
  ).exec(text);
  const [, word = '', said = ''] = set ?? [];
  if (word === '') return undefined;
  const outcomes = word.split('').map((one): Outcome => new Set([one, /[aeiou]/.test(one) ? 'vowel' : 'consonant']));
  const event =
    thingEvent(said.replace(/["']/g, ''), ['vowel', 'consonant', ...new Set(word)]) ??
    (/^(?:it is |choosing |picking |getting )?an? a$/.test(said) ? (outcome: Outcome) => outcome.has('a') : undefined);
  return single(outcomes, event, said);
}

function single(outcomes: readonly Outcome[], event: Event | undefined, said: string): TopicProblem | undefined {
  if (event === undefined || outcomes.length < 2 || outcomes.length > 500) return undefined;
  const [total, good] = [outcomes.length, outcomes.filter(event).length];
  const fraction = (top: number, bottom: number): magnitude.Magnitude | undefined =>
    bottom === 0 ? undefined : n(top, bottom);
  const answer = n(good, total);
  return measured(
    {
      topic: 'probability',
      task: 'single',
      given: `P(\\text{${said.replace(/[^a-z0-9 ,'-]/g, '').trim()}})`,
      parts: { last: `\\frac{${good}}{${total}}` },
      steps: [numberStep('total', n(total)), numberStep('good', n(good))],
      answer,
      dressed: { decimals: false, names: ['p', 'probability'] },
      mistakes: [
        ['odds', fraction(good, total - good)],
        ['complement', sub(n(1), answer)],
        ['one-outcome', n(1, total)],
        ['upside-down', fraction(total, good)],
        ['count-only', good > 1 ? n(good) : undefined],
      ],
    },
    'fraction',
  );
}
