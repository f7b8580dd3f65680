import { mainRun } from '../main-run/main-run';
import { allOk, bins, meanFigure, quantileFigure } from './figures';
import type { Measure } from './types';

const HEAD = { id: 15, title: 'Decisions per person', gate: true, target: '90th percentile at most 75, whichever side a person plays' };
const MOST = 75;

export const decisions: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { sides } = lab.bench.data;
    const choices = (k: number): number[] => games.map((t) => t.choices[k]!);
    const all = sides.flatMap((_, k) => choices(k));
    const perSide = sides.map((s, k) => quantileFigure(`${s.forms.en.name}, 90th percentile`, choices(k), 0.9, 'count', { atMost: MOST }));
    const most = perSide.reduce((a, b) => (b.value > a.value ? b : a));
    const from = Math.floor(Math.min(...all) / 5);
    const to = Math.floor(Math.max(...all) / 5);
    return {
      ...HEAD, ok: allOk(perSide),
      says: `Nine games in ten ask a person for ${most.value} real decisions or fewer, whichever the side; the mean is ${meanFigure('', all, 'count').value.toFixed(0)}.`,
      figures: [
        ...perSide,
        quantileFigure('all sides together, 90th percentile', all, 0.9, 'count'),
        meanFigure('all sides together, mean', all, 'count'),
        quantileFigure('with decisions that leave no choice, 90th percentile', sides.flatMap((_, k) => games.map((t) => t.decisions[k]!)), 0.9, 'count'),
      ],
      plots: [{
        title: 'Decisions with a real choice, by side', kind: 'bars',
        x: { label: 'decisions of one person in a game', values: Array.from({ length: to - from + 1 }, (_, k) => `${(from + k) * 5}–${(from + k) * 5 + 4}`) },
        y: { label: 'games' },
        series: sides.map((s, k) => ({ name: s.forms.en.name, color: s.color, values: bins(choices(k).map((n) => Math.floor(n / 5)), from, to) })),
      }],
    };
  },
};
