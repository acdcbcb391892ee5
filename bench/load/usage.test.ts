import { describe, expect, it } from 'vitest';
import type { Result } from './measure/result.ts';
import { readThreshold } from './threshold.ts';
import { readOptions, UsageError } from './usage.ts';

const result = {
  latencyMs: { ttft: { count: 9, p50: 12, p99: 480, p999: 600 }, lag: { count: 0, p99: 0 } },
  counts: { lost: 0 },
  rates: { tokensPerSecond: 24_000 },
} as unknown as Result;

describe('thresholds', () => {
  it.each([
    ['ttft.p99<500', true],
    ['ttft.p99 <= 480', true],
    ['ttft.p50>12', false],
    ['ttft.p99.9<600', false],
    ['tokensPerSecond>=20000', true],
    ['lost==0', true],
    ['cpuPerMillionTokens<20', false],
    ['lag.p99<100', false],
    ['lag.count==0', true],
  ])('%s is %s', (text, holds) => {
    const threshold = readThreshold(text);
    if (typeof threshold === 'string') throw new Error(threshold);
    expect(threshold.holds(result)).toBe(holds);
  });

  it.each(['ttft', 'ttft<5', 'ttft.p98<5', 'lost.p99<5', 'ttft.p99<fast', 'latency<5'])('%s is none', (text) => {
    expect(typeof readThreshold(text)).toBe('string');
  });
});

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toMatchObject({ plan: { students: 500, observers: 1, durationMs: 60_000 }, workers: 0 });
  });

  it.each([
    ['--students', 'many'],
    ['--students', '0'],
    ['--students', '1.5'],
    ['--rate', ''],
    ['--ramp', '60'],
    ['--url', 'http://host/ws'],
    ['--model', 'gpt'],
    ['--threshold', 'fast'],
    ['--nonsense', '1'],
  ])('says in one line what is wrong with %s %s', (name, value) => {
    const read = (): unknown => readOptions([`${name}=${value}`]);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(new RegExp(`${name}[^\\n]*$`));
  });
});
