import type { Bot } from '../bots/bot';
import type { ActionCode, NamingContext } from '../rules/actions';
import { first, kindOf, nameAction, second } from '../rules/actions';
import { apply } from '../rules/apply';
import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import { activeSeat, legal, naming } from '../rules/legal';
import { newRun } from '../rules/run';
import { setup } from '../rules/setup';
import type { State } from '../rules/state';
import { cloneState } from '../rules/state';
import { view } from '../rules/view';
import type { Force } from './force/force';
import { mix } from './seeds';

/** What one game came to; plain numbers, so that it travels between threads. */
export interface GameResult {
  readonly seed: number;
  readonly ending: number;
  readonly winner: number;
  readonly scores: readonly number[];
  /** Period in which the final hours began, −1 if they never did, and who began them. */
  readonly rising: number;
  readonly attacker: number;
  readonly beats: number;
  readonly periods: number;
  readonly actions: number;
  /** Decisions of each seat, and those among them with more than one legal action. */
  readonly decisions: readonly number[];
  readonly choices: readonly number[];
  /** Values of tracks and named sums at the end. */
  readonly tracks: readonly number[];
  readonly sums: readonly number[];
}

/** A game that broke off, with what is needed to play it again. */
export class GameFailure extends Error {
  constructor(message: string, readonly seed: number, readonly actions: readonly string[]) {
    super(message);
  }
}

/** No game of any scenario is this long; one that is has run into a circle. */
const BOUND = 20_000;

/** Looks on at a game from its set-up to its end: the true state at each moment, and everything that happens in it. */
export interface Onlooker {
  hear(e: GameEvent): void;
  begin(s: State): void;
  /** A decision, forced ones too, before it is applied. */
  decide(s: State, seat: number, open: readonly ActionCode[], action: ActionCode): void;
  after(s: State): void;
  end(s: State): void;
}

/** What may be asked of a game besides its being played. */
export interface PlayOptions {
  readonly force?: Force | null;
  /** Hears of every choice made, by a short name. */
  readonly note?: (name: string) => void;
  /** Hears of every decision, forced ones too, before it is applied: the true state, who decides, what was open, what was chosen. */
  readonly watch?: (s: State, seat: number, open: readonly ActionCode[], action: ActionCode) => void;
  readonly onlooker?: Onlooker;
  /** Plays on from this state (which is left as it is) instead of a new set-up; the seed then serves the bots alone. */
  readonly start?: State;
}

/**
 * Plays one game between bots to its end.
 * @throws GameFailure with the actions so far, named.
 */
export function playGame(g: Game, bots: readonly Bot[], seed: number, { force = null, note, watch, onlooker, start }: PlayOptions = {}): GameResult {
  const past: Past[] = [];
  const { flow } = g.at;
  const decisions = new Array<number>(g.sides).fill(0);
  const choices = new Array<number>(g.sides).fill(0);
  let actions = 0;
  let rising = -1;
  try {
    force?.restart();
    const sink = onlooker ? (e: GameEvent): void => { onlooker.hear(e); } : null;
    const s = start ? cloneState(start) : setup(g, seed, sink);
    const list: ActionCode[] = [];
    const x = newRun(g, sink);
    onlooker?.begin(s);
    for (;;) {
      force?.settle(s);
      const seat = activeSeat(g, s);
      if (seat < 0) break;
      const all = legal(g, s, list, x);
      if (all.length === 0) throw new Error(`side ${g.data.sides[seat]!.id} has nothing legal to do`);
      const open = force ? force.narrow(s, all) : all;
      if (rising < 0 && s.v[flow.beat]! > 0) rising = s.v[flow.period]!;
      const action = open.length === 1 ? open[0]! : bots[seat]!(view(g, s, seat), open, mix(seed, actions));
      if (!open.includes(action)) throw new Error(`the bot of ${g.data.sides[seat]!.id} chose an action that is not open to it`);
      past.push({ action, at: naming(g, s) });
      if (note) note(shortName(g, s, action));
      if (watch) watch(s, seat, open, action);
      if (onlooker) onlooker.decide(s, seat, open, action);
      decisions[seat] = decisions[seat]! + 1;
      if (open.length > 1) choices[seat] = choices[seat]! + 1;
      apply(g, s, action, null, x);
      if (onlooker) onlooker.after(s);
      if (++actions > BOUND) throw new Error(`no end after ${BOUND} actions`);
    }
    onlooker?.end(s);
    return {
      seed, rising, actions, decisions, choices,
      ending: s.v[flow.ending]! - 1, winner: s.v[flow.winner]! - 1,
      scores: Array.from({ length: g.sides }, (_, k) => s.v[g.at.score + k]!),
      attacker: s.v[flow.attacker]! - 1, beats: s.v[flow.beat]!, periods: s.v[flow.period]! + 1,
      tracks: g.data.tracks.map((_, k) => s.v[g.at.track + k]!),
      sums: g.sums.map((sum) => sum(s, newRun(g))),
    };
  } catch (error) {
    // Names cost more than the game: only a game that broke off needs them.
    throw new GameFailure(error instanceof Error ? error.message : String(error), seed, past.map((p) => nameAction(g, p.action, p.at)));
  }
}

/** An action with what is needed to name it later. */
interface Past {
  readonly action: ActionCode;
  readonly at: NamingContext;
}

/** What was chosen, without the card or target it was done with: for counting. */
function shortName(g: Game, s: State, a: ActionCode): string {
  const n = first(a);
  switch (kindOf(a)) {
    case 'choose': return `option:${g.dispatches[s.v[g.at.flow.dispatch]! - 1]!.options[n]!.data.id}`;
    case 'seal': return n === 0 ? `order:hold:${g.data.sides[s.v[g.at.flow.seat]!]!.id}` : `order:${g.data.orders[n - 1]!.id}`;
    case 'play': return second(a) === 0 ? `event:${g.data.cards[n]!.id}` : `action:${g.data.actions[second(a) - 1]!.id}`;
    case 'pass': return `pass:${g.data.sides[s.v[g.at.flow.seat]!]!.id}`;
    case 'plan': return n === 0 ? `plan:hold:${g.data.sides[s.v[g.at.flow.seat]!]!.id}` : `plan:${g.data.hours!.plans[n - 1]!.id}`;
    default: return kindOf(a);
  }
}
