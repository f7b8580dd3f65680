import { mainRun } from '../main-run/main-run';
import { risingOf } from '../rising/side';
import type { Style } from '../rising/style';
import { round } from '../stats';
import { comparePaired } from '../stats/paired';
import type { StyleParams, StyleResult } from '../tasks/style';
import { allOk, percent, shareFigure } from './figures';
import { notApplicable } from './rising';
import type { Figure, Lab, Measure } from './types';

const HALF = 0.5;
const HEAD = { id: 7, title: 'Rising at once, last, or never', gate: true, target: 'each at most half of the side’s usual share' };

/** Part of the main run's games that each way of playing is tried in. */
const SHARE = 0.15;
const FEWEST = 20;

/** Games in which the side that can rise is held to a style, from the same set-ups as the main run's. */
export function styleRun(lab: Lab, style: Style, count: number): Promise<StyleResult[]> {
  const params: StyleParams = { bots: lab.bench.game.data.sides.map(() => lab.strong), style, seed: lab.seed };
  return lab.run<StyleResult>(`style-${style}`, 'style', params, count);
}

/** Whether simple recipes for the date of rising do as well as judgement: they must not. */
export const extremes: Measure = {
  ...HEAD,
  run: async (lab) => {
    const r = risingOf(lab.bench.game);
    if (!r) return notApplicable(HEAD);
    const count = Math.min(lab.games, Math.max(FEWEST, Math.round(lab.games * SHARE)));
    const usual = await mainRun(lab, count);
    const figures: Figure[] = [];
    const rose: Figure[] = [];
    const against = async (style: Style, label: string, asked: boolean): Promise<void> => {
      const games = await styleRun(lab, style, count);
      const p = comparePaired(usual, games, r.side);
      figures.push({
        label: `${label}: its share, as a part of its usual one`, value: round(p.ratio), low: round(p.ratioLow), high: round(p.ratioHigh), n: games.length, unit: 'share',
        ok: asked && usual.length > 0 ? p.ratio <= HALF : null, note: `wins ${percent(p.after)} instead of ${percent(p.before)}`,
      });
      if (style === 'at-once' || style === 'last') {
        rose.push(shareFigure(`${label}: games in which it came to the final hours of its making`, games.filter((t) => t.attacker === r.side).length, games.length));
      }
    };
    await against('at-once', 'rise at once', true);
    await against('last', 'rise in the last period', true);
    await against('idle', 'never rise, seal no order', true);
    await against('never', 'never rise, otherwise play as usual', false);
    return {
      ...HEAD, ok: allOk(figures),
      says: `Of its usual share ${lab.bench.data.sides[r.side]!.forms.en.the} keep ${figures.map((f) => `${percent(f.value, 0)} (${f.label.split(':')[0]!})`).join(', ')}.`,
      figures: [...figures, ...rose],
    };
  },
};
