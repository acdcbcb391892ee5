import { fromWords } from '../numbers/number-words.ts';
import { bareReply, type ReadReply } from './bare-reply.ts';

/** A whole number, written in words. */
export type WordsReply = { readonly kind: 'in-words'; readonly value: bigint };

export function meetsWords({ value }: WordsReply, text: string): ReadReply {
  const bare = bareReply(text);
  if (/^\d[\d, ]*$/.test(bare))
    return BigInt(bare.replace(/[, ]/g, '')) === value ? { kind: 'nearly', why: 'form' } : { kind: 'no' };
  const said = fromWords(bare);
  return { kind: said === undefined ? 'unreadable' : said === value ? 'yes' : 'no' };
}
