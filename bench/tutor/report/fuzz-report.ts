import { figure } from '../../lib/markdown.ts';
import type { FuzzResult } from '../fuzz/run.ts';
import { timesLine } from './times.ts';

const TEXT_SHOWN = 120;
const FAULTS_SHOWN = 10;

const short = (texts: readonly string[]): string => {
  const last = JSON.stringify(texts.at(-1) ?? '');
  const shown = last.length > TEXT_SHOWN ? `${last.slice(0, TEXT_SHOWN)}... (${last.length})` : last;
  return `turn ${texts.length} of ${JSON.stringify((texts[0] ?? '').slice(0, 40))}: ${shown}`;
};

export function fuzzReport({ inputs, talks, faults, longest, times, ownTimes, slowest }: FuzzResult): string {
  return [
    `${inputs.toLocaleString('en')} texts in ${talks.toLocaleString('en')} talks: ${faults.length} faults; the longest reply has ${longest} characters`,
    ...faults
      .slice(0, FAULTS_SHOWN)
      .map(({ texts, why }) => `  ${why.split('\n').slice(0, 3).join(' ')}\n    ${short(texts)}`),
    timesLine(times),
    `to read the newest text alone: ${timesLine(ownTimes)}`,
    'slowest:',
    ...slowest.map(({ texts, ms, ownMs }) => `  ${figure(ms)} ms, the text alone ${figure(ownMs)} ms: ${short(texts)}`),
  ].join('\n');
}
