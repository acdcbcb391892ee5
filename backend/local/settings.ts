import * as z from 'zod/mini';
import type { Provider } from '../model/openai/request.ts';

/** Which models answer, in their order. */
export type ModelSetting =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'openai'; readonly provider: Provider }
  | { readonly kind: 'scripted'; readonly tokens: number; readonly perSecond: number; readonly seed: number };

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly models: readonly [ModelSetting, ...ModelSetting[]];
  /** Origins besides the server's own that may open sockets, such as `https://school.example`. */
  readonly allowedOrigins: readonly string[];
  /** Whether rates are limited: off for load tests on one address. */
  readonly rateLimits: boolean;
  /** Whether what models say is held to the lesson's rules: off for tests of the wire alone. */
  readonly guard: boolean;
  /** METRICS=on: `/metrics` answers everybody; otherwise this machine alone. */
  readonly metricsForAll: boolean;
};

/** What is wrong with the settings, in one line for the person who set them. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Env = Readonly<Record<string, string | undefined>>;

const Port = z.int().check(z.minimum(0), z.maximum(65_535));
const Origin = z.url({ protocol: /^https?$/ });
const ScriptedLoad = /^scripted(?::(\d{1,6})x(\d{1,4}(?:\.\d+)?)(?:@(\d{1,9}))?)?$/;
/** A fast model without reasoning; any other by OPENAI_MODEL. */
const DEFAULT_MODEL = 'gpt-4.1-mini';

/** Reads the environment. Throws `SettingsError` naming the variable and what it should be. */
export function readSettings(env: Env): Settings {
  const port = Port.safeParse(Number(env['PORT'] ?? '8787'));
  if (!port.success || env['PORT']?.trim() === '')
    throw new SettingsError('PORT must be a whole number from 0 to 65535.');
  return {
    host: filled(env, 'HOST') ?? '127.0.0.1',
    port: port.data,
    dataDir: filled(env, 'DATA_DIR') ?? './data',
    models: readModels(env),
    allowedOrigins: readOrigins(env),
    rateLimits: readSwitch(env, 'RATE_LIMITS', 'on'),
    guard: readSwitch(env, 'GUARD', 'on'),
    metricsForAll: readSwitch(env, 'METRICS', 'off'),
  };
}

function filled(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function readSwitch(env: Env, name: string, unset: 'on' | 'off'): boolean {
  const value = filled(env, name) ?? unset;
  if (value !== 'on' && value !== 'off') throw new SettingsError(`${name} must be "on" or "off".`);
  return value === 'on';
}

function readOrigins(env: Env): readonly string[] {
  const origins = (filled(env, 'ALLOWED_ORIGINS') ?? '').split(',').map((origin) => origin.trim());
  return origins
    .filter((origin) => origin !== '')
    .map((origin) => {
      if (!Origin.safeParse(origin).success || new URL(origin).origin !== origin) {
        throw new SettingsError(
          `ALLOWED_ORIGINS must be origins such as https://school.example, with commas between; "${origin}" is none.`,
        );
      }
      return origin;
    });
}

/** MODEL_PROVIDERS names them in order; without it, OPENAI_API_KEY decides between OpenAI and the built-in tutor. */
function readModels(env: Env): readonly [ModelSetting, ...ModelSetting[]] {
  const names = (
    filled(env, 'MODEL_PROVIDERS') ?? (filled(env, 'OPENAI_API_KEY') === undefined ? 'built-in' : 'openai')
  )
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [first, ...rest] = names.map((name) => readModel(env, name));
  if (first === undefined) throw new SettingsError('MODEL_PROVIDERS must name at least one provider.');
  return [first, ...rest];
}

/** `built-in`, `scripted:TOKENSxRATE@SEED`, or the name of a provider whose NAME_API_KEY, NAME_BASE_URL and NAME_MODEL are set. */
function readModel(env: Env, name: string): ModelSetting {
  if (name === 'built-in') return { kind: 'built-in' };
  const scripted = ScriptedLoad.exec(name);
  if (scripted !== null) {
    const [, tokens = '250', perSecond = '50', seed = '1'] = scripted;
    if (Number(perSecond) <= 0) throw new SettingsError('MODEL_PROVIDERS: a scripted model needs a rate above 0.');
    return { kind: 'scripted', tokens: Number(tokens), perSecond: Number(perSecond), seed: Number(seed) };
  }
  if (!/^[a-z][a-z0-9_]*$/i.test(name)) {
    throw new SettingsError(`MODEL_PROVIDERS: "${name}" is not a name (letters, digits and _ such as openai).`);
  }
  const prefix = name.toUpperCase();
  const apiKey = filled(env, `${prefix}_API_KEY`);
  if (apiKey === undefined) throw new SettingsError(`${prefix}_API_KEY must be set for the provider "${name}".`);
  const baseURL = filled(env, `${prefix}_BASE_URL`);
  if (baseURL !== undefined && !Origin.safeParse(baseURL).success) {
    throw new SettingsError(`${prefix}_BASE_URL must be a URL that begins with http:// or https://.`);
  }
  const model = filled(env, `${prefix}_MODEL`) ?? (name === 'openai' ? DEFAULT_MODEL : undefined);
  if (model === undefined) throw new SettingsError(`${prefix}_MODEL must be set for the provider "${name}".`);
  return { kind: 'openai', provider: { name, apiKey, baseURL, model } };
}
