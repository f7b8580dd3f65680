import { mainRun } from '../main-run/main-run';
import { round } from '../stats';
import { comparePaired } from '../stats/paired';
import type { ReversedParams, Won } from '../tasks/reversed';
import { allOk } from './figures';
import type { Figure, Measure } from './types';

const HEAD = { id: 2, title: 'Order of play', gate: true, target: 'the same seeds with every period’s order reversed: at most 3 points of win share for any side' };
const MOST = 3;
/** Where half of the games say more than this, the other half is played too. */
const CLOSE = 1.5;

/**
 * The rules let the lightest side play first, which should weigh against going last or first as such. Here the heaviest
 * plays first in every period, from the same set-ups, with bots that know it: what a side gains or loses by that is what
 * the order of play is worth to it.
 */
export const order: Measure = {
  ...HEAD,
  run: async (lab) => {
    const { sides } = lab.bench.data;
    const params: ReversedParams = { bots: sides.map(() => lab.strong), seed: lab.seed };
    const usual = await mainRun(lab);
    const play = (games: number): Promise<Won[]> => lab.run<Won>('reversed', 'reversed-game', params, games);
    const compare = (turned: readonly Won[]): Figure[] => sides.map((s, side): Figure => {
      const p = comparePaired(usual, turned, side);
      const points = (v: number): number => round(v * 100, 2);
      return {
        label: `${s.forms.en.name}: share with the order reversed less its usual share`, value: points(p.difference), low: points(p.low), high: points(p.high),
        n: p.n, unit: 'points', ok: Math.abs(points(p.difference)) <= MOST,
        note: `${(p.before * 100).toFixed(1)} % usually (${p.usual} games), ${(p.after * 100).toFixed(1)} % with the order reversed (${p.other} games)`,
      };
    });
    let figures = compare(await play(Math.ceil(lab.games / 2)));
    if (figures.some((f) => Math.abs(f.value) > CLOSE)) figures = compare(await play(lab.games));
    const worst = figures.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
    const sure = figures.every((f) => Math.max(Math.abs(f.low), Math.abs(f.high)) <= MOST);
    return {
      ...HEAD,
      ok: allOk(figures),
      says: `Letting the heaviest side play first instead of the lightest moves no side’s share by more than ${Math.abs(worst.value).toFixed(1)} points${sure ? '' : `; with ${worst.n} games this is known to about ±${((worst.high - worst.low) / 2).toFixed(1)} points`}.`,
      figures,
    };
  },
};
