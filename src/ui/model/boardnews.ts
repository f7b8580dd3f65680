import type { GameEvent } from '../../rules/events';
import type { State } from '../../rules/state';
import type { BoardArrow, BoardStroke, UV } from './board';
import type { Desk } from './desk';
import { signed } from './num';
import { mergeLines } from './sums';

type Assault = Extract<GameEvent, { e: 'assault' }>;

/** Terms of a sum that fit on the strip over the map. */
const MOST_TERMS = 3;

/** Events since the present beat of the final hours began. */
export function ofThisBeat(events: readonly GameEvent[]): readonly GameEvent[] {
  const from = events.findLastIndex((e) => e.e === 'beat');
  return from < 0 ? [] : events.slice(from);
}

/** The strokes among some events, in order. */
const assaults = (recent: readonly GameEvent[]): Assault[] => recent.filter((e): e is Assault => e.e === 'assault');

/** What has just been struck, each with the sum that decided. */
export function strokesOf(desk: Desk, struck: readonly GameEvent[]): BoardStroke[] {
  return assaults(struck).map((e) => {
    const { id } = desk.game.data.points[e.point]!;
    const lines = mergeLines(desk, [e.lines]).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const told = lines.slice(0, MOST_TERMS).map((line) => `${line.what} ${signed(line.value)}`);
    const terms = (lines.length > MOST_TERMS ? [...told, '…'] : told).join(' · ');
    const what = desk.t(`board.${e.result}`, { n: signed(e.strength) });
    return { point: id, side: e.by, text: desk.t('board.stroke', { point: desk.names.label('point', id), terms, what }) };
  });
}

/** The heaviest place that a side holds, leaving out one. */
function seatOf(desk: Desk, seen: State, side: number, but = -1): UV | null {
  const { at, data } = desk.game;
  let from: UV | null = null;
  let most = -1;
  data.points.forEach((p, i) => {
    if (i === but || seen.v[at.holder + i] !== side || p.weight <= most) return;
    most = p.weight;
    from = p.at;
  });
  return from;
}

/** Orders that were just put to the units go out from the seat of whoever gave them, and come back refused or done. */
export function arrowsOf(desk: Desk, seen: State, recent: readonly GameEvent[]): BoardArrow[] {
  const { data, orders, index } = desk.game;
  const out: BoardArrow[] = [];
  for (const e of recent) {
    if (e.e !== 'test' || e.by.type !== 'order') continue;
    const side = orders[index.order.get(e.by.id) ?? -1]?.side ?? -1;
    const from = side < 0 ? null : seatOf(desk, seen, side);
    if (!from) continue;
    for (const row of e.rows) {
      const unit = data.units[row.unit]!;
      out.push({ id: `${e.by.id}:${unit.id}`, from, to: unit.at, side, state: row.obeys ? 'done' : 'refused' });
    }
  }
  return out;
}

/** Strokes go out from the seat of whoever struck, one after the other. */
export function strokeArrows(desk: Desk, seen: State, struck: readonly GameEvent[]): BoardArrow[] {
  const { data } = desk.game;
  const beat = struck.find((e) => e.e === 'beat')?.beat ?? 0;
  const out: BoardArrow[] = [];
  assaults(struck).forEach((e, turn) => {
    const point = data.points[e.point]!;
    const from = seatOf(desk, seen, e.by, e.point);
    if (!from) return;
    const fell = e.result === 'falls' || e.result === 'taken';
    out.push({ id: `stroke:${beat}:${turn}:${point.id}`, from, to: point.at, side: e.by, state: fell ? 'done' : 'refused', turn, label: desk.t(`board.${e.result}`, { n: signed(e.strength) }) });
  });
  return out;
}
