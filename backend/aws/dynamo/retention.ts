import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { N } from './item.ts';

/** A school year, and a month to look back on it. */
export const KEEP_MS = 400 * 86_400_000;

/** When what lasts goes, for the table's TTL: counted from when it was written. DynamoDB takes some days more to delete it. */
export function keptUntil(at: number): AttributeValue {
  return N(Math.ceil((at + KEEP_MS) / 1000));
}
