import { mainRun } from '../main-run/main-run';
import { allOk, percent, shareFigure } from './figures';
import type { Goal } from './figures';
import type { Measure } from './types';

/** Who wins between equals: 27–40 % of three sides, 45–55 % of two; four sides in proportion. */
const goalFor = (sides: number): Goal => (sides === 2 ? { atLeast: 0.45, atMost: 0.55 } : { atLeast: 0.81 / sides, atMost: 1.2 / sides });

const HEAD = { id: 1, title: 'Win share per side', gate: true, target: 'equal strong bots: 3 sides 27–40 % each, 2 sides 45–55 %' };

export const wins: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { sides } = lab.bench.data;
    const figures = sides.map((s, k) => shareFigure(s.forms.en.name, games.filter((t) => t.winner === k).length, games.length, goalFor(sides.length)));
    return {
      ...HEAD, ok: allOk(figures),
      says: `In ${games.length} games the winners were ${figures.map((f) => `${f.label} ${percent(f.value)}`).join(', ')}.`,
      figures,
    };
  },
};
