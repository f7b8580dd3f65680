import type { GameEvent } from '../../rules/events';
import type { Game, Pool } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { MatchState } from '../types';
import type { Save } from './save';
import type { Shape, ShapeList } from './shape';
import { fingerprint, shapeOf } from './shape';

/** Thrown inside this file only: something the position stands on is no longer in the scenario. */
class Gone extends Error {}

export type Fitted =
  | { readonly ok: true; readonly match: MatchState; readonly history: readonly State[]; readonly migrated: boolean }
  | { readonly ok: false; readonly what: string };

const POOL: Readonly<Record<Pool, ShapeList>> = { milieu: 'milieus', assembly: 'assemblies', track: 'tracks', unit: 'units', point: 'points' };

/**
 * Brings a saved match into the shape the game has now. Where nothing moved it is taken as it is; otherwise every slot
 * and every value that points into a list is found again by name. What is new starts as in a new game.
 */
export function fit(g: Game, save: Pick<Save, 'match' | 'history' | 'shape' | 'seed'>): Fitted {
  const { match, history, shape, seed } = save;
  const now = shapeOf(g);
  const migrated = fingerprint(now) !== fingerprint(shape);
  try {
    const migration = new Migration(g, shape, now);
    const fitted = migrated ? migration.run(match, seed) : match;
    if (!playable(g, fitted.state)) throw new Gone('position');
    return { ok: true, match: fitted, history: migrated ? migration.past(history, seed) : history, migrated };
  } catch (error) {
    return { ok: false, what: error instanceof Gone ? error.message : 'position' };
  }
}

/** A position in which somebody can do something, or which is over. */
function playable(g: Game, s: State | null): boolean {
  if (s?.v.length !== g.at.size || !s.v.every(Number.isInteger)) return false;
  const phase = s.v[g.at.flow.phase]!;
  if (phase === PHASE.end) return true;
  if (phase <= PHASE.start || phase > PHASE.end) return false;
  const seat = activeSeat(g, s);
  return seat >= 0 && seat < g.sides && legal(g, s).length > 0;
}

class Migration {
  private readonly slots: ReadonlyMap<string, number>;
  constructor(private readonly g: Game, private readonly old: Shape, private readonly now: Shape) {
    this.slots = new Map(now.slots.map((name, i) => [name, i]));
  }

  run(match: MatchState, seed: number): MatchState {
    if (this.old.sides.join() !== this.now.sides.join()) throw new Gone('sides');
    if (!match.state) throw new Gone('position');
    return {
      state: this.state(match.state, seed),
      events: match.events.flatMap((event) => this.event(event) ?? []),
      // Steps back across a change of rules would need the old rules.
      undo: [],
      record: [...match.record],
    };
  }

  /** Periods gone by; one that speaks of something that is gone is left out. */
  past(history: readonly State[], seed: number): State[] {
    return history.flatMap((state) => {
      try {
        return [this.state(state, seed)];
      } catch {
        return [];
      }
    });
  }

  private state(from: State, seed: number): State {
    const { g } = this;
    const into = setup(g, seed);
    const at = new Map(this.old.slots.map((name, i) => [name, i]));
    const read = (name: string): number => from.v[at.get(name) ?? -1] ?? 0;
    g.at.slots.forEach(({ kind, id, sub }, i) => {
      const name = this.now.slots[i]!;
      if (!at.has(name)) {
        // New cards lie in the deck, new flow registers are empty; all else begins as in a new game.
        if (kind === 'zone' || kind === 'flow') into.v[i] = 0;
        return;
      }
      into.v[i] = this.value(kind, id, sub, read(name), read);
    });
    into.rng = from.rng;
    return into;
  }

  /** A value in today's numbers. */
  private value(kind: string, id: string, sub: number, value: number, read: (name: string) => number): number {
    switch (kind) {
      case 'flow':
        return this.flow(id, value, read);
      case 'order':
        return value > 0 ? this.moved('orders', value - 1) + 1 : value;
      case 'plan':
        return value > 0 ? this.moved('plans', value - 1) + 1 : value;
      case 'commit':
        return value > 0 ? this.moved('cards', value - 1) + 1 : value;
      case 'aim': {
        const plan = read(`plan:${id}:${String(sub)}`);
        return plan > 0 && value >= 0 ? this.target(this.moved('plans', plan - 1), value) : value;
      }
      case 'line': {
        const side = this.now.sides.indexOf(id);
        return this.within(this.old.lines[side], this.now.lines[side], value, 'line');
      }
      case 'chosen':
        return value > 0 ? this.within(this.old.options[this.old.dispatches.indexOf(id)], this.now.options[this.now.dispatches.indexOf(id)], value - 1, 'option') + 1 : 0;
      default:
        return value;
    }
  }

  private flow(name: string, value: number, read: (name: string) => number): number {
    const phase = read('flow:phase:0');
    switch (name) {
      case 'period':
        return this.moved('periods', value);
      case 'card':
        return value > 0 ? this.moved('cards', value - 1) + 1 : 0;
      case 'action':
        // Stands from the last time after the action is over: only while it is aimed must it still be there.
        return phase === PHASE.target ? this.moved('actions', value) : 0;
      case 'dispatch':
        return value > 0 ? this.moved('dispatches', value - 1) + 1 : 0;
      case 'queued1':
      case 'queued2':
      case 'queued3':
        return value > 0 ? this.found('dispatches', value - 1) + 1 : 0;
      case 'ending':
        return value > 0 ? this.moved('endings', value - 1) + 1 : 0;
      case 'step':
        return phase === PHASE.epilogue && value > 0 ? this.moved('dispatches', value - 1) + 1 : value;
      default:
        return value;
    }
  }

  private target(plan: number, value: number): number {
    const targets = this.g.hours?.plans[plan]?.targets;
    return targets ? this.moved(POOL[targets.pool], value) : value;
  }

  /** Where the entry is today, −1 if nowhere. */
  private found(list: ShapeList, index: number): number {
    const id = this.old[list][index];
    return id === undefined ? -1 : this.now[list].indexOf(id);
  }

  private moved(list: ShapeList, index: number): number {
    const at = this.found(list, index);
    if (at < 0) throw new Gone(this.old[list][index] ?? list);
    return at;
  }

  private within(old: readonly string[] | undefined, now: readonly string[] | undefined, index: number, what: string): number {
    const id = old?.[index];
    const at = id === undefined ? -1 : now?.indexOf(id) ?? -1;
    if (at < 0) throw new Gone(id ?? what);
    return at;
  }

  /** An event of the past in today's numbers; null if what it speaks of is gone. */
  private event(event: GameEvent): GameEvent | null {
    switch (event.e) {
      case 'change': {
        const slot = this.slots.get(this.old.slots[event.slot] ?? '');
        return slot === undefined ? null : { ...event, slot };
      }
      case 'period':
        return this.kept(this.found('periods', event.period), (period) => ({ ...event, period }));
      case 'vote':
        return this.kept(this.found('assemblies', event.assembly), (assembly) => ({ ...event, assembly }));
      case 'assault':
        return this.kept(this.found('points', event.point), (point) => ({ ...event, point }));
      case 'test': {
        const rows = event.rows.flatMap((row) => {
          const unit = this.found('units', row.unit);
          return unit < 0 ? [] : [{ ...row, unit }];
        });
        return { ...event, rows };
      }
      case 'planned': {
        if (event.target < 0) return event;
        const pool = this.g.hours?.plans[this.now.plans.indexOf(event.plan)]?.targets?.pool;
        return pool ? this.kept(this.found(POOL[pool], event.target), (target) => ({ ...event, target })) : null;
      }
      default:
        return event;
    }
  }

  private kept(index: number, make: (index: number) => GameEvent): GameEvent | null {
    return index < 0 ? null : make(index);
  }
}
