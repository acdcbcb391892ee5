type Hooks = Readonly<Record<'check:check', () => Promise<void>>>;
/** A plugin of serverless: see `check.mjs`. */
export default function Check(
  serverless: object,
  options: object,
  tools: { readonly log: { notice(line: string): void } },
): { readonly hooks: Hooks };
