import { meetsClock, meetsDuration } from './clock-reply.ts';
import { meetsEquation } from './equation-reply.ts';
import { meetsComplex } from './complex-number.ts';
import type { Expected } from './expected.ts';
import type { Met } from './met.ts';
import { meetsFormed } from './formed.ts';
import { meetsFormula } from './formula.ts';
import { meetsFunction, meetsLine } from './function-reply.ts';
import { meetsMeasure } from './measure.ts';
import { meetsTuple } from './tuple.ts';
import { meetsMonomial } from './monomial-reply.ts';
import { meetsReals } from './reals.ts';
import { meetsRelation } from './relation.ts';
import { meetsSet } from './set-reply.ts';
import { meetsLog } from './single-log.ts';
import { meetsValues } from './values.ts';
import { meetsExpression } from './expression-reply.ts';
import { meetsAll, meetsSome } from './list-reply.ts';
import { NO, UNREADABLE } from './met.ts';
import { meetsList } from './number-list.ts';
import { meetsNumber, meetsReal } from './number-reply.ts';
import { meetsOperation } from './operation-reply.ts';
import { meetsPrimes } from './primes-reply.ts';
import { meetsQuotient } from './quotient-reply.ts';
import { meetsRatio } from './ratio-reply.ts';
import { meetsChoice, meetsWords, meetsYesOrNo } from './word-reply.ts';
import { meetsWords as meetsInWords } from './words-reply.ts';

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
    case 'clock':
      return meetsClock(expected, text);
    case 'duration':
      return meetsDuration(expected, text);
    case 'number-list':
      return meetsList(expected, text);
    case 'quotient':
      return meetsQuotient(expected, text);
    case 'ratio':
      return meetsRatio(expected, text);
    case 'in-words':
      return meetsInWords(expected, text);
    case 'formula':
      return meetsFormula(expected, text);
    case 'monomial':
      return meetsMonomial(expected, text);
    case 'log':
      return meetsLog(expected, text);
    case 'reals':
      return meetsReals(expected, text);
    case 'relation':
      return meetsRelation(expected, text);
    case 'set':
      return meetsSet(expected, text);
    case 'values':
      return meetsValues(expected, text);
    case 'complex':
      return meetsComplex(expected, text);
    case 'formed':
      return meetsFormed(expected, text);
    case 'measure':
      return meetsMeasure(expected, text);
    case 'function':
      return meetsFunction(expected, text);
    case 'line':
      return meetsLine(expected, text);
    case 'tuple':
      return meetsTuple(expected, text);
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
