import type { Model } from '../core/ports/model.ts';
import { createOpenAiModel } from '../model/openai/openai.ts';
import { pause } from '../node/pause.ts';
import { type Env, need } from './environment.ts';
import { once } from './once.ts';

/** The models in the order in which MODEL_PROVIDERS names them: `openai`, `built-in`. */
export function createModels(env: Env): readonly [Model, ...Model[]] {
  const [first, ...rest] = need(env, 'MODEL_PROVIDERS')
    .split(',')
    .map((name) => createModel(env, name.trim()));
  if (first === undefined) throw new Error('MODEL_PROVIDERS is empty');
  return [first, ...rest];
}

function createModel(env: Env, name: string): Model {
  switch (name) {
    case 'openai':
      return loadedLater(name, openAiFrom(env, name));
    case 'built-in':
      // Loaded with the first question: most deployments never ask it.
      return {
        ...loadedLater(name, async () => (await import('../model/tutor/tutor.ts')).createTutor({ pause })),
        voice: 'ladder',
      };
    default:
      throw new Error(`MODEL_PROVIDERS: "${name}" is neither openai nor built-in`);
  }
}

/** Once per container; a load that failed (a secret that can't be read) is tried again by the next turn. */
function loadedLater(name: string, load: () => Promise<Model>): Model {
  const ready = once(load);
  return {
    name,
    async *stream(question, signal) {
      yield* (await ready()).stream(question, signal);
    },
  };
}

function openAiFrom(env: Env, name: string): () => Promise<Model> {
  const arn = need(env, 'OPENAI_SECRET_ARN');
  const model = need(env, 'OPENAI_MODEL');
  const baseURL = env['OPENAI_BASE_URL'];
  return async () => {
    const { readSecret } = await import('./secret.ts');
    const apiKey = await readSecret(arn);
    return createOpenAiModel({ name, apiKey, model, ...(baseURL !== undefined && baseURL !== '' && { baseURL }) });
  };
}
