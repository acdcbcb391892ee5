import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DAILY_TOKENS_BUCKET } from '../../shared/limits.ts';
import type { Quotas } from '../core/ports/quotas.ts';
import { type Dynamo, NOBODY, startDynamo } from '../testing/aws/dynamo.ts';
import { createQuotas } from './dynamo/quotas.ts';
import { openTable } from './dynamo/table.ts';
import { createPayers, type Payers } from './payers.ts';
import { boundSpending, spendingLimits } from './spending.ts';

const LIMITS = spendingLimits({ DAILY_TOKENS: '5000', DAILY_TOKENS_PER_ADDRESS: '2000' });
const NOW = 1_760_000_000_000;

let dynamo: Dynamo;
let quotas: Quotas;
let payers: Payers;
/** By chance: 0 charges, 0.99 does not. */
let chance = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  const table = openTable(
    new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'us-east-1', credentials: NOBODY }),
    await dynamo.createTable(),
  );
  payers = createPayers(table, () => NOW);
  chance = 0;
  quotas = boundSpending(createQuotas(table), { limits: LIMITS, payers, random: () => chance });
});
afterAll(() => dynamo.stop());

const look = (session: string, now = NOW) => quotas.take(`day:${session}`, DAILY_TOKENS_BUCKET, 0, now);
const charge = (session: string, tokens: number) => quotas.take(`day:${session}`, DAILY_TOKENS_BUCKET, tokens, NOW);

it('lets one address no further than its day, however many sessions it opens, and others go on', async () => {
  for (const session of ['s1', 's2', 's3']) await payers.keep(session, 'school-1');
  await payers.keep('s4', 'school-2');
  await charge('s1', 125);
  await charge('s2', 125);
  expect(await look('s3')).toMatchObject({ waitMs: expect.any(Number) });
  expect(await look('s4')).toBe('ok');
  expect(await look('s3', NOW + 86_400_000)).toBe('ok');
});

it('lets all addresses together no further than the day of the stage', async () => {
  for (let i = 0; i < 5; i++) {
    await payers.keep(`s${i}`, `school-${i}`);
    await charge(`s${i}`, 125);
  }
  await payers.keep('new', 'school-9');
  expect(await look('new')).toMatchObject({ waitMs: expect.any(Number) });
});

it('charges one hint in eight for all of them', async () => {
  await payers.keep('s1', 'school-1');
  chance = 0.99;
  for (let i = 0; i < 20; i++) await charge('s1', 1_000);
  expect(await look('s1')).toBe('ok');
  chance = 0.124;
  await charge('s1', 1_000);
  expect(await look('s1')).toMatchObject({ waitMs: expect.any(Number) });
});

it('takes a parameter that is no number for the mistake that it is', () => {
  expect(() => spendingLimits({ DAILY_TOKENS: 'much', DAILY_TOKENS_PER_ADDRESS: '1' })).toThrow('"much" is no number');
});
