import { join } from 'node:path';
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
  { name: /maths.*\.css$/, attrs: { rel: 'preload', as: 'style' } },
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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), woff2Only(), mathsInParallel()],
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
