import type OpenAI from 'openai';
import { STUDENT_PACE_MS } from '../../../shared/limits.ts';
import type { Model, Question } from '../../core/model.ts';
import { messagesFor } from './prompt.ts';
import { CompletionReader } from './completion.ts';
import { type Body, type BodyListener, leanFetch, type LeanInit } from './lean-fetch.ts';
import { LeanOpenAi } from './openai-client.ts';
import { modelErrorFrom } from './openai-errors.ts';
import { TextQueue } from './text-queue.ts';

/**
 * From one read of an answer to the next: no student is sent frames more often, so that reading each token as it comes would change
 * nothing but the number of system calls.
 */
const READ_PACE_MS = STUDENT_PACE_MS;
/** How long a response may stay open once its completion is whole. */
const HANG_UP_MS = 2_000;

/** One OpenAI-compatible endpoint. `name` is for logs; the key is in nothing but the request. */
export type Provider = {
  readonly name: string;
  readonly apiKey: string;
  readonly baseURL?: string | undefined;
  readonly model: string;
};

/**
 * An OpenAI-compatible endpoint as a model, through the `openai` package. The package makes the request (its retries are off, and its
 * time-out is never reached: the core watches the time and the providers' order); its raw response is read by a lean reader, because the
 * package's own stream iteration costs more than all of the rest together (`docs/performance.md`).
 */
export function createOpenAiModel({ name, apiKey, baseURL, model }: Provider): Model {
  const client = new LeanOpenAi({
    apiKey,
    ...(baseURL !== undefined && { baseURL }),
    maxRetries: 0,
    fetch: leanFetch,
    organization: null,
    project: null,
  });

  async function listen(question: Question, signal: AbortSignal, write: (text: string) => void): Promise<void> {
    const messages = messagesFor(question) as OpenAI.ChatCompletionMessageParam[];
    const { hear, whole } = createHearing(signal, write);
    const fetchOptions = { hear } as NonNullable<OpenAI.RequestOptions['fetchOptions']>;
    const body = { model, messages, stream: true } as const;
    await Promise.all([client.chat.completions.create(body, { signal, fetchOptions }).asResponse(), whole]);
  }

  function stream(question: Question, signal: AbortSignal): AsyncIterable<string> {
    const leaving = new AbortController();
    const said = new TextQueue(() => leaving.abort());
    const either = AbortSignal.any([signal, leaving.signal]);
    listen(question, either, (text) => said.write(text)).then(
      () => said.end(),
      (cause: unknown) => {
        if (signal.aborted) said.end();
        else said.fail(modelErrorFrom(cause));
        leaving.abort();
      },
    );
    return said;
  }

  return { name, stream };
}

/**
 * Hears a response to the end of the completion, which is when `whole` settles; never where no success comes to be heard. The rest of the
 * body is drained, so that its connection serves the next question.
 */
function createHearing(
  signal: AbortSignal,
  write: (text: string) => void,
): { readonly hear: NonNullable<LeanInit['hear']>; readonly whole: Promise<void> } {
  const { promise: whole, resolve, reject } = Promise.withResolvers<void>();
  const reader = new CompletionReader();

  function hear(body: Body): BodyListener {
    let ended = false;
    const leave = (): void => body.destroy();
    signal.addEventListener('abort', leave, { once: true });

    function said(text: string): void {
      if (text === '') return;
      write(text);
      if (!reader.finished) body.rest(READ_PACE_MS);
    }

    function read(step: () => void): void {
      try {
        step();
        if (reader.finished) resolve();
      } catch (cause) {
        reject(cause);
        body.destroy();
      }
    }

    whole
      // A provider that says its last word and never hangs up.
      .then(() => setTimeout(() => ended || leave(), HANG_UP_MS).unref())
      .catch(() => undefined)
      .finally(() => signal.removeEventListener('abort', leave));
    return {
      text: (piece) => read(() => reader.take(piece, said)),
      end() {
        ended = true;
        read(() => reader.end(said));
      },
      failed: reject,
    };
  }

  return { hear, whole };
}
