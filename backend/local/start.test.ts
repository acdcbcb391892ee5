import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helloOf } from '../testing/people.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkstream-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = { readonly child: ChildProcess; readonly out: () => string; readonly err: () => string };

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['backend/local/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  return { child, out: () => out, err: () => err };
}

/** What stands last: before it may only be the notice that the client is being built. */
const lastLine = ({ err }: Started): string => err().trimEnd().split('\n').at(-1) ?? '';

async function exitOf({ child }: Started): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('npm start', () => {
  it('prints one line with the address, serves the built page there, and leaves on SIGTERM', async () => {
    const started = start({});
    await expect.poll(started.out, { timeout: 25_000 }).toMatch(/\n/);
    expect(started.out()).toMatch(/^Chalkstream is ready: http:\/\/127\.0\.0\.1:\d+\n$/);
    const url = started.out().trim().split(' ').at(-1) ?? '';
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).toContain('<title>');
    const second = start({});
    expect(await exitOf(second)).toBe(1);
    expect(lastLine(second)).toMatch(/^DATA_DIR .* cannot be used: another Chalkstream uses it/);
    const exit = exitOf(started);
    started.child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('finishes what is running on one Ctrl-C, which comes several times', async () => {
    const started = start({ DATA_DIR: join(folder, 'interrupted') });
    await expect.poll(started.out, { timeout: 25_000 }).toMatch(/ready/);
    const url = new URL(started.out().trim().split(' ').at(-1) ?? '');
    const socket = new WebSocket(`ws://${url.host}/ws`);
    const said: string[] = [];
    socket.addEventListener('message', ({ data }) => said.push(JSON.parse(String(data)).type));
    await once(socket, 'open');
    socket.send(JSON.stringify(helloOf({ first: { type: 'open' } })));
    await expect.poll(() => said).toContain('welcome');
    const exit = exitOf(started);
    started.child.kill('SIGINT');
    await expect.poll(() => said).toContain('goaway');
    started.child.kill('SIGINT');
    expect(await exit).toBe(0);
  });

  it('says in one line that the port is in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const started = start({ PORT: port, DATA_DIR: join(folder, 'other') });
    expect(await exitOf(started)).toBe(1);
    expect(lastLine(started)).toMatch(new RegExp(`^Cannot listen on 127\\.0\\.0\\.1:${port}: port ${port} is in use`));
    blocker.close();
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['OPENAI_BASE_URL', { OPENAI_API_KEY: 'secret-key', OPENAI_BASE_URL: 'nowhere' }],
  ])('says in one line that %s is malformed', async (name, env) => {
    const started = start(env);
    expect(await exitOf(started)).toBe(1);
    expect(started.err()).toMatch(new RegExp(`^${name} [^\n]*\n$`));
    expect(started.err()).not.toContain('secret-key');
  });

  it('says in one line that DATA_DIR cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const started = start({ DATA_DIR: join(file, 'data') });
    expect(await exitOf(started)).toBe(1);
    expect(lastLine(started)).toMatch(/^DATA_DIR .* cannot be used: /);
  });
});
