/** Shows one screen with sample data: ?screen=table&lang=fr&select=card&board=0. See shot.mjs for the list. */
import { IntlMessageFormat } from 'intl-messageformat';
import { render } from 'preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardHandle } from '../../src/ui/board';
import type { BoardModel } from '../../src/ui/model/board';
import type { BoardLayout } from '../../src/ui/model/geometry/layout';
import type { Drawer, Intent, Lang, Selection, TableModel } from '../../src/ui/model/screen';
import { CurtainScreen, DrawerPanel, FaultDialog, FaultScreen, InspectPopover, LoadingScreen, PANEL_STRINGS, PanelsRoot, ReportOverlay, SetupScreen, TableScreen, TitleScreen, Toasts } from '../../src/ui/panels';
import type { SettingsView } from '../../src/ui/panels';
import { END_STRINGS, EndScreen } from '../../src/ui/panels/ending';
import mapFile from '../board-map.json';
import samplesOfBoard from '../board-sample.json';
import { endSample, extrasSample, setupSample, titleSample } from './end';
import { samples } from './sample';

const query = new URLSearchParams(location.search);
const missing = new Set<string>();

function translator(lang: Lang) {
  return (key: string, args?: Readonly<Record<string, string | number>>): string => {
    const words = PANEL_STRINGS[key] ?? END_STRINGS[key];
    if (words === undefined) {
      missing.add(key);
      return key;
    }
    return String(new IntlMessageFormat(words[lang], lang).format(args));
  };
}

function mapIn(lang: Lang): BoardModel['map'] {
  const { labels, insets, ...ground } = mapFile.map as unknown as { labels: { text: Record<Lang, string> }[]; insets: { label: Record<Lang, string>; note?: Record<Lang, string>; caption?: Record<Lang, string> }[] };
  const words = (w?: Record<Lang, string>): string | undefined => w?.[lang];
  return { ...ground, labels: labels.map((l) => ({ ...l, text: l.text[lang] })), insets: insets.map((i) => ({ ...i, label: i.label[lang], note: words(i.note), caption: words(i.caption) })) } as unknown as BoardModel['map'];
}

const SETTINGS: SettingsView = { lang: 'en', speed: 'normal', textSize: 100, contrast: 'normal', motion: 'system', darkRoom: false, canvas: true, renderer: 'auto', shortcuts: true, holdTurn: true, tellAll: false, mute: false, music: 60, ambience: 40, effects: 80 };

function App(): VNode {
  const [lang, setLang] = useState<Lang>(query.get('lang') === 'fr' ? 'fr' : 'en');
  const [selection, setSelection] = useState<Selection | null>(null);
  const [drawer, setDrawer] = useState<Drawer | null>((query.get('drawer') as Drawer | null) ?? null);
  const [inspected, setInspected] = useState(query.get('screen') === 'inspect');
  const [settings, setSettings] = useState<SettingsView>({ ...SETTINGS, lang, darkRoom: query.has('dark'), contrast: query.has('contrast') ? 'high' : 'normal' });
  const s = useMemo(() => samples(lang), [lang]);
  const emit = (intent: Intent): void => {
    const list = ((window as unknown as { intents?: Intent[] }).intents ??= []);
    list.push(intent);
    if (intent.type === 'select') setSelection(intent.what);
    if (intent.type === 'drawer') setDrawer(intent.drawer);
    if (intent.type === 'inspect') setInspected(intent.entity !== null);
  };
  const screen = query.get('screen') ?? 'table';
  useEffect(() => {
    const preset = query.get('select');
    if (preset === 'card') setSelection({ kind: 'card', id: 'confer', play: 202 });
    if (preset === 'option') setSelection({ kind: 'option', action: Number(query.get('action') ?? 2) });
    Object.assign(window, { missing });
  }, []);
  const table = tableFor(screen, s);
  const extras = extrasSample(s, (next) => { setSettings(next); setLang(next.lang); }, settings);
  return (
    <PanelsRoot ui={{ t: translator(lang), lang, emit }} looks={{ contrast: settings.contrast, motion: 'none', darkRoom: settings.darkRoom }}>
      {screen === 'title' ? <TitleScreen model={titleSample(s)} onTicket={() => {}} onLang={setLang} />
        : screen === 'setup' ? <SetupScreen model={setupSample(s)} onStart={() => {}} onBack={() => {}} />
        : screen === 'curtain' ? <CurtainScreen model={s.curtain} />
        : screen === 'end' ? <EndScreen model={endSample(s)} onExport={() => {}} />
        : screen === 'fault' ? <FaultScreen title={s.L('This file cannot be read', 'Ce fichier ne peut être lu')} text={s.L('It was cut short. Your running game is not lost.', 'Il est tronqué. Votre partie en cours n’est pas perdue.')} details="save.json:1:2041 unexpected end of JSON" buttons={[{ label: 'OK', onPress: () => {}, main: true }]} />
        : screen === 'loading' ? <LoadingScreen text={s.L('Setting the table', 'On dresse la table')} long={s.L('It takes long.', 'C’est long.')} button={{ label: s.L('Load again', 'Recharger'), onPress: () => undefined }} />
        : <Table model={table} selection={selection} lang={lang} night={screen === 'hours'} />}
      {screen === 'report' && <ReportOverlay report={s.report} />}
      {screen === 'press' && <ReportOverlay report={s.pressReport} date={s.L('8–12 October (21–25 new style)', '8–12 octobre (21–25 nouveau style)')} />}
      {screen === 'faultdialog' && <FaultDialog title={s.L('This file cannot be read', 'Ce fichier ne peut être lu')} text={s.L('It was cut short. Your running game is not lost.', 'Il est tronqué. Votre partie en cours n’est pas perdue.')} details="save.json:1:2041 unexpected end of JSON" onClose={() => {}} />}
      {inspected && <InspectPopover view={s.inspect} />}
      {drawer !== null && <DrawerPanel drawer={drawer} model={screen === 'title' ? null : table} extras={extras} />}
      <Toasts notices={screen === 'toasts' ? [{ id: '1', kind: 'status', text: s.L('Game saved.', 'Partie sauvée.') }, { id: '2', kind: 'alert', text: s.L('Unknown parameter “foo” ignored.', 'Paramètre « foo » inconnu, ignoré.') }] : []} onDismiss={() => {}} />
    </PanelsRoot>
  );
}

function tableFor(screen: string, s: ReturnType<typeof samples>): TableModel {
  switch (screen) {
    case 'dilemma': return { ...s.table, decision: s.dilemma };
    case 'seal': return { ...s.table, decision: s.seal };
    case 'target': return s.target;
    case 'hours': return s.hours;
    case 'reserve': return { ...s.table, decision: s.decision({ phase: 'reserve', secret: true, title: s.L('Two cards, one to keep', 'Deux cartes, une à garder'), prompt: s.L('One goes into your reserve, face down; the other goes back.', 'L’une va dans votre réserve, cachée ; l’autre repart.'), cards: s.hand.slice(0, 2), choices: s.hand.slice(0, 2).map((c, i) => s.choice(`keep:${c.id}`, 80 + i, c.title, '', [])) }) };
    case 'wait': return { ...s.table, decision: null, waiting: s.L('The Executive is thinking', 'L’Exécutif réfléchit'), canUndo: false };
    default: return s.table;
  }
}

interface TableHostProps { readonly model: TableModel; readonly selection: Selection | null; readonly lang: Lang; readonly night: boolean }

function Table({ model, selection, lang, night }: TableHostProps): VNode {
  const withBoard = query.get('board') !== '0';
  const handle = useRef<BoardHandle | null>(null);
  const host = useRef<HTMLDivElement | null>(null);
  const [layout, setLayout] = useState<BoardLayout | null>(null);
  const board = useMemo((): BoardModel => {
    const raw = samplesOfBoard[night ? 'hours' : 'table'] as unknown as BoardModel;
    const ids = new Set(model.units.filter((u) => u.target !== null).map((u) => u.id));
    return { ...raw, map: mapIn(lang), units: raw.units.map((u) => ({ ...u, targetable: ids.has(u.id), tag: undefined }) as unknown as BoardModel['units'][number]), ...(layout ? { layout } : {}) };
  }, [lang, layout, model, night]);
  useEffect(() => {
    if (!withBoard || host.current === null || layout === null) return;
    const show = (): void => { handle.current?.resize(); handle.current?.show(board, { animate: false }); };
    if (handle.current !== null) { show(); return; }
    void import('../../src/ui/board').then(({ createBoard }) => {
      if (host.current === null) return;
      handle.current = createBoard(host.current, { renderer: 'canvas' });
      show();
      void handle.current.ready.then(() => { document.title = 'ready'; });
    });
  }, [board, layout]);
  return <TableScreen model={model} selection={selection} board={withBoard ? board : null} boardHost={(el) => { host.current = el; }} onLayout={setLayout} />;
}

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
