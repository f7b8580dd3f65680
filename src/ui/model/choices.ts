import type { ActionCode } from '../../rules/actions';
import { first, kindOf, nameAction, second } from '../../rules/actions';
import type { Decision } from '../../rules/legal';
import { naming } from '../../rules/legal';
import type { EffectData, Source, Tag } from '../../rules/data';
import { price } from '../../rules/play';
import { newRun } from '../../rules/run';
import { sayEffects } from '../../rules/registry';
import type { State } from '../../rules/state';
import { chipsOf } from './chips';
import type { Desk } from './desk';
import { forecastOf } from './forecast';
import { targetName } from './log';
import { preview } from './preview';
import type { Choice } from './screen';
import type { Bound } from './words';

/** The decision at hand with what is needed to foresee its choices. */
export interface Asked {
  /** The viewer's view; never the true state. */
  readonly seen: State;
  readonly decision: Decision;
  /** Readings of `seen`. */
  readonly states: readonly State[];
}

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
  return {
    action, name: nameAction(desk.game, action, naming(desk.game, asked.seen)),
    title: face.title, text: face.text ?? '', icon: face.icon ?? null, tag: face.tag ?? null, source: desk.source(face.source),
    chips: chipsOf(desk, outcome), words: face.words ?? [], forecast: lines, sums,
  };
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
export function actionWords(desk: Desk, index: number, price: number, target?: string): string[] {
  const data = desk.game.data.actions[index]!;
  const { t } = desk;
  const pool = desk.game.actions[index]!.targets?.pool;
  const bound = target !== undefined ? { $target: target } : pool ? { $target: t(`pool.${pool}`) } : undefined;
  const out: string[] = [];
  const add = (key: string, n: number, effects: readonly EffectData[]): void => {
    const lines = wordsOf(desk, effects, bound);
    if (lines.length > 0) out.push(t(key, { n, what: lines.join(t('list.then')) }));
  };
  add(data.allIn ? 'play.allIn' : 'play.perStep', price, data.step);
  add('play.whole', 0, data.whole);
  for (const b of data.bonus) add('play.bonus', b.atLeast, b.do);
  return out;
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
      return choice(desk, asked, action, { title: desk.pick(o.title), text: o.text ? desk.pick(o.text) : '', tag: o.tag, source: o.source, words: wordsOf(desk, o.do) });
    }
    case 'seal': {
      if (a === 0) return stillChoice(desk, asked, action, { title: t('order.hold'), text: t('order.holdAbout'), icon: 'hourglass' });
      const o = data.orders[a - 1]!;
      return choice(desk, asked, action, { title: desk.pick(o.name), text: desk.pick(o.about), icon: o.icon, tag: o.tag, source: o.source, words: wordsOf(desk, o.do) });
    }
    case 'target': {
      const index = v[at.flow.action]!;
      const targets = game.actions[index]!.targets!;
      const name = targetName(desk, targets.pool, a);
      const x = newRun(game);
      x.seat = game.actions[index]!.side;
      x.target = a;
      const cost = game.actions[index]!.allIn ? v[at.flow.points]! : price(game.actions[index]!, asked.seen, x);
      return choice(desk, asked, action, { title: name, text: t('target.cost', { n: cost }), icon: data.actions[index]!.icon, words: wordsOf(desk, data.actions[index]!.step, { $target: name }) });
    }
    case 'finish': return choice(desk, asked, action, { title: t('target.finish'), text: t('target.finishAbout'), icon: 'exit-door' });
    case 'pass': return stillChoice(desk, asked, action, { title: t('play.pass'), text: t('play.passAbout'), icon: 'hourglass' });
    case 'plan': {
      if (a === 0) return stillChoice(desk, asked, action, { title: t('plan.hold'), text: t('plan.holdAbout'), icon: 'hourglass' });
      const p = data.hours!.plans[a - 1]!;
      const pool = game.hours!.plans[a - 1]!.targets?.pool;
      const target = pool && second(action) > 0 ? targetName(desk, pool, second(action) - 1) : null;
      const name = desk.pick(p.name);
      return choice(desk, asked, action, {
        title: target ? t('plan.at', { plan: name, target }) : name, text: desk.pick(p.about), icon: p.icon, tag: p.tag, source: p.source,
        words: wordsOf(desk, p.do, target ? { $target: target } : undefined),
      });
    }
    case 'keep':
    case 'play': {
      const c = data.cards[a]!;
      return stillChoice(desk, asked, action, { title: desk.pick(c.title), text: desk.pick(c.flavour), icon: c.icon, tag: c.tag, source: c.source, words: wordsOf(desk, c.event.do) });
    }
    case 'commit': {
      if (a === 0) return stillChoice(desk, asked, action, { title: t('commit.none'), text: t('commit.noneAbout'), icon: 'hourglass' });
      const c = data.cards[a - 1]!;
      return stillChoice(desk, asked, action, { title: desk.pick(c.title), text: t('commit.about', { n: c.points }), icon: c.icon, tag: c.tag, source: c.source });
    }
  }
}
