import OpenAI from 'openai';
import { type Model, ModelError, type Question } from '../core/model.ts';
import { messagesFor } from '../core/prompt.ts';
import { readCompletion } from './completion.ts';
import { modelErrorFrom } from './openai-errors.ts';

/** One OpenAI-compatible endpoint. `name` is for logs; the key is in nothing but the request. */
export type Provider = {
  readonly name: string;
  readonly apiKey: string;
  readonly baseURL?: string | undefined;
  readonly model: string;
};

/**
 * An OpenAI-compatible endpoint as a model, through the `openai` package. The package makes the request (its time-out and its retries
 * are off: the core watches the time and the providers' order); its raw response is read by a lean reader, because the package's own
 * stream iteration costs as much as all of the rest together (`docs/performance.md`).
 */
export function createOpenAiModel({ name, apiKey, baseURL, model }: Provider): Model {
  const client = new OpenAI({
    apiKey,
    ...(baseURL !== undefined && { baseURL }),
    maxRetries: 0,
    organization: null,
    project: null,
  });

  async function* stream(question: Question, signal: AbortSignal): AsyncGenerator<string> {
    const messages = messagesFor(question) as OpenAI.ChatCompletionMessageParam[];
    try {
      const response = await client.chat.completions.create({ model, messages, stream: true }, { signal }).asResponse();
      if (response.body === null) throw new ModelError('model_cut', 'the response has no body');
      yield* readCompletion(response.body);
    } catch (cause) {
      if (signal.aborted) return;
      throw modelErrorFrom(cause);
    }
  }

  return { name, stream };
}
