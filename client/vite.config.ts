import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** KaTeX's style sheet names three formats of each font; every browser that runs this client reads woff2. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return undefined;
      return { code: code.replaceAll(/,url\([^)]+\.(?:woff|ttf)\) format\("[^"]+"\)/g, ''), map: null };
    },
  };
}

/** What the first formula needs: each of these would otherwise be asked for by the one before it. */
const FIRST = [
  { name: /maths.*\.js$/, attrs: { rel: 'modulepreload' } },
  // A worker has modules of its own: it takes the script from the cache, where this leaves it.
  { name: /katex-worker.*\.js$/, attrs: { rel: 'modulepreload' } },
  { name: /katex.*\.css$/, attrs: { rel: 'preload', as: 'style' } },
  { name: /KaTeX_(?:Main-Regular|Math-Italic).*\.woff2$/, attrs: { rel: 'preload', as: 'font', type: 'font/woff2' } },
];

/** Has the browser fetch these beside the first script instead of after it, and behind it where the line is thin. */
function mathsInParallel(): Plugin {
  return {
    name: 'maths-in-parallel',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        return Object.keys(bundle).flatMap((fileName) => {
          const attrs = FIRST.find(({ name }) => name.test(fileName))?.attrs;
          const all = { ...attrs, href: `/${fileName}`, crossorigin: '', fetchpriority: 'low' };
          return attrs === undefined ? [] : [{ tag: 'link', attrs: all, injectTo: 'head' as const }];
        });
      },
    },
  };
}

const CHUNK_URL = 'virtual:chunk-url/';
const placeholderOf = (module: string): string => `__CHUNK_URL:${module}__`;

/** Gives the page the URL of a chunk, which a failed `import()` of it does not tell in every browser and a retry needs. */
function chunkUrl(): Plugin {
  let isBuild = false;
  return {
    name: 'chunk-url',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id.startsWith(CHUNK_URL) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${CHUNK_URL}`)) return undefined;
      const module = id.slice(CHUNK_URL.length + 1);
      return `export default ${JSON.stringify(isBuild ? placeholderOf(module) : `/${module}`)}`;
    },
    // File names are known once all chunks are made.
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const chunk of chunks)
        for (const { facadeModuleId, fileName } of chunks)
          if (facadeModuleId !== null)
            chunk.code = chunk.code.replaceAll(
              placeholderOf(relative(import.meta.dirname, facadeModuleId)),
              `/${fileName}`,
            );
      if (chunks.some(({ code }) => code.includes('__CHUNK_URL:'))) throw new Error(`A ${CHUNK_URL} names no chunk.`);
    },
  };
}

/**
 * Vite wraps each `import()` in a helper of a kilobyte that fetches the chunk's style sheets and imports. Ours have none of either, and where
 * one fails `view/ui/chunk.ts` tries again.
 */
function bareImports(): Plugin {
  return {
    name: 'bare-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : undefined),
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), bareImports(), woff2Only(), mathsInParallel(), chunkUrl()],
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'client'),
    emptyOutDir: true,
    // The page's policy allows no data: fonts or styles, and hashed files are cached for good.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
});
