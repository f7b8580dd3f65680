import type { App } from './app';
import { watched } from './scenarios';

/** What the watcher sends when the files have changed and can be played. */
interface News {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** While a scenario is being written: every saved change reaches the game that is under way. Does nothing in the game as it is published. */
export function followWatcher(app: App): void {
  import.meta.hot?.on('scenario:files', ({ id, files }: News) => {
    if (watched?.id !== id) return;
    watched.files = files;
    // What was wrong before is mended.
    for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
    void app.reread(id);
  });
}
