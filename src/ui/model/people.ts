import { apportion } from '../../rules/apportion';
import type { State } from '../../rules/state';
import { newRun } from '../../rules/run';
import type { Desk } from './desk';
import { perSeat } from './chips';
import { signed } from './num';
import type { AssemblyView, MilieuView, PointView, SideLook, UnitView } from './screen';
import { stepName } from './stepname';
import type { TargetActions } from './targets';

function row(s: State, from: number, n: number): number[] {
  return s.v.slice(from, from + n);
}

/** Mood of every milieu, with its change since the last period. */
export function milieuViews(desk: Desk, s: State, previous: State | null): MilieuView[] {
  const { at, data } = desk.game;
  return data.milieus.map((m, i) => {
    const from = at.cubes + i * at.parties;
    const cubes = row(s, from, at.parties);
    const parts: string[] = [];
    if (previous) {
      for (let p = 0; p < at.parties - 1; p++) {
        const d = cubes[p]! - previous.v[from + p]!;
        if (d !== 0) parts.push(`${desk.look(p).short} ${signed(d)}`);
      }
      const free = cubes[at.parties - 1]! - previous.v[from + at.parties - 1]!;
      if (parts.length === 0 && free !== 0) parts.push(`${desk.nobody.name} ${signed(free)}`);
    }
    return { id: m.id, label: desk.names.label('milieu', m.id), icon: m.icon, cubes, change: parts.length > 0 ? parts.join(', ') : null };
  });
}

/** Seats in real deputies, by party; the parts always add up to the whole. */
export function deputiesOf(desk: Desk, s: State, assembly: number): number[] {
  const { at, data } = desk.game;
  const seats = row(s, at.seats + assembly * at.parties, at.parties);
  const scale = perSeat(desk, data.assemblies[assembly]!.id);
  return apportion(seats, Math.round(seats.reduce((a, b) => a + b, 0) * scale));
}

/** The side with strictly the most seats, −1 if nobody leads. */
export function leaderOf(desk: Desk, s: State, assembly: number): number {
  const { at, sides } = desk.game;
  let best = -1;
  let most = -1;
  for (let k = 0; k < sides; k++) {
    const n = s.v[at.seats + assembly * at.parties + k]!;
    if (n > most) [best, most] = [k, n];
    else if (n === most) best = -1;
  }
  return best;
}

/** Every assembly that sits, in the order of the scenario. */
export function assemblyViews(desk: Desk, s: State, previous: State | null): AssemblyView[] {
  const { game } = desk;
  const x = newRun(game);
  return game.data.assemblies.flatMap((a, i) => {
    const sits = game.sits[i];
    if (sits && !sits(s, x)) return [];
    const frozen = game.frozen[i]?.(s, x) ?? false;
    const leader = leaderOf(desk, s, i);
    const note = frozen ? desk.t('assembly.frozen') : desk.t('assembly.recall', { n: a.recall, of: Object.values(a.seats).reduce((p, q) => p + q, 0) });
    return [{
      id: a.id, label: desk.names.label('assembly', a.id), deputies: deputiesOf(desk, s, i),
      previous: previous ? deputiesOf(desk, previous, i) : null,
      total: a.deputies, leader: leader < 0 ? null : desk.look(leader), powers: desk.pick(a.powers), note, frozen,
    }];
  });
}

export function unitViews(desk: Desk, s: State, targets: TargetActions): UnitView[] {
  const { at, data } = desk.game;
  return data.units.map((u, i) => {
    const step = s.v[at.step + i]!;
    return {
      id: u.id, label: desk.names.label('unit', u.id), icon: u.icon, step, stepLabel: stepName(desk, i, step),
      locked: s.v[at.lock + i] === 1, uv: u.at, target: targets.get(`unit:${u.id}`) ?? null,
    };
  });
}

/** Whose flag a point shows: its holder's, or nobody's as long as the scenario has it so; by night who holds what is no secret. */
export function flagOf(desk: Desk, s: State, point: number): SideLook {
  const { at, pointFlies } = desk.game;
  const flies = pointFlies[point] ?? null;
  const shown = flies === null || s.v[at.flow.beat]! > 0 || flies(s, newRun(desk.game));
  return shown ? desk.look(s.v[at.holder + point]!) : desk.nobody;
}

export function pointViews(desk: Desk, s: State, targets: TargetActions): PointView[] {
  return desk.game.data.points.map((p, i) => ({
    id: p.id, label: desk.names.label('point', p.id), icon: p.icon, holder: flagOf(desk, s, i), role: desk.pick(p.role), uv: p.at,
    target: targets.get(`point:${p.id}`) ?? null,
  }));
}
