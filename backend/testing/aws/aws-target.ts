import { dialSocket } from '../local-target.ts';
import type { Target, Exceptions } from '../conformance/target.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fake-openai.ts';
import { runInContainers } from './containers.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';
import { QUOTAS } from './gateway.ts';
import type { FunctionName, Package } from './package.ts';
import { runHere, type Runner } from './runner.ts';

/** What API Gateway does in its own way. */
export const NOT_ON_API_GATEWAY: Exceptions = {
  'MSG-3': 'API Gateway itself closes a connection that says something binary, with 1003 (lives.test.ts)',
};

type Env = Readonly<Record<string, string>>;
export type AwsTarget = Target & { readonly emulator: Emulator; readonly openai: FakeOpenAi };

/** The handlers' sources in this process. Their environment is this process's: one such target at a time. */
export function sourceRunner(name: FunctionName, env: Env): Runner {
  return runHere(async () => {
    Object.assign(process.env, env);
    return (await import(`../../aws/functions/${name}.ts`)) as Awaited<ReturnType<Parameters<typeof runHere>[0]>>;
  });
}

/** The bundles, with nothing in their environment but what the template gives them and what Lambda does. */
export function packageRunner({ handlers, template }: Package): EmulatorOptions['runner'] {
  return (name, env) => {
    const logicalId = `${name[0]?.toUpperCase()}${name.slice(1)}LambdaFunction`;
    const resource = template.Resources[logicalId];
    if (resource === undefined) throw new Error(`the template has no ${logicalId}`);
    const { Variables } = resource.Properties['Environment'] as { Variables: object };
    const given = Object.entries(env).filter(([key]) => key in Variables || key.startsWith('AWS_'));
    return runInContainers({ handler: handlers[name], env: Object.fromEntries(given) });
  };
}

/** The service behind the emulator, with the obedient model behind an OpenAI-compatible endpoint. */
export async function startAwsTarget(options: Omit<EmulatorOptions, 'openaiBaseUrl'>): Promise<AwsTarget> {
  const openai = await startFakeOpenAi();
  const emulator = await startEmulator({ ...options, openaiBaseUrl: openai.baseURL });
  const wsUrl = `${emulator.url.replace('http', 'ws')}/ws`;
  return {
    emulator,
    openai,
    log: emulator.log,
    dial: dialSocket(() => wsUrl, QUOTAS.frameBytes),
    origin: () => emulator.url,
    // DELETE @connections takes no code: https://github.com/boto/boto3/issues/3789
    closeCode: () => 1000,
    async restart() {
      for (const runner of Object.values(emulator.runners)) runner.recycle();
    },
    async stop() {
      await emulator.stop();
      await openai.close();
    },
  };
}
