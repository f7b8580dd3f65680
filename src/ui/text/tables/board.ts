import type { StringTable } from '../table';

/** The board, and the reckoning at the end. */
export const BOARD: StringTable = {
  'board.now': { en: 'now {list}', fr: 'à présent {list}' },
  'board.was': { en: 'was {list}', fr: 'avant {list}' },
  'board.of': { en: 'of {n}', fr: 'sur {n}' },
  'end.now': { en: 'The end', fr: 'Fin' },
  'end.objectives': { en: 'Objectives reached', fr: 'Objectifs atteints' },
  'end.curve': { en: '{where}: {who}', fr: '{where} : {who}' },
};
