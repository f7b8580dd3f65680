import { ROLES } from '../../rules/data';
import type { ScenarioData, ToldData } from '../../rules/data';
import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint, LintContext, Path } from './context';

/** References the rules do not follow when they compile: who a thing belongs to, what it stands on. */
export const references: Lint = (d, c) => {
  const sides = idsOf(d.sides);
  d.sides.forEach((s, i) => mustKnow(c, ['sides', i, 'line'], 'line', s.line, idsOf(s.lines)));
  d.units.forEach((u, i) => mustKnow(c, ['units', i, 'milieu'], 'milieu', u.milieu, idsOf(d.milieus)));
  d.points.forEach((p, i) => mustKnow(c, ['points', i, 'holder'], 'side', p.holder, [...sides, 'none']));
  mustKnow(c, ['loyalty', 'low'], 'side', d.loyalty.low, sides);
  mustKnow(c, ['loyalty', 'high'], 'side', d.loyalty.high, sides);
  d.cards.forEach((k, i) => {
    if (k.owner === 'none' && k.deck === 'hand') c.report({ code: 'bad-value', path: ['cards', i, 'deck'], text: 'hand', words: say('a card of nobody belongs to the market', 'une carte qui n’est à personne va au marché') });
  });
  if (d.hours) {
    d.hours.plans.forEach((p, i) => mustKnow(c, ['hours', 'plans', i, 'by'], 'role or side', p.by, [...ROLES, ...sides]));
    mustKnow(c, ['hours', 'goal'], 'point', d.hours.goal, idsOf(d.points));
    if (d.hours.clock.length < d.hours.beats) c.report({ code: 'bad-value', path: ['hours', 'clock'], text: '', words: say(`${d.hours.clock.length} hours named for ${d.hours.beats} beats`, `${d.hours.clock.length} heures nommées pour ${d.hours.beats} temps`) });
  }
  if (d.blocks) {
    if (d.blocks.laid > d.blocks.values.length) c.report({ code: 'bad-value', path: ['blocks', 'laid'], text: String(d.blocks.laid), words: say(`only ${d.blocks.values.length} values to draw from`, `il n’y a que ${d.blocks.values.length} valeurs à tirer`) });
    if (d.blocks.laid > d.blocks.room) c.report({ code: 'bad-value', path: ['blocks', 'laid'], text: String(d.blocks.laid), words: say(`there is room for ${d.blocks.room}`, `il y a de la place pour ${d.blocks.room}`) });
  }
  for (const part of ['districts', 'labels'] as const) {
    d.map?.[part]?.forEach((p, i) => {
      if (p.side !== undefined) mustKnow(c, ['map', part, i, 'side'], 'side', p.side, sides);
    });
  }
  telling(d, c, sides);
};

/** Passages that may all be left out would leave a blank. */
function neverSilent(c: LintContext, told: ToldData, path: Path): void {
  if ('en' in told || told.some((p) => p.if === undefined || p.else !== undefined)) return;
  c.report({ code: 'silent', path, text: '', words: say('every passage has a condition: give one an `else`, or leave one without, so that something is always told', 'chaque passage a une condition : donnez à l’un un `else`, ou laissez-en un sans condition, pour qu’il reste toujours quelque chose à dire') });
}

/** Endings, papers, advisers, bots: every side is spoken for. */
function telling(d: ScenarioData, c: LintContext, sides: readonly string[]): void {
  d.endings.forEach((e, i) => {
    if (e.side !== undefined) mustKnow(c, ['endings', i, 'side'], 'side or automaton', e.side, [...sides, ...idsOf(d.automata)]);
    for (const key of ['headline', 'text'] as const) neverSilent(c, e[key], ['endings', i, key]);
    for (const [id, told] of Object.entries(e.epilogue)) neverSilent(c, told, ['endings', i, 'epilogue', id]);
    for (const key of ['epilogue', 'scores'] as const) {
      for (const id of Object.keys(e[key])) mustKnow(c, ['endings', i, key], 'side', id, sides);
      for (const id of sides) {
        if (!(id in e[key])) c.report({ code: 'missing-key', path: ['endings', i, key], text: '', words: say(`the ending "${e.id}" has no ${key === 'scores' ? 'score' : 'epilogue'} for ${id}`, `la fin « ${e.id} » n’a pas ${key === 'scores' ? 'de score' : 'd’épilogue'} pour ${id}`) });
      }
    }
  });
  d.debts.forEach((x, i) => {
    if (x.beside !== undefined) mustKnow(c, ['debts', i, 'beside'], 'debt', x.beside, idsOf(d.debts));
  });
  d.papers.forEach((p, i) => mustKnow(c, ['papers', i, 'side'], 'side', p.side, sides));
  d.press.forEach((p, i) => mustKnow(c, ['press', i, 'paper'], 'paper', p.paper, idsOf(d.papers)));
  d.fronts.forEach((p, i) => mustKnow(c, ['fronts', i, 'paper'], 'paper', p.paper, idsOf(d.papers)));
  d.advisers.forEach((a, i) => mustKnow(c, ['advisers', i, 'side'], 'side', a.side, sides));
  const preferred = [
    ...[d.actions, d.orders, d.cards, d.hours?.plans ?? []].flatMap(idsOf), ...[...d.dispatches, ...d.epilogue].flatMap((x) => idsOf(x.options)),
    ...d.milieus.map((m) => m.id), ...d.assemblies.map((a) => a.id), ...d.units.map((u) => u.id), ...d.points.map((p) => p.id), ...d.tracks.map((t) => t.id),
    'event', 'pass', 'hold', 'finish', 'none',
  ];
  d.advisers.forEach((a, i) => {
    for (const id of a.speaksFor ?? []) mustKnow(c, ['advisers', i, 'speaksFor'], 'action, order, option, plan, card or target', id, preferred);
  });
  d.bots.forEach((b, i) => {
    const lines = d.sides.find((s) => s.id === b.side)?.lines ?? [];
    if (lines.length > 0) mustKnow(c, ['bots', i, 'line'], 'line', b.line, idsOf(lines));
    b.rules.forEach((r, k) => {
      for (const id of Object.keys(r.prefer)) {
        // `play:card:use` and other full names of actions are allowed as well.
        if (!id.includes(':')) mustKnow(c, ['bots', i, 'rules', k, 'prefer'], 'action, order, option, plan, card or target', id, preferred);
      }
    });
  });
}
