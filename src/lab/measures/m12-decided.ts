import { courseOf, decidedAt, openUntil } from '../main-run/course';
import { mainRun } from '../main-run/main-run';
import { bins, percent, quantileFigure, shareFigure } from './figures';
import type { Measure } from './types';

const HEAD = { id: 12, title: 'When the game is decided', gate: false, target: 'first moment with a win chance over 90 % for good: median at 75 % of the game or later' };
const SURE = 0.9;

export const decided: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { data } = lab.bench;
    const at = games.map((t) => decidedAt(courseOf(t), t.winner, SURE));
    const median = quantileFigure('decided for good, median', at, 0.5, 'of the game', { atLeast: 0.75 });
    const bars = Array.from({ length: 20 }, (_, k) => k);
    return {
      ...HEAD, ok: median.ok,
      says: `In half of the games the winner is not sure (over 90 % for good) before ${percent(median.value, 0)} of the decisions have been taken.`,
      figures: [
        median,
        // Chances are looked at once a period: the truth lies between these two.
        quantileFigure('seen open until, median', games.map((t) => openUntil(courseOf(t), t.winner, SURE)), 0.5, 'of the game'),
        shareFigure('games decided before half-time', at.filter((s) => s < 0.5).length, games.length),
        shareFigure('games never seen decided before their end', at.filter((s) => s === 1).length, games.length),
      ],
      plots: [{
        title: 'When the game was decided, and for whom', kind: 'bars', stacked: true,
        x: { label: 'share of the game played, in %', values: bars.map((k) => `${k * 5}–${k * 5 + 5}`) },
        y: { label: 'games' },
        series: data.sides.map((s, k) => ({
          name: s.forms.en.name, color: s.color,
          values: bins(at.filter((_, g) => games[g]!.winner === k).map((share) => Math.min(19, Math.floor(share * 20))), 0, 19),
        })),
      }],
    };
  },
};
