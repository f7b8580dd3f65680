import { describe, expect, it } from 'vitest';
import type { Kinded } from '../../rules/data';
import { CONDITIONS } from '../../rules/conditions';
import { sayCondition } from '../../rules/registry';
import { testGame } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';

/** A condition, its sentence and the contrary in English, both in French. */
type Example = readonly [Kinded, en: string, enNot: string, fr: string, frNot: string];

/** Every kind of condition, and every kind of quantity a condition may compare; read by a person, not made by the machine. */
const EXAMPLES: readonly Example[] = [
  [{ is: 'anger', atLeast: 6 }, 'the anger is at 6 or more', 'the anger is at 5 or less',
    'la colère est à 6 ou plus', 'la colère est à 5 ou moins'],
  [{ is: 'guards', atLeast: 1, atMost: 3 }, 'the guards are between 1 and 3', 'the guards are at 0 or the guards are at 4 or more',
    'les gardes sont entre 1 et 3', 'les gardes sont à 0 ou les gardes sont à 4 ou plus'],
  [{ is: 'hunger', atMost: 0 }, 'the hunger is at 0', 'the hunger is at 1 or more',
    'la faim est à 0', 'la faim est à 1 ou plus'],
  [{ is: 'crowd', atMost: 4 }, '“the crowd” comes to 4 or less', '“the crowd” comes to 5 or more',
    '« la foule » vaut 4 ou moins', '« la foule » vaut 5 ou plus'],
  [{ is: 'talks', atLeast: 1 }, '“talks open” is the case', '“talks open” is not the case',
    '« pourparlers ouverts » est acquis', '« pourparlers ouverts » n’est pas acquis'],
  [{ is: { cubes: 'quays', side: 'strikers' }, atLeast: 1 }, 'at least 1 cube of the quays follows the strikers', 'no cube of the quays follows the strikers',
    'au moins 1 cube des quais suit les grévistes', 'aucun cube des quais ne suit les grévistes'],
  [{ is: { cubes: 'quays', side: 'strikers' }, atLeast: 7 }, 'at least 7 cubes of the quays follow the strikers', 'at most 6 cubes of the quays follow the strikers',
    'au moins 7 cubes des quais suivent les grévistes', 'au plus 6 cubes des quais suivent les grévistes'],
  [{ is: { cubes: 'shops', side: 'unaligned' }, atMost: 0 }, 'no cube of the shops is undecided', 'at least 1 cube of the shops is undecided',
    'aucun cube des boutiques n’est indécis', 'au moins 1 cube des boutiques est indécis'],
  [{ is: { cubes: 'shops', side: 'company' }, atMost: 0 }, 'no cube of the shops follows the Company', 'at least 1 cube of the shops follows the Company',
    'aucun cube des boutiques ne suit la Compagnie', 'au moins 1 cube des boutiques suit la Compagnie'],
  [{ is: { seats: 'town-council', side: 'company' }, atLeast: 2 }, 'the Company has at least 2 seats in the Town Council', 'the Company has at most 1 seat in the Town Council',
    'la Compagnie a au moins 2 sièges au conseil municipal', 'la Compagnie a au plus 1 siège au conseil municipal'],
  [{ is: { seats: 'town-council', side: 'waverers' }, atMost: 0 }, 'the waverers have no seat in the Town Council', 'the waverers have at least 1 seat in the Town Council',
    'les hésitants n’ont aucun siège au conseil municipal', 'les hésitants ont au moins 1 siège au conseil municipal'],
  [{ is: { lead: 'strike-hall', side: 'strikers' }, atLeast: 2 }, 'the lead of the strikers in the Strike Hall is 2 or more', 'the lead of the strikers in the Strike Hall is 1 or less',
    'l’avance des grévistes à la Salle de grève est de 2 ou plus', 'l’avance des grévistes à la Salle de grève est de 1 ou moins'],
  [{ is: { units: { min: 4 } }, atLeast: 3 }, 'at least 3 units are with the strike', 'at most 2 units are with the strike',
    'au moins 3 unités sont avec la grève', 'au plus 2 unités sont avec la grève'],
  [{ is: { units: { min: 3 } }, atLeast: 1 }, 'at least 1 unit sympathises or is with the strike', 'no unit sympathises or is with the strike',
    'au moins 1 unité sympathise ou est avec la grève', 'aucune unité ne sympathise ni n’est avec la grève'],
  [{ is: { units: { min: 1, locked: true } }, atMost: 2 }, 'at most 2 locked units do not obey the Company', 'at least 3 locked units do not obey the Company',
    'au plus 2 unités verrouillées n’obéissent pas à la Compagnie', 'au moins 3 unités verrouillées n’obéissent pas à la Compagnie'],
  [{ is: { step: 'gate-watch' }, atLeast: 3 }, 'the gate watch is at “sympathises” or “with the strike”', 'the gate watch is at “obeys the Company”, “hesitates” or “stands aside”',
    'les gardiens sont à « sympathise » ou « avec la grève »', 'les gardiens sont à « obéit à la Compagnie », « hésite » ou « reste à l’écart »'],
  [{ is: { step: '$target' }, atMost: 1 }, 'the target obeys the Company or hesitates', 'the target stands aside, sympathises or is with the strike',
    'la cible obéit à la Compagnie ou hésite', 'la cible reste à l’écart, sympathise ou est avec la grève'],
  [{ is: { step: '$target' }, atLeast: 2, atMost: 2 }, 'the target stands aside', 'the target does not stand aside',
    'la cible reste à l’écart', 'la cible ne reste pas à l’écart'],
  [{ is: { locked: 'tug-crews' }, atLeast: 1 }, 'the tug crews are locked', 'the tug crews are not locked',
    'la position des remorqueurs est verrouillée', 'la position des remorqueurs n’est pas verrouillée'],
  [{ is: { 'on-line': 'strikers' }, atLeast: 2 }, 'the strikers have kept their line for at least 2 periods', 'the strikers have kept their line for at most 1 period',
    'les grévistes gardent leur ligne depuis au moins 2 périodes', 'les grévistes gardent leur ligne depuis au plus 1 période'],
  [{ is: { 'on-line': 'company' }, atLeast: 1 }, 'the Company has kept its line for at least 1 period', 'the Company has kept its line for less than one period',
    'la Compagnie garde sa ligne depuis au moins 1 période', 'la Compagnie garde sa ligne depuis moins d’une période'],
  [{ is: { period: 'now' }, atLeast: 2 }, 'the period “Days 7–9” has come', 'the period “Days 7–9” has not come yet',
    'la période « Jours 7 à 9 » est venue', 'la période « Jours 7 à 9 » n’est pas encore venue'],
  [{ is: { period: 'weight' }, atLeast: 2 }, '“weight of the period” comes to 2 or more', '“weight of the period” comes to 1 or less',
    '« poids de la période » vaut 2 ou plus', '« poids de la période » vaut 1 ou moins'],
  [{ is: { beat: 'now' }, atLeast: 1 }, 'the final hours have begun', 'the final hours have not begun',
    'les heures décisives ont commencé', 'les heures décisives n’ont pas commencé'],
  [{ is: { beat: 'now' }, atLeast: 2, atMost: 2 }, 'it is beat 2 of the final hours', 'beat 1 of the final hours is not over or beat 3 of the final hours has come',
    'on est au temps 2 des heures décisives', 'le temps 1 des heures décisives n’est pas passé ou le temps 3 des heures décisives est venu'],
  [{ is: { spent: 'points' }, atLeast: 1 }, 'at least 1 point is spent', 'no point is spent',
    'au moins 1 point est dépensé', 'aucun point n’est dépensé'],
  [{ is: { spent: 'points' }, atLeast: 3 }, 'at least 3 points are spent', 'at most 2 points are spent',
    'au moins 3 points sont dépensés', 'au plus 2 points sont dépensés'],
  [{ is: { 'points-held': 'strikers' }, atLeast: 2 }, 'the strikers hold at least 2 key points', 'the strikers hold at most 1 key point',
    'les grévistes tiennent au moins 2 points clés', 'les grévistes tiennent au plus 1 point clé'],
  [{ is: { 'points-held': 'company' }, atLeast: 1 }, 'the Company holds at least 1 key point', 'the Company holds no key point',
    'la Compagnie tient au moins 1 point clé', 'la Compagnie ne tient aucun point clé'],
  [{ is: { blocks: 'down' }, atLeast: 1 }, 'at least 1 outside force lies face down', 'no outside force lies face down',
    'au moins 1 force extérieure est face cachée', 'aucune force extérieure n’est face cachée'],
  [{ is: { blocks: 'shown' }, atLeast: 4 }, 'the outside forces turned up come to 4 or more', 'the outside forces turned up come to 3 or less',
    'les forces extérieures dévoilées valent 4 ou plus', 'les forces extérieures dévoilées valent 3 ou moins'],
  [{ is: { reserve: 'company' }, atLeast: 1 }, 'the Company has at least 1 card in reserve', 'the Company has no card in reserve',
    'la Compagnie a au moins 1 carte en réserve', 'la Compagnie n’a aucune carte en réserve'],
  [{ is: { least: ['hunger', 'anger'] }, atLeast: 3 }, '“the lower of: Hunger, Anger” comes to 3 or more', '“the lower of: Hunger, Anger” comes to 2 or less',
    '« la plus basse valeur : Faim, Colère » vaut 3 ou plus', '« la plus basse valeur : Faim, Colère » vaut 2 ou moins'],
  [{ is: { gain: 'hunger' }, atLeast: 1 }, '“Hunger” has risen by at least 1 since the last period', '“Hunger” has not risen since the last period',
    '« Faim » a monté d’au moins 1 depuis la dernière période', '« Faim » n’a pas monté depuis la dernière période'],
  [{ is: { gain: 'talks' }, atLeast: 1 }, 'it is new since the last period that “talks open” is the case', 'it is not new since the last period that “talks open” is the case',
    'c’est nouveau depuis la dernière période : « pourparlers ouverts » est acquis', 'ce n’est pas nouveau depuis la dernière période : « pourparlers ouverts » est acquis'],
  [{ sum: [{ of: 'anger' }, { of: 'hunger', times: -1 }], atLeast: 0 }, '“Anger” is at least as high as “Hunger”', '“Anger” is lower than “Hunger”',
    '« Colère » égale ou dépasse « Faim »', '« Colère » reste au-dessous de « Faim »'],
  [{ sum: [{ of: 'anger' }, { of: 'nerve', times: 2 }, { add: 1 }], atLeast: 8 }, '“Anger” plus “2 × Nerve” come to 7 or more', '“Anger” plus “2 × Nerve” come to less than 7',
    '« Colère » plus « 2 × Cran » valent 7 ou plus', '« Colère » plus « 2 × Cran » valent moins de 7'],
  [{ sum: [{ of: 'anger' }], atLeast: 5 }, 'the anger is at 5 or more', 'the anger is at 4 or less',
    'la colère est à 5 ou plus', 'la colère est à 4 ou moins'],
  [{ flag: 'committee' }, '“harbour committee” is the case', '“harbour committee” is not the case',
    '« comité du port » est acquis', '« comité du port » n’est pas acquis'],
  [{ flag: 'guards-hired' }, 'the Company has hired guards', 'the Company has not hired guards',
    'la Compagnie a embauché des gardes', 'la Compagnie n’a pas embauché de gardes'],
  [{ line: 'company', in: ['patience'] }, 'the Company follows the line “Patience”', 'the Company does not follow the line “Patience”',
    'la Compagnie suit la ligne « Patience »', 'la Compagnie ne suit pas la ligne « Patience »'],
  [{ line: 'strikers', in: ['bargain', 'seize'] }, 'the strikers follow the line “Bargain” or “Take the harbour”', 'the strikers do not follow the line “Bargain” or “Take the harbour”',
    'les grévistes suivent la ligne « Négocier » ou « Prendre le port »', 'les grévistes ne suivent pas la ligne « Négocier » ni « Prendre le port »'],
  [{ leads: 'strikers', in: 'strike-hall' }, 'the strikers lead in the Strike Hall', 'the strikers do not lead in the Strike Hall',
    'les grévistes sont en tête à la Salle de grève', 'les grévistes ne sont pas en tête à la Salle de grève'],
  [{ leads: 'company', in: 'town-council' }, 'the Company leads in the Town Council', 'the Company does not lead in the Town Council',
    'la Compagnie est en tête au conseil municipal', 'la Compagnie n’est pas en tête au conseil municipal'],
  [{ period: { from: 1 } }, 'the period “Days 4–6” has come', 'the period “Days 4–6” has not come yet',
    'la période « Jours 4 à 6 » est venue', 'la période « Jours 4 à 6 » n’est pas encore venue'],
  [{ period: { to: 1 } }, 'the period “Days 4–6” is not over', 'the period “Days 4–6” is over',
    'la période « Jours 4 à 6 » n’est pas finie', 'la période « Jours 4 à 6 » est finie'],
  [{ period: { from: 1, to: 2 } }, 'it is between “Days 4–6” and “Days 7–9”', 'it is before “Days 4–6” or after “Days 7–9”',
    'on est entre « Jours 4 à 6 » et « Jours 7 à 9 »', 'on est avant « Jours 4 à 6 » ou après « Jours 7 à 9 »'],
  [{ period: { from: 1, to: 1 } }, 'it is the period “Days 4–6”', 'it is not the period “Days 4–6”',
    'on est dans la période « Jours 4 à 6 »', 'on n’est pas dans la période « Jours 4 à 6 »'],
  [{ ordered: 'hire-guards' }, 'the order “Hire guards” is carried out', 'the order “Hire guards” is not carried out',
    'l’ordre « Embaucher des gardes » est exécuté', 'l’ordre « Embaucher des gardes » n’est pas exécuté'],
  [{ chose: 'soup-children' }, '“The children” was chosen', '“The children” was not chosen',
    '« Les enfants » a été choisi', '« Les enfants » n’a pas été choisi'],
  [{ holds: 'company', point: 'harbour-gate' }, 'the Company holds the harbour gate', 'the Company does not hold the harbour gate',
    'la Compagnie tient la grille du port', 'la Compagnie ne tient pas la grille du port'],
  [{ holds: 'strikers', point: 'net-loft' }, 'the strikers hold the net loft', 'the strikers do not hold the net loft',
    'les grévistes tiennent le grenier à filets', 'les grévistes ne tiennent pas le grenier à filets'],
  [{ target: 'great-crane' }, 'the target is the great crane', 'the target is not the great crane',
    'la cible est la grande grue', 'la cible n’est pas la grande grue'],
  [{ attacker: 'strikers' }, 'the strikers have opened the final hours', 'the strikers have not opened the final hours',
    'les grévistes ont ouvert les heures décisives', 'les grévistes n’ont pas ouvert les heures décisives'],
  [{ attacker: 'company' }, 'the Company has opened the final hours', 'the Company has not opened the final hours',
    'la Compagnie a ouvert les heures décisives', 'la Compagnie n’a pas ouvert les heures décisives'],
  [{ planned: 'guard' }, 'somebody carries out the plan “Guard a point”', 'nobody carries out the plan “Guard a point”',
    'quelqu’un exécute le plan « Garder un point »', 'personne n’exécute le plan « Garder un point »'],
  [{ planned: 'guard', at: '$target' }, 'somebody carries out the plan “Guard a point” here', 'nobody carries out the plan “Guard a point” here',
    'quelqu’un exécute le plan « Garder un point » à cet endroit', 'personne n’exécute le plan « Garder un point » à cet endroit'],
  [{ ending: 'agreement' }, 'the game ends in “An agreement”', 'the game does not end in “An agreement”',
    'la partie finit par « Un accord »', 'la partie ne finit pas par « Un accord »'],
  [{ all: [{ flag: 'talks' }, { is: 'anger', atMost: 4 }, { any: [{ flag: 'guards-hired' }, { is: 'hunger', atLeast: 4 }] }] }, '“talks open” is the case, the anger is at 4 or less, and either the Company has hired guards, or the hunger is at 4 or more', '“talks open” is not the case, the anger is at 5 or more, or the Company has not hired guards and the hunger is at 3 or less',
    '« pourparlers ouverts » est acquis, la colère est à 4 ou moins, et soit la Compagnie a embauché des gardes, soit la faim est à 4 ou plus', '« pourparlers ouverts » n’est pas acquis, la colère est à 5 ou plus, ou la Compagnie n’a pas embauché de gardes et la faim est à 3 ou moins'],
  [{ any: [{ ordered: 'hire-guards' }, { ordered: 'found-committee' }] }, 'the order “Hire guards” or “Found a harbour committee” is carried out', 'the order “Hire guards” is not carried out and the order “Found a harbour committee” is not carried out',
    'l’ordre « Embaucher des gardes » ou « Fonder un comité du port » est exécuté', 'l’ordre « Embaucher des gardes » n’est pas exécuté et l’ordre « Fonder un comité du port » n’est pas exécuté'],
];

describe('conditions as sentences', () => {
  const game = testGame();
  const en = createDesk(game, createText('en')).words;
  const fr = createDesk(game, createText('fr')).words;
  const plainSpaces = (text: string): string => text.replace(/\u202f/g, ' ');

  for (const [data, yes, no, oui, non] of EXAMPLES) {
    it(`say ${yes}, and the contrary`, () => {
      const said = sayCondition(data);
      const contrary = sayCondition({ not: data });
      expect(en.say(said)).toBe(yes);
      expect(en.say(contrary)).toBe(no);
      expect(plainSpaces(fr.say(said))).toBe(oui);
      expect(plainSpaces(fr.say(contrary))).toBe(non);
      // The contrary of the contrary is the condition itself.
      expect(en.say(sayCondition({ not: { not: data } }))).toBe(yes);
    });
  }

  it('cover every kind of condition', () => {
    const keys = new Set(EXAMPLES.flatMap(([data]) => Object.keys(data)));
    for (const kind of CONDITIONS) if (kind.key !== 'not') expect(keys, kind.key).toContain(kind.key);
  });

  it('name the steps of loyalty where a scenario has no predicates for them', () => {
    const { one: _one, many: _many, ...loyalty } = game.data.loyalty;
    const bare = { ...game, data: { ...game.data, loyalty } };
    const said = sayCondition({ is: { units: { min: 3 } }, atLeast: 2 });
    expect(createDesk(bare, createText('en')).words.say(said)).toBe('at least 2 units are at “sympathises” or “with the strike”');
    expect(plainSpaces(createDesk(bare, createText('fr')).words.say(said))).toBe('au moins 2 unités sont à « sympathise » ou « avec la grève »');
  });

  it('follow “only if”, with the elision French asks for', () => {
    const flag = { ...game.data.flags.find((f) => f.id === 'guards-hired')!, isNot: { en: 'there is no guard', fr: 'il n’y a pas de garde' } };
    const other = { ...game, data: { ...game.data, flags: [flag] } };
    const said = sayCondition({ not: { flag: 'guards-hired' } });
    expect(createDesk(other, createText('en')).words.onlyIf(said)).toBe('only if there is no guard');
    expect(createDesk(other, createText('fr')).words.onlyIf(said)).toBe('seulement s’il n’y a pas de garde');
  });
});
