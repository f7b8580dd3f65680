import { first } from '../../rules/actions';
import type { Game } from '../../rules/game';
import { PHASE } from '../../rules/state';
import type { Force } from '../force/force';
import type { NightData } from './schema';

/** A force that also lays down what a side plans in some beats of the final hours. */
export function withNight(g: Game, force: Force, rules: readonly NightData[]): Force {
  if (rules.length === 0) return force;
  const { flow } = g.at;
  const fixed = rules.map((r) => ({
    side: g.index.side.get(r.side) ?? -1,
    plans: r.plan.map((id) => (id === 'hold' ? 0 : (g.index.plan.get(id) ?? -2) + 1)),
    beats: r.beats,
  }));
  return {
    ...force,
    narrow: (s, actions) => {
      let left = force.narrow(s, actions);
      if (s.v[flow.phase] !== PHASE.plan) return left;
      const beat = s.v[flow.beat]! + s.v[flow.step]!;
      for (const r of fixed) {
        if (r.side !== s.v[flow.seat] || !r.beats.includes(beat)) continue;
        const keep = left.filter((a) => r.plans.includes(first(a)));
        if (keep.length > 0) left = keep;
      }
      return left;
    },
  };
}
