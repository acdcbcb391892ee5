import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzip } from './unzip.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** What two packagings may take while every other test runs: some 4 s each on a machine of their own. */
export const PACKAGING_MS = 180_000;

/** What is packaged. */
const SOURCES = ['backend', 'shared', 'serverless.yml', 'package.json', 'tsconfig.json'];
const FUNCTIONS = ['socket', 'turn', 'sweep'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly UpdatePolicy?: unknown;
};
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Export?: unknown }>>;
};

export type Package = {
  readonly template: Template;
  readonly templatePath: string;
  /** Bytes of each archive. */
  readonly zipBytes: Readonly<Record<FunctionName, number>>;
  /** The names in each archive. */
  readonly contents: Readonly<Record<FunctionName, readonly string[]>>;
  /** Where each handler was unpacked to. */
  readonly handlers: Readonly<Record<FunctionName, string>>;
  remove(): void;
};

/**
 * Runs `serverless package` on a copy of the sources, as a machine without credentials, home or stage of its own would. On a copy, because
 * it keeps its state in the service's folder, where two at once remove each other's.
 */
export async function packageService(stage: string, params: readonly string[] = []): Promise<Package> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-package-'));
  const root = join(folder, 'service');
  for (const source of SOURCES) cpSync(join(ROOT, source), join(root, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const cli = join(ROOT, 'node_modules', '.bin', 'serverless');
  const env = {
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    HOME: folder,
    BUILD_FOLDER: join(folder, 'build'),
  };
  const args = ['package', '--stage', stage, '--package', join(folder, 'out')];
  const given = params.map((param) => `--param=${param}`);
  await promisify(execFile)(cli, [...args, ...given], { cwd: root, env });
  const templatePath = join(folder, 'out', 'cloudformation-template-update-stack.json');
  const unpacked = FUNCTIONS.map((name) => {
    const zip = readFileSync(join(folder, 'out', `${name}.zip`));
    const files = unzip(zip);
    for (const [path, data] of files) {
      const target = join(folder, 'functions', name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, data);
    }
    const handler = join(folder, 'functions', name, 'backend/aws/functions', `${name}.mjs`);
    return { name, bytes: zip.length, contents: [...files.keys()], handler };
  });
  const byName = <T>(pick: (one: (typeof unpacked)[number]) => T): Record<FunctionName, T> =>
    Object.fromEntries(unpacked.map((one) => [one.name, pick(one)])) as Record<FunctionName, T>;
  return {
    template: JSON.parse(readFileSync(templatePath, 'utf8')) as Template,
    templatePath,
    zipBytes: byName(({ bytes }) => bytes),
    contents: byName(({ contents }) => contents),
    handlers: byName(({ handler }) => handler),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
