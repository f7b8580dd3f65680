import type { Text } from '../../rules/data';
import type { Game } from '../../rules/game';
import { startOf } from '../../rules/setup';
import type { Phase, State } from '../../rules/state';
import { fnv1a } from '../../scenario/hash';
import type { Session } from '../session';
import type { MatchState, Player } from '../types';
import type { Shape } from './shape';
import { shapeOf } from './shape';

export const PROGRAM = 'dual-power';
/** Raised when a file written before could be misread. */
export const SAVE_FORMAT = 1;

/** Where a saved game stands, in what may be shown of it. */
export interface Standing {
  readonly period: number;
  readonly periodName: Text;
  readonly phase: Phase | 'end';
  /** Seat that is due, −1 when the game is over. */
  readonly seat: number;
  /** True behind a curtain: whoever opens the save meets the curtain, not the table behind it. */
  readonly secret: boolean;
  readonly turns: number;
}

/** A game as it is kept: the position itself, so that it outlives a change of rules, and the record beside it. */
export interface Save {
  readonly program: typeof PROGRAM;
  readonly format: number;
  readonly scenario: { readonly id: string; readonly hash: string; readonly title: Text };
  readonly lang: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The same for all saves of one game. */
  readonly gameId: string;
  readonly seed: number;
  /** Where the game began, if not with the first period. */
  readonly start?: string | undefined;
  readonly players: readonly Player[];
  readonly standing: Standing;
  readonly shape: Shape;
  /** Secrets of every seat included. */
  readonly match: MatchState;
  /** What everybody knew at the beginning of each period: the papers and curves are made from it. */
  readonly history: readonly State[];
  /** Of the match, to tell a damaged file from a sound one. */
  readonly check: string;
}

export interface SaveContext {
  readonly hash: string;
  readonly lang: string;
  readonly gameId: string;
  readonly now: number;
}

/** A save of the game as it stands. */
export function saveOf(session: Session, context: SaveContext): Save {
  const match = session.snapshot();
  const { game } = session;
  return {
    program: PROGRAM,
    format: SAVE_FORMAT,
    scenario: { id: game.data.id, hash: context.hash, title: game.data.title },
    lang: context.lang,
    savedAt: context.now,
    gameId: context.gameId,
    seed: session.seed,
    ...(startOf(game) === undefined ? {} : { start: startOf(game) }),
    players: session.players,
    standing: standingOf(game, session, match),
    shape: shapeOf(game),
    match,
    history: session.history(),
    check: checkOf(match, session.history()),
  };
}

export function checkOf(match: MatchState, history: readonly State[]): string {
  return fnv1a(JSON.stringify([match, history]));
}

function standingOf(g: Game, session: Session, match: MatchState): Standing {
  const period = match.state!.v[g.at.flow.period]!;
  const due = session.due();
  return {
    period,
    periodName: g.data.periods[period]!.name,
    phase: due?.phase ?? 'end',
    seat: due?.seat ?? -1,
    secret: due?.secret ?? false,
    turns: match.record.length,
  };
}
