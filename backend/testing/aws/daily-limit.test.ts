import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { openSession } from '../people.ts';
import { scripted } from '../script.ts';
import { type AwsTarget, sourceRunner, startAwsTarget } from './aws-target.ts';

let target: AwsTarget | undefined;
afterEach(async () => {
  await target?.stop();
  vi.restoreAllMocks();
});

it('a new session of an address whose day is used up is told so, and nothing of the address is stored', async () => {
  // Every hint is charged, for eight.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  target = await startAwsTarget({ runner: sourceRunner, env: () => ({ DAILY_TOKENS_PER_ADDRESS: '40' }) });
  const { client: first } = await openSession(target.dial);
  const answered = randomUUID();
  first.say({ type: 'ask', s: 1, turn: answered, text: scripted('an answer of some length') });
  expect((await first.ended(answered)).end?.state).toBe('done');
  const { client: second } = await openSession(target.dial);
  await expect
    .poll(async () => {
      const ask = { type: 'ask', s: 1, turn: randomUUID(), text: 'And in another session?' } as const;
      second.say(ask);
      return (await second.next('error')).code;
    })
    .toBe('daily_limit');
  expect(JSON.stringify(await target.emulator.items())).not.toContain('127.0.0.1');
});
