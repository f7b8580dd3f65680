import { risingOrders } from '../force/force';
import { round } from '../stats';
import type { Paired } from '../stats/paired';
import { comparePaired } from '../stats/paired';
import { mix } from '../seeds';
import type { RestrictedGame, RestrictedParams, Restriction } from '../tasks/restricted';
import { restrictions } from '../tasks/restricted';
import { allOk } from './figures';
import type { Figure, Lab, Measure } from './types';
import { thrifty } from './thrift';

const HEAD = { id: 8, title: 'Restricted play', gate: true, target: 'one kind of action, order or card taken from a side: it keeps 60–95 % of its usual share' };
const LOW = 0.6;
const HIGH = 0.95;
/** How much cheaper than the strong bot these games are played: there are thousands. */
const CHEAPER = 2;
/** An order that stands open this often in a game, where it does at all, answers an occasion; it is no standing means. */
const OCCASION = 1.1;

/** Part of the main run's games with which a row that failed is asked again, and the same number of unrestricted ones. */
const AGAIN = 0.25;

interface Row {
  readonly r: Restriction;
  readonly paired: Paired;
  readonly missed: number;
  /** What the first look said, where there was a second. */
  readonly before?: Paired;
}

/**
 * Jaffe et al. 2012: what a thing is worth is what its owner loses without it. Everybody knows the restriction, and the restricted
 * side makes the best of it. Every row is compared with the same unrestricted games. Of forty rows some fail by chance, or because
 * a weak search misuses a thing: a row that fails is asked again, in new games and more of them, between strong bots, and that counts.
 */
export const restricted: Measure = {
  ...HEAD,
  run: async (lab) => {
    const { data, game } = lab.bench;
    const kind = thrifty(lab.strong, CHEAPER);
    const base: Omit<RestrictedParams, 'forbid'> = { bots: data.sides.map(() => kind), seed: lab.seed };
    const usual = await play(lab, 'free', { ...base, forbid: null }, Math.ceil(lab.games / 4));
    const occasions = occasionsOf(usual);
    const list = restrictions(game, risingOrders(game)).filter((r) => r.kind !== 'order' || !occasions.has(r.id!));
    // All rows at once: no thread waits for the end of a row.
    const first = await Promise.all(list.map((r) => rowOf(lab, nameOf(lab, r), { ...base, forbid: r }, r, usual, Math.ceil(lab.games * 0.1))));
    const rows = await askAgain(lab, first);
    const figures = rows.map((row) => figureOf(lab, row));
    const out = rows.filter(({ paired }) => paired.before > 0 && (paired.ratio < LOW || paired.ratio > HIGH));
    const bad = figures.filter((f) => f.ok === false);
    const words = (fs: readonly Figure[]): string => fs.map((f) => `${f.label} ${(f.value * 100).toFixed(0)} %`).join(', ');
    return {
      ...HEAD,
      ok: allOk(figures),
      says: `${rows.length} kinds were forbidden one at a time. ${bad.length === 0 ? 'No interval lies wholly outside 60–95 %.' : `Wholly outside 60–95 %: ${words(bad)}.`} ${out.length - bad.length} more estimate${out.length - bad.length === 1 ? ' lies' : 's lie'} outside, with intervals that reach into it.`,
      figures,
    };
  },
};

async function rowOf(lab: Lab, name: string, params: RestrictedParams, r: Restriction, usual: readonly RestrictedGame[], count: number): Promise<Row> {
  const games = await play(lab, name, params, count);
  return { r, paired: comparePaired(usual, games, r.side), missed: games.reduce((sum, g) => sum + g.missed, 0) / Math.max(1, games.length) };
}

/** The second look at the rows that fail: other seeds, the whole search. */
async function askAgain(lab: Lab, rows: readonly Row[]): Promise<Row[]> {
  const failed = rows.filter((row) => !holds(row.paired));
  if (failed.length === 0) return [...rows];
  const base: Omit<RestrictedParams, 'forbid'> = { bots: lab.bench.data.sides.map(() => lab.strong), seed: mix(lab.seed, 8) };
  const count = Math.ceil(lab.games * AGAIN);
  const usual = await play(lab, 'free again', { ...base, forbid: null }, count);
  return Promise.all(rows.map(async (row): Promise<Row> => {
    if (!failed.includes(row)) return row;
    return { ...await rowOf(lab, `${nameOf(lab, row.r)} again`, { ...base, forbid: row.r }, row.r, usual, count), before: row.paired };
  }));
}

/** Whether the interval of what is kept reaches into what is asked; a side that never wins has nothing to lose. */
function holds(paired: Paired): boolean {
  return paired.before === 0 || (paired.ratioHigh >= LOW && paired.ratioLow <= HIGH);
}

function play(lab: Lab, name: string, params: RestrictedParams, games: number): Promise<RestrictedGame[]> {
  return lab.run<RestrictedGame>(`restricted ${name}`, 'restricted-game', params, games);
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Orders that are open about once in the games in which they are open at all. */
function occasionsOf(usual: readonly RestrictedGame[]): Set<string> {
  const times = new Map<string, number[]>();
  for (const game of usual) for (const [id, n] of Object.entries(game.orders)) times.set(id, [...(times.get(id) ?? []), n]);
  return new Set([...times].filter(([, list]) => list.reduce((a, b) => a + b, 0) / list.length < OCCASION).map(([id]) => id));
}

function nameOf(lab: Lab, r: Restriction): string {
  return `${lab.bench.data.sides[r.side]!.id} ${r.kind}${r.id === undefined ? '' : ` ${r.id}`}`;
}

function figureOf(lab: Lab, { r, paired, missed, before }: Row): Figure {
  const { data } = lab.bench;
  const side = data.sides[r.side]!.forms.en.name;
  const what = {
    action: () => `“${data.actions.find((a) => a.id === r.id)!.name.en}”`,
    order: () => `the order “${data.orders.find((o) => o.id === r.id)!.name.en}”`,
    event: () => 'the events of its own cards',
    commit: () => 'its reserve cards in the final hours',
  }[r.kind]();
  const label = `${side} without ${what}`;
  // A side that never wins anyway has nothing to lose.
  if (paired.before === 0) return { label, value: 0, low: 0, high: 1, n: paired.n, unit: 'share', ok: null, note: `no wins even without a restriction, in ${paired.usual} games` };
  return {
    label, value: round(paired.ratio), low: round(paired.ratioLow), high: round(paired.ratioHigh), n: paired.n, unit: 'share',
    ok: holds(paired),
    note: `${(paired.before * 100).toFixed(1)} % → ${(paired.after * 100).toFixed(1)} % of games; taken away at ${missed.toFixed(1)} decisions a game${paired.ratio < LOW || paired.ratio > HIGH ? '; the estimate lies outside' : ''}${before ? `; asked again, first ${percent(before.ratio)} (${percent(before.ratioLow)} – ${percent(before.ratioHigh)}) in ${before.n} games of half the search` : ''}`,
  };
}
