import { plainStory } from '../read-story.ts';
import { numbersOf, type StoryNumber } from '../story-numbers.ts';

/** A story in a plain spelling: every number is `#` and its place in `numbers`, words that only open a sentence are in lower case. */
export type Marked = { readonly sentences: readonly string[]; readonly numbers: readonly StoryNumber[] };

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?=[A-Z])/g, ''],
  [/,? in dollars,?(?= |\?|$)/gi, ''],
  [/\b(how|as) many dollars\b/gi, String.raw`$1 much money`],
  [/(?<![$£€\d.])(\d+) (more|fewer|less) dollars\b/gi, '$$$1 $2'],
  [/ use [A-Z] to represent [^.?!]*[.?!]?$/i, ''],
  [/,? (?:at|continuing at|assuming) (?:the same|this|that) (?:rate|speed|pace),?(?= |[.?]|$)/gi, ''],
  [/\bthrice\b/gi, '3 times'],
  [/\btwice\b/gi, '2 times'],
  [/\b(?:double|doubles) (?=the\b|that\b|what\b)/gi, '2 times '],
  [/\btriple (?=the\b|that\b|what\b)/gi, '3 times '],
  [/\ba dozen\b/gi, '12'],
  [/\bhalf an hour\b/gi, '30 minutes'],
  [/\ba couple of\b/gi, '2'],
  [/\b(\d+)[- ](?=year[- ]old\b)/gi, '$1 '],
  [/\s*\((?:in [a-z]+)\)/gi, ''],
];

/** Words that open a sentence without being a name. */
const OPENERS =
  /^(?:If|How|What|There|The|A|An|Each|Every|He|She|It|They|We|His|Her|Their|Its|In|On|At|For|After|Then|When|Together|Altogether|And|But|One|Two|Find|Calculate|To|Of|Over|Out|All|Both|Last|This|That|Today|Yesterday|Some|Another|Currently|Now|Later|Afterwards|Next|Given|Suppose|Assuming|Because|Since|While|During|From|With|By|Initially|Originally|Half|Only|These|Those|As|So|Work|Determine|Also|Total)\b/;

/** The story in a plain spelling. */
export function marked(text: string): Marked {
  const plain = SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), plainStory(text)).replace(
    /\b[A-Z]{2,}s?\b/g,
    (word) => word.toLowerCase(),
  );
  const numbers = numbersOf(plain);
  let spelled = '';
  let at = 0;
  for (const [i, number] of numbers.entries()) {
    spelled += `${plain.slice(at, number.start)}#${i}`;
    at = number.end;
  }
  spelled += plain.slice(at);
  const sentences = spelled
    .split(/(?<=[.?!;])\s+/)
    .map((one) =>
      one
        .replace(/[\s.;!]+$/, '')
        .replace(/\s*\?+$/, ' ?')
        .trim(),
    )
    .filter((one) => one !== '')
    .map((one) => one.replace(OPENERS, (word) => word.toLowerCase()));
  return { sentences, numbers };
}
