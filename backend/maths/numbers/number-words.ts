const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = 'thousand million billion trillion'.split(' ');
const THOUSAND = 1_000n;

/** A whole number under 10^15 in English words, with the "and" of British schools: four thousand and seven. */
export function inWords(n: bigint): string | undefined {
  if (n < 0n || n >= THOUSAND ** 5n) return undefined;
  if (n < THOUSAND) return hundreds(Number(n));
  const parts: string[] = [];
  for (let power = 4; power > 0; power--) {
    const count = (n / THOUSAND ** BigInt(power)) % THOUSAND;
    if (count > 0n) parts.push(`${hundreds(Number(count))} ${GROUPS[power - 1] ?? ''}`);
  }
  const rest = Number(n % THOUSAND);
  if (rest === 0) return parts.join(', ');
  return `${parts.join(', ')}${rest < 100 ? ' and ' : ', '}${hundreds(rest)}`;
}

function hundreds(n: number): string {
  if (n < 20) return ONES[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10) - 2] ?? ''}${n % 10 === 0 ? '' : `-${ONES[n % 10] ?? ''}`}`;
  return `${ONES[Math.floor(n / 100)] ?? ''} hundred${n % 100 === 0 ? '' : ` and ${hundreds(n % 100)}`}`;
}

/** The whole number that English words say; undefined unless they are one, from the biggest group down. */
export function fromWords(text: string): bigint | undefined {
  const words = text
    .toLowerCase()
    .replace(/[-,]/g, ' ')
    .replace(/\ba (?=hundred|thousand|million|billion)/g, 'one ')
    .replace(/\bfourty\b/g, 'forty')
    .replace(/\bninty\b/g, 'ninety')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'and');
  let total = 0n;
  let lowest = 5;
  let group: string[] = [];
  for (const word of words) {
    const power = GROUPS.indexOf(word) + 1;
    if (power === 0) group.push(word);
    else {
      const count = underThousand(group);
      if (count === undefined || count === 0 || power >= lowest) return undefined;
      total += BigInt(count) * THOUSAND ** BigInt(power);
      lowest = power;
      group = [];
    }
  }
  if (group.length === 0) return lowest < 5 ? total : undefined;
  const rest = underThousand(group);
  return rest === undefined ? undefined : total + BigInt(rest);
}

function underThousand(words: readonly string[]): number | undefined {
  const [first = '', second] = words;
  if (second === 'hundred') {
    const count = ONES.indexOf(first);
    const rest = words.length === 2 ? 0 : underThousand(words.slice(2));
    return count < 1 || count > 9 || rest === undefined || rest > 99 ? undefined : count * 100 + rest;
  }
  if (words.length > 2) return undefined;
  const ten = TENS.indexOf(first);
  if (ten < 0) {
    const one = ONES.indexOf(first);
    return second === undefined && one >= 0 ? one : undefined;
  }
  const one = second === undefined ? 0 : ONES.indexOf(second);
  return one < 0 || one > 9 || (second !== undefined && one === 0) ? undefined : (ten + 2) * 10 + one;
}
