import type { VNode } from 'preact';
import { FaultScreen, LoadingScreen } from '../ui/panels';
import type { App } from './app';
import { endOf } from './models';

/** The end of the game, or what is said while the page that shows it is still on its way or cannot be had. */
export function EndDoor({ app }: { readonly app: App }): VNode | null {
  const { ending } = app;
  const { play, trial } = app.state;
  if (!play) return null;
  if (ending.page) {
    const model = endOf(app, ending.page.endModel);
    return model && <ending.page.EndScreen model={model} onExport={() => { app.keeping.exportRecord(); }} />;
  }
  const reload = { label: app.t('fault.reload'), onPress: () => { window.location.reload(); } };
  const leave = { label: app.t('fault.title'), onPress: () => { void app.leave(); } };
  // A trial is not kept: it would not come back with the page.
  const ways = trial ? [leave] : [reload, leave];
  if (!ending.failed) return <LoadingScreen text={app.t('main.ending')} long={app.t('main.loading.long')} button={ways[0]!} />;
  const again = { label: app.t('fault.again'), main: true, onPress: () => { ending.again(); } };
  return <FaultScreen title={app.t('fault.ending')} text={app.t('fault.ending.text')} buttons={[again, ...ways]} />;
}
