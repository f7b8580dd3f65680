import { Component } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Desk } from '../ui/model';
import type { Lang } from '../ui/model/screen';
import {
  Coach, CurtainScreen, DrawerPanel, FaultDialog, FaultScreen, InspectPopover, LoadingScreen, PanelsRoot, ReportOverlay, SetupScreen, TableScreen,
  TitleScreen, Toasts,
} from '../ui/panels';
import type { DrawerExtras, Offer, SetupModel, SetupSide, SetupStart, TitleModel } from '../ui/panels';
import type { App } from './app';
import { EndDoor } from './EndDoor';
import { DRAWN, loadMachines, MACHINE_LEVELS, profilesOf } from './machines';
import { hasStart } from '../rules/setup';
import { boardOf, counselOf, curtainOf, inspectOf, tableOf } from './models';
import { hasLesson, yearsOf } from './scenarios';
import { mentionsOf } from '../ui/model/mentions';
import { disputesOf, libraryOf } from './reading';
import { detailOf, saveViews } from './shelving';
import { sayGoodbye, welcome } from './welcome';
import { goWorkshop, WorkshopDoor } from './WorkshopDoor';

const VERSION = '0.1';

/** Catches what breaks while drawing: the game is saved, so loading the page again goes on. */
class Guard extends Component<{ readonly app: App; readonly children: ComponentChildren }, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };

  static override getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: error instanceof Error ? error.stack ?? error.message : String(error) };
  }

  override render(): ComponentChildren {
    const { app, children } = this.props;
    if (this.state.broken === null) return children;
    const reload = { label: app.t('fault.reload'), main: true, onPress: () => { window.location.reload(); } };
    return <FaultScreen title={app.t('fault.screen')} text={app.t('fault.screen.text')} details={this.state.broken} buttons={[reload]} />;
  }
}

/** The whole page for the present state. */
export function Page({ app }: { readonly app: App }): VNode {
  const { state, lang } = app;
  const { settings, fault, notices } = state;
  if (state.workshop && state.screen === 'title' && !state.loading) return <Guard app={app}><WorkshopDoor app={app} /></Guard>;
  const ui = { lang, t: (key: string, args?: Readonly<Record<string, string | number>>) => app.t(key, args), emit: app.emit };
  return (
    <PanelsRoot ui={ui} looks={{ contrast: settings.contrast, motion: settings.motion, darkRoom: settings.darkRoom }}>
      <Guard app={app}>
        {state.loading ? <LoadingScreen text={app.t('main.loading')} long={app.t('main.loading.long')} button={{ label: app.t('fault.reload'), onPress: () => { window.location.reload(); } }} /> : <CurrentScreen app={app} />}
        {fault && state.screen !== 'error' && <FaultDialog {...fault} onClose={() => { app.set({ fault: null }); }} />}
      </Guard>
      <Toasts notices={notices} onDismiss={(id) => { app.dismiss(id); }} />
    </PanelsRoot>
  );
}

function CurrentScreen({ app }: { readonly app: App }): VNode | null {
  const { screen, fault } = app.state;
  switch (screen) {
    case 'title':
      return (
        <>
          <TitleScreen
            model={titleModel(app)} onTicket={(id) => { void app.choose(id); }} onLearn={(id) => { void app.learn(id); }} onLang={(lang) => { setLang(app, lang); }}
            onFile={(file) => { void welcome(app, file); }} onWorkshop={() => { goWorkshop(app, true); }} onRemove={(id) => { void sayGoodbye(app, id); }}
          />
          <Drawer app={app} />
        </>
      );
    case 'setup': {
      const model = setupModel(app);
      return model && <><SetupScreen key={model.scenario} model={model} onStart={(choice) => { app.start(choice); }} onBack={() => { void app.back(); }} /><Drawer app={app} /></>;
    }
    case 'curtain': {
      const model = curtainOf(app);
      return model && <CurtainScreen model={model} />;
    }
    case 'table':
    case 'report':
      return <Table app={app} />;
    case 'end':
      return <><EndDoor app={app} /><Drawer app={app} /></>;
    case 'error':
      return <FaultScreen title={fault?.title ?? app.t('fault.screen')} text={fault?.text ?? ''} details={fault?.details ?? null} buttons={[{ label: app.t('fault.title'), main: true, onPress: () => { void app.leave(); } }]} />;
  }
}

function Table({ app }: { readonly app: App }): VNode | null {
  const { play, selection, settings, inspected } = app.state;
  const table = tableOf(app);
  const { desk } = app;
  if (!play || !table || !desk) return null;
  const board = boardOf(app, table);
  if (board) app.boarding.show(board, settings.speed !== 'instant');
  const thinking = play.thinking < 0 ? null : { label: app.t('main.thinking', { who: desk.look(play.thinking).name }), side: desk.look(play.thinking), progress: play.progress, onStop: () => { play.decideNow(); } };
  // Asked of the game, not of the screen: what comes after the report must not be seen before it.
  const report = play.report();
  const shown = report ? { ...table, decision: null } : table;
  const view = inspected ? inspectOf(app) : null;
  const own = table.viewer >= 0 ? table.viewer : play.session.players.findIndex(({ kind }) => kind === 'human');
  const step = app.lesson.view();
  const coach = step && <Coach step={step} keys={settings.shortcuts} onRead={() => { app.lesson.done('read'); }} onSkip={() => { app.lesson.end(); }} onNewGame={() => { app.lesson.end(); app.emit({ type: 'menu', item: 'new-game' }); }} />;
  const held = play.held && !report ? { side: desk.look(own), onEnd: () => { app.endTurn(); } } : null;
  return (
    <TableScreen
      model={shown} selection={selection} board={board} busy={thinking} held={held} lately={report ? [] : play.lately()} mentions={mentionsOf(desk)} shortcuts={settings.shortcuts}
      boardHost={(host) => { app.boarding.host(host); }}
      onLayout={(layout) => { app.set({ layout }); }}
      onFocus={(focus) => { app.set({ focus }); }}
    >
      {!report && coach}
      {report && <ReportOverlay key={`${report.kind} ${report.title} ${String(app.state.turn)}`} report={report} {...(play.tellsOwn() ? { date: table.calendar.cells[report.entries[0]?.period ?? -1]?.name ?? '' } : {})}>{coach}</ReportOverlay>}
      {view && <InspectPopover view={view} />}
      <Drawer app={app} />
    </TableScreen>
  );
}

function setLang(app: App, lang: Lang): void {
  app.setSettings({ ...app.state.settings, lang });
}

function Drawer({ app }: { readonly app: App }): VNode | null {
  const { drawer, play } = app.state;
  return drawer && <DrawerPanel drawer={drawer} model={play ? tableOf(app) : null} extras={extrasOf(app)} />;
}

function extrasOf(app: App): DrawerExtras {
  const { desk, lang } = app;
  const { settings, saves, rules, play } = app.state;
  const t = (key: string, args?: Readonly<Record<string, string | number>>): string => app.t(key, args);
  return {
    settings,
    onSettings: (next) => { app.setSettings(next); },
    saves: {
      list: saveViews(saves, lang, t),
      canSave: play !== null && app.state.trial === null,
      trial: play !== null && app.state.trial !== null,
      onSave: (name) => { void app.keeping.keep(name); },
      onLoad: (id) => { void app.load(id); },
      onRename: (id, name) => { void app.keeping.rename(id, name); },
      onDelete: (id) => { void app.keeping.remove(id); },
      onExport: (id) => { void app.keeping.export(id); },
      onImport: (file) => { void app.importFile(file); },
    },
    counsel: play ? counselOf(app, tableOf(app)) : null,
    library: desk ? libraryOf(desk) : [],
    disputes: desk ? disputesOf(desk) : [],
    rules,
    inGame: play !== null,
  };
}

function titleModel(app: App): TitleModel {
  const { lang } = app;
  const { tickets, saves, guests } = app.state;
  const other: Lang = lang === 'en' ? 'fr' : 'en';
  const last = saves.find(({ kind, standing }) => kind === 'auto' && standing.phase !== 'end');
  const years = yearsOf(tickets.map(({ subtitle }) => subtitle[lang]));
  return {
    // Guests come before the list is long, and not before the game's own are there.
    tickets: (tickets.length === 0 ? [] : [...tickets.slice(0, 1), ...guests, ...tickets.slice(1)]).map((ticket, i) => ({
      id: ticket.id, title: ticket.title[lang], other: ticket.title[other], minutes: ticket.minutes, about: ticket.about[lang], recommended: i === 0, guest: i > 0 && i <= guests.length,
    })),
    resume: last ? { title: last.scenario.title[lang], detail: detailOf(last, lang, (key, args) => app.t(key, args)) } : null,
    learn: tickets.find(({ id }) => hasLesson(id))?.id ?? null,
    version: VERSION,
    year: years.most,
    imprint: null,
    years: years.all,
  };
}

function setupModel(app: App): SetupModel | null {
  const { desk } = app;
  if (!desk) return null;
  const { data } = desk.game;
  const machines = loadMachines(desk.game);
  return {
    scenario: data.id,
    title: desk.pick(data.title),
    minutes: data.minutes,
    about: desk.pick(data.about),
    sides: data.sides.map((side, i): SetupSide => ({
      look: desk.look(i), about: desk.pick(side.about), wants: desk.pick(side.wants), machine: machines[i]!, characters: charactersIn(app, desk, i),
    })),
    levels: MACHINE_LEVELS.map((id) => ({ id, label: app.t(`level.${id}`), about: app.t(`level.${id}.about`) })),
    starts: startsIn(desk),
    start: hasStart(desk.game, app.wishedStart) ? app.wishedStart : null,
  };
}

/** Moments at which the game may begin, its first period before the others; none if there is no choice. */
function startsIn(desk: Desk): SetupStart[] {
  const { starts, data } = desk.game;
  if (starts.length === 0) return [];
  const from = (period: number): string => desk.pick(data.periods[period]!.name);
  return [
    { id: null, label: from(0), about: '', minutes: data.minutes },
    ...starts.map(({ data: { id, name, about, period, minutes } }) => ({ id, label: `${from(period)} · ${desk.pick(name)}`, about: desk.pick(about), minutes: minutes ?? data.minutes })),
  ];
}

/** Characters of a side's machine, and the lot among them, which tells nothing. */
function charactersIn(app: App, desk: Desk, side: number): Offer[] {
  const known = profilesOf(desk.game, side).map(({ data }) => ({ id: data.id, label: desk.pick(data.name), about: data.about ? desk.pick(data.about) : '' }));
  return known.length < 2 ? known : [...known, { id: DRAWN, label: app.t('character.drawn'), about: app.t('character.drawn.about') }];
}
