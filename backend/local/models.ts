import { setTimeout as sleep } from 'node:timers/promises';
import type { Model } from '../core/model.ts';
import { createOpenAiModel } from '../model/openai.ts';
import { createScriptedModel, loadScript, type Pause } from '../model/scripted.ts';
import { createTutor } from '../model/tutor/tutor.ts';
import type { ModelSetting } from './settings.ts';

/** Sleeps; an abort ends it early, and is no error. */
export const pause: Pause = async (ms, signal) => {
  if (signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};

/** The model that a setting names. */
export function createModel(setting: ModelSetting): Model {
  switch (setting.kind) {
    case 'built-in':
      return createTutor({ pause });
    case 'openai':
      return createOpenAiModel(setting.provider);
    case 'scripted':
      return createScriptedModel(() => loadScript(setting), pause);
    default:
      return setting satisfies never;
  }
}
