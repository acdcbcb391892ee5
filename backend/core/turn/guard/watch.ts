import { isAsserted, isCalledResult, isDescribed } from '../../../maths/asserted/in-context.ts';
import { hasNewNumber, type Reading, readRun } from '../../../maths/asserted/read-run.ts';
import type { Breach, Guard, Rule } from './guard.ts';
import { type Found, PhraseMatcher } from './phrase-matcher.ts';
import { phrasesFor } from './phrases-for.ts';
import { DENIED_BEFORE, TURNED_BEFORE, TURNED_BEHIND } from './phrases.ts';
import type { Policy } from './policy.ts';
import { RecitalWatch } from './recital.ts';
import { type Run, RunScanner } from './run-scanner.ts';

/** How much of a sentence before a value is looked at, and how long is waited for what is said behind it, in UTF-16 code units. */
const BEFORE_MAX = 120;
const BEHIND_MAX = 48;
/** The longest stretch of maths that is read as one; behind `RUN_HARD_MAX` one that still has no end is not read at all. */
const RUN_MAX = 400;
const RUN_HARD_MAX = 440;
/** The longest sentence that is held whole: behind the turn's question, and near the most words. */
const SENTENCE_MAX = 400;
/** Words before the most from which on a sentence is held until its end. */
const WORDS_NEAR = 20;

/** All that a guard ever holds, in UTF-16 code units. */
export const HELD_MAX = RUN_HARD_MAX + SENTENCE_MAX + BEHIND_MAX;

const TURNS_ROUND = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/;
/** A number word behind a spoken equals sign may turn it: 3 is 2 less than 5. */
const TURNED_SUM =
  /^\s*(?:more|less|fewer|times|tens?|hundreds?|thousands?|units?|ones|groups?|lots|of|out|multiplied|divided|plus|minus|added|bigger|smaller|greater|larger|to|and|or|percent|per|%|[a-z]+s\b)/i;

const DESCRIBED = { kind: 'mentions', how: 'sum', isGiven: true } as const;

/** What a character is to a sentence: `closing` may stand behind its end. */
function kindOf(character: string): 'blank' | 'ending' | 'closing' | 'other' {
  if (/\s/.test(character)) return 'blank';
  if (/[.!?…]/.test(character)) return 'ending';
  return /["'”’)\]*$]/.test(character) ? 'closing' : 'other';
}

const KINDS = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

type Pending = Run & { readonly reading: Extract<Reading, { kind: 'mentions' | 'false' }>; readonly before: string };

/**
 * The guard with a policy. It goes by characters, so what may be read depends on the text so far and not on how it came in pieces; and it
 * breaks only within what it holds, so nothing that was read is taken back. `prefix` is what stands in the turn already, which is nobody's
 * to judge again.
 */
export class Watch implements Guard {
  readonly #policy: Policy;
  readonly #scanner = new RunScanner((run) => this.#closed(run));
  readonly #phrases: PhraseMatcher;
  readonly #ruleOf: ReadonlyMap<string, Rule>;
  readonly #recital: RecitalWatch | undefined;
  #text = '';
  #released = 0;
  #breach: Breach | undefined;
  /** While what comes is not to be judged: it stands in the turn already, or is the ladder's own. */
  #isPrefix = false;
  #isLadder: boolean;
  readonly #begin: number;
  #pending: Pending[] = [];
  #sentence = 0;
  #sentenceHeld: number | undefined;
  #isEnding = false;
  #isAsking = false;
  #questions = 0;
  #words = 0;
  #isBlank = true;

  constructor(policy: Policy, prefix = '') {
    this.#policy = policy;
    const { phrases, ruleOf } = phrasesFor(policy);
    this.#phrases = new PhraseMatcher(phrases);
    this.#ruleOf = ruleOf;
    this.#recital = policy.recital && new RecitalWatch(policy.recital);
    this.#isPrefix = true;
    this.#text = prefix;
    for (let i = 0; i < prefix.length; i++) this.#step(prefix, i, 0);
    this.#released = prefix.length;
    this.#begin = prefix.length;
    this.#isLadder = policy.ladder !== undefined;
    this.#isPrefix = this.#isLadder;
  }

  get breach(): Breach | undefined {
    return this.#breach;
  }

  push(piece: string): string {
    if (this.#breach !== undefined) return '';
    const base = this.#text.length;
    this.#text += piece;
    for (let i = 0; i < piece.length && this.#breach === undefined; i++) this.#step(piece, i, base);
    return this.#release(this.#heldFrom());
  }

  end(): string {
    if (this.#breach !== undefined) return '';
    const { length } = this.#text;
    this.#scanner.end(length);
    this.#phrase(this.#phrases.end(length), length);
    const recited = this.#recital?.end();
    if (recited !== undefined) this.#fail('recited', recited);
    this.#endSentence(length);
    return this.#release(length);
  }

  #step(piece: string, i: number, base: number): void {
    const at = base + i;
    const character = piece.charAt(i);
    if (this.#isLadder && this.#policy.ladder?.charAt(at - this.#begin) !== character) {
      this.#isLadder = false;
      this.#isPrefix = false;
    }
    if (character > '\u0600' && TURNS_ROUND.test(character)) return this.#fail('disguise', at);
    this.#scanner.step(character, at);
    const run = this.#scanner.heldFrom;
    if (run !== undefined && at - run > RUN_MAX) {
      if (at - run > RUN_HARD_MAX) return this.#fail('unreadable', run);
      if (!/[\p{L}\p{N}.,]/u.test(character)) this.#scanner.cut();
    }
    const [first] = this.#pending;
    if (first !== undefined && at - first.end > BEHIND_MAX) this.#decide(at);
    this.#phrase(this.#phrases.step(character, at), at);
    const recited = this.#recital?.step(character, at);
    if (recited !== undefined) this.#fail('recited', recited);
    this.#count(character, at);
  }

  #heldFrom(): number {
    const { length } = this.#text;
    if (this.#isLadder) return length;
    return Math.min(
      this.#scanner.heldFrom ?? length,
      this.#pending[0]?.start ?? length,
      this.#phrases.heldFrom ?? length,
      this.#recital?.heldFrom ?? length,
      this.#sentenceHeld ?? length,
    );
  }

  #release(to: number): string {
    const until = Math.max(this.#released, Math.min(to, this.#breach?.at ?? to));
    const piece = this.#text.slice(this.#released, until);
    this.#released = until;
    return piece;
  }

  #fail(rule: Rule, at: number, action: Breach['action'] = 'again'): void {
    if (this.#breach !== undefined || this.#isPrefix) return;
    const from = Math.min(at, this.#pending[0]?.start ?? at, this.#sentenceHeld ?? at);
    // The pupil has been asked something: that is where the turn may end as well.
    const isAsked = this.#policy.oneQuestion && this.#questions > 0;
    this.#breach = { rule, at: Math.max(from, this.#released), action: isAsked ? 'end' : action };
  }

  /** A stretch of maths is over: what it says by itself is decided now, the rest with what stands behind it. */
  #closed({ start, end }: Run): void {
    if (this.#isPrefix) return;
    const { secret, given } = this.#policy;
    const before = this.#text.slice(Math.max(this.#sentence, start - BEFORE_MAX), start);
    const run = this.#text.slice(start, end);
    const reading = readRun(run, secret, given, /[\p{L}\p{N})\]]['"’”]?\s*$/u.test(before));
    if (reading.kind === 'states') return this.#fail('answer', start);
    if (this.#policy.isUnknown === true && isCalledResult(before) && hasNewNumber(run, given))
      return this.#fail('answer', start);
    const described = secret === undefined ? 'no' : isDescribed(`${before}${run}`, secret);
    if (described === 'yes') return this.#fail('answer', start);
    if (described === 'perhaps') this.#pending.push({ start, end, reading: DESCRIBED, before });
    if (reading.kind === 'false' && !reading.spoken) return this.#fail('arithmetic', start);
    if (reading.kind !== 'nothing') this.#pending.push({ start, end, reading, before });
  }

  #decide(at: number): void {
    const pending = this.#pending;
    for (const { start, end, reading, before } of pending) {
      const behind = this.#text.slice(end, at);
      if (reading.kind === 'mentions' && isAsserted(reading, before, behind)) this.#fail('answer', start);
      if (reading.kind === 'false' && !TURNED_SUM.test(behind)) this.#fail('arithmetic', start);
    }
    this.#pending = [];
  }

  #phrase(found: Found | undefined, at: number): void {
    if (found === undefined || this.#isPrefix) return;
    const rule = this.#ruleOf.get(found.phrase) ?? 'harm';
    if (rule === 'verdict') {
      const before = this.#text.slice(Math.max(0, found.start - BEFORE_MAX), found.start);
      const turned = this.#policy.verdict === 'wrong' ? TURNED_BEFORE : DENIED_BEFORE;
      if (turned.test(before) || TURNED_BEHIND.test(this.#text.slice(found.end, at + 1))) return;
    }
    this.#fail(rule, found.start);
  }

  #count(character: string, at: number): void {
    const kind = KINDS[character.charCodeAt(0)] ?? kindOf(character);
    const isBlank = kind === 'blank';
    if (isBlank && this.#isEnding) this.#endSentence(at);
    else if (character === '\n' && this.#isBlank) this.#endSentence(at);
    if (kind === 'ending') this.#isEnding = true;
    else if (kind !== 'closing') this.#isEnding = false;
    if (character === '?') this.#isAsking = true;
    const { wordsMax } = this.#policy;
    if (this.#isBlank && !isBlank && ++this.#words > (wordsMax ?? Infinity)) this.#fail('length', at, 'end');
    this.#isBlank = isBlank;
    if (this.#sentenceHeld !== undefined && at - this.#sentenceHeld > SENTENCE_MAX)
      this.#fail('length', this.#sentenceHeld, 'end');
  }

  /** A question that is not the first one ends the turn before it; behind the first, sentences are held until they turn out to be none. */
  #endSentence(at: number): void {
    this.#decide(at);
    const { oneQuestion, wordsMax = Infinity } = this.#policy;
    if (this.#isAsking && ++this.#questions > 1 && oneQuestion)
      this.#fail('question', this.#sentenceHeld ?? this.#sentence, 'end');
    this.#isAsking = false;
    this.#isEnding = false;
    this.#sentence = at;
    const isHeld = (oneQuestion && this.#questions > 0) || this.#words >= wordsMax - WORDS_NEAR;
    this.#sentenceHeld = isHeld ? at : undefined;
  }
}

/** A guard that holds a model to this policy, behind what the turn says already. */
export const guardFor = (policy: Policy, prefix = ''): Guard => new Watch(policy, prefix);
