/**
 * What runs in a container of the emulator: a handler, called for one event at a time. As on Lambda, the process is frozen by its parent
 * once it has answered, and whatever it had not awaited stands still until the next event, or for ever.
 */
type Handler = (event: unknown, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;
type Call = { readonly event: unknown; readonly deadline: number };

const [, , path = ''] = process.argv;
const { handler } = (await import(path)) as { readonly handler: Handler };

process.on('message', ({ event, deadline }: Call) => {
  const context = { getRemainingTimeInMillis: () => deadline - Date.now() };
  handler(event, context).then(
    (value) => process.send?.({ value: value ?? null }),
    (cause: unknown) => process.send?.({ error: cause instanceof Error ? (cause.stack ?? cause.message) : 'thrown' }),
  );
});
process.send?.('ready');
