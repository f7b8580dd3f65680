import { courseOf } from '../main-run/course';
import { mainRun } from '../main-run/main-run';
import { bins, percent, quantileFigure, shareFigure } from './figures';
import type { Measure } from './types';

const HEAD = { id: 11, title: 'Winners who had nearly lost', gate: false, target: 'at least 25 % of winners once fell under 35 % of their fair chance' };
/** Of one's fair chance (one in so many sides). */
const LOW = 0.35;

export const comebacks: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { sides } = lab.bench.data;
    const under = LOW / sides.length;
    const lowest = games.map((t) => Math.min(1, ...courseOf(t).chances.map((c) => c[t.winner]!)));
    const main = shareFigure(`winners once under ${percent(under)}`, lowest.filter((c) => c < under).length, games.length, { atLeast: 0.25 });
    return {
      ...HEAD, ok: main.ok,
      says: `${percent(main.value)} of winners had at some moment a chance of less than ${percent(under)} (35 % of a fair one).`,
      figures: [
        main,
        ...sides.map((s, k) => {
          const own = lowest.filter((_, g) => games[g]!.winner === k);
          return shareFigure(`of the games won by ${s.forms.en.the}`, own.filter((c) => c < under).length, own.length);
        }),
        quantileFigure('lowest chance of a winner, median', lowest, 0.5, 'share'),
      ],
      plots: [{
        title: 'Lowest chance the later winner had', kind: 'bars',
        x: { label: 'lowest win chance, in %', values: Array.from({ length: 20 }, (_, k) => `${k * 5}–${k * 5 + 5}`) },
        y: { label: 'games' },
        series: [{ name: 'games', values: bins(lowest.map((c) => Math.min(19, Math.floor(c * 20))), 0, 19) }],
      }],
    };
  },
};
