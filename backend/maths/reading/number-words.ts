const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const SMALL = [...UNITS, ...TENS].join('|');
/** "twenty", "forty five", "three hundred and six", "two thousand". */
const RUN = new RegExp(
  String.raw`\b(?:(?:${SMALL}|hundred|thousand)(?:[\s-]+(?:and[\s-]+)?(?=(?:${SMALL}|hundred|thousand)\b))?)+\b`,
  'gi',
);
const COUNTED = String.raw`(?:a|an|\d+)`;
const FRACTION = new RegExp(String.raw`\b(${COUNTED})[\s-]+(${Object.keys(PARTS).join('|')})s?\b`, 'gi');
const BARE_HALF = /(?<![\w/]\s*)\bhalf\b(?!\s*(?:way|it|the))/gi;

/** A text with its number words as numerals: "minus three quarters" becomes "minus 3/4"; any other word stays. */
export function withNumerals(text: string): string {
  if (!/[a-z]{3}/i.test(text)) return text;
  return text
    .replace(/\b(?:the|that|this|other|another|each|which|every|first|last|no|right|wrong|only) one\b/gi, (said) =>
      said.replace(/one$/i, 'thing'),
    )
    .replace(/\b(?:a )?dozen\b/gi, '12')
    .replace(RUN, (run) => {
      const value = valueOf(run.toLowerCase().split(/[\s-]+/));
      return value === undefined ? run : `${value}`;
    })
    .replace(FRACTION, (_, count: string, part: string) => {
      const top = /^an?$/i.test(count) ? 1 : count;
      return `${top}/${PARTS[part.toLowerCase()] ?? ''}`;
    })
    .replace(/(\d)\s+and\s+(\d+\/\d+)/g, '$1 $2')
    .replace(BARE_HALF, '1/2')
    .replace(
      /(\d)\s+point\s+((?:\d\s*)+)/gi,
      (_, whole: string, digits: string) => `${whole}.${digits.replace(/\s/g, '')}`,
    );
}

/** Undefined where the words are several numbers rather than one: "two three". */
function valueOf(words: readonly string[]): number | undefined {
  let [total, current, room] = [0, 0, 1_000];
  for (const word of words) {
    if (word === 'and') continue;
    if (word === 'thousand') {
      if (current === 0 || total > 0) return undefined;
      [total, current, room] = [current * 1_000, 0, 1_000];
      continue;
    }
    if (word === 'hundred') {
      if (current === 0 || current > 9) return undefined;
      [current, room] = [current * 100, 100];
      continue;
    }
    const ten = TENS.indexOf(word);
    const value = ten >= 0 ? (ten + 2) * 10 : UNITS.indexOf(word);
    if (value >= room) return undefined;
    current += value;
    room = ten >= 0 ? 10 : 0;
  }
  return total + current;
}
