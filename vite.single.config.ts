import { defineConfig } from 'vite';
import { goesIn, oneFile } from './tools/vite/one-file.ts';
import { trimmedPhaser } from './tools/vite/trimmed-phaser.ts';

/** The whole game as one page for a stick: dist-single/dual-power.html. */
export default defineConfig({
  base: './',
  // What lies there is for the installed game.
  publicDir: false,
  plugins: [trimmedPhaser(), oneFile('dual-power.html')],
  worker: { format: 'iife' },
  build: {
    outDir: 'dist-single',
    target: 'es2022',
    assetsInlineLimit: goesIn,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
