import { join } from 'node:path';
import { buildClient } from '../local/client-build.ts';
import { chromiumPath } from './chromium.ts';

/** Once before all tests: the page is built and a browser unpacked, so that no two of them do it over each other. */
export default async function makeReady(): Promise<void> {
  await buildClient(join(import.meta.dirname, '..', '..'));
  await chromiumPath();
}
