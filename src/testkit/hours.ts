import { apply } from '../rules/apply';
import { beginHours } from '../rules/flow/hours';
import type { Game, Sink } from '../rules/game';
import { activeSeat, findAction, legal, legalNames, phaseOf } from '../rules/legal';
import { newRun } from '../rules/run';
import type { State } from '../rules/state';
import { cloneState } from '../rules/state';

/**
 * What a side does in the final hours: for one beat of a private moment, the plans it would like, best first.
 * `step` is the beat within the moment; `sealed` what it planned for the beat before in the same moment.
 */
export type HoursPolicy = (s: State, step: number, sealed: string | null) => readonly string[];

/** Opens the final hours on a copy of a position: one side attacks, the other defends. */
export function openHours(g: Game, s: State, attacker: string, defender: string, sink: Sink | null = null): State {
  const next = cloneState(s);
  next.v[g.at.flow.attacker] = g.index.side.get(attacker)! + 1;
  next.v[g.at.flow.defender] = g.index.side.get(defender)! + 1;
  beginHours(next, newRun(g, sink));
  return next;
}

/** Plays the final hours to their end by fixed plans; reserve cards stay in the pocket, the epilogue takes its first answers. */
export function playHours(g: Game, s: State, policies: Readonly<Record<string, HoursPolicy>>, sink: Sink | null = null): State {
  let sealed: string | null = null;
  while (activeSeat(g, s) >= 0) {
    const phase = phaseOf(g, s);
    if (phase !== 'plan') {
      apply(g, s, legal(g, s)[0]!, sink);
      continue;
    }
    const step = s.v[g.at.flow.step]!;
    if (step === 0) sealed = null;
    const names = legalNames(g, s);
    const policy = policies[g.data.sides[activeSeat(g, s)]!.id];
    const wishes: readonly string[] = policy ? policy(s, step, sealed) : [];
    const plan: string = wishes.map((w) => `plan:${w}`).find((w) => names.includes(w)) ?? 'plan:hold';
    sealed = plan;
    apply(g, s, findAction(g, s, plan), sink);
  }
  return s;
}
