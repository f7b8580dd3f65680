import { draw32 } from '../../rules/rng';

/** One case in which every option was weighed, and the same over two independent halves of the work. */
export interface Choice {
  readonly options: readonly string[];
  readonly worth: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** How often an option is the best one. */
export interface BestShare {
  readonly option: string;
  /** Cases in which it was open. */
  readonly open: number;
  /** Share of them in which its estimate is the highest; ties are split. */
  readonly share: number;
  /** The same with the noise of the estimates taken out. */
  readonly likely: number;
  /** What it is worth where one half of the work found it best, by the other half: mean advantage over the next best. Free of the winner's curse. */
  readonly gain: number;
  readonly gainError: number;
}

/** All options of one question, and how far its estimates can be trusted. */
export interface BestShares {
  readonly cases: number;
  readonly options: readonly BestShare[];
  /** Share of cases in which both halves find the same option best. */
  readonly agree: number;
  /** Spread of the options' true worth about their means from case to case, and of the noise of an estimate. */
  readonly spread: number;
  readonly noise: number;
}

/** Draws for each case when the noise is taken out. */
const DRAWS = 200;

/**
 * Counts which option is best in how many cases. Estimates are noisy, and noise alone makes every option look best now
 * and then; so the shares are also given as an empirical Bayes estimate: true worths are taken to be normal about each
 * option's mean, with the spread that is left when the noise (known from the two halves) is subtracted from what is seen.
 */
export function bestShares(choices: readonly Choice[]): BestShares {
  const ids = [...new Set(choices.flatMap((c) => c.options))];
  const model = fit(choices, ids);
  const dice = { rng: 0x5eed, v: [] };
  const tally = new Map(ids.map((id) => [id, { open: 0, best: 0, likely: 0, gains: [] as number[] }]));
  let agree = 0;
  for (const c of choices) {
    const top = winners(c.worth);
    for (const [k, id] of c.options.entries()) {
      const t = tally.get(id)!;
      t.open++;
      if (top.includes(k)) t.best += 1 / top.length;
    }
    agree += agreement(c);
    posterior(c, model, dice).forEach((p, k) => { tally.get(c.options[k]!)!.likely += p; });
    for (const [one, other] of [[c.first, c.second], [c.second, c.first]] as const) {
      const list = winners(one);
      if (list.length !== 1) continue;
      const best = list[0]!;
      const next = winners(one.map((v, k) => (k === best ? -1e9 : v)))[0]!;
      tally.get(c.options[best]!)!.gains.push(other[best]! - other[next]!);
    }
  }
  const options = ids.map((option): BestShare => {
    const t = tally.get(option)!;
    const n = Math.max(1, t.open);
    const mean = t.gains.reduce((a, b) => a + b, 0) / Math.max(1, t.gains.length);
    const square = t.gains.reduce((a, b) => a + (b - mean) ** 2, 0);
    // Both directions of one case are not independent: counted as one.
    const cases = Math.max(1, t.gains.length / 2);
    return { option, open: t.open, share: t.best / n, likely: t.likely / n, gain: mean, gainError: t.gains.length > 2 ? Math.sqrt(square / (t.gains.length - 1) / cases) : Infinity };
  });
  return { cases: choices.length, options, agree: choices.length > 0 ? agree / choices.length : 0, spread: Math.sqrt(model.signal), noise: Math.sqrt(model.noise) };
}

/** Places of the highest value. */
function winners(values: readonly number[]): number[] {
  const most = Math.max(...values);
  return values.flatMap((v, k) => (v === most ? [k] : []));
}

/** Chance that the halves' winners are the same, ties drawn. */
function agreement(c: Choice): number {
  const a = winners(c.first);
  const b = winners(c.second);
  return a.filter((k) => b.includes(k)).length / (a.length * b.length);
}

interface Model {
  readonly mean: ReadonlyMap<string, number>;
  /** Variance of a mean, of true worths about it, and of an estimate about the true worth. */
  readonly ofMean: ReadonlyMap<string, number>;
  readonly signal: number;
  readonly noise: number;
}

/** Worth of the options against the mean of those open in the case. */
function centred(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((v) => v - mean);
}

function fit(choices: readonly Choice[], ids: readonly string[]): Model {
  const seen = new Map(ids.map((id) => [id, [] as number[]]));
  let noise = 0;
  let room = 0;
  for (const c of choices) {
    centred(c.worth).forEach((v, k) => seen.get(c.options[k]!)!.push(v));
    const half = centred(c.first.map((v, k) => (v - c.second[k]!) / 2));
    noise += half.reduce((sum, d) => sum + d * d, 0);
    room += c.options.length - 1;
  }
  noise = room > 0 ? noise / room : 0;
  const mean = new Map<string, number>();
  let square = 0;
  let free = 0;
  for (const [id, list] of seen) {
    const m = list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
    mean.set(id, m);
    square += list.reduce((sum, v) => sum + (v - m) ** 2, 0);
    free += Math.max(0, list.length - 1);
  }
  // Centred values have lost a degree of freedom a case: as many as there are options to one less.
  const options = room > 0 ? (room + choices.length) / room : 1;
  const all = free > 0 ? (square / free) * options : 0;
  const signal = Math.max(0, all - noise);
  const ofMean = new Map([...seen].map(([id, list]) => [id, (signal + noise) / Math.max(1, list.length)]));
  return { mean, ofMean, signal, noise };
}

/** Chance of each option of a case to be the best, given its estimates. */
function posterior(c: Choice, model: Model, dice: { rng: number; v: number[] }): number[] {
  const { signal, noise } = model;
  const trust = signal + noise > 0 ? signal / (signal + noise) : 1;
  const spread = Math.sqrt(trust * noise);
  const value = centred(c.worth);
  const counts = c.options.map(() => 0);
  if (noise === 0) {
    for (const k of winners(c.worth)) counts[k] = 1 / winners(c.worth).length;
    return counts;
  }
  for (let n = 0; n < DRAWS; n++) {
    let best = 0;
    let most = -1e9;
    c.options.forEach((id, k) => {
      const mean = model.mean.get(id)! + Math.sqrt(model.ofMean.get(id)!) * normal(dice) * (1 - trust);
      const v = mean + trust * (value[k]! - model.mean.get(id)!) + spread * normal(dice);
      if (v > most) {
        most = v;
        best = k;
      }
    });
    counts[best] = counts[best]! + 1 / DRAWS;
  }
  return counts;
}

/** A normal draw (Box & Muller). */
function normal(dice: { rng: number; v: number[] }): number {
  const u = (draw32(dice) + 1) / 4294967297;
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * (draw32(dice) / 4294967296));
}
