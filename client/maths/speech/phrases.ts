const DENOMINATORS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  2: ['half', 'halves'],
  3: ['third', 'thirds'],
  4: ['quarter', 'quarters'],
  5: ['fifth', 'fifths'],
  6: ['sixth', 'sixths'],
  8: ['eighth', 'eighths'],
  10: ['tenth', 'tenths'],
};

/** A fraction as people say it. */
export function fractionWords(above: string, below: string): string {
  const names = DENOMINATORS[below];
  if (names !== undefined && /^\d$/.test(above)) return above === '1' ? `one ${names[0]}` : `${above} ${names[1]}`;
  const simple = !above.includes(' ') && !below.includes(' ');
  return simple ? `${above} over ${below}` : `the fraction ${above} over ${below}, end fraction,`;
}

/** A power as people say it. */
export function powerWords(power: string): string {
  if (power === '2') return 'squared';
  if (power === '3') return 'cubed';
  if (power === 'degrees' || /^(?:prime ?)+$/.test(power)) return power;
  return power.includes(' ') ? `to the power of ${power},` : `to the power of ${power}`;
}

/** A root as people say it. */
export function rootWords(degree: string, of: string): string {
  const name = degree === '' || degree === '2' ? 'square root' : degree === '3' ? 'cube root' : `${degree}-th root`;
  return of.includes(' ') ? `the ${name} of ${of}, end root,` : `the ${name} of ${of}`;
}
