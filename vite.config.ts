import { defineConfig } from 'vite';
import { offlineCopy } from './tools/vite/offline.ts';
import { trimmedPhaser } from './tools/vite/trimmed-phaser.ts';

export default defineConfig({
  // Relative addresses, so that `dist` also works from a sub-folder of some site.
  base: './',
  plugins: [trimmedPhaser(), offlineCopy()],
  server: { port: 5173 },
  // Workers load the rules as modules, like the page does.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Texts of a scenario are above the default warning; tools/sizes.mjs keeps the real budget.
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: false,
    // sizes.mjs reads from it which scripts a first visit loads.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The board is drawn after the panels: its engine must not delay the first words on screen.
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]|phaser-(trimmed|left-out)/, priority: 2 },
            // Pictures in the form of a script: the board and the panels share them.
            { name: 'emblems', test: /[\\/]assets[\\/]icons[\\/].*\.svg/, priority: 1 },
            // A scenario is a hundred small files; one request a scenario is enough.
            { debugName: 'scenarios', name: scenarioChunk, test: /[\\/]scenarios[\\/].*\.yaml/, priority: 1 },
          ],
        },
      },
    },
  },
});

/** The chunk of a scenario file, named after its folder: `scenario-<id>`. */
function scenarioChunk(moduleId: string): string | null {
  const id = /[\\/]scenarios[\\/](?:_fixtures[\\/])?([^\\/]+)[\\/]/.exec(moduleId)?.[1];
  return id === undefined ? null : `scenario-${id}`;
}
