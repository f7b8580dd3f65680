import { Client } from 'boardgame.io/client';
import { Local } from 'boardgame.io/multiplayer';
import type { ActionCode } from '../rules/actions';
import { first, kindOf, second } from '../rules/actions';
import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import { activeSeat, legal, phaseOf } from '../rules/legal';
import { setup } from '../rules/setup';
import type { Phase, State } from '../rules/state';
import { cloneState } from '../rules/state';
import { view } from '../rules/view';
import type { Refusal } from './explain';
import { explainIllegal } from './explain';
import { matchGame, START, UNDO } from './game';
import type { MatchState, MatchView, Player } from './types';
import { isSecret } from './undo';

/** How a game is begun: who plays, and from which seed or which saved match. */
export interface SessionSetup {
  readonly players: readonly Player[];
  readonly seed: number;
  readonly resume?: { readonly match: MatchState; readonly history: readonly State[] };
}

/** Who must decide now. */
export interface Due {
  readonly seat: number;
  readonly phase: Phase;
  /** To be shown to that seat alone. */
  readonly secret: boolean;
  readonly human: boolean;
}

/** What happened to the table, told after it did. */
export type Change = 'act' | 'undo';

/** A game at one screen: one client for every seat, one for the onlookers, and the master that alone knows all. */
export interface Session {
  readonly game: Game;
  readonly players: readonly Player[];
  readonly seed: number;
  /** Calls `listener` after every change; returns the way to stop it. */
  subscribe(listener: (change: Change) => void): () => void;
  /** What a seat may know of the position; −1 or nothing: what everybody knows. */
  view(seat?: number): State;
  /** The history a seat may know, from the event numbered `since` on. Shorter than before after an undo. */
  events(seat?: number, since?: number): readonly GameEvent[];
  /** What everybody knew when each period was about to begin, before its dispatches; the start of the game first. The same objects every time. */
  history(): readonly State[];
  /** Null when the game is over. */
  due(): Due | null;
  /** Legal actions of the seat that is due, from that seat's own view. */
  legal(): ActionCode[];
  /** Plays an action; the reason if it is refused. */
  act(seat: number, action: ActionCode): Refusal | null;
  canUndo(seat: number): boolean;
  undo(seat: number): Refusal | null;
  /** How many actions have been played. */
  turns(): number;
  /** Everything, secrets included: for saving, never for showing. */
  snapshot(): MatchState;
  /** Everything a client has received, for the test that searches it for secrets. */
  received(seat: number): unknown;
  stop(): void;
}

let matches = 0;

/** The one name under which the library keeps the master of the last session. */
const MASTER = { name: 'dual-power' };

/** Opens a session. Nothing in it waits: an action is played when `act` returns. */
export function createSession(g: Game, options: SessionSetup): Session {
  const { players, seed, resume } = options;
  if (players.length !== g.sides) throw new Error(`${g.data.id} has ${String(g.sides)} seats, not ${String(players.length)}`);
  // A period never begins twice: what comes before it cannot be undone.
  const bg = matchGame(g, () => resume ? copyMatch(resume.match) : newMatch(g, seed), (between) => { history.push(view(g, between, -1)); });
  // The local master is shared by game and match: a name that was never used before keeps two games apart.
  const matchID = `match-${String(++matches)}`;
  // The library keeps the last master under the game's name for ever, and with it all that was played: one name for all
  // sessions means one master kept. The storage key, never stored under, tells it not to take the last one for ours.
  const local = Local({ storageKey: matchID });
  let master: ReturnType<typeof local>['master'] | null = null;
  const client = (playerID: string | undefined): ReturnType<typeof Client<MatchView>> => {
    const made = Client<MatchView>({
      game: bg as never,
      numPlayers: g.sides,
      matchID,
      debug: false,
      multiplayer: (transport) => {
        const opened = local({ ...transport, gameKey: MASTER });
        master = opened.master;
        return opened;
      },
      ...(playerID === undefined ? {} : { playerID }),
    });
    made.start();
    return made;
  };
  const seats = players.map((_, seat) => client(String(seat)));
  const public_ = client(undefined);
  seats[0]!.moves[START]!();

  const of = (seat: number): (typeof seats)[number] => (seat < 0 ? public_ : seats[seat]!);
  const seen = (seat: number): MatchView => of(seat).getState()!.G;
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const stored = (): MatchState => {
    const { storageAPI } = master!;
    const found = (storageAPI as unknown as { fetch(id: string, what: { state: true }): { state: { G: MatchState } } }).fetch(matchID, { state: true });
    return found.state.G;
  };
  const stateFor = (seat: number): State => seen(seat).state!;
  const history: State[] = resume ? resume.history.map(cloneState) : [cloneState(stateFor(-1))];

  const session: Session = {
    game: g,
    players,
    seed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (seat = -1) => cloneState(stateFor(seat)),
    events: (seat = -1, since = 0) => seen(seat).events.slice(since),
    history: () => history,
    due() {
      const s = stateFor(-1);
      const seat = activeSeat(g, s);
      if (seat < 0) return null;
      return { seat, phase: phaseOf(g, s), secret: isSecret(g, s), human: players[seat]!.kind === 'human' };
    },
    legal() {
      const seat = activeSeat(g, stateFor(-1));
      return seat < 0 ? [] : legal(g, stateFor(seat));
    },
    act(seat, action) {
      const refusal = explainIllegal(g, stateFor(seat), seat, action);
      if (refusal) return refusal;
      of(seat).moves[kindOf(action)]!(first(action), second(action));
      tell('act');
      return null;
    },
    canUndo: (seat) => seat >= 0 && seen(seat).canUndo,
    undo(seat) {
      if (!session.canUndo(seat)) return { code: 'nothing-to-undo' };
      of(seat).moves[UNDO]!();
      tell('undo');
      return null;
    },
    turns: () => stored().record.length,
    snapshot: () => copyMatch(stored()),
    received: (seat) => {
      const { store, log } = of(seat);
      return { state: store.getState() as unknown, log, initial: (of(seat) as unknown as { initialState: unknown }).initialState };
    },
    stop() {
      listeners.clear();
      for (const each of [...seats, public_]) each.stop();
    },
  };
  return session;
}

function newMatch(g: Game, seed: number): MatchState {
  const events: GameEvent[] = [];
  const state = setup(g, seed, (event) => events.push(event));
  return { state, events, undo: [], record: [] };
}

/** A copy whose lists can be changed; events and checkpoints never change, so they are shared. */
function copyMatch(m: MatchState): MatchState {
  return { state: m.state ? cloneState(m.state) : null, events: [...m.events], undo: [...m.undo], record: [...m.record] };
}
