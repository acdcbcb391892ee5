import OpenAI from 'openai';
import { expect, it } from 'vitest';
import { messagesFor } from './prompt.ts';
import { addressOf, bodyFor } from './request.ts';

const PROVIDER = { name: 'x', apiKey: 'key', baseURL: 'https://example.test/some/v1/', model: 'tutor-1' };
const QUESTION = { history: [{ seq: 1, asked: 'before', answered: 'so' }], asked: 'why?', pictures: [] };

it('is the request that the package itself sends', async () => {
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const client = new OpenAI({
    apiKey: PROVIDER.apiKey,
    baseURL: PROVIDER.baseURL,
    maxRetries: 0,
    organization: null,
    project: null,
    fetch: async (input, init = {}) => {
      sent.push({ url: new Request(input).url, init });
      return new Response('{}');
    },
  });
  const body = { model: PROVIDER.model, messages: messagesFor(QUESTION), stream: true } as const;
  await client.chat.completions.create(body).asResponse();
  const { url, headers } = await addressOf(PROVIDER);
  expect(url.href).toBe(sent[0]?.url);
  expect([...headers]).toEqual([...new Headers(sent[0]?.init.headers)]);
  expect(bodyFor(PROVIDER, QUESTION)).toBe(sent[0]?.init.body);
});

it.each(['nonsense', 'ftp://example.test/v1'])('is none where the base URL is no web address: %s', async (baseURL) => {
  await expect(addressOf({ ...PROVIDER, baseURL })).rejects.toThrow(/Invalid URL|ftp/);
});
