type Hooks = Readonly<Record<'after:deploy:deploy' | 'before:remove:remove', () => Promise<void>>>;
/** A plugin of serverless: see `publish.mjs`. */
export default function Publish(
  serverless: object,
  options: object,
  tools: { readonly log: { notice(line: string): void } },
): { readonly hooks: Hooks };
