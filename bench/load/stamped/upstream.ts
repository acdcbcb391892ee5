import { join } from 'node:path';
import { type Child, startChild } from '../../lib/child-process.ts';

/** Starts the scripted model of load tests in a process of its own; `url` is its OpenAI-compatible base address. */
export function startUpstream(): Promise<Child> {
  return startChild(join(import.meta.dirname, 'upstream-main.ts'));
}

/** The environment of a server that uses this model. */
export function upstreamEnv(baseUrl: string): Readonly<Record<string, string>> {
  return {
    MODEL_PROVIDERS: 'openai',
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODEL: 'stamped',
  };
}
