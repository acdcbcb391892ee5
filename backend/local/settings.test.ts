import { expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

it('answers with the built-in tutor on port 8787 where nothing is set', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    dataDir: './data',
    models: [{ kind: 'built-in' }],
    allowedOrigins: [],
    rateLimits: true,
    guard: true,
    metricsForAll: false,
  });
});

it('answers with OpenAI where its key is set', () => {
  const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_MODEL: 'm' };
  const provider = { name: 'openai', apiKey: 'k', baseURL: 'http://127.0.0.1:1/v1', model: 'm' };
  expect(readSettings(env).models).toEqual([{ kind: 'openai', provider }]);
});

it('takes providers in their order', () => {
  const env = { MODEL_PROVIDERS: 'openai, spare ,built-in', OPENAI_API_KEY: 'a', SPARE_API_KEY: 'b', SPARE_MODEL: 'm' };
  const names = readSettings(env).models.map((model) => (model.kind === 'openai' ? model.provider.name : model.kind));
  expect(names).toEqual(['openai', 'spare', 'built-in']);
});

it.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '80.5' }, 'PORT'],
  [{ PORT: '' }, 'PORT'],
  [{ RATE_LIMITS: 'maybe' }, 'RATE_LIMITS'],
  [{ METRICS: 'perhaps' }, 'METRICS'],
  [{ GUARD: 'loose' }, 'GUARD'],
  [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'api.example' }, 'OPENAI_BASE_URL'],
  [{ MODEL_PROVIDERS: 'spare' }, 'SPARE_API_KEY'],
  [{ MODEL_PROVIDERS: 'spare', SPARE_API_KEY: 'k' }, 'SPARE_MODEL'],
  [{ MODEL_PROVIDERS: 'a b' }, 'MODEL_PROVIDERS'],
  [{ MODEL_PROVIDERS: ' , ' }, 'MODEL_PROVIDERS'],
  [{ MODEL_PROVIDERS: 'scripted:10x0' }, 'MODEL_PROVIDERS'],
  [{ ALLOWED_ORIGINS: 'https://a.example/path' }, 'ALLOWED_ORIGINS'],
])('says in one line what is wrong with %o', (env, name) => {
  const read = (): unknown => readSettings(env);
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^${name}\\b[^\\n]*$`));
});

it('never repeats a key in an error', () => {
  expect(() => readSettings({ OPENAI_API_KEY: 'secret-key', OPENAI_BASE_URL: 'x' })).not.toThrow(/secret-key/);
});
