import { readFileSync } from 'node:fs';

/** The schemas of one client of the SDK, all of its operations in one file. */
const SCHEMAS = /[/\\]@aws-sdk[/\\]client-[\w-]+[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/;

/**
 * Lets esbuild drop the operations of S3 and Lambda that nobody calls. It keeps an object with a computed name, `{ [_h]: ... }`, because
 * computing a name may have effects; here each name is a constant of the same file, so its text takes its place. Where a later SDK writes
 * its schemas otherwise nothing is replaced, and the archives are as large as they would have been.
 */
export function nameSchemas(source) {
  const names = new Map([...source.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]));
  return source.replace(/\[(\w+)\]: /g, (computed, name) => {
    const text = names.get(name);
    // In a literal this one name would set the prototype.
    return text === undefined || text === '"__proto__"' ? computed : `${text}: `;
  });
}

/** The SDK's clients without what no function of ours runs: other operations, and the parser of browsers' names. */
export function leanAws() {
  return {
    name: 'lean-aws',
    setup(build) {
      build.onLoad({ filter: SCHEMAS }, ({ path }) => ({
        contents: nameSchemas(readFileSync(path, 'utf8')),
        loader: 'js',
      }));
      // Only what makes user agents in browsers imports it, but an `import()` becomes a chunk though nobody can come to it.
      build.onResolve({ filter: /^bowser$/ }, ({ path }) => ({ path, namespace: 'browsers-only' }));
      build.onLoad({ filter: /.*/, namespace: 'browsers-only' }, () => ({ contents: '', loader: 'js' }));
    },
  };
}
