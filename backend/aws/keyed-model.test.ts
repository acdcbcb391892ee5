import { expect, it } from 'vitest';
import { type Model, ModelError } from '../core/ports/model.ts';
import type { Code } from '../../shared/codes.ts';
import { createKeyedModel, KEY_MS } from './keyed-model.ts';

const QUESTION = { history: [], asked: '2+2?', pictures: [] };

/** A provider that takes one key, and a secret that may hold another. */
function provider() {
  const world = {
    good: 'one',
    secret: 'one',
    now: 0,
    reads: 0,
    models: 0,
    broken: false,
    refusal: 'model_refused_key' as Code,
  };
  const createModel = (apiKey: string): Model => {
    world.models++;
    return {
      name: 'provider',
      async *stream() {
        if (apiKey !== world.good) throw new ModelError(world.refusal, 'no');
        yield `by ${apiKey}`;
        if (world.broken) throw new ModelError('model_refused_key', 'in mid-stream');
      },
    };
  };
  const model = createKeyedModel({
    name: 'provider',
    createModel,
    now: () => world.now,
    async readKey() {
      world.reads++;
      if (world.secret === '') throw new Error('the secret can not be read');
      return world.secret;
    },
  });
  const ask = async (): Promise<string> =>
    (await Array.fromAsync(model.stream(QUESTION, new AbortController().signal))).join('');
  return { world, ask };
}

it('reads the key once for many questions, by one read for those that come at once', async () => {
  const { world, ask } = provider();
  expect(await Promise.all([ask(), ask()])).toEqual(['by one', 'by one']);
  await ask();
  expect(world).toMatchObject({ reads: 1, models: 1 });
});

it('answers the very question for which the provider refuses a key that has been replaced', async () => {
  const { world, ask } = provider();
  await ask();
  Object.assign(world, { good: 'two', secret: 'two' });
  expect(await ask()).toBe('by two');
  expect(await ask()).toBe('by two');
  expect(world).toMatchObject({ reads: 2, models: 2 });
});

it('has a rotated key in use after five minutes, while both are good, and keeps its connections where it is the same', async () => {
  const { world, ask } = provider();
  await ask();
  world.now = KEY_MS - 1;
  await ask();
  expect(world.reads).toBe(1);
  world.now = KEY_MS;
  await ask();
  expect(world).toMatchObject({ reads: 2, models: 1 });
});

it('goes on with the key that it has while the secret can not be read', async () => {
  const { world, ask } = provider();
  await ask();
  Object.assign(world, { now: KEY_MS, secret: '' });
  expect(await ask()).toBe('by one');
});

it('passes on a refusal of the key that is there still, and every other failure, after one attempt', async () => {
  const { world, ask } = provider();
  world.good = 'another';
  await expect(ask()).rejects.toMatchObject({ code: 'model_refused_key' });
  expect(world.reads).toBe(2);
  world.refusal = 'model_unavailable';
  await expect(ask()).rejects.toMatchObject({ code: 'model_unavailable' });
  expect(world).toMatchObject({ reads: 2, models: 1 });
});

it('says nothing twice: once a word is out, nothing is asked again', async () => {
  const { world, ask } = provider();
  world.broken = true;
  await expect(ask()).rejects.toMatchObject({ message: 'in mid-stream' });
  expect(world.reads).toBe(1);
});
