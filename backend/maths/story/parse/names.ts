import { singular } from '../units.ts';
import { SCALES } from './lexicon.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  kid: 'child',
  feet: 'foot',
  inche: 'inch',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  lb: 'pound',
  kg: 'kilogram',
  hr: 'hour',
  min: 'minute',
  sec: 'second',
  ft: 'foot',
  dollar: '$',
  money: '$',
  buck: '$',
  loave: 'loaf',
  leave: 'leaf',
  shelve: 'shelf',
  knive: 'knife',
  pie: 'pie',
  py: 'pie',
  movy: 'movie',
  cooky: 'cookie',
  loaves: 'loaf',
  leaves: 'leaf',
  shelves: 'shelf',
  knives: 'knife',
  halves: 'half',
  classe: 'class',
  glasse: 'glass',
  dresse: 'dress',
  meter: 'm',
  metre: 'm',
  kilometer: 'km',
  kilometre: 'km',
  centimeter: 'cm',
  gm: 'gram',
  kilo: 'kilogram',
  workday: 'day',
  boxe: 'box',
  buse: 'bus',
  gase: 'gas',
  penny: 'penny',
};

/** The last word of a noun phrase in the singular. */
export const headOf = (key: string): string => {
  const last = singular(key.split(' ').at(-1) ?? '');
  // scarves, wolves
  return IRREGULAR[last] ?? last.replace(/(?<=[arl])ve$/, 'f');
};

/** One name for all the phrases that mean one thing in a story: "dress shirts" are "shirts" where there is no other kind of shirt. */
export function namesOf(keys: readonly string[]): (key: string) => string {
  const kinds = new Map<string, Set<string>>();
  const full = (key: string): string => {
    const words = key.split(' ');
    return [...words.slice(0, -1), headOf(key)].join(' ');
  };
  for (const key of keys) {
    const kind = kinds.get(headOf(key)) ?? new Set<string>();
    if (key.includes(' ')) kind.add(full(key));
    kinds.set(headOf(key), kind);
  }
  return (key) => ((kinds.get(headOf(key))?.size ?? 0) > 1 ? full(key) : headOf(key));
}

/** How many of one unit another holds: 7 for weeks in days; undefined where they do not measure the same. */
export function scaleOf(from: string, to: string): readonly [bigint, bigint] | undefined {
  if (from === to) return [1n, 1n];
  const scale = SCALES.find((one) => Object.hasOwn(one, from) && Object.hasOwn(one, to));
  const [a, b] = [scale?.[from], scale?.[to]];
  return a === undefined || b === undefined ? undefined : [a, b];
}
