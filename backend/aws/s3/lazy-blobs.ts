import type { Blobs } from '../../core/ports/blobs.ts';
import { once } from '../once.ts';
import type { BlobsOptions } from './blobs.ts';

/** Pictures in S3, whose client is loaded with the first of them: a third of the socket function, and most messages have no picture. */
export function createLazyBlobs(options: BlobsOptions): Blobs {
  const load = once(async () => (await import('./blobs.ts')).createS3Blobs(options));
  return {
    ticket: async (ref, file, until) => (await load()).ticket(ref, file, until),
    accept: async (ref) => (await load()).accept(ref),
    read: async (ref) => (await load()).read(ref),
    link: async (ref, until) => (await load()).link(ref, until),
    removeAll: async (session) => (await load()).removeAll(session),
  };
}
