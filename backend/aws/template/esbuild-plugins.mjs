import { basename, extname } from 'node:path';
import { leanAws } from './lean-aws.mjs';
import { leanOpenAi } from './lean-openai.mjs';

/**
 * Gives each function chunks of its own: what it imports with `import()` is neither read nor parsed before it is needed. Inlined into one
 * file, that code would wait unevaluated, but everything around it would be wrapped, and a cold start would take half as long again.
 * The functions are built into one folder; serverless-esbuild leaves out of an archive whatever begins with another function's name.
 */
function ownChunks() {
  return {
    name: 'own-chunks',
    setup({ initialOptions }) {
      const [entry] = initialOptions.entryPoints;
      initialOptions.splitting = true;
      initialOptions.chunkNames = `${basename(entry, extname(entry))}.[name]-[hash]`;
    },
  };
}

export default () => [ownChunks(), leanAws(), leanOpenAi()];
