import { expect, it } from 'vitest';
import type { ServiceEvent } from '../core/ports/events.ts';
import { createEvents, createMetrics } from './metrics.ts';

const CODE = { Function: 'chalkstream-prod-turn', Version: '7' };
const ENDED = {
  kind: 'turn.ended',
  ref: { session: 's', turn: 't' },
  epoch: 3,
  firstTextMs: undefined,
  durationMs: 9,
} as const;

function linesOf(event: ServiceEvent): readonly object[] {
  const lines: object[] = [];
  const metrics = createMetrics(
    (line) => lines.push(JSON.parse(line) as object),
    'prod',
    () => 1_000,
  );
  createEvents(metrics, CODE).emit(event);
  return lines;
}

it.each<[string, ServiceEvent]>([
  ['a message', { kind: 'message.refused', code: 'internal' }],
  ['a turn', { ...ENDED, end: { state: 'failed', code: 'internal', length: 0 } }],
])('counts %s that fails in our own code by its version, though the handler catches what it throws', (_what, event) => {
  expect(linesOf(event)[0]).toMatchObject({
    Stage: 'prod',
    ...CODE,
    Failed: 1,
    _aws: { CloudWatchMetrics: [{ Dimensions: [['Stage', 'Function', 'Version']], Metrics: [{ Name: 'Failed' }] }] },
  });
});

it.each<[string, ServiceEvent]>([
  ['a refusal', { kind: 'message.refused', code: 'busy' }],
  ['a failure of a provider', { ...ENDED, end: { state: 'failed', code: 'model_unavailable', length: 0 } }],
])('does not count %s against the code', (_what, event) => {
  expect(JSON.stringify(linesOf(event))).not.toContain('"Failed"');
});

it('counts a turn that is interrupted among those that fail, and each runner that is lost', () => {
  const end = { state: 'interrupted', code: 'lost', length: 3 } as const;
  expect(linesOf({ ...ENDED, end })).toMatchObject([
    { Turns: 1, TurnsFailed: 1 },
    { TurnsFailedByCode: 1, Code: 'lost' },
  ]);
  expect(linesOf({ kind: 'turn.abandoned', ref: ENDED.ref, epoch: 1 })).toMatchObject([{ TurnsAbandoned: 1 }]);
});
