import { meetsEquation } from './equation-reply.ts';
import type { Expected, Met } from './expected.ts';
import { meetsExpression } from './expression-reply.ts';
import { meetsAll, meetsSome } from './list-reply.ts';
import { NO, UNREADABLE } from './met.ts';
import { meetsNumber, meetsReal } from './number-reply.ts';
import { meetsOperation } from './operation-reply.ts';
import { meetsPrimes } from './primes-reply.ts';
import { meetsChoice, meetsWords, meetsYesOrNo } from './word-reply.ts';

/** Whether a pupil's reply is what a question asks for. Never throws. */
export function meets(expected: Expected, text: string): Met {
  switch (expected.kind) {
    case 'number':
      return meetsNumber(expected, text);
    case 'real':
      return meetsReal(expected, text);
    case 'expression':
      return meetsExpression(expected, text);
    case 'equation':
      return meetsEquation(expected.equation, text);
    case 'all':
      return meetsAll(expected, text, meets);
    case 'some':
      return meetsSome(expected, text, meets);
    case 'any':
      return meetsAny(expected, text);
    case 'operation':
      return meetsOperation(expected, text);
    case 'primes':
      return meetsPrimes(expected.of, text);
    case 'choice':
      return meetsChoice(expected, text);
    case 'yes-or-no':
      return meetsYesOrNo(expected, text);
    case 'words':
      return meetsWords(expected, text);
    default:
      return expected satisfies never;
  }
}

const isNo = (met: Met | undefined): boolean => met?.kind === 'no';

/** One of several things: wrong where it is certainly none of them, or names an option that the question does not mean. */
function meetsAny({ of, open }: Extract<Expected, { kind: 'any' }>, text: string): Met {
  const met = of.map((one) => meets(one, text));
  return (
    met.find(({ kind }) => kind === 'yes') ??
    met.find(({ kind }) => kind === 'nearly') ??
    (open !== true && (met.every(isNo) || of.some((one, i) => one.kind === 'choice' && isNo(met[i]))) ? NO : UNREADABLE)
  );
}
