import type { Capability } from '../../shared/messages/connection.ts';
import type { Model } from '../core/ports/model.ts';
import { createOpenAiModel } from '../model/openai/openai.ts';
import { createScriptedModel, loadScript } from '../model/scripted.ts';
import { createTutor } from '../model/tutor/tutor.ts';
import { pause } from '../node/pause.ts';
import type { ModelSetting } from './settings.ts';

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

/** Pictures are of use where a model that may answer can look at them, which of ours endpoints alone can. */
export function capabilitiesOf(settings: readonly ModelSetting[]): readonly Capability[] {
  return settings.some(({ kind }) => kind === 'openai') ? ['pictures'] : [];
}
