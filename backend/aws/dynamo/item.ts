import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB's wire has it. */
export type Item = Record<string, AttributeValue>;
export type Key = { readonly pk: AttributeValue; readonly sk: AttributeValue };

export function S(text: string): AttributeValue {
  return { S: text };
}

export function N(number: number): AttributeValue {
  return { N: String(number) };
}

/** The string in an attribute. Throws where this adapter never writes an item without it. */
export function text(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`an item lacks the text "${name}"`);
  return value;
}

export function textOr(item: Item, name: string): string | undefined {
  return item[name]?.S;
}

export function number(item: Item, name: string): number {
  const value = item[name]?.N;
  if (value === undefined) throw new Error(`an item lacks the number "${name}"`);
  return Number(value);
}

export function texts(item: Item, name: string): readonly string[] {
  return (item[name]?.L ?? []).map(({ S = '' }) => S);
}
