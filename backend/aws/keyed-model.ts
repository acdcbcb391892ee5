import { type Model, ModelError } from '../core/ports/model.ts';

/** How long a key is used before it is read again: a rotated one is in use everywhere by then, and a read costs half a cent a thousand. */
export const KEY_MS = 5 * 60_000;

type Options = {
  readonly name: string;
  readonly readKey: () => Promise<string>;
  readonly createModel: (apiKey: string) => Model;
  readonly now: () => number;
};
type Keyed = { readonly apiKey: string; readonly model: Model; readonly readAt: number };

/**
 * A model whose key is kept elsewhere and may be replaced there at any time. It is read with the first question, again after KEY_MS, and
 * at once where the provider refuses it before a first word: if another is there by then, the question is asked with that.
 */
export function createKeyedModel({ name, readKey, createModel, now }: Options): Model {
  let held: Keyed | undefined;
  let reading: Promise<Keyed> | undefined;

  async function read(): Promise<Keyed> {
    const apiKey = await readKey();
    // The same key keeps its model, with the connections that it has open.
    const model = held?.apiKey === apiKey ? held.model : createModel(apiKey);
    held = { apiKey, model, readAt: now() };
    return held;
  }

  function readAgain(): Promise<Keyed> {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function current(): Promise<Keyed> {
    const known = held;
    if (known === undefined) return readAgain();
    if (now() - known.readAt < KEY_MS) return known;
    // What can't be read now is read by the next question; the key may well be good still.
    return readAgain().catch(() => known);
  }

  return {
    name,
    async *stream(question, signal) {
      const keyed = await current();
      let said = false;
      try {
        for await (const piece of keyed.model.stream(question, signal)) {
          said = true;
          yield piece;
        }
      } catch (cause) {
        const isRefused = cause instanceof ModelError && cause.code === 'model_refused_key';
        if (!isRefused || said || signal.aborted) throw cause;
        const fresh = await readAgain().catch(() => keyed);
        if (fresh.apiKey === keyed.apiKey) throw cause;
        yield* fresh.model.stream(question, signal);
      }
    },
  };
}
