import type { StringTable } from '../table';

/** A verb in agreement with a name. */
function agree(name: string, one: string, many: string): string {
  return `{${name}_gn, select, mp {${many}} fp {${many}} other {${one}}}`;
}

/** A word in agreement with a counted number: `count` is one or many, as the language counts. */
function number(one: string, many: string): string {
  return `{count, select, one {${one}} other {${many}}}`;
}

/** One wording where nothing is counted (“no seat”), another for every number. */
function none(nothing: string, some: string): string {
  return `{op, select, none {${nothing}} other {${some}}}`;
}

/**
 * Conditions as sentences that can follow “if” and “unless” (“si”, “sauf si”); each has its contrary as a sentence of its
 * own, under the key with `.not`. A sentence that compares a number (`c.is…`) gets `op` (least, most, exact, between, none,
 * outside), `value` (“6 or more”), `how` (“at least 6”) and `count` (one, many).
 */
export const CONDITIONS: StringTable = {
  'limits.value': {
    en: '{op, select, least {{min_n} or more} most {{max_n} or less} between {between {min_n} and {max_n}} outside {other than {min_n} to {max_n}} other {{min_n}}}',
    fr: '{op, select, least {{min_n} ou plus} most {{max_n} ou moins} between {entre {min_n} et {max_n}} outside {hors de {min_n} à {max_n}} other {{min_n}}}',
  },
  'limits.how': {
    en: '{op, select, least {at least {min_n}} most {at most {max_n}} between {{min_n} to {max_n}} other {exactly {min_n}}}',
    fr: '{op, select, least {au moins {min_n}} most {au plus {max_n}} between {de {min_n} à {max_n}} other {exactement {min_n}}}',
  },
  'c.is.name': {
    en: `{what_the} ${agree('what', 'is', 'are')} {op, select, between {} outside {at a value } other {at }}{value}`,
    fr: `{what_the} ${agree('what', 'est', 'sont')} {op, select, between {} outside {} other {à }}{value}`,
  },
  'c.is': { en: '“{what}” {op, select, between {is } outside {comes to a number } other {comes to }}{value}', fr: '« {what} » vaut {op, select, outside {un nombre } other {}}{value}' },
  'c.is.gain': {
    en: '“{what}” has {way, select, up {risen by at least {min}} down {fallen by at least {max_abs}} least {changed by {min_s} or more} most {changed by {max_s} or less} still {not risen} steady {not fallen} exact {changed by {min_s}} other {changed by {min_s} to {max_s}}} since the last period',
    fr: '« {what} » {way, select, up {a monté d’au moins {min}} down {a baissé d’au moins {max_abs}} still {n’a pas monté} steady {n’a pas baissé} least {a changé de {min_s} ou plus} most {a changé de {max_s} ou moins} exact {a changé de {min_s}} other {a changé de {min_s} à {max_s}}} depuis la dernière période',
  },
  'c.is.new': { en: 'it is new since the last period that {what}', fr: 'c’est nouveau depuis la dernière période : {what}' },
  'c.is.old': { en: 'it is not new since the last period that {what}', fr: 'ce n’est pas nouveau depuis la dernière période : {what}' },
  'c.is.cubes': {
    en: `${none('no cube', `{how} ${number('cube', 'cubes')}`)} {what_of} {free, select, yes {${number('is', 'are')} {side_in}} other {${number('follows', 'follow')} {side_the}}}`,
    fr: `${none('aucun cube', `{how} ${number('cube', 'cubes')}`)} {what_of} {free, select, yes {${none('n’est', number('est', 'sont'))} {side_in}} other {${none('ne suit', number('suit', 'suivent'))} {side_the}}}`,
  },
  'c.is.seats': {
    en: `{side_the} ${agree('side', 'has', 'have')} ${none('no seat', `{how} ${number('seat', 'seats')}`)} in {what_the}`,
    fr: `{side_the} ${none(`${agree('side', 'n’a', 'n’ont')} aucun siège`, `${agree('side', 'a', 'ont')} {how} ${number('siège', 'sièges')}`)} {what_to}`,
  },
  'c.is.lead': {
    en: 'the lead {side_of} in {what_the} is {op, select, other {}}{value}',
    fr: 'l’avance {side_of} {what_to} est {op, select, between {} outside {} other {de }}{value}',
  },
  'c.is.units': {
    en: `${none('no {noun} {nobody}', '{how} {noun} {stand}')}`,
    fr: `${none('aucune {noun} {nobody}', '{how} {noun} {stand}')}`,
  },
  'unit.noun': {
    en: `{lock, select, yes {locked } no {unlocked } other {}}${number('unit', 'units')}`,
    fr: `${number('unité{lock, select, yes { verrouillée} no { non verrouillée} other {}}', 'unités{lock, select, yes { verrouillées} no { non verrouillées} other {}}')}`,
  },
  'c.is.step': { en: '{what_the} {stand}', fr: '{what_the} {stand}' },
  'c.is.locked': { en: `{what_the} ${agree('what', 'is', 'are')} locked`, fr: 'la position {what_of} est verrouillée' },
  'c.is.unlocked': { en: `{what_the} ${agree('what', 'is', 'are')} not locked`, fr: 'la position {what_of} n’est pas verrouillée' },
  'c.is.online': {
    en: `{side_the} ${agree('side', 'has kept its', 'have kept their')} line for ${none('less than one period', `{how} ${number('period', 'periods')}`)}`,
    fr: `{side_the} ${agree('side', 'garde sa', 'gardent leur')} ligne depuis ${none('moins d’une période', `{how} ${number('période', 'périodes')}`)}`,
  },
  'c.is.beat': {
    en: '{op, select, none {the final hours have not begun} least {{min, plural, =1 {the final hours have begun} other {beat {min} of the final hours has come}}} most {beat {max} of the final hours is not over} between {the beat of the final hours is between {min} and {max}} other {it is beat {min} of the final hours}}',
    fr: '{op, select, none {les heures décisives n’ont pas commencé} least {{min, plural, =1 {les heures décisives ont commencé} other {le temps {min} des heures décisives est venu}}} most {le temps {max} des heures décisives n’est pas passé} between {on est entre le temps {min} et le temps {max} des heures décisives} other {on est au temps {min} des heures décisives}}',
  },
  'c.is.spent': {
    en: none('no point is spent', `{how} ${number('point is', 'points are')} spent`),
    fr: none('aucun point n’est dépensé', `{how} ${number('point est dépensé', 'points sont dépensés')}`),
  },
  'c.is.held': {
    en: `{side_the} ${agree('side', 'holds', 'hold')} ${none('no key point', `{how} ${number('key point', 'key points')}`)}`,
    fr: `{side_the} ${none(`${agree('side', 'ne tient', 'ne tiennent')} aucun point clé`, `${agree('side', 'tient', 'tiennent')} {how} ${number('point clé', 'points clés')}`)}`,
  },
  'c.is.down': {
    en: none('no outside force lies face down', `{how} ${number('outside force lies', 'outside forces lie')} face down`),
    fr: none('aucune force extérieure n’est face cachée', `{how} ${number('force extérieure est', 'forces extérieures sont')} face cachée`),
  },
  'c.is.blocks': {
    en: '{which, select, shown {the outside forces turned up come} other {the outside forces come}} to {op, select, none {0} other {{value}}}',
    fr: '{which, select, shown {les forces extérieures dévoilées valent} other {les forces extérieures valent}} {op, select, none {0} other {{value}}}',
  },
  'c.is.reserve': {
    en: `{side_the} ${agree('side', 'has', 'have')} ${none('no card', `{how} ${number('card', 'cards')}`)} in reserve`,
    fr: `{side_the} ${none(`${agree('side', 'n’a', 'n’ont')} aucune carte`, `${agree('side', 'a', 'ont')} {how} ${number('carte', 'cartes')}`)} en réserve`,
  },
  'c.is.best': {
    en: 'the best reserve card {side_of} is worth {op, select, none {0} other {{value}}}',
    fr: 'la meilleure carte de réserve {side_of} vaut {op, select, none {0} other {{value}}}',
  },

  'c.sum': {
    en: '{kind, select, plain {{list} {several, select, yes {come} other {comes}} to {min_n} or more} even {{list} {several, select, yes {are} other {is}} at least as high as {less}} other {{list} minus {less} comes to {min_n} or more}}',
    fr: '{kind, select, plain {{list} {several, select, yes {valent} other {vaut}} {min_n} ou plus} even {{list} {several, select, yes {égalent ou dépassent} other {égale ou dépasse}} {less}} other {{list} moins {less} vaut {min_n} ou plus}}',
  },
  'c.sum.not': {
    en: '{kind, select, plain {{list} {several, select, yes {come} other {comes}} to less than {min_n}} even {{list} {several, select, yes {are} other {is}} lower than {less}} other {{list} minus {less} comes to less than {min_n}}}',
    fr: '{kind, select, plain {{list} {several, select, yes {valent} other {vaut}} moins de {min_n}} even {{list} {several, select, yes {restent} other {reste}} au-dessous de {less}} other {{list} moins {less} vaut moins de {min_n}}}',
  },
  'c.sum.times': { en: '{n} × {what}', fr: '{n} × {what}' },
  'c.is.date': {
    en: '{what_the} {op, select, least {is not before {from}} most {is {from} at the latest} between {lies between {from} and {to}} outside {is before {from} or after {to}} other {is {from}}}',
    fr: '{what_the} {op, select, least {ne tombe pas avant « {from} »} most {tombe « {from} » au plus tard} between {tombe entre « {from} » et « {to} »} outside {tombe avant « {from} » ou après « {to} »} other {tombe « {from} »}}',
  },
  'c.date': {
    en: '{what_the} {way, select, away {is at most {n, plural, one {one period} other {# periods}} away} come {has come} other {has been past for at least {since, plural, one {one period} other {# periods}}}}',
    fr: '{what_the} {way, select, away {est à {n, plural, one {une période} other {# périodes}} au plus} come {est {what_gn, select, f {venue} mp {venus} fp {venues} other {venu}}} other {est {what_gn, select, f {passée} mp {passés} fp {passées} other {passé}} depuis au moins {since, plural, one {une période} other {# périodes}}}}',
  },
  'c.date.not': {
    en: '{what_the} {way, select, away {is more than {n, plural, one {one period} other {# periods}} away} come {has not come yet} other {has not been past for {since, plural, one {one period} other {# periods}}}}',
    fr: '{what_the} {way, select, away {est à plus {n, plural, one {d’une période} other {de # périodes}}} come {n’est pas encore {what_gn, select, f {venue} mp {venus} fp {venues} other {venu}}} other {n’est pas {what_gn, select, f {passée} mp {passés} fp {passées} other {passé}} depuis {since, plural, one {une période} other {# périodes}}}}',
  },
  'c.flag': { en: '“{flag}” is the case', fr: '« {flag} » est acquis' },
  'c.flag.not': { en: '“{flag}” is not the case', fr: '« {flag} » n’est pas acquis' },
  'c.all': { en: '{list}', fr: '{list}' },
  'c.any': { en: '{list}', fr: '{list}' },
  'list.either': { en: 'either {list}', fr: 'soit {list}' },
  'list.orElse': { en: ', or ', fr: ', ou ' },
  'list.andElse': { en: ', and ', fr: ', et ' },
  'list.soit': { en: ', or ', fr: ', soit ' },
  'list.plus': { en: ' plus ', fr: ' plus ' },
  'list.quoted': { en: '” or “', fr: ' » ou « ' },
  'list.quotedNor': { en: '” or “', fr: ' » ni « ' },
  'text.quoted': { en: '“{x}”', fr: '« {x} »' },
  'c.holds': {
    en: `{side_the} ${agree('side', 'holds', 'hold')} {point_the}`,
    fr: `{side_the} ${agree('side', 'tient', 'tiennent')} {point_the}`,
  },
  'c.holds.not': {
    en: `{side_the} ${agree('side', 'does', 'do')} not hold {point_the}`,
    fr: `{side_the} ne ${agree('side', 'tient', 'tiennent')} pas {point_the}`,
  },
  'c.leads': {
    en: `{side_the} ${agree('side', 'leads', 'lead')} in {what_the}`,
    fr: `{side_the} ${agree('side', 'est', 'sont')} en tête {what_to}`,
  },
  'c.leads.not': {
    en: `{side_the} ${agree('side', 'does', 'do')} not lead in {what_the}`,
    fr: `{side_the} ${agree('side', 'n’est', 'ne sont')} pas en tête {what_to}`,
  },
  'c.line': {
    en: `{side_the} ${agree('side', 'follows', 'follow')} the line “{lines}”`,
    fr: `{side_the} ${agree('side', 'suit', 'suivent')} la ligne « {lines} »`,
  },
  'c.line.not': {
    en: `{side_the} ${agree('side', 'does', 'do')} not follow the line “{lines}”`,
    fr: `{side_the} ne ${agree('side', 'suit', 'suivent')} pas la ligne « {lines} »`,
  },
  'c.period': { en: '{span}', fr: '{span}' },
  'c.period.not': { en: '{span}', fr: '{span}' },
  'period.from': { en: 'the period “{from}” has come', fr: 'la période « {from} » est venue' },
  'period.from.not': { en: 'the period “{from}” has not come yet', fr: 'la période « {from} » n’est pas encore venue' },
  'period.to': { en: 'the period “{to}” is not over', fr: 'la période « {to} » n’est pas finie' },
  'period.to.not': { en: 'the period “{to}” is over', fr: 'la période « {to} » est finie' },
  'period.between': { en: 'it is between “{from}” and “{to}”', fr: 'on est entre « {from} » et « {to} »' },
  'period.between.not': { en: 'it is before “{from}” or after “{to}”', fr: 'on est avant « {from} » ou après « {to} »' },
  'period.only': { en: 'it is the period “{from}”', fr: 'on est dans la période « {from} »' },
  'period.only.not': { en: 'it is not the period “{from}”', fr: 'on n’est pas dans la période « {from} »' },
  'c.ordered': { en: 'the order “{order}” is carried out', fr: 'l’ordre « {order} » est exécuté' },
  'c.ordered.not': { en: 'the order “{order}” is not carried out', fr: 'l’ordre « {order} » n’est pas exécuté' },
  'c.chose': { en: '“{option}” was chosen', fr: '« {option} » a été choisi' },
  'c.chose.not': { en: '“{option}” was not chosen', fr: '« {option} » n’a pas été choisi' },
  'c.target': { en: 'the target is {point_the}', fr: 'la cible est {point_the}' },
  'c.target.not': { en: 'the target is not {point_the}', fr: 'la cible n’est pas {point_the}' },
  'c.attacker': {
    en: `{side_the} ${agree('side', 'has', 'have')} opened the final hours`,
    fr: `{side_the} ${agree('side', 'a', 'ont')} ouvert les heures décisives`,
  },
  'c.attacker.not': {
    en: `{side_the} ${agree('side', 'has', 'have')} not opened the final hours`,
    fr: `{side_the} ${agree('side', 'n’a', 'n’ont')} pas ouvert les heures décisives`,
  },
  'c.planned': {
    en: 'somebody carries out the plan “{plan}”{here, select, yes { here} other {}}',
    fr: 'quelqu’un exécute le plan « {plan} »{here, select, yes { à cet endroit} other {}}',
  },
  'c.planned.not': {
    en: 'nobody carries out the plan “{plan}”{here, select, yes { here} other {}}',
    fr: 'personne n’exécute le plan « {plan} »{here, select, yes { à cet endroit} other {}}',
  },
  'c.ending': { en: 'the game ends in “{ending}”', fr: 'la partie finit par « {ending} »' },
  'c.ending.not': { en: 'the game does not end in “{ending}”', fr: 'la partie ne finit pas par « {ending} »' },
  'c.unknown': { en: 'a condition holds', fr: 'une condition est remplie' },
};
