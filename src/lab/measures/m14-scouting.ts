import { mainRun } from '../main-run/main-run';
import { risingOf } from '../rising/side';
import { scoutingOf } from '../rising/style';
import { round } from '../stats';
import { comparePaired } from '../stats/paired';
import { allOk } from './figures';
import { styleRun } from './m07-extremes';
import { notApplicable } from './rising';
import type { Figure, Measure } from './types';

const LEAST = 3;
const MOST = 8;
const HEAD = { id: 14, title: 'Worth of scouting and of what is hidden', gate: false, target: `${LEAST}–${MOST} points each` };

/** Part of the main run's games: small differences need more games than large ones. */
const SHARE = 0.25;
const FEWEST = 20;

/** What the side that can rise loses without scouting, and would gain by seeing what is hidden from it. */
export const scouting: Measure = {
  ...HEAD,
  run: async (lab) => {
    const g = lab.bench.game;
    const r = risingOf(g);
    if (!r) return notApplicable(HEAD);
    const count = Math.min(lab.games, Math.max(FEWEST, Math.round(lab.games * SHARE)));
    const usual = await mainRun(lab, count);
    const has = scoutingOf(g, r.side);
    const figure = async (style: 'blind' | 'open', label: string, sign: number, note: string): Promise<Figure> => {
      const p = comparePaired(usual, await styleRun(lab, style, count), r.side);
      const points = [p.difference, p.low, p.high].map((v) => round(sign * v * 100, 2));
      const value = points[0]!;
      return { label, value, low: Math.min(points[1]!, points[2]!), high: Math.max(points[1]!, points[2]!), n: p.n, unit: 'points', ok: value >= LEAST && value <= MOST, note };
    };
    const names = [...has.actions.map((a) => g.data.actions[a]!.name.en), ...has.cards.map((c) => g.data.cards[c]!.title.en)];
    const figures: Figure[] = [];
    if (names.length > 0) figures.push(await figure('blind', 'lost without scouting', -1, `forbidden: ${names.join(', ')}`));
    figures.push(await figure('open', 'gained by seeing hidden tracks and forces as they are', 1, 'its bot is shown them; it draws no worlds for them any more'));
    return {
      ...HEAD, ok: allOk(figures),
      says: figures.map((f) => `${f.label}: ${f.value.toFixed(1)} points (${f.low.toFixed(1)} to ${f.high.toFixed(1)})`).join('; ') + '.',
      figures,
    };
  },
};
