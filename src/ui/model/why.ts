import type { Cause, GameEvent, Ref } from '../../rules/events';
import { causeName } from './causes';
import type { Desk } from './desk';
import type { Net } from './effects';
import { effectLines } from './effects';
import { isHeard } from './log';
import { capital } from './num';
import type { EntityRef } from './screen';
import { trackLabel } from './tracklabel';

/** Slots that belong to an entity. */
export function slotsOf(desk: Desk, entity: EntityRef): number[] {
  const { at, index, data, sides } = desk.game;
  const out: number[] = [];
  const id = entity.id;
  switch (entity.kind) {
    case 'track': {
      const t = index.track.get(id);
      if (t !== undefined) out.push(at.track + t, at.low[t]!, at.high[t]!);
      break;
    }
    case 'milieu': {
      const m = index.milieu.get(id);
      if (m !== undefined) for (let p = 0; p < at.parties; p++) out.push(at.cubes + m * at.parties + p);
      break;
    }
    case 'assembly': {
      const a = index.assembly.get(id);
      if (a !== undefined) for (let p = 0; p < at.parties; p++) out.push(at.seats + a * at.parties + p);
      break;
    }
    case 'unit': {
      const u = index.unit.get(id);
      if (u !== undefined) out.push(at.step + u, at.lock + u);
      break;
    }
    case 'point': {
      const p = index.point.get(id);
      if (p !== undefined) out.push(at.holder + p);
      break;
    }
    case 'block': {
      const b = Number(id.replace('block-', '')) - 1;
      if (b >= 0 && b < (data.blocks?.room ?? 0)) out.push(at.value + b, at.up + b);
      break;
    }
    case 'side': {
      const s = index.side.get(id);
      if (s !== undefined && s < sides) out.push(at.line + s, ...data.tracks.flatMap((t, i) => (t.side === id ? [at.track + i] : [])));
      break;
    }
    case 'line': {
      const s = data.sides.findIndex((side) => side.id === id || side.lines.some((l) => l.id === id));
      if (s >= 0) out.push(at.line + s);
      break;
    }
    default: break;
  }
  return out.filter((n) => n >= 0);
}

interface Piece {
  readonly period: number;
  readonly cause: Cause;
  readonly nets: Net[];
}

const NAMELESS: ReadonlySet<EntityRef['kind']> = new Set(['term', 'side', 'line', 'period', 'aim', 'headline', 'part']);

/** Name that need not be said again in a list about the thing itself. */
function nameOf(desk: Desk, entity: EntityRef): string {
  const { kind, id } = entity;
  return NAMELESS.has(kind) ? '' : desk.names.label(kind as Ref['ref'], id);
}

/** «Heat +1 (now 6)» in a list about heat: «+1 (now 6)». */
function withoutName(line: string, name: string): string {
  if (name === '' || !line.startsWith(name)) return line;
  return line.slice(name.length).replace(/^[\s\u202f]*[:→,]?\s*/, '');
}

/** The last changes of one or several things with their causes, newest first: «Week 2: The pickets confer → +1». */
export function whyOf(desk: Desk, events: readonly GameEvent[], viewer: number, entities: readonly EntityRef[], most = 8): string[] {
  const wanted = new Set(entities.flatMap((entity) => slotsOf(desk, entity)));
  if (wanted.size === 0) return [];
  const pieces: Piece[] = [];
  let period = 0;
  for (const e of events) {
    if (e.e === 'period') period = e.period;
    if (e.e !== 'change' || !wanted.has(e.slot) || !isHeard(desk, e, viewer)) continue;
    const net = { slot: e.slot, from: e.from, to: e.to };
    const last = pieces[pieces.length - 1];
    if (last?.period === period && last.cause.type === e.by.type && last.cause.id === e.by.id) last.nets.push(net);
    else pieces.push({ period, cause: e.by, nets: [net] });
  }
  const title = entities.length === 1 ? nameOf(desk, entities[0]!) : '';
  const sided = entities.length === 1 && entities[0]!.kind === 'track' ? trackLabel(desk, entities[0]!.id) : '';
  const out: string[] = [];
  for (let i = pieces.length - 1; i >= 0 && out.length < most; i--) {
    const piece = pieces[i]!;
    const lines = effectLines(desk, piece.nets, viewer).map((l) => withoutName(withoutName(l, sided), title));
    if (lines.length === 0) continue;
    out.push(desk.t('why.line', {
      period: desk.pick(desk.game.data.periods[piece.period]?.name ?? { en: '', fr: '' }), cause: capital(causeName(desk, piece.cause)), effects: lines.join(desk.t('list.then')),
    }));
  }
  return out;
}
