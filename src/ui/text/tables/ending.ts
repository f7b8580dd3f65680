import type { StringTable } from '../table';

/** The reckoning at the end. It comes with the page of the end: nothing said before may stand here. */
export const ENDING: StringTable = {
  'end.moment': { en: '{headline} — {deck}', fr: '{headline} — {deck}' },
  'end.balance': { en: '{name} at the end, seen from: {who}', fr: '{name} à la fin, vu de : {who}' },
  'dates.never': { en: 'it did not come to it', fr: 'on n’en est pas venu là' },
  'dates.same': { en: 'at that time', fr: 'à ce moment-là' },
  'dates.earlier': { en: 'earlier', fr: 'plus tôt' },
  'dates.later': { en: 'later', fr: 'plus tard' },
  'end.nothing': { en: 'nothing of weight', fr: 'rien de lourd' },
  'end.lead.calendar': { en: 'It was decided by what the calendar brought, and by who was still obeyed.', fr: 'Le calendrier a tranché, et ceux que l’on écoutait encore.' },
  'end.lead.none': { en: 'Nobody opened the final hours: it was decided by what the calendar brought, and by who was still obeyed.', fr: 'Nul n’a ouvert les heures décisives : le calendrier a tranché, et ceux que l’on écoutait encore.' },
  'end.lead.cut': {
    en: '{what}. This ended the game {n, plural, =0 {in the last period of the calendar} one {one period before the calendar would have} other {# periods before the calendar would have}}.',
    fr: '{what}. La partie en est restée là, {n, plural, =0 {dans la dernière période du calendrier} one {une période avant le terme du calendrier} other {# périodes avant le terme du calendrier}}.',
  },
  'end.decided': { en: '{period}: one sum decided. Each term stands as it counted then.', fr: '{period} : une somme a tranché. Chaque terme est donné tel qu’il comptait alors.' },
  'end.lead.hours': {
    en: 'The final hours opened in the period {period}: {attacker} against {defender}. {strokes, plural, =0 {Who attacked tried no stroke.} other {Who attacked tried {strokes, plural, one {one stroke} other {# strokes}}, and {won, plural, =0 {none succeeded} one {one succeeded} other {# succeeded}}.}}',
    fr: 'Les heures décisives s’ouvrirent dans la période {period} : {attacker} contre {defender}. {strokes, plural, =0 {L’attaquant n’a tenté aucun coup de main.} other {L’attaquant a tenté {strokes, plural, one {un coup de main} other {# coups de main}}, {won, plural, =0 {aucun n’a réussi} one {un a réussi} other {# ont réussi}}.}}',
  },
  'end.roads.ahead': {
    en: '“{a}” {x}, “{b}” {y}: where nobody rises the two are compared, and {n, plural, =0 {the higher one decides} one {one point ahead decides} other {# points ahead decide}}. It was {d}.',
    fr: '« {a} » {x}, « {b} » {y} : quand nul ne se soulève, on compare les deux ; {n, plural, =0 {la plus haute l’emporte} one {il faut un point d’avance} other {il faut # points d’avance}}. Il y en avait {d}.',
  },
  'end.roads.level': {
    en: '“{a}” {x}, “{b}” {y}: where nobody rises the two are compared, and {n, plural, =0 {the higher one decides} one {one point ahead decides} other {# points ahead decide}}. It was {d}: too little for either.',
    fr: '« {a} » {x}, « {b} » {y} : quand nul ne se soulève, on compare les deux ; {n, plural, =0 {la plus haute l’emporte} one {il faut un point d’avance} other {il faut # points d’avance}}. Il y en avait {d} : trop peu pour l’une comme pour l’autre.',
  },
  'end.roads.shared': { en: '{what} counts in both, but not alike: {x} in “{a}”, {y} in “{b}”.', fr: '{what} compte des deux côtés, mais inégalement : {x} dans « {a} », {y} dans « {b} ».' },
  'end.ahead': {
    en: 'The ending belongs {owner}, first place {winner}, {x} points against {y}: {terms}.',
    fr: 'La fin revient {owner}, la première place {winner}, {x} points contre {y} : {terms}.',
  },
  'end.ahead.tie': {
    en: 'The ending belongs {owner}, first place {winner}, {x} points each: a tie goes to more points from objectives, then to the order of the sides.',
    fr: 'La fin revient {owner}, la première place {winner}, {x} points partout : à égalité passe devant qui a plus de points d’objectifs, puis l’ordre des camps.',
  },
  'end.tie': { en: '{x} points each: those from objectives decide, {a} against {b}', fr: '{x} points partout : ceux des objectifs départagent, {a} contre {b}' },
  'end.tie.order': { en: '{x} points each, as many from objectives: the order of the sides decides', fr: '{x} points partout, autant pour les objectifs : l’ordre des camps départage' },
  'end.ahead.nobody': {
    en: 'The ending is not one of the sides’; first place goes {winner}, {x} points: {terms}.',
    fr: 'La fin n’est celle d’aucun des camps ; la première place revient {winner}, {x} points : {terms}.',
  },
  'end.test.rest': { en: 'none of the others held', fr: 'aucune des autres ne tenait' },
  'end.otherwise.take': {
    en: 'At the end the balance was {n} for {who}. Another time take away what carried it most ({helped}), or build up what stood against it ({hindered}).',
    fr: 'À la fin le rapport était de {n} en faveur {who}. Une autre fois, lui ôter ce qui l’a le plus porté ({helped}), ou renforcer ce qui lui résistait ({hindered}).',
  },
  'end.otherwise.weak': {
    en: 'At the end the balance was {n}: too little. Another time first wear down what weighs most ({hindered}), or wait until it weighs less.',
    fr: 'À la fin le rapport était de {n} : trop peu. Une autre fois, user d’abord ce qui pèse le plus ({hindered}), ou attendre que cela pèse moins.',
  },
  'end.otherwise.strokes': {
    en: 'At the end the balance was {n}, and the strokes were not enough all the same: a guarded point is in doubt however strong one is. Another time strike where nobody stands guard, or wear down first what weighs most ({hindered}).',
    fr: 'À la fin le rapport était de {n}, et les coups n’ont pas suffi pour autant : un point gardé reste incertain, si fort que l’on soit. Une autre fois, frapper où personne ne monte la garde, ou user d’abord ce qui pèse le plus ({hindered}).',
  },
  'end.otherwise.lost': {
    en: '{point} fell, and with it everything, at a balance of {n}. Another time hold it, by a plan for the night or with a reserve card, before reaching for other points.',
    fr: 'Un point perdu a tout emporté, avec un rapport de {n} : {point}. Une autre fois, le tenir, par un plan pour la nuit ou une carte de réserve, avant d’en prendre d’autres.',
  },
  'end.otherwise.lacked': { en: '“{title}” would have been the end, had it come to this: {what}.', fr: '« {title} » aurait été la fin, si l’on en était venu là : {what}.' },
  'end.otherwise.before': { en: '“{title}” gave way only to “{before}”, which goes first. To be prevented another time: {what}.', fr: '« {title} » n’a cédé qu’à « {before} », qui passe avant. À empêcher une autre fois : {what}.' },
  'end.otherwise.rise': { en: '“{title}” needs a rising. Tried at the end, its balance would have stood at {n}; most of all weighed against it: {hindered}.', fr: '« {title} » demande un soulèvement. Tenté à la fin, le rapport aurait été de {n} ; ce qui pesait le plus contre : {hindered}.' },
  'end.otherwise.shut': { en: '“{title}” needs the order “{order}”, which was closed at the end. It asks: {what}.', fr: '« {title} » demande l’ordre « {order} », fermé à la fin. Possible quand {what}.' },
  'end.otherwise.points': {
    en: '{gap, plural, =0 {As many points as the first.} one {One point short of first place.} other {# points short of first place.}} All else as it was, this would have been enough: {ways}.',
    fr: '{gap, plural, =0 {Autant de points que le premier.} one {À un point de la première place.} other {À # points de la première place.}} Tout le reste égal, cela aurait suffi : {ways}.',
  },
  'end.otherwise.far': {
    en: '{gap, plural, one {One point} other {# points}} short of first place, and nothing in its score could have made that up alone. What was still to be had: {ways}.',
    fr: 'À {gap, plural, one {un point} other {# points}} de la première place, et rien dans ce décompte n’y aurait suffi à soi seul. Ce qui restait à prendre : {ways}.',
  },
  'end.otherwise.heavy': {
    en: '{gap, plural, one {One point} other {# points}} short of first place. What carried the first: {ways}.',
    fr: 'À {gap, plural, one {un point} other {# points}} de la première place. Ce qui a porté le premier : {ways}.',
  },
  'end.way.track': { en: '{what} at {to} (it was {now})', fr: '{what} à {to} (on en était à {now})' },
  'end.way.cubes': { en: '{what}: {n, plural, one {one cube more} other {# cubes more}}', fr: '{what} : {n, plural, one {un cube de plus} other {# cubes de plus}}' },
  'end.way.goal': { en: 'the objective “{what}” ({now} of {goal})', fr: 'l’objectif « {what} » ({now} sur {goal})' },
  'end.way.left': { en: '{what}, +{n, plural, one {# point} other {# points}}', fr: '{what}, +{n, plural, one {# point} other {# points}}' },
  'end.now': { en: 'The end', fr: 'Fin' },
  'end.troops': { en: 'Troops', fr: 'Troupes' },
  'end.objectives': { en: 'Objectives reached', fr: 'Objectifs atteints' },
  'end.curve': { en: '{where}: {who}', fr: '{where} : {who}' },
};
