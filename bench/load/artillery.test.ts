import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { ClientMessage } from '../../shared/messages/client.ts';
import { newTurnId } from '../../client/session/turn-id.ts';
import { installPinned } from '../lib/pinned-packages.ts';

type Wire = { hello(): string; ask(turn: string): string };

/** Not in the folder itself, whose packages bring an older `ws`. */
const FOLDER = join(import.meta.dirname, 'artillery');
const INSTALL_MS = 300_000;

/** Runs `npm run bench -- artillery` with one short phase. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(FOLDER, 'main.ts'), '--seconds=2', ...args]);
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (out += bytes.toString()));
  const [code] = await once(child, 'close');
  return { code: Number(code), out };
}

describe('npm run bench -- artillery', () => {
  it('sends what the protocol knows', async () => {
    const { hello, ask } = (await import(join(import.meta.dirname, 'wire.js'))) as Wire;
    const messages = [hello(), ask(newTurnId())].map((text) => ClientMessage.parse(JSON.parse(text)));
    expect(messages.map(({ type }) => type)).toEqual(['hello', 'ask']);
  });

  it('reads every hint of a local server to its end', { timeout: INSTALL_MS + 60_000 }, async () => {
    installPinned(FOLDER);
    const { code, out } = await run();
    expect(out).toMatch(/chalkstream\.hints: \.+ 10\n/);
    expect(code).toBe(0);
  });

  it('fails if students are refused', { timeout: INSTALL_MS + 60_000 }, async () => {
    installPinned(FOLDER);
    const refusing = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    refusing.on('connection', (socket) => {
      socket.on('message', () =>
        socket.send('{"type":"error","code":"overloaded","message":"Later.","retryable":true}'),
      );
    });
    await once(refusing, 'listening');
    const { code, out } = await run(`--url=ws://127.0.0.1:${(refusing.address() as AddressInfo).port}/ws`);
    expect(out).toMatch(/errors\.refused: overloaded: \.+ 10\n/);
    refusing.close();
    expect(code).not.toBe(0);
  });
});
