import type { ScenarioData } from '../rules/data';
import type { App } from './app';
import { watched } from './scenarios';

/** What the watcher sends when the files have changed and can be played: what is other than before, and the whole as it was read there. */
interface News {
  readonly id: string;
  readonly changed: Readonly<Record<string, string>>;
  readonly gone: readonly string[];
  readonly scenario: ScenarioData;
  readonly hash: string;
}

/** While a scenario is being written: every saved change reaches the game that is under way. Does nothing in the game as it is published. */
export function followWatcher(app: App): void {
  import.meta.hot?.on('scenario:files', ({ id, changed, gone, scenario, hash }: News) => {
    if (watched?.id !== id) return;
    watched.files = Object.fromEntries(Object.entries({ ...watched.files, ...changed }).filter(([path]) => !gone.includes(path)));
    // What was wrong before is mended.
    for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
    void app.reread(scenario, hash).then((followed) => {
      // Nobody has opened a save: what is told is that this game stays as it was.
      if (!followed) app.set({ fault: { title: app.t('fault.change'), text: app.t('fault.change.text'), details: app.state.fault?.text ?? null } });
    });
  });
}
