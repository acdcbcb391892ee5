import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeOn, compareVersions, VERSION_PATTERN, type Version, VERSIONS, type Versions } from './version.ts';

const version = fc.tuple(fc.nat(4), fc.nat(12)).map(([major, minor]): Version => `${major}.${minor}`);
const range = fc.tuple(version, version).map(([a, b]): Versions => (compareVersions(a, b) <= 0 ? [a, b] : [b, a]));

describe('versions', () => {
  it('HELLO-2: the newest that both speak', () => {
    expect(agreeOn(['2.0', '2.4'], ['2.1', '2.9'])).toBe('2.4');
    expect(agreeOn(['2.0', '2.4'], ['1.0', '2.1'])).toBe('2.1');
    expect(agreeOn(['2.0', '2.0'], ['2.0', '2.0'])).toBe('2.0');
    expect(agreeOn(['2.0', '2.10'], ['2.9', '2.11'])).toBe('2.10');
  });

  it('HELLO-2: nothing where the ranges do not meet', () => {
    expect(agreeOn(VERSIONS, ['1.0', '1.4'])).toBeUndefined();
    expect(agreeOn(VERSIONS, ['3.0', '3.1'])).toBeUndefined();
    expect(agreeOn(['2.4', '2.6'], ['2.0', '2.3'])).toBeUndefined();
    expect(agreeOn(VERSIONS, ['2.9', '1.0'])).toBeUndefined();
  });

  it('HELLO-2: both sides agree on the same, and both speak it', () => {
    fc.assert(
      fc.property(range, range, (ours, theirs) => {
        const agreed = agreeOn(ours, theirs);
        expect(agreeOn(theirs, ours)).toBe(agreed);
        if (agreed === undefined) return;
        for (const [oldest, newest] of [ours, theirs]) {
          expect(compareVersions(oldest, agreed)).toBeLessThanOrEqual(0);
          expect(compareVersions(agreed, newest)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('compares minors as numbers', () => {
    expect(compareVersions('2.10', '2.9')).toBeGreaterThan(0);
    expect(compareVersions('2.9', '10.0')).toBeLessThan(0);
    expect(compareVersions('2.0', '2.0')).toBe(0);
  });

  it('are written as major and minor, and nothing else', () => {
    for (const good of VERSIONS) expect(good).toMatch(VERSION_PATTERN);
    for (const bad of ['2', '2.', '.0', '2.0.1', ' 2.0', '2.0 ', '-2.0', '2.x', '12345.0']) {
      expect(bad).not.toMatch(VERSION_PATTERN);
    }
  });
});
