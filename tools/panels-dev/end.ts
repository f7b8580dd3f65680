/** Sample of a finished game, of the first screen and of the set-up. */
import type { EndModel } from '../../src/ui/model/screen';
import type { DrawerExtras, SetupModel, TitleModel } from '../../src/ui/panels';
import type { Samples } from './sample';

export function endSample({ L, sides, periods }: Samples): EndModel {
  const curve = (id: string, label: string, color: string, values: readonly number[]) => ({ id, label, color, max: 10, values });
  return {
    title: L('Soviet power, broad', 'Pouvoir des soviets, large'), headline: L('25 October 1917 · 7 November new style', '25 octobre 1917 · 7 novembre nouveau style'),
    text: L('The congress takes over what the night prepared. Delegates who came to protest stay to vote; the hall is fuller at dawn than at dusk.', 'Le congrès reprend ce que la nuit a préparé. Des délégués venus protester restent pour voter ; la salle est plus pleine à l’aube qu’au soir.'),
    why: {
      lead: L('The final hours opened under cover of the congress.', 'Les heures décisives s’ouvrirent sous le couvert du congrès.'), roads: null, decided: null, sum: null, turns: [],
      tests: [{ title: L('Soviet power, broad', 'Pouvoir des soviets, large'), held: true, because: L('The Bolsheviks hold the palace', 'Les bolcheviks tiennent le palais') }],
      helped: [], hindered: [], otherwise: [],
    },
    tag: 'argued', source: 'Trotsky, ch. 7 · OC-66', winner: sides[0]!, owner: sides[0]!, tie: '', ahead: '',
    scores: sides.map((side, i) => ({
      side, score: [78, 52, 31][i] ?? 0,
      lines: [{ what: L('Ending', 'Fin'), value: [60, 38, 20][i] ?? 0 }, { what: L('Breadth 7', 'Ampleur 7'), value: [9, 9, 3][i] ?? 0 }, { what: L('Cost 1', 'Coût 1'), value: -1 }, { what: L('Objectives', 'Objectifs'), value: [10, 5, 10][i] ?? 0 }],
      epilogue: L('What was won without blood had still to be kept without it, and the winter was long.', 'Ce qu’on avait pris sans verser le sang restait à garder de même, et l’hiver fut long.'),
      objectives: [{ label: L('Lead both capitals’ soviets', 'Diriger les soviets des deux capitales'), done: i !== 1, points: 5 }, { label: L('Five units won before the congress', 'Cinq unités gagnées avant le congrès'), done: i === 0, points: 5 }, { label: L('Rise only under its cover', 'Ne se lever que sous son couvert'), done: false, points: 5 }],
    })),
    debts: [{ text: L('The promise of bread was made three times and paid once.', 'Le pain fut promis trois fois et payé une.'), tag: 'argued', source: 'CIEP · DL-21' }, { text: L('Deputies stay recallable: the majority of October can be undone by the same rule.', 'Les députés restent révocables : la même règle peut défaire la majorité d’octobre.'), tag: 'reported', source: 'Nin · DL-22' }],
    curves: [
      curve('soviets', L('Soviets', 'Soviets'), '#B3261E', [4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10]), curve('government', L('Government', 'Gouvernement'), '#2F4858', [6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 2, 0]),
      { id: 'seats', label: L('Petrograd Soviet: Bolsheviks', 'Soviet de Petrograd : bolcheviks'), color: '#B3261E', max: 1000, values: [440, 519, 530, 530, 540, 545, 560, 570, 590, 600, 610, 640] }, { id: 'seats2', label: L('Petrograd Soviet: Executive', 'Soviet de Petrograd : Exécutif'), color: '#7A5410', max: 1000, values: [480, 414, 400, 390, 360, 338, 320, 310, 290, 280, 270, 260] },
      curve('heat', L('Heat', 'Chaleur'), '#B3261E', [4, 4, 5, 6, 5, 6, 7, 8, 7, 8, 8, 9]), curve('resolve', L('Resolve', 'Résolution'), '#9A6B12', [2, 3, 4, 4, 4, 5, 6, 7, 7, 8, 9, 9]),
    ],
    course: {
      hall: { label: L('Petrograd Soviet', 'Soviet de Petrograd'), total: 1000, rows: [440, 519, 530, 530, 540, 545, 560, 570, 590, 600, 610, 640].map((n) => [n, 900 - n, 0, 100]) },
      troops: { label: L('Troops', 'Troupes'), ends: [L('obeys', 'obéit'), L('won over', 'gagné')], low: sides[2]!, high: sides[0]!, rows: Array.from({ length: 12 }, (_, i) => Array.from({ length: 9 }, (_u, k) => Math.max(0, Math.min(4, Math.round(i / 2.5) - k + 2)))) },
      lit: 0.3,
    },
    moments: [{ period: 1, text: L('You moved the vote first: 519 to 414.', 'Vous avez fait voter d’abord : 519 contre 414.') }, { period: 5, text: L('Two regiments said no; the order failed by 2.', 'Deux régiments ont dit non ; l’ordre a manqué de 2.') }, { period: 8, text: L('You waited under cover; preparedness grew only 1.', 'Vous avez attendu à couvert ; la préparation n’a pris que 1.') }, { period: 11, text: L('The palace fell in beat 4, without a die.', 'Le palais est tombé au temps 4, sans un dé.') }],
    last: { period: L('25 October', '25 octobre'), entries: [], after: [] },
    dates: [{ id: 'a', name: L('Six portfolios', 'Six portefeuilles'), reported: L('6 May', '6 mai'), yours: L('May', 'mai'), fit: 'same', said: L('at that time', 'à ce moment-là'), source: '', tag: 'reported' }],
    periods: [...periods, L('the hours', 'les heures')], unseen: [L('The Wild Division', 'La Division sauvage'), L('Now or never', 'Maintenant ou jamais'), L('The queue at four', 'La file de quatre heures')],
  };
}

export function titleSample({ L }: Samples): TitleModel {
  return {
    tickets: [
      { id: 'weeks', title: L('The Weeks before October', 'Les Semaines d’avant Octobre'), other: L('Les Semaines d’avant Octobre', 'The Weeks before October'), minutes: 45, about: L('Two powers, nine regiments, one congress. Begin here.', 'Deux pouvoirs, neuf régiments, un congrès. Commencez ici.'), recommended: true },
    ],
    resume: { title: L('The game you left', 'La partie en cours'), detail: L('8–12 October · Anna to play', '8–12 octobre · à Anna de jouer') },
    version: '0.1.0', year: '1917', imprint: 'ДВОЕВЛАСТИЕ · ПЕТРОГРАД', years: ['1917'],
  };
}

export function setupSample({ L, sides }: Samples): SetupModel {
  return {
    scenario: 'weeks', title: L('The Weeks before October', 'Les Semaines d’avant Octobre'), minutes: 45, about: L('Two powers, nine regiments, one congress.', 'Deux pouvoirs, neuf régiments, un congrès.'),
    sides: sides.map((look) => ({ look, about: L('The factories’ ear, a minority of the seats and no say in the calendar.', 'L’oreille des usines, peu de sièges et aucune prise sur le calendrier.'), wants: L('the soviets in power, sanctioned by the congress', 'le pouvoir aux soviets, sanctionné par le congrès'), machine: { level: 'easy', character: 'bold' }, characters: [{ id: 'bold', label: L('Bold', 'Résolu'), about: L('Sooner early than late.', 'Plutôt trop tôt.') }, { id: 'patient', label: L('Patient', 'Patient'), about: L('Waits for the count.', 'Attend le compte.') }] })),
    levels: [{ id: 'easy', label: L('The machine, easy', 'La machine, facile'), about: L('Sees one move ahead.', 'Ne voit qu’un coup d’avance.') }, { id: 'hard', label: L('The machine, hard', 'La machine, difficile'), about: L('Thinks up to two seconds.', 'Réfléchit jusqu’à deux secondes.') }],
    starts: [{ id: null, label: L('1–8 September', '1er–8 septembre'), about: '', minutes: 45 }, { id: 'october', label: L('October', 'Octobre'), about: L('after the walk-out', 'après la sortie'), minutes: 25 }], start: null,
  };
}

export function extrasSample({ L }: Samples, set: (s: DrawerExtras['settings']) => void, settings: DrawerExtras['settings']): DrawerExtras {
  const nothing = (): void => {};
  return {
    settings, onSettings: set, inGame: true, counsel: null,
    saves: { canSave: true, trial: false, onSave: nothing, onLoad: nothing, onRename: nothing, onDelete: nothing, onExport: nothing, onImport: nothing, list: [{ id: 'auto', name: L('The Weeks before October', 'Les Semaines d’avant Octobre'), detail: L('8–12 October, round 1', '8–12 octobre, tour 1'), when: L('today, 10:42', 'aujourd’hui, 10 h 42'), auto: true }, { id: 'b', name: L('Before the vote', 'Avant le vote'), detail: L('1–7 October, round 2', '1er–7 octobre, tour 2'), when: L('yesterday, 21:05', 'hier, 21 h 05'), auto: false }] },
    library: [{ id: 'a', title: L('The Committee', 'Le Comité'), text: L('Founded by the Soviet to look into the order to the garrison, it came to command the garrison.', 'Fondé par le Soviet pour examiner l’ordre à la garnison, il finit par la commander.'), tag: 'reported', source: 'Trotsky, ch. 7 · OC-33' }, { id: 'b', title: L('Old style, new style', 'Ancien style, nouveau style'), text: L('Thirteen days part the two calendars.', 'Treize jours séparent les deux calendriers.'), tag: 'general', source: null }],
    disputes: [{ id: 'd', title: L('Fever, calm or refusal?', 'Fièvre, calme ou refus ?'), question: L('In the middle of October, did the workers want to fight?', 'À la mi-octobre, les ouvriers voulaient-ils se battre ?'), claims: [{ who: 'Kamenev, Zinoviev', when: L('11 October 1917', '11 octobre 1917'), text: L('No wish to go down into the street is to be found.', 'L’envie de descendre dans la rue ne se trouve nulle part.'), source: 'Trotsky, ch. 6 · OC-11' }, { who: 'Trotsky', when: '1924', text: L('That quiet was readiness.', 'Ce calme-là était une disponibilité.'), source: 'ch. 6 · OC-15' }], bias: L('The letter argues for waiting; the answer was written after the victory.', 'La lettre plaide pour l’attente ; la réponse vient après la victoire.'), forClass: L('Which signs would you look for?', 'Quels signes chercheriez-vous ?') }],
    rules: [{ title: L('What it is about', 'De quoi il s’agit'), blocks: [L('Two powers share one city. Whose orders are obeyed?', 'Deux pouvoirs partagent une ville. À qui obéit-on ?'), [L('Mood moves first', 'L’opinion bouge d’abord'), L('Seats follow', 'Les sièges suivent'), L('Power comes last', 'Le pouvoir vient en dernier')]] }],
  };
}
