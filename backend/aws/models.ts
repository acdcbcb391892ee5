import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Model } from '../core/model.ts';
import { createOpenAiModel } from '../model/openai.ts';
import { type Env, need } from './environment.ts';

/** The models that answer, in their order. */
export function createModels(env: Env): readonly [Model, ...Model[]] {
  const secret = createSecret(need(env, 'OPENAI_SECRET_ARN'));
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
function createSecret(arn: string): () => Promise<string> {
  const client = new SecretsManagerClient({});
  let reading: Promise<string> | undefined;
  async function read(): Promise<string> {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (SecretString === undefined) throw new Error('the secret holds no text');
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
