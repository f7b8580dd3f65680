import { code } from '../../rules/actions';
import type { ConditionData, EffectData, ScenarioData, Text, ToldData } from '../../rules/data';
import type { Game } from '../../rules/game';
import { sayCondition } from '../../rules/registry';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import type { Desk } from '../../ui/model';
import { inspect, readings, tableModel } from '../../ui/model';
import { cardView } from '../../ui/model/cards';
import { wordsOf } from '../../ui/model/choices';
import { decisionView } from '../../ui/model/decision';
import { capital } from '../../ui/model/num';
import { leaderOf } from '../../ui/model/people';
import type { AssemblyView, CardView, DecisionView, EntityRef, InspectView, MilieuView, SideLook, TableModel } from '../../ui/model/screen';
import type { Entry } from './entry';

/** Something told: headings and paragraphs. */
export interface Story {
  readonly title: string;
  readonly over: string;
  readonly icon: string | null;
  readonly side: SideLook | null;
  readonly lines: readonly string[];
  /** Rules in the game's own words: when it comes, what it does. */
  readonly rules: readonly string[];
}

/** How the entry under the cursor will look. */
export type Seen =
  | { readonly kind: 'card'; readonly card: CardView }
  | { readonly kind: 'sheet'; readonly table: TableModel; readonly decision: DecisionView; readonly comes: string | null }
  | { readonly kind: 'map'; readonly pick: { readonly kind: 'unit' | 'point'; readonly id: string } | null; readonly about: InspectView | null }
  | { readonly kind: 'hall'; readonly hall: AssemblyView; readonly table: TableModel; readonly about: InspectView | null }
  | { readonly kind: 'mood'; readonly milieu: MilieuView; readonly table: TableModel; readonly about: InspectView | null }
  | { readonly kind: 'about'; readonly about: InspectView }
  | { readonly kind: 'story'; readonly story: Story };

const found = (list: readonly { readonly id: string }[], id: string | null): number => list.findIndex((x) => x.id === id);

/** The table at the beginning of a game, as everybody sees it. */
export function firstTable(desk: Desk): { readonly table: TableModel; readonly seen: State } {
  const seen = view(desk.game, setup(desk.game, 1), -1);
  return { seen, table: tableOf(desk, seen, -1) };
}

export function tableOf(desk: Desk, seen: State, viewer: number): TableModel {
  const players = desk.looks.map((look) => ({ name: look.name, human: true }));
  return tableModel(desk, { seen, viewer, history: [seen], previous: null, events: [], players, canUndo: false });
}

/** The entry as it will be shown; null for what is not shown by itself. */
export function seenOf(desk: Desk, { part, id }: Entry): Seen | null {
  const { data } = desk.game;
  switch (part) {
    case 'cards': {
      const i = found(data.cards, id);
      return i < 0 ? null : { kind: 'card', card: cardView(desk, i, null) };
    }
    case 'dispatches':
    case 'epilogue': {
      const i = [...data.dispatches, ...data.epilogue].findIndex((x) => x.id === id);
      return i < 0 ? null : sheetOf(desk, i);
    }
    case 'map':
    case 'blocks': return data.map ? { kind: 'map', pick: null, about: null } : null;
    case 'units': return found(data.units, id) < 0 ? null : data.map ? { kind: 'map', pick: { kind: 'unit', id: id! }, about: about(desk, { kind: 'unit', id: id! }) } : aboutOf(desk, { kind: 'unit', id: id! });
    case 'points': return found(data.points, id) < 0 ? null : data.map ? { kind: 'map', pick: { kind: 'point', id: id! }, about: about(desk, { kind: 'point', id: id! }) } : aboutOf(desk, { kind: 'point', id: id! });
    case 'assemblies': {
      const { table } = firstTable(desk);
      const hall = table.assemblies.find((a) => a.id === id);
      return hall ? { kind: 'hall', hall, table, about: about(desk, { kind: 'assembly', id: hall.id }) } : null;
    }
    case 'milieus': {
      const { table } = firstTable(desk);
      const milieu = table.milieus.find((m) => m.id === id);
      return milieu ? { kind: 'mood', milieu, table, about: about(desk, { kind: 'milieu', id: milieu.id }) } : null;
    }
    case 'tracks': return id === null ? null : aboutOf(desk, { kind: 'track', id });
    case 'sides': return id === null ? null : aboutOf(desk, { kind: 'side', id });
    case 'orders': return id === null ? null : aboutOf(desk, { kind: 'order', id });
    case 'forms': return id === null ? null : formed(desk, id);
    default: {
      const story = storyOf(desk, part, id);
      return story && { kind: 'story', story };
    }
  }
}

/** The forms of a name belong to a thing of the table. */
function formed(desk: Desk, id: string): Seen | null {
  const { data } = desk.game;
  for (const part of ['sides', 'tracks', 'milieus', 'assemblies', 'units', 'points'] as const) if (found(data[part], id) >= 0) return seenOf(desk, { part, id });
  return null;
}

function about(desk: Desk, entity: EntityRef): InspectView | null {
  const seen = view(desk.game, setup(desk.game, 1), -1);
  return inspect(desk, { seen, viewer: -1, events: [], states: readings(desk.game, seen, 6) }, entity);
}

function aboutOf(desk: Desk, entity: EntityRef): Seen | null {
  const made = about(desk, entity);
  return made && { kind: 'about', about: made };
}

/** A position in which this dispatch is being asked. */
function asking(game: Game, index: number): State {
  const { at } = game;
  const s = cloneState(setup(game, 1));
  const epilogue = index >= game.epilogueFrom;
  s.v[at.flow.phase] = epilogue ? PHASE.epilogue : PHASE.dispatch;
  s.v[at.flow.dispatch] = index + 1;
  return s;
}

/** A dispatch as its sheet, with all its options, also those that are closed at the beginning. */
function sheetOf(desk: Desk, index: number): Seen {
  const { game } = desk;
  const { decider, options, data } = game.dispatches[index]!;
  const s = asking(game, index);
  const seat = decider.kind === 'side' ? decider.side : decider.kind === 'leader' ? Math.max(0, leaderOf(desk, s, decider.assembly)) : 0;
  s.v[game.at.flow.seat] = seat;
  const seen = view(game, s, seat);
  const actions = options.map((_, k) => code('choose', k));
  const phase = index >= game.epilogueFrom ? 'epilogue' : 'dispatch';
  const made = decisionView(desk, { seen, decision: { seat, phase, actions }, states: readings(game, seen, 8) }, [], seat)!;
  const conditions = options.map((o) => (o.data.if ? capital(desk.words.onlyIf(sayCondition(o.data.if))) : null));
  const choices = made.choices.map((c, k) => ({ ...c, words: conditions[k] ? [conditions[k], ...c.words] : c.words }));
  const people = decider.kind === 'street' || decider.kind === 'none';
  const decision: DecisionView = { ...made, choices, closed: [], ...(people ? { seat: desk.street } : {}), chips: [] };
  const does = wordsOf(desk, data.do);
  const when = data.if ? capital(desk.words.onlyIf(sayCondition(data.if))) : '';
  return { kind: 'sheet', decision, table: { ...tableOf(desk, view(game, setup(game, 1), -1), -1), decision }, comes: [when, ...does].filter((x) => x !== '').join(' · ') || null };
}

const EMPTY: Omit<Story, 'title'> = { over: '', icon: null, side: null, lines: [], rules: [] };

/** What is told or done by an entry that has no picture of its own. */
function storyOf(desk: Desk, part: string, id: string | null): Story | null {
  const { data } = desk.game;
  const { pick } = desk;
  const when = (test: ConditionData | undefined): string[] => (test ? [capital(desk.words.onlyIf(sayCondition(test)))] : []);
  const does = (list: readonly EffectData[] | undefined): readonly string[] => (list ? wordsOf(desk, list) : []);
  const told = (t: ToldData): string[] => ('en' in t ? [pick(t as Text)] : (t as readonly { readonly text: Text; readonly else?: Text | undefined; readonly if?: ConditionData | undefined }[]).map((p) => `${p.if ? `[${capital(desk.words.onlyIf(sayCondition(p.if)))}] ` : ''}${pick(p.text)}${p.else ? ` / ${pick(p.else)}` : ''}`));
  const one = <T extends { readonly id: string }>(list: readonly T[] | undefined, make: (x: T) => Story): Story | null => {
    const x = list?.find((y) => y.id === id);
    return x ? make(x) : null;
  };
  const side = (name: string): SideLook | null => desk.looks.find((l) => l.id === name) ?? null;
  switch (part) {
    case 'actions': return one(data.actions, (a) => ({ ...EMPTY, title: pick(a.name), icon: a.icon, side: side(a.side), lines: [pick(a.about)], rules: [...when(a.if), ...does(a.step), ...does(a.whole), ...a.bonus.flatMap((b) => does(b.do).map((w) => `≥ ${b.atLeast}: ${w}`))] }));
    case 'hours':
    case 'plans': {
      const plan = data.hours?.plans.find((p) => p.id === id);
      if (plan) return { ...EMPTY, title: pick(plan.name), icon: plan.icon, side: side(plan.by), lines: [pick(plan.about)], rules: [...when(plan.if), ...does(plan.do)] };
      return data.hours ? { ...EMPTY, title: pick(data.hours.night), lines: data.hours.plans.map((p) => pick(p.name)), rules: [...does(data.hours.begin), ...does(data.hours.beat)] } : null;
    }
    case 'endings': return one(data.endings, (e) => ({ ...EMPTY, title: pick(e.title), side: e.side === undefined ? null : side(e.side), over: told(e.headline).join(' '), lines: [...told(e.text), ...data.sides.flatMap((s) => (e.epilogue[s.id] ? [`${pick(s.short)} – ${told(e.epilogue[s.id]!).join(' ')}`] : []))], rules: when(e.if) }));
    case 'debts': return one(data.debts, (d) => ({ ...EMPTY, title: '', lines: [pick(d.text)], rules: when(d.if) }));
    case 'papers': return one(data.papers, (p) => ({ ...EMPTY, title: pick(p.name), side: side(p.side), lines: [pick(p.about)] }));
    case 'press': return one(data.press, (p) => ({ ...EMPTY, title: paperName(desk, data, p.paper), lines: [pick(p.text)], rules: when(p.if) }));
    case 'fronts': return one(data.fronts, (f) => ({ ...EMPTY, over: paperName(desk, data, f.paper), title: pick(f.headline), lines: [pick(f.deck)], rules: when(f.if) }));
    case 'advisers': return one(data.advisers, (a) => ({ ...EMPTY, title: pick(a.name), side: side(a.side), lines: [pick(a.about), ...a.lines.map((l) => `« ${pick(l.text)} »`)] }));
    case 'library': return one(data.library, (l) => ({ ...EMPTY, title: pick(l.name), lines: [pick(l.text)], over: desk.source(l.source) ?? '' }));
    case 'disputes': return one(data.disputes, (d) => ({ ...EMPTY, title: pick(d.title), over: pick(d.question), lines: [...d.claims.map((c) => `${pick(c.who)} – ${pick(c.text)}`), pick(d.bias), pick(d.class)] }));
    case 'periods': return one(data.periods, (p) => ({ ...EMPTY, title: pick(p.name), over: p.other ? pick(p.other) : '', lines: [pick(p.scale)] }));
    case 'flags': return one(data.flags, (f) => ({ ...EMPTY, title: pick(f.name), lines: [f.is, f.isNot].flatMap((x) => (x ? [pick(x)] : [])) }));
    case 'drift': return one(data.drift, (d) => ({ ...EMPTY, title: pick(d.name), rules: does(d.do) }));
    case 'automata': return one(data.automata, (a) => ({ ...EMPTY, title: desk.names.label('side', a.id), rules: a.rules.flatMap((r) => [pick(r.name), ...when(r.if), ...does(r.do)]) }));
    case 'starts': return one(data.starts, (s) => ({ ...EMPTY, title: pick(s.name), over: data.periods[s.period] ? pick(data.periods[s.period]!.name) : '', lines: [pick(s.about)] }));
    case 'learn': return data.learn ? { ...EMPTY, title: '', lines: data.learn.steps.map((s) => `${pick(s.title)} – ${pick(s.text)}`) } : null;
    case 'bots': return one(data.bots, (b) => ({ ...EMPTY, title: pick(b.name), side: side(b.side), lines: b.about ? [pick(b.about)] : [] }));
    case 'sums': {
      const sum = id === null ? undefined : data.sums[id];
      return sum ? { ...EMPTY, title: pick(sum.name) } : null;
    }
    default: return null;
  }
}

function paperName(desk: Desk, data: ScenarioData, id: string): string {
  const paper = data.papers.find((p) => p.id === id);
  return paper ? desk.pick(paper.name) : id;
}
