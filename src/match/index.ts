export type { Refusal } from './explain';
export { explainIllegal } from './explain';
export { matchGame, matchView } from './game';
export type { Change, Due, Session, SessionSetup } from './session';
export { createSession } from './session';
export type { Checkpoint, MatchState, MatchView, Player } from './types';
export { isSecret, settles } from './undo';
