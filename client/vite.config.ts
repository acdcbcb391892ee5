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

/** Has the browser fetch KaTeX beside the first script instead of after it: formulas wait for it, the first words don't. */
function katexInParallel(): Plugin {
  return {
    name: 'katex-in-parallel',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && file.name.startsWith('katex'));
        const tag = (href: string) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href, crossorigin: true },
          injectTo: 'head' as const,
        });
        return chunks.map(({ fileName }) => tag(`/${fileName}`));
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), woff2Only(), katexInParallel()],
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'client'),
    emptyOutDir: true,
    // The page's policy allows no data: fonts or styles, and hashed files are cached for good.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
});
