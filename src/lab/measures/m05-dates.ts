import { mainRun } from '../main-run/main-run';
import { entropyFigure, percent, shareFigure } from './figures';
import type { Measure } from './types';

const HEAD = { id: 5, title: 'Spread of the date of rising', gate: false, target: 'at least 2.5 bits, the most frequent date at most 25 %' };

export const dates: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { data } = lab.bench;
    const rose = games.filter((t) => t.rising >= 0);
    const counts = data.periods.map((_, p) => rose.filter((t) => t.rising === p).length);
    const top = counts.indexOf(Math.max(...counts));
    const spread = entropyFigure('spread', counts, { atLeast: 2.5 });
    const most = shareFigure(`most frequent date: ${data.periods[top]!.name.en}`, counts[top]!, rose.length, { atMost: 0.25 });
    const present = data.endings.map((e, k) => ({ e, k })).filter(({ k }) => rose.some((t) => t.ending === k));
    return {
      ...HEAD,
      ok: rose.length === 0 ? null : spread.ok === true && most.ok === true,
      says: rose.length === 0 ? 'No game came to a rising.'
        : `The final hours began in ${percent(rose.length / games.length)} of games, as evenly spread over the calendar as over ${(2 ** spread.value).toFixed(1)} equally frequent dates; ${data.periods[top]!.name.en} alone has ${percent(most.value)}.`,
      figures: [
        spread, most,
        shareFigure('games that come to the final hours', rose.length, games.length),
        ...data.sides.map((s, k) => shareFigure(`of these begun by ${s.forms.en.the}`, rose.filter((t) => t.attacker === k).length, rose.length)),
      ],
      plots: [
        {
          title: 'When the final hours began, and how the game ended', kind: 'bars', stacked: true,
          x: { label: 'period', values: data.periods.map((p) => p.name.en) },
          y: { label: 'games' },
          series: present.map(({ e, k }) => ({ name: e.title.en, values: data.periods.map((_, p) => rose.filter((t) => t.rising === p && t.ending === k).length) })),
        },
        {
          title: 'Who won, by the date on which the final hours began', kind: 'dots',
          x: { label: 'period', values: data.periods.map((p) => p.name.en) },
          y: { label: 'share won', percent: true },
          series: data.sides.map((s, side) => {
            const cells = data.periods.map((_, p) => shareFigure('', rose.filter((t) => t.rising === p && t.winner === side).length, counts[p]!));
            // A share of a handful of games says nothing and hides the others.
            const enough = (k: number): boolean => counts[k]! >= 10;
            return {
              name: s.forms.en.name, color: s.color,
              values: cells.map((f, k) => (enough(k) ? f.value : null)),
              low: cells.map((f, k) => (enough(k) ? f.low : null)),
              high: cells.map((f, k) => (enough(k) ? f.high : null)),
            };
          }),
        },
      ],
    };
  },
};
