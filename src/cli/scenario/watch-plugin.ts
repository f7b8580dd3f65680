import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin } from 'vite';
import type { Diagnostic } from '../../scenario/index';
import { formatIn } from '../../scenario/index';
import type { Look, WatchedFolder } from './watch-folder';

/** A pause in which an editor finishes writing, in ms. */
const SETTLES = 40;
const PLACE = '/src/main/watched.ts';

/** Faults that are shown at once: more are read in the terminal. */
const SHOWN = 8;

/** Faults as the page's overlay shows them. All of it is message: it shows a frame only where that looks like a bundler's own. */
export function overlay(folder: string, faults: readonly Diagnostic[], lang: 'en' | 'fr' = 'en'): ErrorPayload {
  const [first] = faults;
  const head = `${faults.length === 1 ? 'a fault' : `${faults.length} faults`} in ${folder}; the game goes on with the last version that could be played`;
  const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more, in the terminal`] : [];
  return {
    type: 'error',
    err: {
      message: [head, ...faults.slice(0, SHOWN).map((d) => formatIn(d, lang)), ...more].join('\n\n'), stack: '',
      ...(first ? { id: resolve(folder, first.file), loc: { file: first.file, line: first.line, column: first.column } } : {}),
    },
  };
}

/**
 * Serves the game with a scenario that is being written: its files go to the page as they are saved, when they can be played;
 * otherwise the page shows what is wrong over the game and plays on.
 */
export function watchPlugin(watched: WatchedFolder, told: (look: Look, ms: number) => void, lang: 'en' | 'fr' = 'en'): Plugin {
  const inside = (file: string): boolean => resolve(file).startsWith(resolve(watched.folder) + sep);
  return {
    name: 'scenario-watch',
    apply: 'serve',
    load(id) {
      if (!id.split('?')[0]!.replaceAll('\\', '/').endsWith(PLACE)) return null;
      return `export const WATCHED = ${JSON.stringify(watched.good)};`;
    },
    configureServer(server) {
      let faulty: ErrorPayload | null = null;
      let timer: NodeJS.Timeout | undefined;
      const news = (): void => {
        const start = performance.now();
        const look = watched.look();
        if (look.what === 'same') return;
        // Whoever loads the page from now on gets the new files.
        for (const module of server.moduleGraph.getModulesByFile(resolve(server.config.root, PLACE.slice(1))) ?? []) server.moduleGraph.invalidateModule(module);
        faulty = look.what === 'faulty' ? overlay(watched.folder, look.faults, lang) : null;
        if (look.what === 'good') server.ws.send('scenario:files', look.news);
        else if (faulty) server.ws.send(faulty);
        told(look, performance.now() - start);
      };
      server.watcher.add(watched.folder);
      server.watcher.on('all', (_event, file) => {
        if (!inside(file)) return;
        clearTimeout(timer);
        timer = setTimeout(news, SETTLES);
      });
      // A page that is loaded while there are faults is told of them, too.
      server.ws.on('connection', () => { if (faulty) server.ws.send(faulty); });
    },
    // The files come by their own way: the bundler must not load the page again for them.
    handleHotUpdate: ({ file }) => (inside(file) ? [] : undefined),
  };
}
