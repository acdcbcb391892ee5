/** See `lean-aws.mjs`. */
export function nameSchemas(source: string): string;
