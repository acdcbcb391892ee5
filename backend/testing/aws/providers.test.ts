import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../people.ts';
import { scripted } from '../script.ts';
import { type AwsTarget, packageRunner, startAwsTarget } from './aws-target.ts';
import { type Package, packageService } from './package.ts';
import { resource } from './resources.ts';

const PARAMS = [
  'models=openai,bedrock,built-in',
  'bedrockModel=openai.gpt-oss-20b-1:0',
  'bedrockBaseUrl=https://bedrock-runtime.eu-west-1.amazonaws.com/openai/v1',
];

let made: Package;
beforeAll(async () => {
  made = await packageService('prod', PARAMS);
});
afterAll(() => made.remove());

describe('the template with several providers', () => {
  it('gives each a secret of its own, which the turn function alone reads', () => {
    for (const key of ['OpenAiKey', 'BedrockKey']) {
      expect(resource(made, key)).toMatchObject({ Type: 'AWS::SecretsManager::Secret', UpdateReplacePolicy: 'Retain' });
    }
    const readers = Object.entries(made.template.Resources).filter(([, { Type, Properties }]) =>
      Type === 'AWS::IAM::Role' ? JSON.stringify(Properties).includes('secretsmanager:') : false,
    );
    expect(readers.map(([name]) => name)).toEqual(['TurnRole']);
    expect(JSON.stringify(readers)).toContain('[{"Ref":"OpenAiKey"},{"Ref":"BedrockKey"}]');
  });

  it('gives the function what the local server has in its environment, but no key', () => {
    const { Variables } = resource(made, 'TurnLambdaFunction').Properties['Environment'] as { Variables: object };
    expect(Variables).toMatchObject({
      MODEL_PROVIDERS: 'openai,bedrock,built-in',
      OPENAI_MODEL: 'gpt-4.1-mini',
      BEDROCK_SECRET_ARN: { Ref: 'BedrockKey' },
      BEDROCK_MODEL: 'openai.gpt-oss-20b-1:0',
      BEDROCK_BASE_URL: 'https://bedrock-runtime.eu-west-1.amazonaws.com/openai/v1',
    });
    expect(JSON.stringify(Variables)).not.toContain('API_KEY');
  });

  it.each([['models=openai,bedrock'], ['models=Open-AI']])('refuses %s', async (models) => {
    await expect(packageService('prod', [models])).rejects.toThrow('Command failed');
  });
});

describe('the bundles', () => {
  let target: AwsTarget;
  beforeAll(async () => {
    target = await startAwsTarget({
      runner: packageRunner(made),
      models: 'openai,bedrock,built-in',
      env: ({ openaiBaseUrl }) => ({
        BEDROCK_SECRET_ARN: 'bedrock-key',
        BEDROCK_MODEL: 'emulated-bedrock',
        BEDROCK_BASE_URL: openaiBaseUrl,
        // Nobody listens there.
        OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
      }),
    });
    target.emulator.secrets.set('bedrock-key', 'first-key');
  });
  afterAll(() => target.stop());

  async function ask(text: string) {
    const { client } = await openSession(target.dial);
    const turn = randomUUID();
    client.say({ type: 'ask', s: 1, turn, text });
    return client.ended(turn);
  }
  const keys = () => target.openai.requests.map(({ authorization, body }) => `${body.model} ${authorization}`);

  it('ask the second where the first does not answer, with its own model and key', async () => {
    expect((await ask(scripted('from Bedrock'))).text).toBe('from Bedrock');
    expect(keys()).toEqual(['emulated-bedrock Bearer first-key']);
  });

  it('ask again with the new key where the old one is refused: a rotation loses no question', async () => {
    target.emulator.secrets.set('bedrock-key', 'second-key');
    const held = await ask(scripted({ failFirst: 1, code: 'model_refused_key' }, 'after the rotation'));
    expect(held).toMatchObject({ text: 'after the rotation', end: { state: 'done' } });
    expect(keys().slice(-2)).toEqual(['emulated-bedrock Bearer first-key', 'emulated-bedrock Bearer second-key']);
  });
});
