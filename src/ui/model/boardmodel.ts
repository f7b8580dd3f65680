import type { ActionCode } from '../../rules/actions';
import type { GameEvent } from '../../rules/events';
import type { State } from '../../rules/state';
import type { BoardBlock, BoardHours, BoardMap, BoardModel, BoardPick, BoardSide, BoardTheme, SidePattern } from './board';
import { arrowsOf, strokeArrows, strokesOf } from './boardnews';
import type { Desk } from './desk';
import { grouped } from './num';
import { leaderOf } from './people';
import type { AssemblyView, Intent, TableModel } from './screen';

/** How the board is to look, besides the facts. */
export interface BoardOptions {
  readonly theme: BoardTheme;
  readonly reducedMotion: boolean;
  /** Length of movements against the usual one. */
  readonly pace?: number;
  readonly textScale?: number;
  /** A drawn map in the reader's language; by default the scenario's own outline. */
  readonly map?: BoardMap | null;
  /** Events since the last picture: orders on their way are drawn as arrows. */
  readonly recent?: readonly GameEvent[];
  /** Events of the present beat of the final hours: its strokes stay on the map until the next one. */
  readonly struck?: readonly GameEvent[];
  /** Action that has been chosen but not confirmed. */
  readonly selected?: ActionCode | null;
  readonly focus?: BoardPick | null;
}

const PATTERNS: readonly SidePattern[] = ['dots', 'squares', 'hatch', 'backhatch', 'fine'];
const BY_SHAPE: Readonly<Record<string, SidePattern>> = { wedge: 'dots', circle: 'dots', square: 'squares', bar: 'fine', hexagon: 'none' };

/** The board of a table: the same facts, ready to be drawn. `seen` is the view the table was made from. */
export function boardModel(desk: Desk, table: TableModel, seen: State, options: BoardOptions): BoardModel {
  const { game } = desk;
  const { data } = game;
  const hours = hoursOf(desk, table);
  const tags = tagsOf(table);
  const mark = (action: ActionCode | null): { targetable: boolean; selected?: boolean; tag?: string } => {
    if (action === null) return { targetable: false };
    const tag = tags.get(action);
    return { targetable: true, ...(action === options.selected ? { selected: true } : {}), ...(tag ? { tag } : {}) };
  };
  const [left, right] = table.scales;
  const low = game.index.side.get(data.loyalty.low);
  const high = game.index.side.get(data.loyalty.high);
  return {
    theme: options.theme, reducedMotion: options.reducedMotion, ...(options.pace === undefined ? {} : { pace: options.pace }),
    ...(options.textScale === undefined ? {} : { textScale: options.textScale }),
    ...(options.focus === undefined ? {} : { focus: options.focus }),
    sides: data.sides.map((s): BoardSide => ({ id: s.id, shape: s.shape, colour: s.color, dark: s.dark, pattern: BY_SHAPE[s.shape] ?? PATTERNS[0]!, dot: dotOf(s.color, s.dark) })),
    ...(low === undefined || high === undefined ? {} : { loyalty: [low, high] as const }),
    ...(table.viewer < 0 ? {} : { viewer: table.viewer }),
    loyaltyText: [desk.pick(data.loyalty.steps[0] ?? data.waverers.name), desk.pick(data.loyalty.steps.at(-1) ?? data.waverers.name)],
    legend: [...table.sides.map((s) => s.short), desk.pick(data.waverers.name)],
    map: options.map === undefined ? mapOf(desk) : options.map,
    points: table.points.map((p, i) => ({
      id: p.id, label: p.label, uv: p.uv, icon: p.icon, weight: weightOf(data.points[i]!.weight), holder: p.holder.index, ...mark(p.target),
    })),
    units: table.units.map((u) => ({ id: u.id, label: u.label, uv: u.uv, icon: u.icon, step: u.step as 0 | 1 | 2 | 3 | 4, locked: u.locked, ...mark(u.target) })),
    blocks: blocksOf(desk, seen),
    assemblies: hallsOf(desk, table, hours !== null).map((a) => assemblyOf(desk, a, seen)),
    milieus: table.milieus.map((m) => ({ id: m.id, label: m.label, cubes: m.cubes })),
    scales: {
      left: weight(left, table), right: weight(right, table), max: Math.max(left.max, right.max),
    },
    arrows: [...arrowsOf(desk, seen, options.recent ?? []), ...strokeArrows(desk, seen, options.struck ?? [])],
    strokes: strokesOf(desk, options.struck ?? []),
    ...(hours ? { hours } : {}),
  };
}

/** By night there is room for one hall. */
function hallsOf(desk: Desk, table: TableModel, night: boolean): readonly AssemblyView[] {
  const id = night ? desk.game.data.meters.night : undefined;
  const one = table.assemblies.find((a) => a.id === id);
  return one ? [one] : table.halls;
}

/** A pale colour cannot be read as a small dot on paper: the dark one is taken. */
function dotOf(color: string, dark: string): string {
  const n = Number.parseInt(color.slice(1), 16);
  const luma = 0.2126 * ((n >> 16) & 255) + 0.7152 * ((n >> 8) & 255) + 0.0722 * (n & 255);
  return luma > 140 ? dark : color;
}

function weightOf(n: number): 1 | 2 | 3 {
  return n >= 3 ? 3 : n === 2 ? 2 : 1;
}

/** What each target would come to, in a word. */
function tagsOf(table: TableModel): ReadonlyMap<ActionCode, string> {
  const out = new Map<ActionCode, string>();
  for (const c of table.decision?.choices ?? []) {
    // Of a stroke its strength, of anything else the first effect.
    const word = (table.decision?.phase === 'plan' ? c.sums[0]?.total : undefined) ?? c.chips[0]?.delta;
    if (word !== undefined && word !== '') out.set(c.action, word);
  }
  return out;
}

function weight(gauge: TableModel['scales'][number], table: TableModel): NonNullable<BoardModel['scales']>['left'] {
  const side = gauge.side?.index ?? table.sides[0]?.index ?? 0;
  return { side, value: gauge.low, label: gauge.label, ...(gauge.previous === null ? {} : { previous: gauge.previous }) };
}

function assemblyOf(desk: Desk, a: AssemblyView, seen: State): BoardModel['assemblies'][number] {
  const i = desk.game.index.assembly.get(a.id)!;
  const leader = leaderOf(desk, seen, i);
  // A small line above and a heavy one below leave the picture its room.
  const [over, ...rest] = a.label.split(' ');
  const name = rest.length > 0 && over !== undefined ? { over, label: rest.join(' ') } : { label: a.label };
  const told = (counts: readonly number[]): string => counts.filter((n) => n > 0).map((n) => grouped(n, desk.lang)).join(' · ');
  const moved = a.previous !== null && a.previous.some((n, p) => n !== a.deputies[p]);
  return {
    id: a.id, ...name, deputies: a.deputies, ...(a.previous ? { previous: a.previous } : {}),
    orientation: desk.game.data.assemblies[i]!.orientation, leader, majority: Math.floor(a.total / 2) + 1, frozen: a.frozen,
    nowText: desk.t('board.now', { list: told(a.deputies) }), ...(moved ? { wasText: desk.t('board.was', { list: told(a.previous!) }) } : {}), ofText: desk.t('board.of', { n: grouped(a.total, desk.lang) }),
  };
}

function blocksOf(desk: Desk, seen: State): BoardBlock[] {
  const { at, data } = desk.game;
  const blocks = data.blocks;
  if (!blocks) return [];
  const out: BoardBlock[] = [];
  for (let b = 0; b < blocks.room; b++) {
    const up = seen.v[at.up + b]!;
    const uv = blocks.at[b];
    if (up > 1 || !uv) continue;
    const id = `block-${b + 1}`;
    out.push({
      id, label: desk.names.label('block', id), uv, faceUp: up === 1, rumour: blocks.rumour, rumourText: desk.t('block.rumour', { n: `${blocks.rumour[0]}–${blocks.rumour[1]}` }),
      ...(up === 1 ? { value: seen.v[at.value + b]! } : {}),
    });
  }
  return out;
}

function hoursOf(desk: Desk, table: TableModel): BoardHours | null {
  const h = table.calendar.hours;
  if (!h) return null;
  const clock = desk.game.data.hours?.clock ?? [];
  const minutes = (text: string | undefined): number => {
    const m = /(\d{1,2})\D(\d{2})/.exec(text ?? '');
    return m ? Number(m[1]) * 60 + Number(m[2]) : 0;
  };
  const from = minutes(clock[h.beat - 1]);
  const next = clock[h.beat];
  const to = next === undefined ? from + 180 : minutes(next);
  return { beat: h.beat, of: h.of, clock: h.clock, from, to: to <= from ? to + 1440 : to, beatText: h.title };
}

/** The scenario's own map, its words in the reader's language. */
export function mapOf(desk: Desk): BoardMap | null {
  const m = desk.game.data.map;
  if (!m) return null;
  const { labels, insets, ...ground } = m;
  return defined<BoardMap>({
    ...ground,
    labels: labels?.map((l) => ({ ...l, text: desk.pick(l.text) })),
    insets: insets?.map((i) => ({ ...i, label: desk.pick(i.label), note: i.note && desk.pick(i.note), caption: i.caption && desk.pick(i.caption) })),
  });
}

/** The same without keys that hold nothing: the scenario's optional parts may be undefined, the board's may not. */
function defined<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What a pick on the board means: a target if it is one now, otherwise a question about it. */
export function intentOf(table: TableModel, pick: BoardPick): Intent {
  const found = pick.kind === 'unit' ? table.units.find((u) => u.id === pick.id)?.target
    : pick.kind === 'point' ? table.points.find((p) => p.id === pick.id)?.target : null;
  if (found !== null && found !== undefined) return { type: 'select', what: { kind: 'option', action: found } };
  return { type: 'inspect', entity: { kind: pick.kind, id: pick.id } };
}
