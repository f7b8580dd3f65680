import { createBot } from '../../bots';
import type { ActionCode } from '../../rules/actions';
import { nameAction } from '../../rules/actions';
import { apply } from '../../rules/apply';
import { compile } from '../../rules/compile';
import type { ScenarioData, Text } from '../../rules/data';
import type { GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import { activeSeat, legal, naming } from '../../rules/legal';
import { setup, startingAt } from '../../rules/setup';
import type { PatchData } from '../../rules/startdata';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { fromCompiler } from '../../scenario/from-compiler';

/** Id of the start that a trial adds to the scenario; no scenario of one's own calls a start so. */
export const TRIAL_START = 'workshop-trial';

/** From where a trial begins. */
export interface TrialSetup {
  readonly period: number;
  readonly set: PatchData;
  readonly seed: number;
}

/** A position of a trial and what led to it. */
export interface Moment {
  readonly state: State;
  /** Everything that happened so far. */
  readonly events: readonly GameEvent[];
  /** How many of them had happened before the last choice. */
  readonly from: number;
  /** The choice that led here, by name; null at the start. */
  readonly choice: string | null;
  readonly seat: number;
}

/** A game played step by step, every position kept so that one can go back. */
export interface Trial {
  readonly game: Game;
  readonly seed: number;
  readonly moments: readonly Moment[];
}

/** The scenario with one more start: this period with these values. */
export function withTrialStart(data: ScenarioData, { period, set }: TrialSetup): ScenarioData {
  const name = { en: 'Trial', fr: 'Essai' };
  const about = { en: 'Begun from the workshop, with the values put there.', fr: 'Ouvert depuis l’atelier, avec les valeurs qu’on y a mises.' };
  return { ...data, starts: [...(data.starts ?? []).filter((s) => s.id !== TRIAL_START), { id: TRIAL_START, name, about, period, set }] };
}

/** Begins a trial, or says what of the wished values cannot be. */
export function beginTrial(data: ScenarioData, wanted: TrialSetup): { readonly trial: Trial } | { readonly faults: readonly Text[] } {
  const faults: Text[] = [];
  const plain = wanted.period === 0 && Object.keys(wanted.set).length === 0;
  const game = compile(plain ? data : withTrialStart(data, wanted), (fault) => {
    const { words } = fromCompiler(fault);
    faults.push({ en: `${fault.path}: ${fault.text} – ${words.en}`, fr: `${fault.path}\u202f: ${fault.text} – ${words.fr}` });
  });
  if (faults.length > 0) return { faults };
  const begun = plain ? game : startingAt(game, TRIAL_START);
  const events: GameEvent[] = [];
  const state = setup(begun, wanted.seed, (e) => events.push(e));
  return { trial: { game: begun, seed: wanted.seed, moments: [{ state, events, from: 0, choice: null, seat: -1 }] } };
}

export const now = (trial: Trial): Moment => trial.moments[trial.moments.length - 1]!;
export const isOver = (trial: Trial): boolean => activeSeat(trial.game, now(trial).state) < 0;

/** Plays one action of the side that is asked. */
export function play(trial: Trial, action: ActionCode): Trial {
  const { game, moments } = trial;
  const last = now(trial);
  const seat = activeSeat(game, last.state);
  const state = cloneState(last.state);
  const choice = nameAction(game, action, naming(game, state));
  const news: GameEvent[] = [];
  apply(game, state, action, (e) => news.push(e));
  return { ...trial, moments: [...moments, { state, events: [...last.events, ...news], from: last.events.length, choice, seat }] };
}

export function back(trial: Trial): Trial {
  return trial.moments.length < 2 ? trial : { ...trial, moments: trial.moments.slice(0, -1) };
}

/** The machine decides for whoever is asked, as the bots with a plan do. */
export function machine(trial: Trial): Trial {
  const { game, seed, moments } = trial;
  const { state } = now(trial);
  const seat = activeSeat(game, state);
  if (seat < 0) return trial;
  const open = legal(game, state);
  const action = open.length === 1 ? open[0]! : createBot('script', game, seat)(view(game, state, seat), open, seed + moments.length * 7919);
  return play(trial, action);
}

/** The longest a trial is run without being asked. */
const MOST = 2000;

/** The machine plays on until the next period begins, or the end. */
export function toNextPeriod(trial: Trial): Trial {
  const period = now(trial).state.v[trial.game.at.flow.period]!;
  let at = trial;
  for (let n = 0; n < MOST && !isOver(at) && now(at).state.v[at.game.at.flow.period] === period; n++) at = machine(at);
  return at;
}

export function toEnd(trial: Trial): Trial {
  let at = trial;
  for (let n = 0; n < MOST && !isOver(at); n++) at = machine(at);
  return at;
}
