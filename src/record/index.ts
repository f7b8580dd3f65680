export { newRecord, parseRecord, RECORD_FORMAT, RECORD_KIND, RULES_VERSION, writeRecord } from './format';
export type { GameRecord, ParsedRecord, RecordProblem } from './format';
export { hashState } from './hash';
export { namesOf } from './names';
export type { Names } from './names';
export { perft } from './perft';
export { replay, sealed, withAction } from './replay';
export type { Divergence, Replayed, ReplayOptions } from './replay';
export { teller, transcript } from './transcript';
