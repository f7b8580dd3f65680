import { describe, expect, it } from 'vitest';
import { code } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Cause, GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import { activeSeat, legal, legalNames, phaseOf } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, hasScenario, picker, playUntil, testGame } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { boardModel, intentOf } from './boardmodel';
import { chipsOf } from './chips';
import { curtainModel, privateSeat } from './curtain';
import { isSecret } from './decision';
import { createDesk } from './desk';
import { endModel } from './end';
import { forecastOf } from './forecast';
import { inspect } from './inspect';
import { preview } from './preview';
import { readings } from './readings';
import { reportsOf } from './report';
import type { EntityRef } from './screen';
import { tableModel } from './table';

const game = testGame();
const en = createDesk(game, createText('en', ENDING));
const fr = createDesk(game, createText('fr'));
const TWO = [{ name: 'A', human: true }, { name: 'B', human: true }];

function table(s: State, viewer: number, events: readonly GameEvent[] = [], players = TWO): ReturnType<typeof tableModel> {
  return tableModel(en, { seen: view(game, s, viewer), viewer, history: [view(game, s, -1)], events, players, canUndo: false });
}

function inPhase(phase: string, seed = 1): State {
  return playUntil(game, seed, (s) => phaseOf(game, s) === phase);
}

describe('citations', () => {
  const doc = game.data.library[0]!.id;

  it('are told in the language of the reader', () => {
    const source = { doc, chapter: { en: 'L29; the scene is invented', fr: 'L29\u202f; la scène est inventée' }, ledger: ['AA-01'] };
    expect(en.source(source)).toMatch(/, L29; the scene is invented · AA-01$/);
    expect(fr.source(source)).toMatch(/, L29\u202f; la scène est inventée · AA-01$/);
  });

  it('keep the titles of the document as they are', () => {
    expect(en.source({ doc, chapter: 'Tout le pouvoir !, L33; L40' })).toMatch(/, Tout le pouvoir\u202f!, L33; L40$/);
    expect(fr.source({ doc, chapter: 'Tout le pouvoir !, L33; L40' })).toMatch(/, Tout le pouvoir\u202f!, L33\u202f; L40$/);
  });
});

describe('decisions', () => {
  it('offer exactly what is legal, by the names of the rules', () => {
    for (const g of [game, ...(hasScenario('weeks-before-october') ? [gameOf('weeks-before-october')] : [])]) {
      const desk = createDesk(g, createText('en'));
      const s = setup(g, 3);
      const pick = picker(8);
      while (activeSeat(g, s) >= 0) {
        const seat = activeSeat(g, s);
        // Public decisions are shown from common knowledge.
        const viewer = isSecret(phaseOf(g, s)) ? seat : -1;
        const t = tableModel(desk, { seen: view(g, s, viewer), viewer, history: [], events: [], players: g.data.sides.map((x) => ({ name: x.id, human: true })), canUndo: false });
        const names = [...t.decision!.choices, ...t.hand.flatMap((c) => c.plays), ...t.market.flatMap((c) => c.plays)].map((c) => c.name);
        expect(names.sort()).toEqual(legalNames(g, s).sort());
        expect(t.decision!.secret).toBe(privateSeat(desk, view(g, s, -1)) === seat);
        const actions = legal(g, s);
        apply(g, s, actions[pick(actions.length)]!);
      }
    }
  });

  it('behind a curtain are shown to their side only', () => {
    const s = inPhase('seal');
    const seat = activeSeat(game, s);
    expect(table(s, seat).decision!.phase).toBe('seal');
    for (const viewer of [-1, 1 - seat]) {
      expect(table(s, viewer).decision).toBeNull();
      expect(table(s, viewer).waiting).toContain(en.look(seat).name);
    }
    expect(curtainModel(fr, seat).text).toContain(fr.names.of({ ref: 'side', id: game.data.sides[seat]!.id }).the);
  });

  it('of a machine are shown to nobody', () => {
    const s = inPhase('play');
    const bots = TWO.map((p) => ({ ...p, human: false }));
    const t = table(s, -1, [], bots);
    expect(t.decision).toBeNull();
    expect(t.waiting).toContain(en.look(activeSeat(game, s)).name);
    expect(t.hand.every((c) => c.plays.length === 0)).toBe(true);
  });

  it('tell what an order would bring: executors one by one, and the range', () => {
    const s = inPhase('seal');
    const order = game.index.order.get('reopen-the-cranes')!;
    const seen = view(game, s, 1);
    const outcome = preview(game, readings(game, seen), code('seal', order + 1));
    const { lines, sums } = forecastOf(en, outcome);
    expect(lines[0]).toMatch(/^Back to the cranes — of \d units?, obeying [\d–]+, refusing [\d–]+$/);
    expect(sums.length).toBeGreaterThan(0);
    for (const sum of sums) expect(sum.verdict).toMatch(/^(obeys|refuses|in doubt)$/);
    const vote = forecastOf(fr, preview(game, readings(game, view(game, s, 0)), code('seal', game.index.order.get('found-committee')! + 1)));
    expect(vote.lines[0]).toMatch(/»\u202f: [\d–\u202f]+ pour, [\d–\u202f]+ contre, abstentions\u202f: [\d–\u202f]+\u202f; le oui (l’emporte dans (tous les|environ \d) cas|ne l’emporte dans aucun cas)/);
  });

  it('say of a vote that is carried in no case that the noes have it', () => {
    const by: Cause = { type: 'order', id: 'found-committee' };
    const vote = { e: 'vote' as const, assembly: 0, label: { en: 'A committee', fr: 'Un comité' }, for: 400, against: 400, abstain: 0, side: 0, carried: false, by };
    const outcome = { readings: 2, slots: [], told: [[vote], [vote]], cut: [0, 0], added: [0, 0], hours: 0, ends: 0, margins: [] };
    expect(forecastOf(fr, outcome).lines).toEqual([expect.stringMatching(/, «\u202fUn comité\u202f»\u202f: 400 pour, 400 contre\u202f; le oui ne l’emporte dans aucun cas$/)]);
    expect(forecastOf(en, outcome).lines).toEqual([expect.stringMatching(/, A committee — for 400, against 400; carried in no case$/)]);
  });

  it('tell how forces would stand when an order opens the final hours', () => {
    const s = inPhase('seal');
    s.v[game.at.flag + game.index.flag.get('committee')!] = 1;
    s.v[game.at.line] = game.index.line[0]!.get('seize')!;
    s.v[game.at.flow.seat] = 0;
    const { lines, sums } = forecastOf(en, preview(game, readings(game, view(game, s, 0)), code('seal', game.index.order.get('seize-the-harbour')! + 1)));
    expect(lines.some((l) => l.startsWith('The final hours begin in every case'))).toBe(true);
    expect(lines.some((l) => /^The balance of forces at the first stroke: |^Balance of forces at the first stroke: /.test(l))).toBe(true);
    expect(sums.at(-1)!.lines.length).toBeGreaterThan(0);
  });

  it('tell a range where the dice decide, a number where they do not', () => {
    const s = inPhase('play');
    const states = readings(game, view(game, s, -1));
    const t = game.at.track + game.index.track.get('anger')!;
    const made = (sizes: readonly number[]): string[] => chipsOf(en, {
      readings: states.length, told: [], cut: [], added: [], hours: 0, ends: 0, margins: [],
      slots: [{ slot: t, low: Math.min(...sizes), high: Math.max(...sizes), min: 4, max: 7, times: sizes.filter((n) => n !== 0).length, size: new Set(sizes.filter((n) => n !== 0)).size === 1 ? Math.max(...sizes) : null }],
    }).map((c) => `${c.label} ${c.delta}${c.maybe ? '?' : ''}`);
    expect(made(new Array<number>(states.length).fill(2))).toEqual(['Anger +2']);
    expect(made([...new Array<number>(states.length - 1).fill(2), 0])).toEqual(['Anger +2?']);
    expect(made([...new Array<number>(states.length - 1).fill(2), 1])).toEqual(['Anger +1…+2']);
  });

  it('repeat themselves for the same view, whatever the dice hold', () => {
    const s = inPhase('seal', 4);
    const seat = activeSeat(game, s);
    const other = cloneState(s);
    other.rng = 12345;
    expect(JSON.stringify(table(other, seat))).toBe(JSON.stringify(table(s, seat)));
  });
});

describe('the board', () => {
  it('marks what can be picked, and picking it selects the same action as the panels', () => {
    const s = playUntil(game, 1, (x) => phaseOf(game, x) === 'target' && game.actions[x.v[game.at.flow.action]!]!.targets?.pool === 'unit');
    const t = table(s, activeSeat(game, s));
    const board = boardModel(en, t, view(game, s, activeSeat(game, s)), { theme: 'day', reducedMotion: true });
    const open = board.units.filter((u) => u.targetable);
    expect(open.length).toBeGreaterThan(0);
    for (const u of open) {
      const intent = intentOf(t, { kind: 'unit', id: u.id });
      expect(intent).toMatchObject({ type: 'select' });
      if (intent.type === 'select' && intent.what?.kind === 'option') expect(legal(game, s)).toContain(intent.what.action);
      expect(u.tag).toBeTruthy();
    }
    expect(intentOf(t, { kind: 'milieu', id: 'quays' })).toEqual({ type: 'inspect', entity: { kind: 'milieu', id: 'quays' } });
  });

  it('has the map of the scenario in the reader’s language and every counter on it', () => {
    const s = inPhase('play');
    const board = boardModel(fr, table(s, -1), view(game, s, -1), { theme: 'day', reducedMotion: false });
    expect(board.map?.land.length).toBeGreaterThan(0);
    expect(board.points.map((p) => p.id)).toEqual(game.data.points.map((p) => p.id));
    for (const a of board.assemblies) expect(a.deputies.reduce((x, y) => x + y, 0)).toBe(game.data.assemblies.find((x) => x.id === a.id)!.deputies);
  });
});

describe('looking into a thing', () => {
  it('answers for everything on the table', () => {
    for (const g of [game, ...(hasScenario('weeks-before-october') ? [gameOf('weeks-before-october')] : [])]) {
      const desk = createDesk(g, createText('fr'));
      const s = playUntil(g, 2, (x) => x.v[g.at.flow.period]! >= 2);
      const seen = view(g, s, -1);
      const d = g.data;
      const all: EntityRef[] = [
        ...d.tracks.map((x) => ({ kind: 'track' as const, id: x.id })), ...d.milieus.map((x) => ({ kind: 'milieu' as const, id: x.id })),
        ...d.assemblies.map((x) => ({ kind: 'assembly' as const, id: x.id })), ...d.units.map((x) => ({ kind: 'unit' as const, id: x.id })),
        ...d.points.map((x) => ({ kind: 'point' as const, id: x.id })), ...d.sides.map((x) => ({ kind: 'side' as const, id: x.id })),
        ...d.cards.map((x) => ({ kind: 'card' as const, id: x.id })), ...d.orders.map((x) => ({ kind: 'order' as const, id: x.id })),
        ...d.sides.flatMap((x) => [{ kind: 'line' as const, id: x.id }, ...x.lines.map((l) => ({ kind: 'line' as const, id: l.id }))]),
        ...d.library.map((x) => ({ kind: 'term' as const, id: x.id })),
      ];
      for (const entity of all) {
        const found = inspect(desk, { seen, viewer: -1, events: [], states: readings(g, seen) }, entity);
        expect(found?.title, `${entity.kind} ${entity.id}`).toBeTruthy();
        expect(JSON.stringify(found)).not.toMatch(/\{\w+[,}]|undefined|NaN|[\s":,(…]-99\b|−99/);
      }
      expect(inspect(desk, { seen, viewer: -1, events: [], states: readings(g, seen) }, { kind: 'track', id: 'nothing-of-the-kind' })).toBeNull();
    }
  });
});

function wholeGame(g: Game, seed: number): { s: State; events: GameEvent[]; history: State[]; stops: number[] } {
  const events: GameEvent[] = [];
  const stops: number[] = [];
  const s = setup(g, seed, (e) => events.push(e));
  const history = [view(g, s, -1)];
  const pick = picker(seed);
  let period = 0;
  while (activeSeat(g, s) >= 0) {
    if (activeSeat(g, s) === 0) stops.push(events.length);
    const actions = legal(g, s);
    apply(g, s, actions[pick(actions.length)]!, (e) => events.push(e));
    if (s.v[g.at.flow.period] === period) continue;
    period = s.v[g.at.flow.period]!;
    history.push(view(g, s, -1));
  }
  return { s, events, history, stops };
}

describe('the end', () => {
  it('adds up every score, and names the winner', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { s, events, history } = wholeGame(game, seed);
      expect(s.v[game.at.flow.phase]).toBe(PHASE.end);
      const end = endModel(en, { state: s, history, events });
      for (const { side, score, lines } of end.scores) {
        const sum = lines.reduce((n, l) => n + l.value, 0);
        expect(score, `${side.id} of seed ${seed}`).toBe(Math.max(0, Math.min(100, sum)));
      }
      expect(end.winner.index).toBe(s.v[game.at.flow.winner]! - 1);
      for (const curve of end.curves) expect(curve.values).toHaveLength(history.length + 1);
      expect(end.periods).toHaveLength(history.length + 1);
      // A game that began later counts its moments from there: each has its date and its place in the picture.
      const from = Math.min(3, history.length - 1);
      const later = endModel(en, { state: s, history: history.slice(from), events: [...events, { e: 'ending', ending: game.endings[0]!.data.id }] });
      const last = events.reduce((p, e) => (e.e === 'period' ? e.period : p), 0);
      expect(later.moments.at(-1)!.period, `seed ${seed}`).toBe(last - from);
      expect(later.moments.every(({ period }) => later.periods[period] !== undefined)).toBe(true);
      for (const title of end.unseen) expect(game.data.dispatches.some((d) => d.title.en === title)).toBe(true);
    }
  });
});

describe('reports', () => {
  it('tell the orders before the drift, the drift before the papers, and never one’s own moves', () => {
    const order = ['orders', 'drift', 'press'];
    let papers = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { events, history, stops } = wholeGame(game, seed);
      stops.forEach((from, i) => {
        const heard = events.slice(0, stops[i + 1] ?? events.length);
        const periods = heard.filter((e) => e.e === 'period').length;
        const reports = reportsOf(en, { events: heard, from, viewer: 0, history: history.slice(0, periods) });
        const kinds = reports.map((r) => order.indexOf(r.kind)).filter((k) => k >= 0);
        if (!reports.some((r) => r.kind === 'beat')) expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
        papers += reports.filter((r) => r.press).length;
        for (const r of reports) if (r.kind === 'bots') for (const e of r.entries) if (e.kind === 'play' || e.kind === 'choice') expect(e.side?.index).not.toBe(0);
      });
    }
    expect(papers).toBeGreaterThan(10);
  });
});
