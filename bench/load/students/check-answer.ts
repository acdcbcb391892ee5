import type { Turn } from '../../../client/session/state.ts';
import { loadScript } from '../../../backend/model/scripted.ts';
import type { Asked } from './asked.ts';
import { checkText } from '../stamped/check-text.ts';
import type { Script } from '../plan.ts';
import type { Recorder } from '../measure/recorder.ts';
import type { Order } from '../stamped/stamped-text.ts';

/** Compares an ended text with what the model said, and records the faults. */
export function checkAnswer(recorder: Recorder, script: Script, { held }: Turn, asked: Asked): void {
  recorder.count('checked');
  if (held.end?.state !== 'done') {
    recorder.count('failed');
    recorder.refused(held.end?.code ?? held.end?.state ?? 'unended');
    return;
  }
  switch (script) {
    case 'stamped': {
      const { lost, doubled, disordered, foreign } = checkText(held.text, asked.order);
      recorder.count('lost', lost);
      recorder.count('doubled', doubled);
      recorder.count('disordered', disordered);
      recorder.count('foreign', foreign);
      return;
    }
    case 'scripted':
      if (held.text !== scriptedText(asked.order)) recorder.count('foreign');
      return;
    case 'any':
      asked.text ??= held.text;
      if (held.text !== asked.text) recorder.count('foreign');
      return;
    default:
      script satisfies never;
  }
}

function scriptedText(order: Order): string {
  return [...loadScript(order)].filter((step) => typeof step === 'string').join('');
}
