import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { LoadingScreen, PanelsRoot } from '../ui/panels';
import type * as Room from '../workshop';
import type { App } from './app';
import { openedOf } from './library';
import { scenarioFiles, starterFiles } from './scenarios';

/** Goes to the workshop or leaves it; the address says where one is, so that loading the page again comes back. */
export function goWorkshop(app: App, there: boolean): void {
  app.set({ workshop: there });
  try {
    const url = new URL(window.location.href);
    if (there) url.searchParams.set('workshop', '');
    else url.searchParams.delete('workshop');
    window.history.replaceState(null, '', url);
  } catch {
    // Pages from a disk may keep their address.
  }
}

/** Fetches the workshop when somebody goes there, and connects it with the game. */
export function WorkshopDoor({ app }: { readonly app: App }): VNode {
  const [room, setRoom] = useState<typeof Room | null>(null);
  const [failed, setFailed] = useState(false);
  const { settings, tickets } = app.state;
  const { lang, contrast, motion, darkRoom, renderer } = settings;
  useEffect(() => { import('../workshop').then((made) => { setRoom(made); }, () => { setFailed(true); }); }, []);
  const door = useMemo((): Room.Door => ({
    lang, renderer, looks: { contrast, motion, darkRoom },
    shipped: tickets.map(({ id, title, about }) => ({ id, title, about })),
    filesOf: scenarioFiles,
    starter: () => starterFiles(lang),
    onLang: (next) => { app.setSettings({ ...app.state.settings, lang: next }); },
    onPlay: (data, hash, start) => { void app.lay(openedOf(data, hash), { start }); },
    onLeave: () => { goWorkshop(app, false); },
  }), [app, lang, renderer, contrast, motion, darkRoom, tickets]);
  if (room) return <room.Workshop door={door} />;
  const ui = { lang, t: (key: string) => app.t(key), emit: app.emit };
  const button = { label: app.t(failed ? 'fault.title' : 'fault.reload'), onPress: () => { if (failed) goWorkshop(app, false); else window.location.reload(); } };
  return <PanelsRoot ui={ui}><LoadingScreen text={failed ? app.t('fault.fetch') : app.t('main.workshop')} long={app.t('main.loading.long')} button={button} /></PanelsRoot>;
}
