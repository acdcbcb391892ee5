import { ModelError } from '../../core/model.ts';
import { ChunkPattern } from './chunk-pattern.ts';
import { EventReader } from './sse.ts';

/** The part of a chat completion chunk that is read; everything else in it is skipped. */
type Chunk = { readonly content: string; readonly finish: string | undefined };

/** A streamed chat completion, as it is heard. */
export class CompletionReader {
  readonly #events = new EventReader();
  readonly #pattern = new ChunkPattern((event) => plainContent(parse(event)));
  #finished = false;

  /** Whether `finish_reason` or `[DONE]` has come: an answer that ends without either was cut. */
  get finished(): boolean {
    return this.#finished;
  }

  /**
   * The text that a piece of the body carries. Throws a `ModelError`: for garbage `model_unavailable`, for a filter's intervention
   * `model_filtered`, and what was said before it in the same piece is handed to `said`.
   */
  take(piece: string, said: (text: string) => void): void {
    this.#read(this.#events.take(piece), said);
  }

  /** The body is over. Throws `model_cut` where the answer is not. */
  end(said: (text: string) => void): void {
    this.#read(this.#events.end(), said);
    if (!this.#finished) throw new ModelError('model_cut', 'the stream broke off before its end');
  }

  #read(events: readonly string[], said: (text: string) => void): void {
    let text = '';
    try {
      for (const event of events) {
        if (this.#finished) break;
        if (event === '[DONE]') {
          this.#finished = true;
          break;
        }
        const { content, finish } = this.#chunk(event);
        text += content;
        if (finish === 'content_filter') throw new ModelError('model_filtered', 'the content filter stepped in');
        if (finish === 'length') throw new ModelError('answer_too_long', 'out of tokens');
        this.#finished = finish !== undefined;
      }
    } finally {
      said(text);
    }
  }

  #chunk(event: string): Chunk {
    const content = this.#pattern.match(event);
    if (content !== undefined) return { content, finish: undefined };
    const chunk = parse(event);
    this.#pattern.learn(event, plainContent(chunk));
    return chunk;
  }
}

/** What a chunk says, where it says something and nothing else. */
function plainContent({ content, finish }: Chunk): string {
  return finish === undefined ? content : '';
}

/** Reads a chunk by hand: a schema's parser takes longer than the JSON, and this runs for every token. */
function parse(event: string): Chunk {
  const { choices, error } = recordOf(jsonOf(event));
  if (error !== undefined && error !== null) throw new ModelError('model_unavailable', 'an error within the stream');
  if (choices === undefined) return NOTHING;
  if (!Array.isArray(choices)) throw garbage('choices');
  const [first] = choices as readonly unknown[];
  if (first === undefined) return NOTHING;
  const { delta, finish_reason: finish } = recordOf(first);
  const { content } = delta === undefined || delta === null ? {} : recordOf(delta);
  return { content: textOf(content) ?? '', finish: textOf(finish) };
}

const NOTHING: Chunk = { content: '', finish: undefined };

function jsonOf(event: string): unknown {
  try {
    return JSON.parse(event);
  } catch {
    throw garbage('JSON');
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw garbage('object');
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw garbage('text');
  return value;
}

function garbage(what: string): ModelError {
  return new ModelError('model_unavailable', `not a completion chunk: no ${what}`);
}
