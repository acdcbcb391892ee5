/** The environment of a server whose model is the one of load tests (upstream-main.ts) at `baseUrl`. */
export function stampedEnv(baseUrl: string): Readonly<Record<string, string>> {
  return {
    MODEL_PROVIDERS: 'openai',
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODEL: 'stamped',
  };
}
