import { fileURLToPath } from 'node:url';

import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const CATALOGUE = /\/src\/renderer\/words\/\w+\/[\w-]+\.json$/;

/** Parses the messages of the catalogue once, here, so that the parser need not be loaded. Plain ones stay strings. */
function parsedWords(): Plugin {
  return {
    name: 'parsed-words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!CATALOGUE.test(id)) return null;
      const messages = Object.entries(JSON.parse(code) as Record<string, string>).map(([key, message]) => {
        const parts = parse(message);
        const [first] = parts;
        return [key, parts.length === 1 && first?.type === TYPE.literal ? first.value : parts];
      });
      return { code: JSON.stringify(Object.fromEntries(messages)), map: null };
    },
  };
}

const TRANSLATION = /^(.*\/intl\/[\w-]+\/|\.\/)[a-z]{2}-[A-Z]{2}(\.m?js)$/;

/** The component library brings its own words in thirty languages: one is loaded, that of the catalogue. */
function englishOnly(): Plugin {
  return {
    name: 'english-only',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = importer?.includes('/react-') ? TRANSLATION.exec(source) : null;
      if (!found || source.includes('en-US')) return null;
      return this.resolve(`${found[1]}en-US${found[2]}`, importer, { skipSelf: true });
    },
  };
}

export default defineConfig({
  main: {
    build: { outDir: 'out/main', rolldownOptions: { input: 'src/main/index.ts' } },
  },
  preload: {
    // A sandboxed preload is one CommonJS file that requires nothing but Electron.
    build: {
      outDir: 'out/preload',
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative, so that both hosts can serve the same files.
    base: './',
    plugins: [react(), parsedWords(), englishOnly()],
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: fileURLToPath(new URL('src/renderer/words/parsed-already.ts', import.meta.url)),
        },
      ],
    },
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      // For the browser host; Electron's own Chromium is newer.
      target: 'chrome140',
      // What the first load may weigh is a target of its own, measured compressed.
      chunkSizeWarningLimit: 1500,
      // What src/main/headers.ts allows: no inline script, and fonts and scripts from files only.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
