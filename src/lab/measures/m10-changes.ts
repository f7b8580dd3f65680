import { chanceAt, courseOf, leadChanges } from '../main-run/course';
import { mainRun } from '../main-run/main-run';
import type { GameTrace } from '../tasks/game';
import { bins, meanFigure, shareFigure } from './figures';
import type { Lab, Measure, Plot } from './types';

const HEAD = { id: 10, title: 'Expected winner changes', gate: false, target: 'mean 2–5 a game' };
const STEPS = 20;
const SAMPLES = 6;

export const changes: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const counts = games.map((t) => leadChanges(t.chances, t.winner));
    const withHours = games.map((t) => leadChanges(courseOf(t).chances, t.winner));
    const mean = meanFigure('changes a game', counts, 'count', { atLeast: 2, atMost: 5 });
    const most = Math.max(1, ...counts);
    return {
      ...HEAD, ok: mean.ok,
      says: `From period to period the side expected to win changes ${mean.value.toFixed(1)} times a game.`,
      figures: [
        mean,
        meanFigure('with the moments of the final hours', withHours, 'count'),
        shareFigure('games without any change', counts.filter((c) => c === 0).length, games.length),
      ],
      plots: [
        ...lab.bench.data.sides.map((_, side) => envelope(lab, games, side)),
        ...samples(lab, games),
        {
          title: 'Changes of the expected winner', kind: 'bars',
          x: { label: 'changes in a game', values: Array.from({ length: most + 1 }, (_, k) => k) },
          y: { label: 'games' }, series: [{ name: 'games', values: bins(counts, 0, most) }],
        },
      ],
    };
  },
};

/** The chance of one side over the game, by whoever won in the end: mean, and the middle eight tenths of the games. */
function envelope(lab: Lab, games: readonly GameTrace[], side: number): Plot {
  const { sides } = lab.bench.data;
  const courses = games.map((t) => ({ winner: t.winner, course: courseOf(t) }));
  const steps = Array.from({ length: STEPS + 1 }, (_, k) => k / STEPS);
  const groups = [{ name: 'games it won', won: true, color: sides[side]!.color }, { name: 'games it lost', won: false, color: '#7D7D7D' }];
  return {
    title: `Win chance of ${sides[side]!.forms.en.the}`, kind: 'lines',
    x: { label: 'share of the game played, in %', values: steps.map((s) => Math.round(s * 100)) },
    y: { label: 'win chance', percent: true },
    series: groups.map(({ name, won, color }) => {
      const of = courses.filter((c) => (c.winner === side) === won);
      const rows = steps.map((s) => of.map((c) => chanceAt(c.course, side, s)).sort((a, b) => a - b));
      const at = (row: readonly number[], q: number): number | null => row[Math.min(row.length - 1, Math.floor(q * row.length))] ?? null;
      return {
        name, color,
        values: rows.map((row) => (row.length > 0 ? row.reduce((a, b) => a + b, 0) / row.length : null)),
        low: rows.map((row) => at(row, 0.1)), high: rows.map((row) => at(row, 0.9)),
      };
    }),
  };
}

/** Some games one by one, each with the chances of all sides. */
function samples(lab: Lab, games: readonly GameTrace[]): Plot[] {
  const { sides, endings } = lab.bench.data;
  return games.slice(0, SAMPLES).map((t): Plot => {
    const { at, chances } = courseOf(t);
    return {
      title: `Game ${t.index + 1}: ${endings[t.ending]!.title.en}; won by ${sides[t.winner]!.forms.en.the}`, kind: 'lines',
      x: { label: 'share of the game played, in %', values: [...at.map((s) => Math.round(s * 100)), 100] },
      y: { label: 'win chance', percent: true },
      series: sides.map((s, k) => ({ name: s.forms.en.name, color: s.color, values: [...chances.map((c) => c[k]!), t.winner === k ? 1 : 0] })),
    };
  });
}
