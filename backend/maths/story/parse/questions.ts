import * as q from '../../numbers/rational.ts';
import type { Chunk } from './chunk.ts';
import type { Asked, AskedMode } from './facts.ts';
import { headOf } from './names.ts';
import { Cursor, factorOf, nodeAt, ownerOf, type Reading } from './reading.ts';

const MONEY_NOUN =
  /(?:^| )(?:money|dollar|cost|price|bill|profit|earning|revenue|income|salary|change|payment|amount)$/;
const COMPARING: Readonly<Record<string, string>> = {
  farther: '?far',
  further: '?far',
  longer: '?long',
  older: '?old',
  taller: '?tall',
};
const MONEY_VERB = /^(?:costs|pays|spends|earns|charges|saves)$/;

/** The question: what is asked, of whom, and how much of it there is in each of what. */
export function readQuestion(
  chunks: readonly Chunk[],
  reading: Reading,
  sentenceRead: (rest: readonly Chunk[], reading: Reading) => boolean,
): Asked | undefined {
  const cursor = new Cursor(chunks);
  let mode: AskedMode = 'amount';
  let [thing, owner, verb, when] = ['', '', '', ''];
  let per: string | undefined;
  let than: string | undefined;
  let [all, more] = [false, false];
  let everybody: number | undefined;
  let property = '';
  let later: number | undefined;
  let asksMany = false;
  if (cursor.take(/^how$/) !== undefined) {
    const size = cursor.take(/^(?:many|much|long|old|tall|far)$/)?.tag;
    if (size === undefined) return undefined;
    const comparing = cursor.take(/^(?:more|fewer|less|farther|further|longer|older|taller)$/)?.tag;
    if (comparing !== undefined) more = true;
    if (cursor.take(/^(?:total|combined)$/) !== undefined) all = true;
    const noun = cursor.take(/^S$/);
    if (noun !== undefined && noun.isPerson !== true) {
      if (/(?:^| )(?:total)(?: |$)/.test(noun.key)) all = true;
      thing = MONEY_NOUN.test(noun.key) ? '$' : noun.key;
      if (noun.key === 'change') mode = 'change';
    } else if (noun !== undefined) cursor.at -= 1;
    const tall = cursor.take(/^(?:tall|old|long)$/)?.tag;
    if (tall !== undefined && thing !== '') verb = 'is';
    if (size === 'old' || size === 'long' || size === 'tall' || size === 'far') thing = `?${size}`;
    else if (size === 'much' && thing === '') thing = COMPARING[comparing ?? ''] ?? '?much';
    if (comparing === 'less' && size === 'much') more = true;
  } else if (cursor.take(/^what$/) !== undefined) {
    if (cursor.take(/^B$/) === undefined) return undefined;
    cursor.take(/^the$/);
    if (cursor.take(/^total$/) !== undefined) all = true;
    const noun = cursor.take(/^S$/);
    if (noun === undefined) return undefined;
    if (/\btotal\b/.test(noun.text)) all = true;
    if (noun.isPerson === true) return undefined;
    if (/(?:^| )average /.test(noun.text)) {
      mode = 'average';
      thing = noun.content ?? noun.key.replace(/^.*average /, '');
    } else if (/(?:^| )(?:cost|price|bill)$/.test(noun.key) || /^(?:total )?amount(?: of money)?$/.test(noun.key))
      thing = '$';
    else if (/(?:^| )number$/.test(noun.key) && noun.content !== undefined) thing = noun.content;
    else return undefined;
  } else return undefined;
  let named = false;
  while (!cursor.done && cursor.tag !== '?') {
    const chunk = cursor.chunks[cursor.at];
    if (chunk === undefined) break;
    const ahead = cursor.tagAt(1);
    cursor.at += 1;
    switch (chunk.tag) {
      case 'D':
      case 'B':
      case 'that':
        break;
      case 'W':
        when = chunk.key;
        break;
      case 'V':
      case 'P':
        verb = chunk.verb?.lemma ?? '';
        if (verb === 'keeps') mode = 'left';
        break;
      case 'S':
      case 'J':
        if (chunk.key === 'it' && /^(?:takes|costs)$/.test(cursor.chunks[cursor.at]?.verb?.lemma ?? '')) break;
        if (!named && (verb === '' || chunk.isPerson === true) && verb === 'takes' && chunk.isPerson !== true)
          return undefined;
        if (
          chunk.isPerson !== true &&
          reading.facts.some((fact) => fact.kind === 'subset' && headOf(fact.property) === headOf(chunk.key))
        ) {
          property = chunk.key;
          break;
        }
        if (!named && (verb === '' || chunk.isPerson === true)) {
          owner = chunk.tag === 'J' ? `+${chunk.key}` : ownerOf(reading, chunk);
          if (/^(?:they|them)$/.test(chunk.key)) all = true;
          named = true;
          break;
        }
        if (/^(?:money|item|everything|it|him|her|them)$/.test(chunk.key)) break;
        if (chunk.isPerson !== true && property === '' && reading.facts.some((fact) => fact.kind === 'subset')) {
          property = chunk.key;
          break;
        }
        if (chunk.isPerson !== true && !reading.facts.some((fact) => headOf(fact.thing) === headOf(chunk.key))) break;
        return undefined;
      case 'A':
      case 'E':
        if (chunk.tag === 'E' && !named && verb === '') {
          per = chunk.key;
          named = true;
        } else if (
          chunk.tag === 'A' &&
          !named &&
          (ahead === 'and' || /^(?:and|,)$/.test(cursor.chunks[cursor.at - 2]?.tag ?? '') || asksMany)
        ) {
          asksMany = true;
          reading.facts.push({
            kind: 'amount',
            owner: '',
            thing: chunk.key,
            verb: '',
            does: 'do',
            when: '',
            node: { value: q.ONE, uses: [] },
            per: [],
            isFactor: true,
          });
        } else if (chunk.tag === 'A' && !named) {
          owner = chunk.key;
          named = true;
        } else per = chunk.key;
        break;
      case 'per':
        per = cursor.take(/^S$/)?.key;
        if (per === undefined) return undefined;
        break;
      case 'left':
      case 'remaining':
      case 'remain':
      case 'remains':
        mode = 'left';
        break;
      case 'back':
        if (mode !== 'change' && !/^(?:gives|gets|receives)$/.test(verb)) return undefined;
        mode = 'change';
        break;
      case 'still':
        mode = 'left';
        break;
      case 'total':
      case 'altogether':
      case 'together':
      case 'combined':
      case 'both':
        all = true;
        break;
      case 'all':
        if (!/^(?:the|Q|S)$/.test(ahead)) all = true;
        break;
      case 'there':
        owner = 'there';
        named = true;
        break;
      case 'in':
      case 'for':
      case 'over':
      case 'after':
      case 'during':
      case 'within': {
        if (chunk.tag === 'in' && /^(?:total|all)$/.test(ahead)) break;
        if (ahead === 'E') {
          per = cursor.take(/^E$/)?.key;
          break;
        }
        const length = cursor.take(/^Q$/);
        if (thing === '?old' && length?.key === 'year' && chunk.tag === 'in') {
          later = length.number;
          break;
        }
        const node = nodeAt(reading.numbers, length?.number);
        if (length === undefined || node === undefined) return undefined;
        reading.facts.push({
          kind: 'amount',
          owner: '',
          thing: length.key,
          verb: '',
          does: 'do',
          when: '',
          node,
          per: [],
          isFactor: true,
        });
        break;
      }
      case 'the':
        if (verb === '' && /^[QN]$/.test(ahead) && owner === '') {
          // "the three of them", "the four children": everybody, and so many
          const people = cursor.take(/^[QN]$/);
          const count = people?.number === undefined ? undefined : reading.numbers[people.number]?.value;
          if (count === undefined || people?.number === undefined) return undefined;
          everybody = people.number;
          all = true;
          if (cursor.tag === 'of') cursor.at += 2;
          break;
        }
        if (!/^(?:Q|V|N)$/.test(ahead)) return undefined;
        break;
      case 'and':
      case 'to':
      case 'those':
      case 'these':
        if (!/^(?:Q|V|N|M)$/.test(ahead) && !(chunk.tag === 'and' && /^[AW]$/.test(ahead))) return undefined;
        break;
      case 'by':
      case 'with':
      case 'of': {
        const noun = cursor.take(/^S$/);
        if (noun === undefined || reading.facts.some((fact) => headOf(fact.thing) === headOf(noun.key)))
          return undefined;
        break;
      }
      case 'M':
      case 'Q': {
        const node = nodeAt(reading.numbers, chunk.number);
        if (node === undefined) return undefined;
        // "8 hours a day"
        const each = cursor.take(/^[AE]$/);
        reading.facts.push(factorOf(chunk.key, node, { per: each === undefined ? [] : [each.key] }));
        break;
      }
      case 'than': {
        const other = cursor.take(/^(?:S|W|A)$/);
        if (other === undefined) return undefined;
        than = other.tag === 'W' ? `@${other.key}` : ownerOf(reading, other);
        if (cursor.tag === 'S' || cursor.tag === 'V') break;
        break;
      }
      case 'if':
      case ',': {
        if (chunk.tag === ',' && /^(?:Q|M|A|and)$/.test(ahead)) break;
        const rest = cursor.chunks.slice(cursor.at).filter(({ tag }) => tag !== '?');
        cursor.at = cursor.chunks.length;
        if (!sentenceRead(rest, reading)) return undefined;
        break;
      }
      default:
        return undefined;
    }
  }
  if (more) mode = than === undefined ? 'more-needed' : 'difference';
  if (mode === 'change') thing = '$';
  if (thing === '?much' && (MONEY_VERB.test(verb) || verb === '' || /^(?:makes|gets|needs)$/.test(verb))) thing = '$';
  return { mode, thing, owner, per, verb, when, all, than, everybody, property, later };
}
