import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/** The script of the page's worker, as a text: a page without an address has nowhere to fetch it from. */
async function workerScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, '../../client/maths/typeset/katex-worker.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

/** An arm as one script and one style sheet, production builds both, fonts included. */
export async function bundle(entry: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    outdir: '/arm',
    jsx: 'automatic',
    // Optional companions of the libraries that maths does not need; they are imported on demand, and never here.
    external: ['mermaid', '@terrastruct/d2', '@antv/infographic', 'stream-diffs'],
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env': '{}',
      KATEX_WORKER: JSON.stringify(await workerScript()),
    },
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'error',
  });
  const text = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
