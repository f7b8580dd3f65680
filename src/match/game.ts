import { INVALID_MOVE } from 'boardgame.io/core';
import type { Game as BoardGame, LongFormMove, MoveMap } from 'boardgame.io';
import type { ActionName } from '../rules/actions';
import { ACTIONS, code, nameAction } from '../rules/actions';
import { apply } from '../rules/apply';
import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import { mayHear } from '../rules/hear';
import { activeSeat, legal, naming } from '../rules/legal';
import type { State } from '../rules/state';
import { cloneState, PHASE } from '../rules/state';
import { view } from '../rules/view';
import type { MatchState, MatchView } from './types';
import { settles } from './undo';

/** Name of the move that lays out the first position; the session makes it before anybody else can move. */
export const START = 'start';
/** Name of our own step back. */
export const UNDO = 'undo';

/** Where a match begins: a fresh position from a seed, or one that was saved. */
export type Beginning = () => MatchState;

/** Told of a position between two periods: the one before is over, of the next nothing has begun. */
export type Closed = (s: State) => void;

/**
 * The boardgame.io game around the rules: it knows who may move and who may see what, and no rule of its own.
 * The master alone runs moves (`client: false`): a client's state is stripped, so a move on it would go astray.
 */
export function matchGame(g: Game, begin: Beginning, closed: Closed): BoardGame<MatchState> {
  const moves: MoveMap<MatchState> = { [START]: startMove(begin), [UNDO]: undoMove(g) };
  for (const name of ACTIONS) moves[name] = actionMove(g, name, closed);
  const turnOf = (G: MatchState): number => (G.state ? activeSeat(g, G.state) : -1);
  return {
    name: 'dual-power',
    minPlayers: g.sides,
    maxPlayers: g.sides,
    disableUndo: true,
    setup: () => ({ state: null, events: [], undo: [], record: [] }),
    moves,
    turn: {
      order: { first: () => 0, next: ({ G, ctx }) => (turnOf(G) < 0 ? ctx.playOrderPos : turnOf(G)) },
      // All may speak, and each move asks whether it is theirs: whoever ended a turn may still take it back.
      activePlayers: { all: null as unknown as string },
      endIf: ({ G, ctx }) => {
        const seat = turnOf(G);
        return seat < 0 || String(seat) === ctx.currentPlayer ? undefined : { next: String(seat) };
      },
    },
    // No client may end turns or games by itself: the state alone decides.
    events: { endGame: false, endPhase: false, endTurn: false, setPhase: false, endStage: false, setStage: false, pass: false, setActivePlayers: false },
    endIf: ({ G }) => (G.state && turnOf(G) < 0 ? { winner: G.state.v[g.at.flow.winner]! - 1 } : undefined),
    playerView: ({ G, playerID }) => matchView(g, G, seatOf(playerID)),
  };
}

/** Seat of a boardgame.io player; −1 for spectators, whom it calls null, "null" or undefined. */
export function seatOf(playerID: string | null | undefined): number {
  return typeof playerID === 'string' && /^\d+$/.test(playerID) ? Number(playerID) : -1;
}

/** What a seat may receive of a match. */
export function matchView(g: Game, G: MatchState, seat: number): MatchView {
  if (!G.state) return { state: null, events: [], canUndo: false };
  return {
    state: view(g, G.state, seat),
    events: G.events.filter((event) => mayHear(g, event, seat)),
    canUndo: seat >= 0 && undoerOf(g, G) === seat,
  };
}

const LONG_FORM = { client: false, redact: true, undoable: false } as const;

function startMove(begin: Beginning): LongFormMove<MatchState> {
  return {
    ...LONG_FORM,
    move: ({ G }) => (G.state ? INVALID_MOVE : begin()),
  };
}

/** The seat whose action was the last that can be taken back; −1 if none can. */
function undoerOf(g: Game, G: MatchState): number {
  const last = G.undo.at(-1);
  return last ? activeSeat(g, last.state) : -1;
}

function undoMove(g: Game): LongFormMove<MatchState> {
  return {
    ...LONG_FORM,
    move: ({ G, playerID }) => {
      const undoer = undoerOf(g, G);
      const last = undoer === seatOf(playerID) ? G.undo.pop() : undefined;
      if (!last) return INVALID_MOVE;
      G.state = plain(last.state);
      G.events.length = last.events;
      G.record.length = last.record;
      return undefined;
    },
  };
}

/** One move for a kind of action: legal or invalid, then the rules on a clone. */
function actionMove(g: Game, name: ActionName, closed: Closed): LongFormMove<MatchState> {
  return {
    ...LONG_FORM,
    move: ({ G, playerID }, a: unknown, b: unknown) => {
      if (!G.state || !isArgument(a) || !isArgument(b)) return INVALID_MOVE;
      const before = plain(G.state);
      const action = code(name, a, b);
      if (activeSeat(g, before) !== seatOf(playerID) || !legal(g, before).includes(action)) return INVALID_MOVE;
      const after = cloneState(before);
      const news: GameEvent[] = [];
      const length = G.events.length;
      const record = G.record.length;
      G.record.push(nameAction(g, action, naming(g, before)));
      apply(g, after, action, (event) => {
        news.push(event);
        if (event.e === 'period') closed(between(g, after));
      });
      // Once another seat has acted, what came before it stays.
      if (settles(g, before, after) || undoerOf(g, G) !== seatOf(playerID)) G.undo = [];
      if (!settles(g, before, after)) G.undo.push({ state: before, events: length, record });
      G.state = after;
      G.events.push(...news);
      return undefined;
    },
  };
}

/** A copy of a position in which a period is about to begin. */
function between(g: Game, s: State): State {
  const copy = cloneState(s);
  copy.v[g.at.flow.phase] = PHASE.start;
  return copy;
}

function isArgument(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1023;
}

/** A plain copy: what a move is given is a draft, which the rules could not index at full speed. */
function plain(s: State): State {
  return { rng: s.rng, v: Array.from(s.v) };
}
