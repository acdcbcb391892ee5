// The providers that the parameter `models` names: for each a secret of its own, and what the turn function finds in its environment.
// (CommonJS: all that `file()` loads.)

const BASE_URL = 'https://api.openai.com/v1';

/** CloudFormation's name for a provider's secret. */
const keyOf = (name) => (name === 'openai' ? 'OpenAiKey' : `${name[0].toUpperCase()}${name.slice(1)}Key`);

module.exports = async ({ resolveVariable }) => {
  const param = (name) => resolveVariable(`param:${name}, ''`);
  const models = await param('models');
  const named = models.split(',').map((name) => name.trim());
  const names = named.filter((name) => name !== 'built-in');
  for (const name of named) {
    if (/^[a-z][a-z0-9]*$/.test(name) || name === 'built-in') continue;
    throw new Error(`models: "${name}" is neither built-in nor a name (a to z, 0 to 9).`);
  }
  const keep = await param('keep');
  const keepReplaced = await param('keepReplaced');
  const guard = await param('guard');
  if (guard !== 'on' && guard !== 'off') throw new Error(`guard: "${guard}" is neither on nor off.`);
  const environment = { GUARD: guard, MODEL_PROVIDERS: models };
  const Resources = {};
  const Outputs = {};
  // OpenAI's always: a stage that begins with the built-in tutor has a place for its key.
  for (const name of new Set(['openai', ...names])) {
    const key = keyOf(name);
    Resources[key] = {
      Type: 'AWS::SecretsManager::Secret',
      DeletionPolicy: keep,
      UpdateReplacePolicy: keepReplaced,
      Properties: {
        Description: `The API key of ${name}, put there by \`npm run deploy\` from ${name.toUpperCase()}_API_KEY, or by hand. Until then it is a random text.`,
        GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true },
      },
    };
    Outputs[`${key}Arn`] = { Value: { Ref: key } };
  }
  for (const name of names) {
    const model = await param(`${name}Model`);
    if (model === '') throw new Error(`--param="${name}Model=..." is missing: which model of "${name}" answers.`);
    environment[`${name.toUpperCase()}_SECRET_ARN`] = { Ref: keyOf(name) };
    environment[`${name.toUpperCase()}_MODEL`] = model;
    environment[`${name.toUpperCase()}_BASE_URL`] = (await param(`${name}BaseUrl`)) || BASE_URL;
  }
  return {
    environment: {
      ...environment,
      DAILY_TOKENS: String(await param('dailyTokens')),
      DAILY_TOKENS_PER_ADDRESS: String(await param('dailyTokensPerAddress')),
    },
    resources: { Resources, Outputs },
    secrets: Object.keys(Resources).map((Ref) => ({ Ref })),
    keys: Object.fromEntries([...new Set(['openai', ...names])].map((name) => [`${name.toUpperCase()}_API_KEY`, `${keyOf(name)}Arn`])),
  };
};
