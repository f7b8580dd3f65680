import type { StringTable } from '../table';

/** The board, and what a choice made after the ending is worth. */
export const BOARD: StringTable = {
  'board.now': { en: 'now {list}', fr: 'à présent {list}' },
  'board.was': { en: 'was {list}', fr: 'avant {list}' },
  'board.of': { en: 'of {n}', fr: 'sur {n}' },
  'board.falls': { en: '{n}, falls at once', fr: '{n}, tombe d’emblée' },
  'board.taken': { en: '{n}, falls in a fight', fr: '{n}, tombe au combat' },
  'board.held': { en: '{n}, holds out', fr: '{n}, tient bon' },
  'board.repelled': { en: '{n}, beaten off', fr: '{n}, assaut repoussé' },
  'board.stroke': { en: '{point}: {terms} = {what}', fr: '{point} : {terms} = {what}' },
  'end.score-whose': { en: 'Score {of}', fr: 'Score {of}' },
  'end.score-none': { en: 'No score changes', fr: 'Aucun score ne change' },
  'fact.value': { en: '{what} ({n})', fr: '{what} ({n})' },
  'fact.lacked': { en: '{what} (it was {n})', fr: '{what} (on en était à {n})' },
  'fact.now': { en: '{what} (now {n})', fr: '{what} (actuellement {n})' },
};
