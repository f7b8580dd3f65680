import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { CardView, Choice, DecisionView, SideLook, TableModel } from '../model/screen';
import { UiContext } from './context';
import { SavesPage } from './drawers/Saves';
import { CurtainScreen } from './screens/Curtain';
import { END_STRINGS } from './ending';
import { PANEL_STRINGS, PREFIX } from './strings';
import { ClosedList } from './table/ClosedList';
import { bind } from './parts/bind';
import { folded } from './parts/Sums';
import { axisName, plots, ticksOf } from './screens/EndGraph';
import { isFar, monthsOver, splitDate } from './table/Calendar';
import { worthOf } from './table/Sheet';
import { cardOf, chosenChoice, selectionOf, stepBack } from './table/deciding';
import { viewportOf } from './viewport';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('strings') && !name.includes('.test.'))
  .map((name) => readFileSync(folder + name, 'utf8'))
  .join('\n');
/** Those that come late are words like the others. */
const ALL = { ...PANEL_STRINGS, ...END_STRINGS };
const keys = Object.keys(ALL).map((key) => key.slice(PREFIX.length));

describe('words of the panels', () => {
  it('exist for every key that is asked for', () => {
    const asked = [...sources.matchAll(/\bt\('([^']+)'/g)].map((m) => m[1] ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are all used, by name or by the stem of a family', () => {
    const stems = [...sources.matchAll(/t\(`([^$`]+)\$\{/g)].map((m) => m[1] ?? '');
    expect(keys.filter((key) => !sources.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)))).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const args = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1] ?? ''))].sort();
    const named = (text: string): string[] => args(text.replace(/(?:one|other|=\d+) \{[^{}]*\}/g, ''));
    for (const [key, { en, fr }] of Object.entries(ALL)) expect(named(fr), key).toEqual(named(en));
  });

  it('follow French typography: narrow no-break spaces, curly apostrophes', () => {
    for (const [key, { fr }] of Object.entries(ALL)) {
      expect(fr, key).not.toMatch(/[^\u202F\s{}][!?;]|« | »|'/u);
      expect(fr.replace(/\{[^{}]*\}/g, ''), key).not.toMatch(/[^\u202F]:/u);
    }
  });
});

const look: SideLook = { index: 0, id: 'a', name: 'Side A', short: 'A', shape: 'wedge', color: '#aa2222', dark: '#661111' };
const choice = (name: string, action: number): Choice => ({ action, name, title: name, text: '', icon: null, tag: null, source: null, chips: [], words: [], forecast: [], sums: [] });
const card = (id: string, actions: readonly number[]): CardView => ({
  id, title: id, flavour: '', owner: look, points: 2, icon: 'fist', tag: 'invented', source: '', event: [], eventIf: null, once: false,
  plays: actions.map((action, i) => ({ ...choice(`play:${id}:${i.toString()}`, action), use: i === 0 ? 'event' : 'points', worth: 2, note: null })),
});
const decision = (phase: DecisionView['phase'], choices: readonly Choice[], cards: readonly CardView[] = []): DecisionView =>
  ({ phase, seat: look, secret: false, title: 'T', prompt: 'P', text: null, icon: null, tag: null, source: null, chips: [], choices, cards });
const table = (asked: DecisionView): TableModel =>
  ({ decision: asked, hand: [card('one', [11, 12]), card('shut', [])], market: [card('three', [31])] }) as unknown as TableModel;

describe('choosing', () => {
  const play = table(decision('play', [choice('pass', 1)]));

  it('by number picks a card, then one of its plays', () => {
    expect(selectionOf(play, null, 1)).toEqual({ kind: 'card', id: 'one' });
    expect(selectionOf(play, { kind: 'card', id: 'one' }, 2)).toEqual({ kind: 'card', id: 'one', play: 12 });
    expect(selectionOf(play, null, 3)).toEqual({ kind: 'card', id: 'three' });
  });

  it('does not pick what cannot be played or is not there', () => {
    expect(selectionOf(play, null, 2)).toBeNull();
    expect(selectionOf(play, null, 9)).toBeNull();
    expect(selectionOf(play, { kind: 'card', id: 'one' }, 3)).toBeNull();
  });

  it('commits nothing before a play is chosen, and never a play of another card', () => {
    expect(chosenChoice(play, { kind: 'card', id: 'one' })).toBeNull();
    expect(chosenChoice(play, { kind: 'card', id: 'one', play: 31 })).toBeNull();
    expect(chosenChoice(play, { kind: 'card', id: 'one', play: 12 })?.action).toBe(12);
  });

  it('forgets an option of a question that has passed', () => {
    expect(chosenChoice(table(decision('seal', [choice('seal:hold', 5)])), { kind: 'option', action: 6 })).toBeNull();
    expect(chosenChoice(table(decision('seal', [choice('seal:hold', 5)])), { kind: 'option', action: 5 })?.name).toBe('seal:hold');
  });

  it('goes back one step at a time', () => {
    expect(stepBack({ kind: 'card', id: 'one', play: 12 })).toEqual({ kind: 'card', id: 'one' });
    expect(stepBack({ kind: 'card', id: 'one' })).toBeNull();
  });

  it('finds the card an option stands for', () => {
    const asked = decision('reserve', [choice('keep:one', 1)], [card('one', [])]);
    expect(cardOf(asked, choice('keep:one', 1))?.id).toBe('one');
    expect(cardOf(asked, choice('commit:none', 2))).toBeNull();
  });
});

describe('a list of targets', () => {
  it('has beside each name what that target gains, not what the card does besides', () => {
    const t = (key: string): string => key;
    const effect = (label: string, delta: string) => ({ entity: null, icon: null, label, delta, tone: 'up' as const, maybe: false });
    const chips = [effect('Authority', '+2'), effect('Works → A', '+1')];
    const asked = decision('target', []);
    expect(worthOf(asked, { ...choice('target:works', 1), title: 'Works', price: '1 point', chips }, true, t)).toBe('+1 · 1 point');
    expect(worthOf(asked, { ...choice('finish', 2), title: 'Stop here', chips }, true, t)).toBeNull();
  });
});

describe('dates of the calendar', () => {
  it.each([
    ['8–12 October', '8–12', 'October'],
    ['1er–7 octobre', '1er–7', 'octobre'],
    ['27 September – 5 October', '27–5', 'October'],
    ['23 October', '23', 'October'],
    ['21 to 23 November', '21–23', 'November'],
    ['Du 21 au 23 novembre', '21–23', 'novembre'],
    ['28 February to 3 March', '28–3', 'March'],
    ['The hours', 'The hours', ''],
  ])('%s is split', (name, short, rest) => {
    expect(splitDate(name)).toEqual([short, rest]);
  });

  it('rules the axes of the end at round numbers, and keeps the names under them whole or cuts them at a word', () => {
    expect(ticksOf(8)).toEqual([0, 2, 4, 6, 8]);
    expect(ticksOf(10)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticksOf(650)).toEqual([0, 200, 400, 600]);
    expect(ticksOf(1)).toEqual([0, 1]);
    expect(axisName('27 September – 5 October', 60)).toBe('27–5');
    expect(axisName('Ten days without a prefect', 120)).toBe('Ten days without…');
    expect(axisName('Ten days without a prefect', 200)).toBe('Ten days without a prefect');
  });

  it('give the large picture of the end to what moved most, and none to what never moved', () => {
    const curve = (id: string, max: number, values: readonly number[]) => ({ id, label: id, color: '#000', max, values });
    const two = plots([curve('wave', 3, [0, 0, 0]), curve('heat', 10, [4, 6, 2]), curve('calm', 10, [5, 5, 5]), curve('need', 6, [1, 2, 2])]);
    expect(two.map((plot) => plot.curves.map((c) => c.id))).toEqual([['heat'], ['need']]);
    expect(two[0]!.high).toBeGreaterThan(two[1]!.high);
    // Where nothing moved at all the picture says so.
    expect(plots([curve('wave', 3, [0, 0])]).map((plot) => plot.max)).toEqual([3]);
  });

  it('fold sums that differ in nothing but their title into one under all their names', () => {
    const sum = (title: string, total: string, entity: string) => ({ title, total, verdict: 'refuses', needs: 'obeys from 0', lines: [{ what: 'Discipline', value: 6, entity: { kind: 'unit' as const, id: entity } }] });
    expect(folded([sum('A', '−6', 'a'), sum('B', '−6', 'b'), sum('C', '−4', 'c'), sum('D', '−6', 'd')]).map(({ title }) => title)).toEqual(['A, B, D', 'C']);
  });

  it('keep a number with its noun and a range on one line', () => {
    expect(bind('En 2 coups, 5–10 de marge')).toBe('En 2\u00a0coups, 5\u2060–\u206010\u00a0de marge');
    expect(bind('Mot – mot, +3 · 4')).toBe('Mot – mot, +3 · 4');
  });

  it('write a month over its first cell, or beside the flag that would hide it', () => {
    const cells = ['1–8 March', '9–20 March', '21–31 March', '1–4 April', '5–9 April', '10–14 April', '15–20 April', '1–3 May'].map((name, i) => ({ name, other: null, weight: 1, scale: '', state: i === 0 ? 'past' as const : i === 1 ? 'now' as const : 'future' as const }));
    const flag = (from: number, to: number) => [{ name: 'Congress', from, to, fixed: false, entity: { kind: 'track' as const, id: 'x' } }];
    expect(monthsOver({ cells, marks: [] })).toEqual(['March', '', '', 'April', '', '', '', 'May']);
    expect(monthsOver({ cells, marks: flag(3, 4) })).toEqual(['March', '', '', '', '', 'April', '', 'May']);
    // Where the flag has been measured, that counts: in a narrow window its name reaches further back.
    expect(monthsOver({ cells, marks: flag(5, 6) }, new Set([2, 3, 4, 5]))).toEqual(['March', '', '', '', '', '', 'April', 'May']);
    // A month that is hidden whole stays away rather than stand over another.
    expect(monthsOver({ cells, marks: flag(5, 7) })).toEqual(['March', '', '', 'April', '', '', '', '']);
  });

  it('keeps the dates around the present where a long calendar has no room for all', () => {
    const drawn = (now: number, n: number): number[] => Array.from({ length: n }, (_, i) => i).filter((i) => !isFar(i, now, n));
    expect(drawn(0, 11)).toHaveLength(11);
    expect(drawn(0, 14)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(drawn(5, 14)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
    expect(drawn(13, 14)).toEqual([12, 13]);
  });
});

describe('layout', () => {
  it('is a fixed sheet where it fits and one column where it does not', () => {
    expect(viewportOf(1280, 720, 1).mode).toBe('poster');
    expect(viewportOf(1024, 768, 1).mode).toBe('poster');
    expect(viewportOf(844, 390, 1).mode).toBe('stacked');
    expect(viewportOf(1280, 720, 2).mode).toBe('stacked');
  });
});

describe('a list of what is closed', () => {
  it('gives a reason for each thing, and one reason once', () => {
    const ui = { lang: 'en', t: (key: string) => PANEL_STRINGS[PREFIX + key]?.en ?? key, emit: () => {} } as const;
    const list = [...['A', 'B', 'C', 'D'].map((title) => ({ title, why: 'costs 2 points' })), { title: 'E', why: 'needs peace' }];
    const html = render(<UiContext.Provider value={ui}><ClosedList list={list} /></UiContext.Provider>);
    expect(html).toMatch(/<details[^>]* open/);
    expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map((m) => m[1])).toEqual(['<b>A, B, C, D</b> – costs 2 points', '<b>E</b> – needs peace']);
  });
});

describe('the curtain', () => {
  it('shows what it is given and nothing of the table', () => {
    const ui = { lang: 'en', t: (key: string) => PANEL_STRINGS[PREFIX + key]?.en ?? key, emit: () => {} } as const;
    const html = render(<UiContext.Provider value={ui}><CurtainScreen model={{ side: look, title: 'Side A', text: 'Come alone.', button: 'Here' }} /></UiContext.Provider>);
    expect(html).toContain('Come alone.');
    expect(html).toContain('data-open-curtain');
    expect(html).not.toContain('data-card');
  });
});

describe('saved games', () => {
  const nothing = (): void => undefined;
  const page = (trial: boolean): string => render(
    <UiContext.Provider value={{ lang: 'en', t: (key) => key, emit: nothing }}>
      <SavesPage saves={{ list: [], canSave: !trial, trial, onSave: nothing, onLoad: nothing, onRename: nothing, onDelete: nothing, onExport: nothing, onImport: nothing }} />
    </UiContext.Provider>,
  );

  it('has no button for a trial that would keep nothing, and says why', () => {
    expect(page(false)).toContain('data-save');
    expect(page(true)).not.toContain('data-save');
    expect(page(true)).toContain('saves.trial');
  });
});
