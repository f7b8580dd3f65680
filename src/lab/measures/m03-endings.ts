import { mainRun } from '../main-run/main-run';
import { percent, shareFigure } from './figures';
import type { Figure, Measure } from './types';

const HEAD = { id: 3, title: 'Endings', gate: true, target: 'at least five kinds with 5 % or more, none over 45 %' };
const KINDS = 5;
const SEEN = 0.05;
const MOST = 0.45;

export const endings: Measure = {
  ...HEAD,
  run: async (lab) => {
    const games = await mainRun(lab);
    const { data } = lab.bench;
    const shares = data.endings.map((e, k) => shareFigure(e.title.en, games.filter((t) => t.ending === k).length, games.length));
    const seen = shares.filter((f) => f.value >= SEEN).length;
    const top = shares.reduce((a, b) => (b.value > a.value ? b : a));
    const kinds: Figure = { label: 'kinds with 5 % or more', value: seen, low: seen, high: seen, n: games.length, unit: 'count', ok: seen >= KINDS };
    return {
      ...HEAD,
      ok: seen >= KINDS && top.value <= MOST,
      says: `${seen} kinds of ending come in 5 % of games or more; the most frequent, “${top.label}”, in ${percent(top.value)}.`,
      figures: [kinds, ...shares.map((f) => ({ ...f, ok: f.value > MOST ? false : null }))],
      plots: [{
        title: 'Endings, and who won with them', kind: 'bars', stacked: true,
        x: { label: 'ending', values: data.endings.map((e) => e.title.en) },
        y: { label: 'share of games', percent: true },
        series: data.sides.map((s, side) => ({
          name: s.forms.en.name, color: s.color,
          values: data.endings.map((_, k) => games.filter((t) => t.ending === k && t.winner === side).length / games.length),
        })),
      }],
    };
  },
};
