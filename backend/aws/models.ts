import type { Model } from '../core/ports/model.ts';
import { createOpenAiModel } from '../model/openai/openai.ts';
import { clock } from '../node/clock.ts';
import { pause } from '../node/pause.ts';
import { type Env, need } from './environment.ts';
import { createKeyedModel } from './keyed-model.ts';
import { once } from './once.ts';

/**
 * The models in the order in which MODEL_PROVIDERS names them: `built-in`, or the name of a provider whose NAME_SECRET_ARN, NAME_MODEL and
 * NAME_BASE_URL the template gives (`template/providers.cjs`), as the local server's NAME_API_KEY, NAME_MODEL and NAME_BASE_URL.
 */
export function createModels(env: Env): readonly [Model, ...Model[]] {
  const [first, ...rest] = need(env, 'MODEL_PROVIDERS')
    .split(',')
    .map((name) => createModel(env, name.trim()));
  if (first === undefined) throw new Error('MODEL_PROVIDERS is empty');
  return [first, ...rest];
}

function createModel(env: Env, name: string): Model {
  if (name === 'built-in') {
    // Loaded with the first question: not every turn asks it.
    return {
      ...loadedLater(name, async () => (await import('../model/tutor/tutor.ts')).createTutor({ pause })),
      voice: 'ladder',
    };
  }
  const prefix = name.toUpperCase();
  const arn = need(env, `${prefix}_SECRET_ARN`);
  const model = need(env, `${prefix}_MODEL`);
  const baseURL = env[`${prefix}_BASE_URL`];
  return createKeyedModel({
    name,
    readKey: async () => (await import('./secret.ts')).readSecret(arn),
    createModel: (apiKey) =>
      createOpenAiModel({ name, apiKey, model, ...(baseURL !== undefined && baseURL !== '' && { baseURL }) }),
    now: clock.now,
  });
}

/** Once per container; a load that failed is tried again by the next turn. */
function loadedLater(name: string, load: () => Promise<Model>): Model {
  const ready = once(load);
  return {
    name,
    async *stream(question, signal) {
      yield* (await ready()).stream(question, signal);
    },
  };
}
