/** Sample models for looking at panels without a game: figures and words are examples. */
import type { AssemblyView, CardView, Chip, Choice, CurtainModel, DecisionView, GaugeView, InspectView, Lang, LogEntry, PressView, ReportView, SideLook, SidePanel, SumView, TableModel } from '../../src/ui/model/screen';
import board from '../board-sample.json';

const SIDES: readonly SideLook[] = [
  { index: 0, id: 'bolsheviks', name: 'Bolsheviks', short: 'Bolsheviks', shape: 'wedge', color: '#B3261E', dark: '#7E1812' },
  { index: 1, id: 'executive', name: 'Soviet Executive', short: 'Executive', shape: 'circle', color: '#D9A441', dark: '#7A5410' },
  { index: 2, id: 'government', name: 'Provisional Government', short: 'Government', shape: 'square', color: '#2F4858', dark: '#1D2F3B' },
];
const NAMES_FR = [['Bolcheviks', 'Bolcheviks'], ['Exécutif des soviets', 'Exécutif'], ['Gouvernement provisoire', 'Gouvernement']];

export function samples(lang: Lang) {
  const L = (en: string, fr: string): string => (lang === 'en' ? en : fr);
  const sides = SIDES.map((s, i) => (lang === 'en' ? s : { ...s, name: NAMES_FR[i]?.[0] ?? s.name, short: NAMES_FR[i]?.[1] ?? s.short }));
  const nobody: SideLook = { index: -1, id: 'nobody', name: L('Unaligned', 'Sans parti'), short: L('undecided', 'indécis'), shape: 'hexagon', color: '#D3C5A4', dark: '#5C5B55' };
  const [B, E, G] = sides as [SideLook, SideLook, SideLook];
  const track = (id: string, label: string, low: number, high = low, previous: number | null = null, extra: Partial<GaugeView> = {}): GaugeView =>
    ({ entity: { kind: 'track', id }, label, icon: null, min: 0, max: 10, low, high, previous, mark: null, side: null, ...extra });
  const chip = (icon: string, label: string, delta: string, tone: Chip['tone'], maybe = false): Chip => ({ entity: { kind: 'track', id: icon }, icon, label, delta, tone, maybe });
  const sum = (unit: string, values: readonly number[], total: number, verdict: string): SumView => ({
    title: unit,
    lines: [[L('Loyalty', 'Loyauté'), values[0]], [L('Authority of the Government', 'Autorité du Gouvernement'), values[1]], [L('Commitment', 'Engagement'), values[2]], [L('Precedents', 'Précédents'), values[3]]].map(([what, value]) => ({ what: String(what), value: Number(value) })),
    total: total.toString().replace('-', '−'), needs: L('obeys from 0', 'obéit à partir de 0'), verdict,
  });
  const sums = [sum(L('Pavlovsky', 'Pavlovski'), [-7, 4, 1, -1], -3, L('refuses', 'refuse')), sum(L('Preobrazhensky', 'Preobrajenski'), [-2, 4, 1, -1], 2, L('obeys', 'obéit')), sum(L('Semenovsky', 'Semenovski'), [-4, 4, 1, -1], 0, L('obeys', 'obéit'))];
  const choice = (name: string, action: number, title: string, text: string, chips: readonly Chip[], extra: Partial<Choice> = {}): Choice =>
    ({ action, name, title, text, icon: null, tag: null, source: null, chips, words: [], forecast: [], sums: [], ...extra });
  const play = (name: string, action: number, use: 'event' | 'points', title: string, worth: number, chips: readonly Chip[], extra: Partial<Choice> = {}): CardView['plays'][number] =>
    ({ ...choice(name, action, title, '', chips, extra), use, worth, note: null });
  const plays = (id: string, n: number): CardView['plays'] => [
    play(`play:${id}:event`, 100 + n, 'event', L('Let the event happen', 'Laisser venir l’événement'), 0, [chip('lee-enfield', L('Garrison → Bolsheviks', 'Garnison → Bolcheviks'), '+1', 'up'), chip('flame', L('Heat', 'Chaleur'), '+1', 'up', true)], { words: [L('Two neutral units turn one step', 'Deux unités neutres basculent d’un cran')] }),
    play(`play:${id}:win-over`, 200 + n, 'points', L('Win over', 'Gagner une unité'), 3, [chip('lee-enfield', L('a unit', 'une unité'), L('+1…+2 steps', '+1…+2 crans'), 'up')], { icon: 'fist', words: [L('One unit, one step for 2 points', 'Une unité, un cran pour 2 points')], forecast: [L('3 units can be reached', '3 unités à portée')] }),
    play(`play:${id}:agitate`, 300 + n, 'points', L('Agitate', 'Agiter'), 3, [chip('megaphone', L('a milieu', 'un milieu'), '+1…+3', 'up')], { icon: 'megaphone', words: [L('Cubes of mood turn to you', 'Des cubes d’opinion viennent à vous')] }),
    play(`play:${id}:resolution`, 400 + n, 'points', L('Move a resolution', 'Déposer une résolution'), 3, [chip('vote', L('Soviets', 'Soviets'), '+1', 'up', true)], { icon: 'vote', forecast: [L('512–561 of 1,000 for, 501 needed', '512–561 voix sur 1 000, il en faut 501')], sums: [sums[1]!] }),
    play(`play:${id}:scout`, 500 + n, 'points', L('Scout', 'Reconnaître'), 3, [chip('spyglass', L('Preparedness', 'Préparation'), '?', 'flat')], { icon: 'spyglass' }),
  ];
  const card = (id: string, n: number, owner: SideLook, points: number, icon: string, title: string, event: string, flavour: string, tag: CardView['tag'], source: string): CardView =>
    ({ id, title, flavour, owner, points, icon, tag, source, event: [event], eventIf: null, once: n % 2 === 1, plays: plays(id, n) });
  const hand = [
    card('read-aloud', 1, B, 2, 'newspaper', L('Rabochy Put is read aloud', 'Le Rabotchi Pout lu à voix haute'), L('Garrison → you +1, or heat +1', 'Garnison → vous +1, ou chaleur +1'), L('One copy for a whole company.', 'Un exemplaire pour toute une compagnie.'), 'reported', 'La Commune'),
    card('confer', 2, B, 3, 'lee-enfield', L('The regiments confer', 'Les régiments se concertent'), L('Two neutral units turn one step', 'Deux unités neutres basculent d’un cran'), L('A paper from the Staff, and nobody to carry it.', 'Un papier de l’État-major, et personne pour le porter.'), 'reported', 'Trotsky, ch. 7'),
    card('calendar', 3, E, 3, 'scroll-unfurled', L('Calendar of the congress', 'Le calendrier du congrès'), L('The date may slip one period', 'La date peut glisser d’une période'), L('The Executive moves the day.', 'L’Exécutif déplace le jour.'), 'argued', 'Trotsky, ch. 7'),
    card('ration', 4, nobody, 2, 'bread', L('Ration cut again', 'La ration baisse encore'), L('Bread +1. Who governs pays', 'Pain +1. Qui gouverne paie'), L('Women stand before the whistle.', 'Les femmes attendent avant la sirène.'), 'invented', L('for the game', 'pour le jeu')),
  ];
  const market = [
    card('troops', 5, G, 4, 'cannon', L('Troops from the front', 'Troupes du front'), L('A face-down block arrives', 'Un bloc caché arrive'), '', 'reported', 'Nin'),
    card('talk', 6, E, 2, 'conversation', L('Let the parties talk', 'Laisser parler les partis'), L('Negotiate: heat −1', 'Négocier : chaleur −1'), '', 'argued', 'Trotsky, ch. 6'),
  ];
  const halls: AssemblyView[] = [
    { id: 'petrograd', label: L('Petrograd Soviet', 'Soviet de Petrograd'), deputies: [545, 338, 0, 117], previous: [519, 414, 0, 67], total: 1000, leader: B, powers: L('Moves motions, countermands orders.', 'Dépose des motions, annule des ordres.'), note: L('2 seats in 20 follow the mood each period', '2 sièges sur 20 suivent l’opinion à chaque période'), frozen: false },
    { id: 'pre', label: L('Pre-parliament', 'Préparlement'), deputies: [58, 302, 156, 34], previous: null, total: 550, leader: E, powers: L('A tribune that pays every period, and binds.', 'Une tribune qui rapporte à chaque période, et qui lie.'), note: L('named, not elected', 'nommé, non élu'), frozen: true },
  ];
  const periods = lang === 'en'
    ? ['1–8 September', '9–13 September', '14–22 September', '23–30 September', '1–7 October', '8–12 October', '13–16 October', '17–19 October', '20–22 October', '23 October', '24 October']
    : ['1er–8 septembre', '9–13 septembre', '14–22 septembre', '23–30 septembre', '1er–7 octobre', '8–12 octobre', '13–16 octobre', '17–19 octobre', '20–22 octobre', '23 octobre', '24 octobre'];
  const others = ['14–21', '22–26', '27–5', '6–13', '14–20', L('21–25 October', '21–25 octobre'), '26–29', '30–1', '2–4', '5', '6'];
  const stepNames = lang === 'en' ? ['obeys', 'wavers', 'neutral', 'sympathises', 'won over'] : ['obéit', 'hésite', 'neutre', 'sympathise', 'gagné'];
  const log: LogEntry[] = [
    { key: 'a', period: 5, kind: 'order', side: G, text: L('The Staff orders two thirds of the garrison to the front', 'L’État-major envoie au front deux tiers de la garnison'), effects: [L('Government authority 5 → 4', 'Autorité du Gouvernement 5 → 4'), L('Precedent +1', 'Précédent +1'), L('Garrison → Soviet +1', 'Garnison → Soviet +1')], sums, entity: { kind: 'order', id: 'garrison-order' } },
    { key: 'b', period: 5, kind: 'vote', side: B, text: L('Motion on the garrison: 545 for, 338 against, 117 abstain', 'Motion sur la garnison : 545 pour, 338 contre, 117 abstentions'), effects: [L('Soviet authority +1', 'Autorité du Soviet +1')], sums: [], entity: null },
    { key: 'c', period: 4, kind: 'change', side: null, text: L('Bread grows scarcer', 'Le pain se fait plus rare'), effects: [L('Bread 3 → 4', 'Pain 3 → 4'), L('Workers → Bolsheviks +1', 'Ouvriers → Bolcheviks +1')], sums: [], entity: null },
  ];
  const press: PressView = {
    period: L('Friday, 13 (26) October 1917', 'Vendredi 13 (26) octobre 1917'),
    papers: [
      { id: 'rech', entity: null, name: 'РѢЧЬ', about: L('Rech, “Speech”', 'Retch, « La Parole »'), side: G, line: L('The capital’s regiments weigh the front and find it heavy', 'Les régiments de la capitale pèsent le front et le trouvent lourd') },
      { id: 'izvestia', entity: null, name: 'ИЗВѢСТІЯ', about: L('Izvestia of the Central Executive Committee', 'Izvestia du Comité exécutif central'), side: E, line: L('Comrades, not over the head of the congress', 'Camarades, pas par-dessus la tête du congrès') },
      { id: 'put', entity: null, name: 'РАБОЧІЙ ПУТЬ', about: L('Rabochy Put, “The Workers’ Path”', 'Rabotchi Pout, « La Voie ouvrière »'), side: B, line: L('They asked for two thirds of the garrison. They got a show of hands.', 'On demandait deux tiers de la garnison. On eut des mains levées.') },
    ],
    front: { entity: { kind: 'headline', id: 'front/regiments' }, paper: 'put', side: B, headline: L('The regiments stay!', 'Les régiments restent !'), deck: L('No company leaves the city without the signature of the Soviet.', 'Aucune compagnie ne part sans la signature du Soviet.') },
  };
  const objectives = (n: number): SidePanel['objectives'] => [
    { entity: { kind: 'aim', id: 'b/capitals' }, label: L('Lead both capitals’ soviets', 'Diriger les soviets des deux capitales'), now: 1, goal: 2, points: 5, done: false },
    { entity: { kind: 'aim', id: 'b/units' }, label: L('Five units won before the congress', 'Cinq unités gagnées avant le congrès'), now: 3, goal: 5, points: 5, done: false },
    { entity: { kind: 'aim', id: 'b/cover' }, label: L('Rise only under its cover', 'Ne se lever que sous son couvert'), now: 1, goal: 1, points: 5, done: n === 0 },
  ];
  const decision = (part: Partial<DecisionView>): DecisionView => ({ phase: 'play', seat: B, secret: false, title: L('Bolsheviks: play a card', 'Bolcheviks : jouez une carte'), prompt: L('Play one card: spend its points or let its event happen.', 'Jouez une carte : dépensez ses points ou laissez venir son événement.'), text: null, icon: null, tag: null, source: null, chips: [], choices: [choice('pass', 9, L('Pass', 'Passer'), '', [])], cards: [], ...part });
  const sampleUnits = board.table.units;
  const table: TableModel = {
    lang, scenario: 'weeks-before-october', sides, nobody, waverers: { ...nobody, id: 'waverers', short: L('waverers', 'hésitants') }, viewer: 0,
    calendar: {
      cells: periods.map((name, i) => ({ name, other: others[i] ?? null, state: i < 5 ? 'past' : i === 5 ? 'now' : 'future', weight: 3, scale: 'weeks' })),
      marks: [{ name: L('Congress', 'Congrès'), from: 8, to: 10, fixed: false, entity: { kind: 'track', id: 'congress' } }], night: null, hours: null,
    },
    round: L('Round 1 of 2: Bolsheviks', 'Tour 1 sur 2 : Bolcheviks'),
    turns: [{ round: 1, now: true, sides: [E, G] }, { round: 2, now: false, sides: [G, E, B] }],
    scales: [track('soviets', L('Soviets', 'Soviets'), 6, 6, 5, { side: B }), track('government', L('Government', 'Gouvernement'), 4, 4, 5, { side: G })],
    gauges: [track('heat', L('Heat', 'Chaleur'), 6, 6, 4, { mark: { at: 7, label: L('wave at 7', 'vague à 7') } }), track('resolve', L('Resolve', 'Résolution'), 5, 5, 4)],
    near: [],
    pressures: [track('bread', L('Bread', 'Pain'), 4, 4, 3, { max: 6, icon: 'bread' }), track('war', L('War', 'Guerre'), 5, 5, 5, { max: 6, icon: 'barbed-wire' }), track('land', L('Land', 'Terre'), 3, 3, 3, { max: 6, icon: 'wheat' })],
    others: [track('prepared', L('Preparedness', 'Préparation'), 3, 6, null, { icon: 'shield' }), track('reaction', L('Reaction', 'Réaction'), 2, 2, 2, { icon: 'crossed-sabres' })],
    milieus: board.table.milieus.map((m, i) => ({ id: m.id, label: m.label, icon: 'worker', cubes: m.cubes, change: i === 1 ? L('Bolsheviks +1', 'Bolcheviks +1') : null })),
    halls, assemblies: halls,
    units: sampleUnits.map((u) => ({ id: u.id, label: u.label, icon: u.icon, step: u.step, stepLabel: stepNames[u.step] ?? '', locked: 'locked' in u && u.locked === true, uv: [u.uv[0] ?? 0, u.uv[1] ?? 0] as const, target: null })),
    points: board.table.points.map((p) => ({ id: p.id, label: p.label, icon: p.icon, holder: sides[p.holder] ?? nobody, role: '', uv: [p.uv[0] ?? 0, p.uv[1] ?? 0] as const, target: null })),
    panels: sides.map((side, n) => ({
      side, about: L('A party with the factories’ ear and a minority of the seats.', 'Un parti écouté des usines et minoritaire en sièges.'), wants: L('The soviets in power, sanctioned by the congress.', 'Le pouvoir aux soviets, sanctionné par le congrès.'), ruin: L('Rising too early; letting the moment pass.', 'Se soulever trop tôt ; laisser passer le moment.'),
      line: L('All power to the soviets', 'Tout le pouvoir aux soviets'), lineAbout: L('Patience until the congress, then power.', 'Patience jusqu’au congrès, puis le pouvoir.'), onLine: L('for 3 periods', 'depuis 3 périodes'), player: n === 0 ? 'Anna' : L('scripted', 'scénarisé'), isHuman: n === 0,
      gauges: [track(`unity-${side.id}`, L('Unity', 'Unité'), 4, 4, 5, { max: 6, side })], objectives: objectives(n), hand: 4, reserve: 1, standing: L('38 of 100, second', '38 sur 100, deuxième'),
    })),
    hand, market, decision: decision({}), waiting: null, canUndo: true, log, press,
    advisers: [
      { name: L('A. Yermakov', 'A. Ermakov'), about: L('Works delegate, Vyborg side', 'Délégué d’usine, quartier de Vyborg'), voice: 'act', line: L('Heat 6, one short of the wave. Three units are won, two waver: every passive week costs us one.', 'Chaleur 6, à un pas de la vague. Trois unités gagnées, deux hésitent : chaque semaine passive nous en coûte une.') },
      { name: L('N. Sokolova', 'N. Sokolova'), about: L('Teacher, member since 1912', 'Institutrice, membre depuis 1912'), voice: 'wait', line: L('Preparedness is 3 to 6 and no one has counted it. The congress comes in four periods: under its cover we need half the force.', 'Préparation de 3 à 6, et personne n’a compté. Le congrès vient dans quatre périodes : sous son couvert, moitié moins de force suffit.') },
    ],
    leader: L('Bolsheviks', 'Bolcheviks'), margin: null, rising: [],
  };
  const dilemma = decision({
    phase: 'dispatch', seat: E, title: L('The garrison order', 'L’ordre à la garnison'), prompt: L('What does the Executive answer?', 'Que répond l’Exécutif ?'),
    text: L('The Staff orders two thirds of the garrison to the front. The regiments will not go without the word of the Soviet, and they are waiting in the corridor for it.', 'L’État-major envoie au front les deux tiers de la garnison. Les régiments ne partiront pas sans un mot du Soviet, et ils l’attendent dans le couloir.'),
    icon: 'lee-enfield', tag: 'reported', source: L('Trotsky, ch. 7 (OC-33): he gives the number, no one else does', 'Trotsky, ch. 7 (OC-33) : il donne le chiffre, et lui seul'),
    chips: [chip('flame', L('Heat', 'Chaleur'), '+1', 'up')],
    choices: [
      choice('choose:stand', 1, L('Let the order stand', 'Laisser passer l’ordre'), L('The front needs men; the Soviet will not hold them back.', 'Le front a besoin d’hommes ; le Soviet ne les retiendra pas.'), [chip('lee-enfield', L('Garrison', 'Garnison'), '−2', 'down'), chip('colonnade', L('Government', 'Gouvernement'), '▲1', 'up'), chip('broken-heart', L('Unity', 'Unité'), '−1', 'down'), chip('flame', L('Heat', 'Chaleur'), '▲1', 'up', true)], { tag: 'argued', source: 'Trotsky', forecast: [L('Regiments that would go: 1–3 of 9 (common knowledge)', 'Régiments qui partiraient : 1–3 sur 9 (su de tous)')] }),
      choice('choose:review', 2, L('Review it: a joint commission', 'L’examiner : une commission mixte'), L('How many, which ones, and who signs? Ask the Staff for proof.', 'Combien, lesquels, et qui signe ? Que l’État-major le prouve.'), [chip('lee-enfield', L('Garrison', 'Garnison'), '0', 'flat'), chip('scales', L('Soviets', 'Soviets'), '▲1', 'up'), chip('hourglass', L('Order', 'Ordre'), L('1 period later', '1 période plus tard'), 'up')], { tag: 'reported', source: 'Trotsky', forecast: [L('If the Staff refuses the commission: countermand costs 0 next period', 'Si l’État-major refuse : annuler coûte 0 la période suivante')], words: [L('The order waits one period', 'L’ordre attend une période')] }),
      choice('choose:annul', 3, L('Annul it', 'L’annuler'), L('“No company leaves without the signature of the Soviet.”', '« Aucune compagnie ne part sans la signature du Soviet. »'), [chip('scales', L('Soviets', 'Soviets'), '▲2', 'up'), chip('colonnade', L('Government', 'Gouvernement'), '▼1', 'down'), chip('breaking-chain', L('Precedent', 'Précédent'), '+1', 'up'), chip('horse-head', L('Generals', 'Généraux'), '+1', 'up', true)], { tag: 'reported', source: 'Trotsky', forecast: [L('Vote in the Soviet: 512–561 of 1,000 for, 501 needed', 'Vote au Soviet : 512–561 voix sur 1 000, il en faut 501')] }),
    ],
  });
  const seal = decision({
    phase: 'seal', secret: true, title: L('An order under seal', 'Un ordre sous scellé'), prompt: L('It is opened when every side has sealed its own.', 'Il s’ouvre quand chaque camp a scellé le sien.'), icon: 'wax-seal',
    choices: [
      choice('seal:hold', 21, L('Hold', 'Attendre'), L('No order this period.', 'Aucun ordre cette période.'), []),
      choice('seal:countermand', 22, L('Countermand the Staff', 'Annuler l’ordre de l’État-major'), L('Tell every regiment to stay where it is.', 'Dire à chaque régiment de rester où il est.'), [chip('breaking-chain', L('Precedent', 'Précédent'), '+1', 'up', true), chip('colonnade', L('Government', 'Gouvernement'), '▼1…▼2', 'down')], { tag: 'reported', source: 'Trotsky', forecast: [L('5–7 of 9 executors obey', '5–7 exécutants sur 9 obéissent')], sums }),
      choice('seal:commissars', 23, L('Post commissars', 'Placer des commissaires'), L('One trusted man at every gate; a locked step does not slide back.', 'Un homme sûr à chaque porte ; un cran verrouillé ne recule pas.'), [chip('padlock', L('Units locked', 'Unités verrouillées'), '2…3', 'up')], { tag: 'argued', source: 'Trotsky', sums: [sums[0]!] }),
    ],
  });
  const targets = table.units.filter((u) => ['semenov', 'preobr', 'izmail', 'cossacks'].includes(u.id));
  const target: TableModel = {
    ...table,
    units: table.units.map((u) => { const k = targets.indexOf(u); return k < 0 ? u : { ...u, target: 40 + k }; }),
    decision: decision({ phase: 'target', title: L('Win over: which unit?', 'Gagner : quelle unité ?'), prompt: L('2 points left. One step costs 2; the cadets cannot be reached.', 'Encore 2 points. Un cran en coûte 2 ; les junkers sont hors de portée.'), icon: 'fist', choices: [...targets.map((u, k) => choice(`target:${u.id}`, 40 + k, u.label, '', [chip('lee-enfield', u.stepLabel, `→ ${stepNames[Math.min(4, u.step + 1)] ?? ''}`, 'up')])), choice('finish', 49, L('Enough', 'Cela suffit'), L('Leave the rest unspent.', 'Laisser le reste.'), [])] }),
  };
  const hours: TableModel = {
    ...table,
    calendar: { ...table.calendar, cells: table.calendar.cells.map((c) => ({ ...c, state: 'past' as const })), hours: { beat: 3, of: 5, clock: '03:35', title: L('Night of 24–25 October', 'Nuit du 24 au 25 octobre') } },
    log: [...log, { key: 'h1', period: 11, kind: 'beat', side: B, text: L('22:00 bridges, telegraph', '22 h 00 ponts, télégraphe'), effects: [], sums: [], entity: null }, { key: 'h2', period: 11, kind: 'beat', side: B, text: L('02:00 stations, fortress', '2 h 00 gares, forteresse'), effects: [], sums: [], entity: null }, { key: 'h3', period: 11, kind: 'assault', side: B, text: L('03:35 the exchange falls', '3 h 35 le central tombe'), effects: [], sums: [], entity: null }],
    margin: { low: 2, high: 6, sum: sum(L('Forces of the Committee', 'Forces du Comité'), [5, 2, 1, -4], 4, L('ahead', 'devant')) },
    units: board.hours.units.map((u) => ({ id: u.id, label: u.label, icon: u.icon, step: u.step, stepLabel: stepNames[u.step] ?? '', locked: false, uv: [u.uv[0] ?? 0, u.uv[1] ?? 0] as const, target: null })),
    points: board.hours.points.map((p) => ({ id: p.id, label: p.label, icon: p.icon, holder: sides[p.holder] ?? nobody, role: '', uv: [p.uv[0] ?? 0, p.uv[1] ?? 0] as const, target: null })),
    decision: decision({ phase: 'plan', secret: true, title: L('Give two orders', 'Donnez deux ordres'), prompt: L('For beats 4 and 5, sealed.', 'Pour les temps 4 et 5, sous scellé.'), icon: 'pocket-watch', choices: [
      choice('plan:lines', 61, L('Cut the palace lines', 'Couper les lignes du palais'), L('Government orders cost one more.', 'Les ordres du Gouvernement coûtent un de plus.'), [chip('rotary-phone', L('Order cost', 'Coût des ordres'), '+1', 'up')], { forecast: [L('Sure: the exchange is yours', 'Sûr : le central est à vous')] }),
      choice('plan:cruiser', 62, L('Bring the cruiser to the bridge', 'Amener le croiseur au pont'), L('Its guns need not be fired.', 'Ses canons n’ont pas à tirer.'), [chip('cruiser', L('Palace strength', 'Force au palais'), '+1', 'up')], { forecast: ['2–3 / 3'] }),
      choice('plan:palace', 63, L('Storm the palace', 'Prendre le palais'), '', [chip('palace', L('Winter Palace', 'Palais d’Hiver'), L('falls', 'tombe'), 'up', true)], { forecast: [L('Strength 2–3 of 3', 'Force 2–3 sur 3')] }),
      choice('plan:hold', 64, L('Hold', 'Attendre'), '', []),
    ] }),
  };
  const curtain: CurtainModel = { side: E, title: E.name, text: L('A private moment: seal an order. Come alone to the screen.', 'Un moment privé : scellez un ordre. Venez seul à l’écran.'), button: L('I am the Executive', 'Je suis l’Exécutif') };
  const report: ReportView = { kind: 'orders', title: L('The orders are opened', 'Les ordres sont ouverts'), entries: log, press: null };
  const pressReport: ReportView = { kind: 'press', title: L('The press', 'La presse'), entries: log.slice(1).map((e) => ({ ...e, text: '', effects: e.effects })), press };
  const inspect: InspectView = { entity: { kind: 'track', id: 'government' }, title: L('Authority of the Government', 'Autorité du Gouvernement'), now: L('4 of 10 (was 5)', '4 sur 10 (était à 5)'), about: L('How far its orders are carried out without force. At low authority every order costs more.', 'Jusqu’où ses ordres s’exécutent sans contrainte. Quand elle est basse, chaque ordre coûte plus.'), tag: 'argued', source: 'Trotsky, ch. 7 · DP-12', why: [L('8–12 October: refused order → −1', '8–12 octobre : ordre refusé → −1'), L('1–7 October: ration cut → −1', '1er–7 octobre : ration réduite → −1')], rules: [L('Each order carried out adds 1; each refusal takes 1.', 'Chaque ordre exécuté ajoute 1 ; chaque refus ôte 1.')], sums: [sums[0]!] };
  return { table, dilemma, seal, target, hours, curtain, report, pressReport, inspect, hand, decision, choice, sides, log, periods, L };
}

export type Samples = ReturnType<typeof samples>;
