import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from './measure/result.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkstream-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = ['--students=20', '--duration=3', '--ramp=1', '--tokens=20', '--pause=500'];

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]);
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (out += bytes.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), out }));
  return { child, ended };
}

describe('npm run bench', () => {
  it('plays 20 students and their observers, drops included, finds every text right, and writes its result', async () => {
    const json = join(folder, 'out.json');
    const html = join(folder, 'out.html');
    const { code, out } = await start([...SMALL, '--drop=300', `--json=${json}`, `--html=${html}`]).ended;
    expect(out).toContain('ttft');
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
    expect(result.failures).toEqual([]);
    expect(Object.keys(result).toSorted().join(' ')).toBe(
      'at codes counts curvesMs cut failures latencyMs machine plan rates seconds series server target version workers',
    );
    expect(code).toBe(0);
    expect(result.counts).toMatchObject({ sessions: 20, observers: 20, lost: 0, unended: 0 });
    expect(result.counts.checked).toBe(2 * result.counts.asked);
    expect(result.counts.tokens).toBe(20 * result.counts.asked);
    const page = readFileSync(html, 'utf8');
    expect(page.match(/<svg /g)?.length).toBeGreaterThan(5);
    expect(page).not.toMatch(/src=|href=|NaN|undefined|Infinity/);
    expect(result.server?.cpuPerMillionTokens).toBeGreaterThan(0);
  });

  it('fails with 1 if a threshold is missed, and compares with an earlier result', async () => {
    const baseline = join(folder, 'out.json');
    const { code, out } = await start([...SMALL, '--threshold=ttft.p99<0.001', `--baseline=${baseline}`]).ended;
    expect(out).toMatch(/FAILED: ttft\.p99<0\.001, and it is [\d.]+/);
    expect(out).toContain('x earlier');
    expect(out).toMatch(/^earlier: \S+, ANOTHER PLAN: dropPercent 300 and not 0$/m);
    expect(code).toBe(1);
  });

  it('fails with 2 for wrong usage, and says what is wrong', async () => {
    const { code, out } = await start(['--students=none']).ended;
    expect(out).toMatch(/^--students must be a whole number/);
    expect(code).toBe(2);
  });

  it.each([
    ['--url=ws://127.0.0.1:9/ws', /^--url ws:\/\/127\.0\.0\.1:9\/ws opens no WebSocket: /],
    ['--json=/no/such/folder/out.json', /^\/no\/such\/folder\/out\.json cannot be written: /],
  ])('reports at once that %s cannot work', async (option, why) => {
    const { code, out } = await start([option]).ended;
    expect(out).toMatch(why);
    expect(code).toBe(2);
  });

  it('reports what it has measured on Ctrl-C', async () => {
    const { child, ended } = start(['--students=20', '--duration=60', '--ramp=1', '--tokens=20', '--pause=200']);
    child.stderr.on('data', (line: Buffer) => {
      // Twice, as npm passes on what the terminal has sent already.
      if (/^5 s: /m.test(line.toString())) for (const _ of [1, 2]) child.kill('SIGINT');
    });
    const { code, out } = await ended;
    expect(out).toContain('(cut short)');
    expect(out).toMatch(/[1-9]\d* answered/);
    expect(code).toBe(0);
  });
});
