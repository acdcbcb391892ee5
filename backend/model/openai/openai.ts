import { type Model, ModelError, type Question } from '../../core/ports/model.ts';
import { requestAnswer } from './answer.ts';
import { type Exchange, HttpPool } from './http/pool.ts';
import { SOCRATIC } from './prompt.ts';
import { addressOf, bodyFor, type Provider } from './request.ts';
import { TextQueue } from './text-queue.ts';

/**
 * An OpenAI-compatible endpoint as a model. The `openai` package makes the request's address and headers, and reads the provider's errors;
 * an HTTP client of our own sends and reads, because a library's costs a third of the students that a core carries (`docs/design.md`).
 * Time-outs of the answer, retries and the order of providers are the core's.
 */
export function createOpenAiModel(provider: Provider): Model {
  let opening: Promise<HttpPool> | undefined;

  async function open(): Promise<HttpPool> {
    try {
      const { url, headers } = await addressOf(provider);
      return new HttpPool(url, headers);
    } catch {
      // The cause may quote the key.
      throw new ModelError('model_refused_key', 'no request can be made with this key and base URL');
    }
  }

  function stream(question: Question, signal: AbortSignal): AsyncIterable<string> {
    let exchange: Exchange | undefined;
    const queue = new TextQueue(() => exchange?.abort());
    opening ??= open();
    opening.then(
      (pool) => {
        if (signal.aborted) queue.end();
        else if (!queue.ended) exchange = requestAnswer({ pool, body: bodyFor(provider, question), queue, signal });
      },
      (cause: Error) => queue.fail(cause),
    );
    return queue;
  }

  return { name: provider.name, told: SOCRATIC, stream };
}
