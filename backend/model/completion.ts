import * as z from 'zod/mini';
import { ModelError } from '../core/model.ts';
import { readEvents } from './sse.ts';

/** The part of a chat completion chunk that is read; everything else in it is skipped. */
const Chunk = z.object({
  choices: z.optional(
    z.array(
      z.object({
        delta: z.optional(z.nullable(z.object({ content: z.optional(z.nullable(z.string())) }))),
        finish_reason: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  error: z.optional(z.unknown()),
});

/**
 * The text of a streamed chat completion, as much at a time as came together. Returns only after `finish_reason` or `[DONE]`: an end of
 * the stream without one is `model_cut`, garbage in it `model_unavailable`, and a filter's intervention `model_filtered`.
 */
export async function* readCompletion(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let finished = false;
  for await (const events of readEvents(body)) {
    let text = '';
    let filtered = false;
    for (const event of events) {
      if (event === '[DONE]') {
        finished = true;
        break;
      }
      const { choices, error } = read(event);
      if (error !== undefined && error !== null)
        throw new ModelError('model_unavailable', 'an error within the stream');
      const choice = choices?.[0];
      text += choice?.delta?.content ?? '';
      if (choice?.finish_reason === 'content_filter') filtered = true;
      else if (choice?.finish_reason === 'length') throw new ModelError('answer_too_long', 'out of tokens');
      else if (typeof choice?.finish_reason === 'string') finished = true;
    }
    if (text !== '') yield text;
    if (filtered) throw new ModelError('model_filtered', 'the content filter stepped in');
    if (finished) return;
  }
  throw new ModelError('model_cut', 'the stream broke off before its end');
}

function read(event: string): z.infer<typeof Chunk> {
  try {
    return Chunk.parse(JSON.parse(event));
  } catch (cause) {
    throw new ModelError('model_unavailable', `not a completion chunk (${String(cause).slice(0, 60)})`);
  }
}
