import OpenAI from 'openai';
import type { Question } from '../../core/ports/model.ts';
import { messagesFor } from './prompt.ts';

/** One OpenAI-compatible endpoint. `name` is for logs; the key is in nothing but the request. */
export type Provider = {
  readonly name: string;
  readonly apiKey: string;
  readonly baseURL?: string | undefined;
  readonly model: string;
};

/** Where a provider's chat completions are asked for, and with which headers. */
export type Address = { readonly url: URL; readonly headers: Headers };

/**
 * Has the `openai` package make the address and headers, which are the same for each question: making them anew takes the package as long
 * as a question takes through the core and the store. Rejects where the key or the base URL can be in no request.
 */
export async function addressOf({ apiKey, baseURL }: Provider): Promise<Address> {
  const client = new OpenAI({
    apiKey,
    ...(baseURL !== undefined && { baseURL }),
    organization: null,
    project: null,
  });
  const { req, url: href } = await client.buildRequest({ method: 'post', path: '/chat/completions', body: {} });
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not spoken`);
  return { url, headers: new Headers(req.headers) };
}

/** The body of the request for an answer to a question. */
export function bodyFor({ model }: Provider, question: Question): string {
  const body = {
    model,
    messages: messagesFor(question),
    stream: true,
  } satisfies OpenAI.ChatCompletionCreateParamsStreaming;
  return JSON.stringify(body);
}
