/** What a unit measures, and how many of the base unit it is. */
export type Unit = { readonly measures: string; readonly size: number };

const TABLE: readonly (readonly [names: string, measures: string, size: number])[] = [
  ['nm|nanomet(?:re|er)s?', 'length', 1e-9],
  ['um|μm|micromet(?:re|er)s?', 'length', 1e-6],
  ['mm|millimet(?:re|er)s?', 'length', 0.001],
  ['cm|centimet(?:re|er)s?', 'length', 0.01],
  ['m|met(?:re|er)s?', 'length', 1],
  ['km|kilomet(?:re|er)s?', 'length', 1_000],
  ['in|inch(?:es)?', 'length', 0.0254],
  ['ft|foot|feet', 'length', 0.3048],
  ['yd|yards?', 'length', 0.9144],
  ['mi|miles?', 'length', 1_609.344],
  ['ng|nanograms?', 'mass', 1e-9],
  ['ug|μg|micrograms?', 'mass', 1e-6],
  ['mg|milligrams?', 'mass', 0.001],
  ['g|grams?', 'mass', 1],
  ['kg|kilograms?', 'mass', 1_000],
  ['t|tonnes?', 'mass', 1_000_000],
  ['oz|ounces?', 'mass in ounces', 1],
  ['lbs?|pounds?', 'mass in ounces', 16],
  ['ml|millilit(?:re|er)s?', 'volume', 0.001],
  ['cl|centilit(?:re|er)s?', 'volume', 0.01],
  ['l|lit(?:re|er)s?', 'volume', 1],
  ['kl|kilolit(?:re|er)s?', 'volume', 1_000],
  ['ms|milliseconds?', 'time', 0.001],
  ['s|secs?|seconds?', 'time', 1],
  ['mins?|minutes?', 'time', 60],
  ['h|hrs?|hours?', 'time', 3_600],
  ['days?', 'time', 86_400],
  ['weeks?', 'time', 604_800],
  ['months?', 'months', 1],
  ['years?|yrs?', 'months', 12],
  ['km/h|kph|kmh|kilomet(?:re|er)s per hour', 'speed', 1_000 / 3_600],
  ['m/s|met(?:re|er)s per second', 'speed', 1],
  ['mph|miles per hour', 'speed', 1_609.344 / 3_600],
  ['p|pence|cents?', 'money', 0.01],
  ['dollars?|euros?|pounds sterling', 'money', 1],
  ['%|percent|per cent', 'number', 0.01],
  ['deg|degrees?', 'angle', 1],
];
const POWERED = /^(?:(sq(?:uare)?|cu(?:bic)?)\.? )?(.*?)(?:\s*\^\s*\{?([23])\}?)?$/;

const UNITS = TABLE.map(([names, measures, size]) => ({ form: new RegExp(`^(?:${names})$`, 'i'), measures, size }));

/** A unit by its name, its square and its cube too; undefined for any other word. */
export function unitOf(text: string): Unit | undefined {
  const [, word, base = '', raised] = POWERED.exec(text.trim()) ?? [];
  const unit = UNITS.find(({ form }) => form.test(base.trim()));
  if (unit === undefined) return undefined;
  const power = raised === undefined ? (word === undefined ? 1 : word.startsWith('sq') ? 2 : 3) : Number(raised);
  return power === 1 ? unit : { measures: `${unit.measures}^${power}`, size: unit.size ** power };
}

/** A number and the unit or the noun behind it; undefined where there is nothing behind it. */
export function withoutUnit(text: string): { readonly number: string; readonly unit: Unit | undefined } | undefined {
  const [, number = '', behind = ''] = /^(.*?[\d)}])\s*(%|[a-zA-Z][^\d=<>]*(?:\^\s*\{?[23]\}?)?)$/.exec(text) ?? [];
  if (number === '' || behind.includes('\\')) return undefined;
  const unit = unitOf(behind);
  const isNoun = /^(?:[a-zA-Z]{3,}|per|of|in|a|an|the)(?:[ /-][a-zA-Z]+)*$/.test(behind);
  return unit === undefined && !isNoun ? undefined : { number, unit };
}
