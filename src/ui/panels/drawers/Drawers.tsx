import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Drawer, TableModel } from '../../model/screen';
import { useUi } from '../context';
import { Dialog } from '../parts/Dialog';
import { PressPage } from '../screens/Press';
import { AdvisersPage } from './Advisers';
import { DisputesPage, KeyboardPage, LibraryPage, RulesPage } from './Reading';
import { SavesPage } from './Saves';
import { SettingsPage } from './Settings';
import { AssembliesPage, LogPage, MoodPage, ObjectivesPage, SidesPage } from './TablePages';
import type { DrawerExtras } from './types';

interface DrawersProps {
  readonly drawer: Drawer;
  /** Null on screens without a table. */
  readonly model: TableModel | null;
  readonly extras: DrawerExtras;
}

const OF_TABLE: readonly Drawer[] = ['log', 'press', 'advisers', 'sides', 'objectives', 'mood', 'assemblies'];
const OF_GAME: readonly Drawer[] = ['rules', 'library', 'disputes', 'keyboard', 'saves', 'settings'];

/** One side panel for everything one may look up, with the way from each page to the others. */
export function DrawerPanel({ drawer, model, extras }: DrawersProps): VNode {
  const { t, emit } = useUi();
  const sheet = useRef<HTMLDivElement>(null);
  // Another page begins at its top; the focus stays on the tab.
  useEffect(() => { sheet.current?.closest('.dialog-body')?.scrollTo(0, 0); }, [drawer]);
  const close = (): void => { emit({ type: 'drawer', drawer: null }); };
  const tab = (name: Drawer): VNode => (
    <button key={name} type="button" data-tab={name} {...(name === drawer ? { 'aria-current': 'page' as const } : {})} onClick={() => { emit({ type: 'drawer', drawer: name }); }}>{t(`drawer.${name}`)}</button>
  );
  return (
    <Dialog title={t(`drawer.${drawer}`)} class={`drawer drawer-${drawer}`} onClose={close}>
      <div class="drawer-columns" ref={sheet}>
        <nav class="drawer-tabs" aria-label={t('drawer.label')}>
          {model !== null && <div>{OF_TABLE.map(tab)}</div>}
          <div>{OF_GAME.map(tab)}</div>
          {extras.inGame && (
            <div>
              <button type="button" data-menu="title" onClick={() => { emit({ type: 'menu', item: 'title' }); }}>{t(extras.saves.trial ? 'menu.workshop' : 'menu.title')}</button>
              <button type="button" data-menu="new-game" onClick={() => { emit({ type: 'menu', item: 'new-game' }); }}>{t('menu.new-game')}</button>
            </div>
          )}
        </nav>
        <div class="drawer-page" key={drawer}>{page(drawer, model, extras)}</div>
      </div>
    </Dialog>
  );
}

function page(drawer: Drawer, model: TableModel | null, extras: DrawerExtras): VNode | null {
  switch (drawer) {
    case 'settings': return <SettingsPage settings={extras.settings} onSettings={extras.onSettings} />;
    case 'saves': return <SavesPage saves={extras.saves} />;
    case 'library': return <LibraryPage entries={extras.library} />;
    case 'disputes': return <DisputesPage entries={extras.disputes} />;
    case 'rules': return <RulesPage chapters={extras.rules} />;
    case 'keyboard': return <KeyboardPage />;
  }
  if (model === null) return null;
  switch (drawer) {
    case 'log': return <LogPage model={model} />;
    case 'press': return <PressPage press={model.press} />;
    case 'advisers': return <AdvisersPage model={model} counsel={extras.counsel} />;
    case 'sides': return <SidesPage model={model} />;
    case 'objectives': return <ObjectivesPage model={model} />;
    case 'mood': return <MoodPage model={model} />;
    case 'assemblies': return <AssembliesPage model={model} />;
  }
}
