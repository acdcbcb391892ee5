import * as z from 'zod/mini';
import type { Model } from '../core/model.ts';
import { createOpenAiModel } from '../model/openai/openai.ts';
import { pause } from '../node/pause.ts';
import { type Env, need } from './environment.ts';
import { signedPost } from './signed-post.ts';

const Answer = z.object({ SecretString: z.string() });

/** The models that answer, in the order in which MODEL_PROVIDERS names them: `openai`, `built-in`. */
export function createModels(env: Env): readonly [Model, ...Model[]] {
  const [first, ...rest] = need(env, 'MODEL_PROVIDERS')
    .split(',')
    .map((name) => createModel(env, name.trim()));
  if (first === undefined) throw new Error('MODEL_PROVIDERS names nobody');
  return [first, ...rest];
}

function createModel(env: Env, name: string): Model {
  switch (name) {
    case 'openai':
      return onceReady(name, openAiFrom(env, name));
    case 'built-in':
      // Evaluated when it is first asked: most deployments never do.
      return onceReady(name, async () => (await import('../model/tutor/tutor.ts')).createTutor({ pause }));
    default:
      throw new Error(`MODEL_PROVIDERS: "${name}" is neither openai nor built-in`);
  }
}

function onceReady(name: string, ready: () => Promise<Model>): Model {
  return {
    name,
    async *stream(question, signal) {
      yield* (await ready()).stream(question, signal);
    },
  };
}

function openAiFrom(env: Env, name: string): () => Promise<Model> {
  const secret = createSecret(env, need(env, 'OPENAI_SECRET_ARN'));
  const model = need(env, 'OPENAI_MODEL');
  const baseURL = env['OPENAI_BASE_URL'];
  let made: Model | undefined;
  return async () => {
    const apiKey = await secret();
    made ??= createOpenAiModel({ name, apiKey, model, ...(baseURL !== undefined && baseURL !== '' && { baseURL }) });
    return made;
  };
}

/** A secret's text, read once per container; a read that failed is tried again by the next turn. */
function createSecret(env: Env, arn: string): () => Promise<string> {
  let reading: Promise<string> | undefined;
  async function read(): Promise<string> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' };
    const body = JSON.stringify({ SecretId: arn });
    const { SecretString } = Answer.parse(
      JSON.parse(await signedPost(env, { service: 'secretsmanager', path: '/', headers, body })),
    );
    return SecretString.trim();
  }
  return () => {
    reading ??= read().catch((cause: unknown) => {
      reading = undefined;
      throw cause;
    });
    return reading;
  };
}
