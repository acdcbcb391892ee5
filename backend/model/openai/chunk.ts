import { ModelError } from '../../core/ports/model.ts';

/** What one chunk of an answer, or a whole one, says. */
export type Chunk = {
  readonly content: string;
  /** The model declines to answer: its words for that are in a field of their own. */
  readonly refused: boolean;
  readonly finish: string | undefined;
};

/** A choice holds its text in `delta` where the answer is streamed, in `message` where it comes whole. */
export type TextField = 'delta' | 'message';

const NOTHING: Chunk = { content: '', refused: false, finish: undefined };

/**
 * Reads by hand the part of a chat completion that is used: a schema's parser takes longer than the JSON, and this runs for every token.
 * Throws a `ModelError`: `model_unavailable` for garbage or a reported error.
 */
export function readChunk(json: string, field: TextField): Chunk {
  const { choices, error } = recordOf(jsonOf(json));
  if (error !== undefined && error !== null) throw errorIn(error);
  if (choices === undefined || choices === null) return NOTHING;
  if (!Array.isArray(choices)) throw garbage('choices');
  const choice = firstChoice(choices);
  if (choice === undefined) return NOTHING;
  const { [field]: message, finish_reason: finish } = choice;
  const { content, refusal } = message === undefined || message === null ? {} : recordOf(message);
  return { content: textOf(content), refused: textOf(refusal) !== '', finish: textOf(finish) || undefined };
}

/** The choice of index 0, the only one that is asked for: an endpoint may send others, in any order. */
function firstChoice(choices: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  for (const choice of choices) {
    const record = recordOf(choice);
    if ((record['index'] ?? 0) === 0) return record;
  }
  return undefined;
}

function errorIn(error: unknown): ModelError {
  const { code } = typeof error === 'object' ? recordOf(error) : {};
  if (code === 'content_filter') return new ModelError('model_filtered', 'blocked by the content filter');
  return new ModelError('model_unavailable', 'an error within the answer');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw garbage('JSON');
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw garbage('object');
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw garbage('text');
  return value;
}

function garbage(what: string): ModelError {
  return new ModelError('model_unavailable', `not a chat completion: no ${what}`);
}
