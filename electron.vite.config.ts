import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
    plugins: [react()],
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
