import type { StringTable } from '../table';

/** The board, and the reckoning at the end. */
export const BOARD: StringTable = {
  'board.now': { en: 'now {list}', fr: 'à présent {list}' },
  'board.was': { en: 'was {list}', fr: 'avant {list}' },
  'board.of': { en: 'of {n}', fr: 'sur {n}' },
  'board.falls': { en: '{n}, falls without a fight', fr: '{n}, tombe sans combat' },
  'board.taken': { en: '{n}, falls in a fight', fr: '{n}, tombe au combat' },
  'board.held': { en: '{n}, holds out', fr: '{n}, tient bon' },
  'board.repelled': { en: '{n}, beaten off', fr: '{n}, assaut repoussé' },
  'board.stroke': { en: '{point}: {terms} = {what}', fr: '{point} : {terms} = {what}' },
  'end.moment': { en: '{headline} — {deck}', fr: '{headline} — {deck}' },
  'end.balance': { en: '{name} at the end, seen from: {who}', fr: '{name} à la fin, vu de : {who}' },
  'dates.never': { en: 'it did not come to it', fr: 'on n’en est pas venu là' },
  'dates.same': { en: 'at that time', fr: 'à ce moment-là' },
  'dates.earlier': { en: 'earlier', fr: 'plus tôt' },
  'dates.later': { en: 'later', fr: 'plus tard' },
  'end.nothing': { en: 'nothing of weight', fr: 'rien de lourd' },
  'end.lead.none': { en: 'Nobody opened the final hours: it was decided by what the calendar brought, and by who was still obeyed.', fr: 'Nul n’a ouvert les heures décisives : le calendrier a tranché, et ceux que l’on écoutait encore.' },
  'end.lead.hours': {
    en: 'The final hours opened in the period {period}: {attacker} against {defender}. {strokes, plural, =0 {No stroke was tried} one {# stroke was tried} other {# strokes were tried}}, {won, plural, =0 {none succeeded} one {# succeeded} other {# succeeded}}.',
    fr: 'Les heures décisives s’ouvrirent dans la période {period} : {attacker} contre {defender}. {strokes, plural, =0 {Aucun coup de main tenté} one {# coup de main tenté} other {# coups de main tentés}}, {won, plural, =0 {aucun réussi} one {# réussi} other {# réussis}}.',
  },
  'end.roads.ahead': {
    en: '“{a}” {x}, “{b}” {y}: where nobody rises the two are compared, and {n, plural, one {one point} other {# points}} ahead decide. It was {d}.',
    fr: '« {a} » {x}, « {b} » {y} : quand nul ne se soulève, on compare les deux ; il faut {n, plural, one {un point} other {# points}} d’avance. Il y en avait {d}.',
  },
  'end.roads.level': {
    en: '“{a}” {x}, “{b}” {y}: where nobody rises the two are compared, and {n, plural, one {one point} other {# points}} ahead decide. It was {d}: too little for either.',
    fr: '« {a} » {x}, « {b} » {y} : quand nul ne se soulève, on compare les deux ; il faut {n, plural, one {un point} other {# points}} d’avance. Il y en avait {d} : trop peu pour l’une comme pour l’autre.',
  },
  'end.ahead': {
    en: 'The ending belongs {owner}, first place {winner}, {x} points against {y}: {terms}.',
    fr: 'La fin revient {owner}, la première place {winner}, {x} points contre {y} : {terms}.',
  },
  'end.ahead.tie': {
    en: 'The ending belongs {owner}, first place {winner}, {x} points each: a tie goes to more points from objectives, then to the order of the sides.',
    fr: 'La fin revient {owner}, la première place {winner}, {x} points partout : à égalité passe devant qui a plus de points d’objectifs, puis l’ordre des camps.',
  },
  'end.ahead.nobody': {
    en: 'The ending is not one of the sides’; first place goes {winner}, {x} points: {terms}.',
    fr: 'La fin n’est celle d’aucun des camps ; la première place revient {winner}, {x} points : {terms}.',
  },
  'end.otherwise.none': {
    en: 'Tried at the end, the balance would have been {n}. Whoever means to rise must first wear down: {hindered}; whoever means to prevent it must not let this grow: {helped}.',
    fr: 'Tenté à la fin, le rapport aurait été de {n}. Qui veut se soulever doit d’abord user : {hindered} ; qui veut l’empêcher ne doit pas laisser croître : {helped}.',
  },
  'end.otherwise.for': {
    en: 'At the end the balance was {n} for {who}. Whoever wants another end must take away: {helped}; or build up: {hindered}.',
    fr: 'À la fin le rapport était de {n} pour ce camp : {who}. Qui veut une autre fin doit lui ôter : {helped} ; ou renforcer : {hindered}.',
  },
  'end.otherwise.against': {
    en: 'At the end the balance was {n} for {who}: too little. Next time, first wear down: {hindered}, {next}; or wait until they weigh less.',
    fr: 'À la fin le rapport était de {n} pour ce camp : {who} ; trop peu. Une autre fois, user d’abord : {hindered}, {next} ; ou attendre que cela pèse moins.',
  },
  'end.now': { en: 'The end', fr: 'Fin' },
  'end.troops': { en: 'Troops', fr: 'Troupes' },
  'end.objectives': { en: 'Objectives reached', fr: 'Objectifs atteints' },
  'end.curve': { en: '{where}: {who}', fr: '{where} : {who}' },
};
