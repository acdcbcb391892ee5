import * as z from 'zod/mini';
import type { Model } from '../core/model.ts';
import { createOpenAiModel } from '../model/openai.ts';
import { type Env, need } from './environment.ts';
import { signedPost } from './signed-post.ts';

const Answer = z.object({ SecretString: z.string() });

/** The models that answer, in their order. */
export function createModels(env: Env): readonly [Model, ...Model[]] {
  const secret = createSecret(env, need(env, 'OPENAI_SECRET_ARN'));
  const model = need(env, 'OPENAI_MODEL');
  const baseURL = env['OPENAI_BASE_URL'];
  const name = 'openai';
  let made: Model | undefined;
  return [
    {
      name,
      async *stream(question, signal) {
        yield* (await ready()).stream(question, signal);
      },
    },
  ];

  async function ready(): Promise<Model> {
    const apiKey = await secret();
    made ??= createOpenAiModel({ name, apiKey, model, ...(baseURL !== undefined && baseURL !== '' && { baseURL }) });
    return made;
  }
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
