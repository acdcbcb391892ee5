import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ClientMessage } from '../../shared/messages/client.ts';
import { ServerMessage } from '../../shared/messages/server.ts';
import { ASYNCAPI_FILE, asyncApiDocument } from './document.ts';

type Document = {
  readonly asyncapi: string;
  readonly channels: { readonly session: { readonly messages: Readonly<Record<string, { readonly $ref: string }>> } };
  readonly operations: Readonly<Record<string, { readonly messages: readonly { readonly $ref: string }[] }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly payload: object; readonly summary: string }>>;
  };
};

const written = readFileSync(ASYNCAPI_FILE, 'utf8');
const document = parse(written) as Document;

describe('docs/asyncapi.yaml', () => {
  it('is what the schemas say now; `npm run check -- --fix` writes it anew', () => {
    expect(written).toBe(asyncApiDocument());
  });

  it('has every message of the wire, with a payload and a summary', () => {
    const typesOf = (union: typeof ClientMessage | typeof ServerMessage) =>
      union.def.options.map((option) => String([...option.def.shape.type.def.values][0]));
    const wanted = [
      ...typesOf(ClientMessage).map((type) => `client.${type}`),
      ...typesOf(ServerMessage).map((type) => `server.${type}`),
    ];
    expect(document.asyncapi).toBe('3.0.0');
    expect(Object.keys(document.components.messages).toSorted()).toEqual(wanted.toSorted());
    for (const { payload, summary } of Object.values(document.components.messages)) {
      expect(payload).toMatchObject({ type: 'object', required: expect.arrayContaining(['type']) });
      expect(summary).not.toContain('undefined');
    }
  });

  it('refers only to what it holds', () => {
    const references = [...written.matchAll(/\$ref: "?(#[^\s"]+)/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(30);
    for (const path of references) {
      const found = path
        .slice(2)
        .split('/')
        .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], document);
      expect([path, found !== undefined]).toEqual([path, true]);
    }
  });
});
