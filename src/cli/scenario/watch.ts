import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../scenario/index';
import { formatIn } from '../../scenario/index';
import { FOLDER, folderOf, languageOf, ROOT } from './command';
import type { Command } from './command';
import { WatchedFolder } from './watch-folder';
import type { Look } from './watch-folder';
import { watchPlugin } from './watch-plugin';

const clock = (): string => new Date().toTimeString().slice(0, 8);

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- watch',
    about: [
      'Serves the game with this scenario and follows its files: what is saved is played at once, from the same position. A fault is shown over',
      'the page and here, and the game goes on with the last version that could be played. Ends with Ctrl+C.',
    ].join('\n'),
    positionals: [FOLDER],
    options: {
      port: { value: 'N', about: 'where the page is served', default: '5174' },
      lang: { value: 'LANG', about: 'of what is found: en or fr; without it what the system says' },
      open: { about: 'open the page in the browser' },
    },
  },
  async run(args) {
    const folder = folderOf(this.spec, args.positionals[0]!);
    const lang = languageOf(args.text('lang'));
    const watched = new WatchedFolder(folder);
    const first = watched.look();
    const here = (d: Diagnostic): Diagnostic => ({ ...d, file: relative('.', join(folder, d.file)) });
    if (first.what === 'faulty') {
      for (const d of first.faults) console.log(formatIn(here(d), lang));
      console.log(`${folder} cannot be played yet: mend this first, then watch it`);
      process.exitCode = 1;
      return;
    }
    const told = (look: Look, ms: number): void => {
      if (look.what === 'faulty') console.log(`\n${clock()}\n${look.faults.map((d) => formatIn(here(d), lang)).join('\n')}`);
      else if (look.what === 'good') console.log(`${clock()}  no fault${look.notes.length > 0 ? `, ${look.notes.length} notes (check --notes)` : ''}; sent to the page (${Math.round(ms)} ms)`);
    };
    const { createServer } = await import('vite');
    const server = await createServer({
      root: ROOT, configFile: join(ROOT, 'vite.config.ts'), cacheDir: join(ROOT, '.vite/watch'), clearScreen: false, logLevel: 'warn',
      // Packages may lie behind a link.
      server: { fs: { allow: [ROOT, realpathSync(join(ROOT, 'node_modules'))] }, port: args.number('port')!, open: args.on('open') ? `/?scenario=${watched.good!.id}` : false },
      plugins: [watchPlugin(watched, told, lang)],
    });
    await server.listen();
    const address = server.resolvedUrls?.local[0] ?? `http://localhost:${args.number('port')!}/`;
    console.log(`${folder}: no fault. Play it at ${address}?scenario=${watched.good!.id} and write on; Ctrl+C ends it.`);
  },
};
