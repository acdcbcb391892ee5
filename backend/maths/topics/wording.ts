import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import { type Rational, rational } from '../numbers/rational.ts';
import type { Rounding } from '../replies/rounded.ts';
import { UNIT, unitOf } from '../replies/measure-unit.ts';
import { plainText, withDigits } from '../replies/plain-text.ts';

/** Words that may be left over once everything that says something has been taken: they change nothing in a problem. */
const FILLER = new Set(
  `how do does did i would you we can could please help me us my with to find found work out calculate compute determine get tell show give given
  giving state solve evaluate what whats what's is are was the a an of it its it's this that these those which who has have having had and if in on
  at for by from be there here s so then where when let your answer answers question problem need want know idk stuck hi hello ok exact exactly value
  measure measures measuring measured size called marked following each other correct right exercise exercises express write as using use will must
  suppose consider same not sure should come up thanks thank homework hw`.split(/\s+/),
);

/** A problem's text from which a topic takes what it understands; what is left must be nothing but filler. */
export class Wording {
  #rest: string;

  constructor(text: string) {
    this.#rest = withDigits(plainText(text));
  }

  get rest(): string {
    return this.#rest;
  }

  /** True where the text still holds the pattern. */
  has(pattern: RegExp): boolean {
    return pattern.test(this.#rest);
  }

  /** The groups of the first match, which is gone from the text afterwards. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#rest);
    if (found === null) return undefined;
    const [before, after] = [this.#rest.slice(0, found.index), this.#rest.slice(found.index + found[0].length)];
    this.#rest = `${before} ; ${after}`.replace(/\s+/g, ' ').trim();
    return found;
  }

  /** True where nothing is left but filler and the words of `more`. */
  isSpent(more: readonly string[] = []): boolean {
    const also = new Set(more);
    const words = this.#rest.split(/[^a-z0-9'%^*/+=<>\\-]+/).filter((word) => word !== '');
    return words.every((word) => FILLER.has(word) || also.has(word));
  }
}

/** A positive number as it is typed: whole, decimal, or a simple fraction. */
export const NUMBER = String.raw`(\d+(?:\.\d+)?(?:\s?/\s?\d+)?(?: ?pi\b)?)`;
export const LENGTH = String.raw`${NUMBER}\s?(${UNIT})?`;

export function numberOf(typed: string): Rational | undefined {
  const [, whole = '', digits = '', bottom] =
    /^(\d{1,12})(?:\.(\d{1,9}))?(?:\s?\/\s?(\d{1,6}))?$/.exec(typed.trim()) ?? [];
  if (whole === '' || (bottom !== undefined && (digits !== '' || BigInt(bottom) === 0n))) return undefined;
  return rational(BigInt(`${whole}${digits}`), bottom === undefined ? 10n ** BigInt(digits.length) : BigInt(bottom));
}

/** A length that was given: its number and the unit, where one is named. */
export type Given = { readonly value: Magnitude; readonly number: Rational; readonly unit: string | undefined };

export function givenOf(typed: string | undefined, unit: string | undefined): Given | undefined {
  const number = typed === undefined ? undefined : numberOf(typed.replace(/ ?pi$/, ''));
  if (number === undefined || number.n === 0n) return undefined;
  const plain = magnitude.of(number);
  const value = typed?.endsWith('pi') === true ? magnitude.times(plain, magnitude.PI) : plain;
  return { value, number, unit: unit === undefined ? undefined : unitOf(unit) };
}

/** The one unit of several lengths; undefined where two differ, '' where none is named. */
export function oneUnit(lengths: readonly Given[]): string | undefined {
  const named = new Set(lengths.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  if (named.size > 1) return undefined;
  const [only = ''] = named;
  return only.includes('^') ? undefined : only;
}

export type Accuracy = { readonly rounded?: Rounding; readonly exactly?: boolean; readonly pi?: Rational };

const COUNTS: Readonly<Record<string, number>> = { one: 1, a: 1 };
const NEAREST: Readonly<Record<string, Rational>> = {
  tenth: rational(1n, 10n),
  hundredth: rational(1n, 100n),
  thousandth: rational(1n, 1_000n),
  ten: rational(10n),
  hundred: rational(100n),
};

const OPEN = String.raw`(?:,? ?(?:and )?(?:round(?:ed)?|correct|give(?:n)?|accurate)?(?: (?:your|the|it|to|its|final|answers?))*,? ?(?:correct )?)`;
const COUNTED = new RegExp(
  String.raw`${OPEN}\(?to (\d|one|a) (decimal places?|d\.? ?p\.?|significant figures?|s\.? ?f\.?|sig figs?)\)?`,
);
const NEAREST_UNIT = new RegExp(
  `${OPEN}\\(?to the nearest (whole number|integer|whole|tenth|hundredths?|thousandths?|ten|hundred|${UNIT})(?: places?)?\\)?`,
);
const IN_TERMS =
  /,?(?: ?(?:leave|leaving|give|giving|write|writing)(?: (?:your|the|it|answers?|as))*)? ?(?:in terms of pi|as a multiple of pi|(?:in )?(?:simplest )?surd form|as a (?:simplified )?surd|exact form)/;
const PI_VALUE = new RegExp(
  String.raw`(?:\(?(?:use|using|take|let|with) )?(?:the value )?pi (?:=|as|is|to be|≈) (3\.14\d*|3|22/7)\)?`,
);

/** Takes how the answer is to be given: places, figures, the nearest unit, in terms of pi, with which value of pi. */
export function takeAccuracy(wording: Wording): Accuracy {
  const counted = wording.take(COUNTED);
  const nearest = wording.take(NEAREST_UNIT);
  const terms = wording.take(IN_TERMS);
  const value = wording.take(PI_VALUE);
  const pi = value?.[1] === undefined ? undefined : numberOf(value[1]);
  const count = counted?.[1] === undefined ? 0 : (COUNTS[counted[1]] ?? Number(counted[1]));
  const exactly = terms === undefined ? {} : { exactly: true };
  const asked = pi === undefined ? exactly : { ...exactly, pi };
  if (counted?.[2] !== undefined) {
    return {
      ...asked,
      rounded: counted[2].startsWith('d')
        ? { kind: 'places', places: count }
        : { kind: 'figures', figures: Math.max(1, count) },
    };
  }
  if (nearest?.[1] === undefined) return asked;
  return { ...asked, rounded: { kind: 'nearest', unit: NEAREST[nearest[1].replace(/ths$/, 'th')] ?? rational(1n) } };
}
