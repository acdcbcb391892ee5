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

/** A hint of 120 words with its LaTeX takes some 300; a model that goes on is cut by the guard long before. */
const OUTPUT_TOKENS_MAX = 600;
/** Models that think first spend tokens of the same account on it. */
const THINKING_TOKENS_MAX = 8_000;
/** Low: the move is decided, only its words are the model's. */
const TEMPERATURE = 0.3;
/** OpenAI's models that think first; they refuse a temperature. */
const THINKS = /^(?:o\d|gpt-5)/;

/**
 * The body of the request for an answer to a question. OpenAI itself takes `max_completion_tokens` alone from its newer models; endpoints
 * that speak its protocol know the older `max_tokens`.
 */
export function bodyFor({ model, baseURL }: Provider, question: Question): string {
  const thinks = THINKS.test(model);
  const most = thinks ? THINKING_TOKENS_MAX : OUTPUT_TOKENS_MAX;
  const body = {
    model,
    messages: messagesFor(question),
    ...(question.brief !== undefined &&
      (baseURL === undefined ? { max_completion_tokens: most } : { max_tokens: most })),
    ...(question.brief !== undefined && !thinks && { temperature: TEMPERATURE }),
    stream: true,
  } satisfies OpenAI.ChatCompletionCreateParamsStreaming;
  return JSON.stringify(body);
}
