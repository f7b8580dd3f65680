import { h, render } from 'preact';
import { App } from './main/app';
import { followWatcher } from './main/follow';
import { keepOfflineWhenIdle, nameManifest } from './main/offline';
import { Page } from './main/Page';
import { readParams } from './main/params';
import { SCENARIOS } from './main/scenarios';
import { loadSettings } from './main/settings';

const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('The page has no place for the game.');

const { params, unheeded } = readParams(window.location.search, SCENARIOS);
const kept = loadSettings();
const settings = { ...kept, ...(params.lang ? { lang: params.lang } : {}), ...(params.speed ? { speed: params.speed } : {}) };

const app = new App({
  settings, params, unheeded,
  draw: (drawn) => {
    render(h(Page, { app: drawn }), root);
    nameManifest(drawn.lang);
    document.title = drawn.desk && drawn.state.play ? `${drawn.desk.pick(drawn.desk.game.data.title)} · ${drawn.t('panel.app.name')}` : drawn.t('panel.app.name');
  },
});

// Escape puts the whole pile of reports aside; the button goes through it sheet by sheet.
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || app.state.screen !== 'report' || document.querySelector('dialog.report[open]') === null) return;
  event.preventDefault();
  event.stopPropagation();
  app.skipReports();
}, { capture: true });
window.addEventListener('error', (event) => { app.stumble(event.error ?? event.message); });
window.addEventListener('unhandledrejection', (event) => { app.stumble(event.reason); });

render(h(Page, { app }), root);
void app.begin();
followWatcher(app);
keepOfflineWhenIdle((use) => { app.announce(use); });
