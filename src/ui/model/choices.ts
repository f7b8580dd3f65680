import type { ActionCode } from '../../rules/actions';
import { first, kindOf, nameAction, second } from '../../rules/actions';
import { naming } from '../../rules/legal';
import type { EffectData, Source, Tag } from '../../rules/data';
import type { Game } from '../../rules/game';
import { price } from '../../rules/play';
import { reserveWorth } from '../../rules/reserve';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { sayEffects } from '../../rules/registry';
import type { Asked } from './asked';
import { chipsOf } from './chips';
import type { Desk } from './desk';
import { forecastOf } from './forecast';
import { known } from './gauges';
import { targetName } from './log';
import { oddsOf } from './odds';
import { pendingForecast } from './pending';
import { precedence } from './precede';
import type { Outcome } from './preview';
import { preview } from './preview';
import { scoreChips } from './scorechips';
import { foreseeStroke, isStroke } from './strokes';
import { strokeForecast } from './strokewords';
import { betterTargets, lostBy } from './prices';
import { contest } from './rivals';
import type { Chip, Choice } from './screen';
import type { Bound } from './texts';

/** Of targets that would use up the points so many are named. */
const FEW_TARGETS = 3;

interface Face {
  readonly title: string;
  readonly text?: string;
  readonly icon?: string | null;
  readonly tag?: Tag | null;
  readonly source?: Source;
  readonly words?: readonly string[];
}

/** A choice with what it would do, from the definitions that run. */
export function choice(desk: Desk, asked: Asked, action: ActionCode, face: Face): Choice {
  const outcome = preview(desk.game, asked.states, action);
  const { lines, sums } = forecastOf(desk, outcome);
  return { ...stillChoice(desk, asked, action, face), chips: chipsOf(desk, outcome), forecast: lines, sums };
}

/**
 * An order to seal: what it would do, what orders of others would make of it, and what it means to that which is about to
 * be decided. Its effects are certain only if they are so whatever the others have sealed.
 */
function orderChoice(desk: Desk, asked: Asked, action: ActionCode, face: Face): Choice {
  const order = first(action) - 1;
  const pending = pendingForecast(desk, asked, order);
  if (order < 0) return { ...stillChoice(desk, asked, action, face), forecast: pending.lines, sums: pending.sums };
  const against = contest(desk.game, asked.states, order);
  const alone = against?.alone ?? preview(desk.game, asked.states, action);
  const { lines, sums } = forecastOf(desk, alone, against?.rivals);
  return {
    ...stillChoice(desk, asked, action, face), chips: stiffLater(desk, asked.seen, alone, chipsOf(desk, against?.all ?? alone)),
    forecast: [...pending.lines, ...lines, ...precedence(desk, asked, order)], sums: [...pending.sums, ...sums],
  };
}

/** So many steps may be made between sealing and carrying out that an order is told the odds of the stiff part ahead. */
const STEPS_AHEAD = 2;

/** A step that is certain today may be made on the stiff part of its track by the time the order is carried out: its odds there stand on the chip. */
function stiffLater(desk: Desk, seen: State, alone: Outcome, chips: readonly Chip[]): Chip[] {
  const { at, data, index } = desk.game;
  return chips.map((c) => {
    const t = c.entity?.kind === 'track' && c.odds === undefined && c.tone === 'up' ? index.track.get(c.entity.id) : undefined;
    const stiff = t === undefined ? undefined : data.tracks[t]!.stiff;
    const rise = stiff && alone.slots.find((o) => o.slot === at.track + t!);
    if (!stiff || !rise || t === undefined || known(desk, seen, t)[1] + rise.high + STEPS_AHEAD <= stiff.from) return c;
    return { ...c, odds: desk.t('odds.from', { n: stiff.from, odds: oddsOf(desk, stiff.chance, 100) }) };
  });
}

/** A stroke planned for a beat of the final hours: what it comes to, and what the others can make of it. */
function strokeChoice(desk: Desk, asked: Asked, action: ActionCode, face: Face): Choice {
  const { game } = desk;
  const { flow } = game.at;
  const plan = first(action) - 1;
  const states = asked.states.map((reading) => {
    const s = cloneState(reading);
    s.v[flow.beat] = s.v[flow.beat]! + s.v[flow.step]!;
    return s;
  });
  const stroke = foreseeStroke(game, states, asked.decision.seat, plan, second(action) - 1);
  const { lines, sums } = strokeForecast(desk, stroke, plan);
  return { ...stillChoice(desk, asked, action, face), chips: chipsOf(desk, stroke.all), forecast: lines, sums };
}

/** A choice that changes nothing by itself: holding, passing, keeping a card. */
export function stillChoice(desk: Desk, asked: Asked, action: ActionCode, face: Face): Choice {
  return {
    action, name: nameAction(desk.game, action, naming(desk.game, asked.seen)),
    title: face.title, text: face.text ?? '', icon: face.icon ?? null, tag: face.tag ?? null, source: desk.source(face.source),
    chips: [], words: face.words ?? [], forecast: [], sums: [],
  };
}

/** Telegraphic words of a list of effects. */
export function wordsOf(desk: Desk, effects: readonly EffectData[], bound?: Bound): readonly string[] {
  if (bound) return desk.words.effects(sayEffects(effects), bound);
  let known = spoken.get(desk);
  if (!known) spoken.set(desk, (known = new WeakMap<readonly EffectData[], readonly string[]>()));
  let words = known.get(effects);
  if (!words) known.set(effects, (words = desk.words.effects(sayEffects(effects))));
  return words;
}

const spoken = new WeakMap<Desk, WeakMap<readonly EffectData[], readonly string[]>>();

/** Words of an action bought with points: each step, the whole, and what enough points add. */
export function actionWords(desk: Desk, index: number, prices: readonly number[], target?: string): string[] {
  const data = desk.game.data.actions[index]!;
  const { t } = desk;
  const pool = desk.game.actions[index]!.targets?.pool;
  const bound = target !== undefined ? { $target: target } : pool ? { $target: t(`pool.${pool}`) } : undefined;
  const out: string[] = [];
  const low = prices[0] ?? 0;
  const high = prices[prices.length - 1] ?? low;
  const add = (key: string, n: number, effects: readonly EffectData[]): void => {
    const lines = wordsOf(desk, effects, bound);
    if (lines.length > 0) out.push(t(key, { n, low, high, what: lines.join(t('list.then')) }));
  };
  add(data.allIn ? 'play.allIn' : low === high ? 'play.perStep' : 'play.perStepRange', low, data.step);
  add('play.whole', 0, data.whole);
  for (const b of data.bonus) add('play.bonus', b.atLeast, b.do);
  return out;
}

/** How many points a choice throws away, and what would use them. */
function lostWords(desk: Desk, asked: Asked, action: ActionCode): Pick<Choice, 'lost' | 'warn'> {
  const { t } = desk;
  const lost = lostBy(desk.game, asked, action);
  if (lost === 0) return {};
  if (kindOf(action) === 'finish') return { lost, warn: t('target.lostFinish', { n: lost }) };
  const better = betterTargets(desk, asked, action).slice(0, FEW_TARGETS);
  const warn = t('target.lost', { n: lost });
  return { lost, warn: better.length > 0 ? `${t('target.lostFinish', { n: lost })} ${t('target.better', { list: better.join(t('list.or')) })}` : warn };
}

/** Whether the target is a quantity that all the steps of the action would move beyond its end: they move nothing. */
function atItsEnd(desk: Desk, asked: Asked, index: number, target: number): boolean {
  const { data, actions } = desk.game;
  if (actions[index]!.targets?.pool !== 'track') return false;
  const [low, high] = known(desk, asked.seen, target);
  const { min, max } = data.tracks[target]!;
  const steps = data.actions[index]!.step;
  return steps.length > 0 && steps.every((e) => 'track' in e && e.track === '$target' && 'add' in e && typeof e.add === 'number' && (e.add > 0 ? low >= max : high <= min));
}

/** Whether the same has been planned for the beat before, at the same place: if it comes off there, nothing is left to do. */
function planned({ at, hours }: Game, { decision, seen }: Asked, action: ActionCode): boolean {
  const slot = decision.seat * hours!.span + seen.v[at.flow.step]!;
  return second(action) > 0 && seen.v[at.flow.step]! > 0 && seen.v[at.plan + slot - 1] === first(action) && seen.v[at.aim + slot - 1] === second(action) - 1;
}

/** Whether any plan for the night counts what this side commits. */
function countsReserve({ data }: Game, seat: number): boolean {
  const id = data.sides[seat]!.id;
  const counts = (node: unknown): boolean => (Array.isArray(node) ? node.some(counts)
    : typeof node === 'object' && node !== null && ((node as { readonly committed?: string }).committed === id || Object.values(node).some(counts)));
  return counts([data.hours, data.sums]);
}

/** One choice of a dispatch, a target, an order or a plan. Plays and cards are made in `cards.ts`. */
export function choiceOf(desk: Desk, asked: Asked, action: ActionCode): Choice {
  const { game, t } = desk;
  const { data, at } = game;
  const a = first(action);
  const v = asked.seen.v;
  switch (kindOf(action)) {
    case 'choose': {
      const o = game.dispatches[v[at.flow.dispatch]! - 1]!.options[a]!.data;
      const made = choice(desk, asked, action, { title: desk.pick(o.title), text: o.text ? desk.pick(o.text) : '', tag: o.tag, source: o.source, words: wordsOf(desk, o.do) });
      if (asked.decision.phase !== 'epilogue') return made;
      const scored = scoreChips(desk, asked, action);
      return { ...made, chips: [...made.chips, ...scored], forecast: scored.length > 0 ? made.forecast : [...made.forecast, t('end.score-none')] };
    }
    case 'seal': {
      if (a === 0) return orderChoice(desk, asked, action, { title: t('order.hold'), text: t('order.holdAbout'), icon: 'hourglass' });
      const o = data.orders[a - 1]!;
      return orderChoice(desk, asked, action, { title: desk.pick(o.name), text: desk.pick(o.about), icon: o.icon, tag: o.tag, source: o.source, words: wordsOf(desk, o.do) });
    }
    case 'target': {
      const index = v[at.flow.action]!;
      const targets = game.actions[index]!.targets!;
      const name = targetName(desk, targets.pool, a);
      const x = newRun(game);
      x.seat = game.actions[index]!.side;
      x.target = a;
      const cost = game.actions[index]!.allIn ? v[at.flow.points]! : price(game.actions[index]!, asked.seen, x);
      const made = choice(desk, asked, action, { title: name, text: '', icon: data.actions[index]!.icon, words: wordsOf(desk, data.actions[index]!.step, { $target: name }) });
      return { ...made, price: t('target.cost', { n: cost }), ...(atItsEnd(desk, asked, index, a) ? { lost: cost, warn: t('target.full') } : lostWords(desk, asked, action)) };
    }
    case 'finish': return { ...choice(desk, asked, action, { title: t('target.finish'), text: t('target.finishAbout'), icon: 'exit-door' }), ...lostWords(desk, asked, action) };
    case 'pass': return stillChoice(desk, asked, action, { title: t('play.pass'), text: t('play.passAbout'), icon: 'hourglass' });
    case 'plan': {
      if (a === 0) return stillChoice(desk, asked, action, { title: t('plan.hold'), text: t('plan.holdAbout'), icon: 'hourglass' });
      const p = data.hours!.plans[a - 1]!;
      const pool = game.hours!.plans[a - 1]!.targets?.pool;
      const target = pool && second(action) > 0 ? targetName(desk, pool, second(action) - 1) : null;
      const name = desk.pick(p.name);
      const face = {
        title: target ? t('plan.at', { plan: name, target }) : name, text: desk.pick(p.about), icon: p.icon, tag: p.tag, source: p.source,
        words: wordsOf(desk, p.do, target ? { $target: target } : undefined),
      };
      const made = target !== null && isStroke(game, a - 1) ? strokeChoice(desk, asked, action, face) : choice(desk, asked, action, face);
      return planned(game, asked, action) ? { ...made, warn: t('plan.again') } : made;
    }
    case 'keep':
    case 'play': {
      const c = data.cards[a]!;
      return stillChoice(desk, asked, action, { title: desk.pick(c.title), text: desk.pick(c.flavour), icon: c.icon, tag: c.tag, source: c.source, words: wordsOf(desk, c.event.do) });
    }
    case 'commit': {
      if (a === 0) return stillChoice(desk, asked, action, { title: t('commit.none'), text: t('commit.noneAbout'), icon: 'hourglass' });
      const c = data.cards[a - 1]!;
      return stillChoice(desk, asked, action, { title: desk.pick(c.title), text: countsReserve(game, asked.decision.seat) ? t('commit.about', { of: c.points, n: reserveWorth(data, c.points) }) : t('commit.idle'), icon: c.icon, tag: c.tag, source: c.source });
    }
  }
}
