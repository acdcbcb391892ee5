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

/** Fonts that nearly every formula needs: without them the first one would be drawn twice. */
const FIRST_FONTS = /KaTeX_(?:Main-Regular|Math-Italic)/;

/** Has the browser fetch KaTeX and its fonts beside the first script instead of after it: formulas wait for them, the first words don't. */
function katexInParallel(): Plugin {
  return {
    name: 'katex-in-parallel',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const link = (attrs: Record<string, string>) => {
          return { tag: 'link', attrs: { ...attrs, crossorigin: '' }, injectTo: 'head' as const };
        };
        return Object.values(bundle).flatMap((file) => {
          const href = `/${file.fileName}`;
          if (file.type === 'chunk') return file.name.startsWith('katex') ? [link({ rel: 'modulepreload', href })] : [];
          return FIRST_FONTS.test(href) ? [link({ rel: 'preload', as: 'font', type: 'font/woff2', href })] : [];
        });
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
