import type { DispatchData } from '../../rules/data';
import { mix } from '../seeds';
import { round, shareOf } from '../stats';
import type { BestShares } from '../stats/best';
import { bestShares } from '../stats/best';
import type { MeetParams, Met, Weighed, WeighParams } from '../tasks/dilemma';
import { everySeat, pickCases } from '../tasks/dilemma';
import { allOk } from './figures';
import { thrifty } from './thrift';
import type { Figure, Lab, Measure } from './types';

const HEAD = { id: 9, title: 'Every answer to every dilemma', gate: true, target: 'each is the best in at least 3 % of the situations in which it was open, none in more than 80 %' };
/** Bounds of what is asked of an answer. */
export const LEAST = 0.03;
export const MOST = 0.8;
/** Situations looked at for each dilemma, and how few are too few to judge. */
const CASES = 60;
export const FEW = 15;
/** Worlds for each situation. Playing on for a second period doubles the noise and changes the shares little. */
const WORLDS = 64;
const PERIODS = 1;
/** An option that does as well as the others to this much, everywhere, is a matter of taste. */
const SAME = 1e-4;

/** A dilemma with an answer that fails is looked at again, in so many other games and situations, with so many worlds each. */
const AGAIN = { games: 480, cases: 180, worlds: 128 };

/** Games in which dilemmas are met, shared with the measures that ask about one of them. */
export function metDilemmas(lab: Lab): Promise<Met[][]> {
  const params: MeetParams = { bots: everySeat(lab.bench, thrifty(lab.strong, 2)), seed: lab.seed };
  return lab.run<Met[]>('dilemmas', 'meet-dilemmas', params, Math.min(240, Math.max(20, Math.ceil(lab.games * 0.12))));
}

/** Tries every option of the cases; by self-play's evaluation after so many periods if there is one, else to the end. */
export function weigh(lab: Lab, name: string, cases: readonly Met[], worlds: number, periods: number): Promise<Weighed[]> {
  // To the end and without learned habits a playout is dear and noisy: fewer worlds, and the noise is reported.
  const params: WeighParams = { cases, worlds: lab.bench.learned ? worlds : Math.ceil(worlds / 8), periods, player: 'learned', seed: lab.seed };
  return lab.run<Weighed>(name, 'weigh-options', params, cases.length);
}

/**
 * Stops self-play at each dilemma and tries every open option in the same worlds with the same dice, from what the
 * deciding side can see. Best is the option after which its win chance is highest when the period is over.
 */
export const dilemmas: Measure = {
  ...HEAD,
  run: async (lab) => {
    const { data, game } = lab.bench;
    const cases = pickCases(await metDilemmas(lab), CASES);
    const weighed = await weigh(lab, 'dilemmas weighed', cases, WORLDS, PERIODS);
    const put = [...data.dispatches, ...data.epilogue].filter((d, k) => d.options.length > 1 && game.dispatches[k]!.decider.kind !== 'street');
    const first = put.map((d) => tableOf(d, weighed));
    const again = await lookAgain(lab, first.filter((t) => figuresOf(t).some((f) => f.ok === false)));
    const tables = first.map((t) => again.get(t.d.id) ?? t);
    const figures = tables.flatMap((t) => figuresOf(t, again.has(t.d.id) ? '; looked at again, in new situations' : ''));
    const asked = figures.filter((f) => f.ok !== null);
    const bad = asked.filter((f) => !f.ok);
    const judged = tables.filter((t) => t.best.cases >= FEW && !t.alike);
    const agree = judged.reduce((sum, t) => sum + t.best.agree * t.best.cases, 0) / Math.max(1, judged.reduce((sum, t) => sum + t.best.cases, 0));
    const names = (list: typeof tables): string => list.map((t) => t.d.title.en).join(', ');
    const few = tables.filter((t) => t.best.cases < FEW);
    const alike = tables.filter((t) => t.alike);
    return {
      ...HEAD,
      ok: allOk(figures),
      says: [
        `${judged.length} dilemmas judged in ${weighed.length} situations: ${bad.length} of ${asked.length} answers fail${bad.length === 0 ? '' : ` (${bad.map((f) => `${f.label} ${(f.value * 100).toFixed(0)} %`).join('; ')})`}.`,
        `Two independent halves of the playouts name the same best answer in ${(agree * 100).toFixed(0)} % of situations.`,
        few.length > 0 ? `Met too seldom to judge: ${names(few)}.` : '',
        alike.length > 0 ? `Without a consequence for anybody’s score: ${names(alike)}.` : '',
      ].filter((s) => s !== '').join(' '),
      figures,
      plots: [{
        title: 'How often each answer is the best, by dilemma', kind: 'bars', stacked: true,
        x: { label: 'dilemma', values: judged.map((t) => t.d.title.en) },
        y: { label: 'share of situations', percent: true },
        series: Array.from({ length: Math.max(0, ...judged.map((t) => t.d.options.length)) }, (_, k) => ({
          name: `answer ${k + 1}`,
          values: judged.map((t) => t.best.options.find((o) => o.option === t.d.options[k]?.id)?.likely ?? 0),
        })),
      }],
    };
  },
};

interface Table {
  readonly d: DispatchData;
  readonly best: BestShares;
  readonly alike: boolean;
}

function tableOf(d: DispatchData, weighed: readonly Weighed[]): Table {
  const own = weighed.filter((w) => w.dispatch === d.id);
  return { d, best: bestShares(own), alike: own.length > 0 && own.every((w) => Math.max(...w.worth) - Math.min(...w.worth) < SAME) };
}

function figuresOf({ d, best, alike }: Table, note = ''): Figure[] {
  return d.options.map((o) => figureOf(`${d.title.en}: ${o.title.en}`, o.id, best, alike, note));
}

/** Among a hundred answers some fail by chance: theirs are the dilemmas asked again; what that says counts, if they are met often enough. */
async function lookAgain(lab: Lab, failed: readonly Table[]): Promise<Map<string, Table>> {
  if (failed.length === 0) return new Map();
  const params: MeetParams = { bots: everySeat(lab.bench, thrifty(lab.strong, 2)), seed: mix(lab.seed, 9) };
  const met = await lab.run<Met[]>('dilemmas again', 'meet-dilemmas', params, Math.min(AGAIN.games, Math.max(20, Math.ceil(lab.games * 0.24))));
  const asked = new Set(failed.map((t) => t.d.id));
  const cases = pickCases(met.map((list) => list.filter((m) => asked.has(m.dispatch))), AGAIN.cases);
  const weighed = await weigh(lab, 'dilemmas weighed again', cases, AGAIN.worlds, PERIODS);
  return new Map(failed.map((t) => tableOf(t.d, weighed)).filter((t) => t.best.cases >= FEW).map((t) => [t.d.id, t]));
}

/** One answer: the share of situations in which it is the best, the noise of the playouts taken out. */
function figureOf(label: string, id: string, best: BestShares, alike: boolean, more: string): Figure {
  const o = best.options.find((b) => b.option === id);
  const n = o?.open ?? 0;
  const value = round(o?.likely ?? 0);
  const { low, high } = shareOf(value * n, n);
  const sure = o && Number.isFinite(o.gainError) ? `; where it is, by ${(o.gain * 100).toFixed(1)} ± ${(o.gainError * 196).toFixed(1)} points` : '';
  return {
    label, value, low, high, n, unit: 'share',
    ok: alike || n < FEW ? null : value >= LEAST && value <= MOST,
    note: o ? `best as estimated in ${(o.share * 100).toFixed(0)} %${sure}${more}` : 'never open',
  };
}
