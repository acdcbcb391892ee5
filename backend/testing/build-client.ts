import { join } from 'node:path';
import { buildClient } from '../local/client-build.ts';

/** Once before all tests: those that need the page then find it built, and none of them builds over another. */
export default async function setup(): Promise<void> {
  await buildClient(join(import.meta.dirname, '..', '..'));
}
