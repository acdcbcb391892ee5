import { expect, it } from 'vitest';
import { driveFaults } from './faults/drive.ts';
import { attack } from './fuzz/attack.ts';
import { localTarget } from './fuzz/local-target.ts';
import { storm } from './storm/storm.ts';

it('loses and doubles nothing while connections break and the server is killed', { timeout: 120_000 }, async () => {
  const report = await driveFaults({
    sessions: 12,
    seconds: 8,
    faultsPerSecond: 8,
    killEvery: 4,
    seed: 7,
    progress: () => {},
  });
  expect(report.injected.kill).toBeGreaterThan(0);
  expect(report.turns).toBeGreaterThan(24);
  // Each question leaves one at least.
  expect(report.events).toBeGreaterThan(report.turns);
  expect(report.resumes.length).toBeGreaterThan(12);
  expect(report).toMatchObject({ lost: 0, doubled: 0, stuck: 0, crashed: false });
});

it('survives hostile messages, and an innocent session does not notice', { timeout: 60_000 }, async () => {
  const target = await localTarget();
  const report = await attack(target, { inputs: 4_000, seconds: 50, seed: 3 }, () => {});
  await target.stop();
  expect(report.answered).toBeGreaterThan(1_000);
  expect(report.innocentTurns).toBeGreaterThan(0);
  expect(report).toMatchObject({ crashes: 0, mute: 0, innocentHarmed: [] });
});

it('has everybody back after all were dropped at once', { timeout: 90_000 }, async () => {
  expect(await storm(100)).toMatchObject({ clients: 100, errors: 0, unfinished: 0 });
});
