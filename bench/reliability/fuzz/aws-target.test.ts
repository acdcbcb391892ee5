import { expect, it } from 'vitest';
import { packageService } from '../../../backend/testing/aws/package.ts';
import { attack } from './attack.ts';
import { awsTarget } from './aws-target.ts';

/** Packaging alone takes half a minute beside other work. */
const PATIENCE_MS = 120_000;

it(
  'the packaged functions survive hostile messages, and an innocent session does not notice',
  async () => {
    const made = await packageService('dev');
    const target = await awsTarget(made);
    const report = await attack(target, { inputs: 600, seconds: 15, seed: 3 }, () => {});
    await target.stop();
    made.remove();
    expect(report.handled).toBeGreaterThan(100);
    expect(report.innocentTurns).toBeGreaterThan(0);
    expect(report).toMatchObject({ mute: 0, crashes: 0, errors: [], innocentHarmed: [] });
  },
  PATIENCE_MS,
);
