import type { ForceEntry } from '../force/parse';
import type { Lab } from '../measures/types';
import { mix } from '../seeds';
import type { ClaimCase, ClaimParams } from '../tasks/claim';
import type { Level, Verdict } from './compare';
import { difference, judge, levelOf, ratio, together } from './compare';
import type { Arm, Claim, Claims } from './read';
import type { ArmData, ClaimData, QuantityData, TestData } from './schema';

export interface TestResult {
  readonly test: TestData;
  readonly figure: Level;
  readonly verdict: Verdict;
}

/** What came of one arm: its figures, and whether what was to be forced could be. */
export interface ArmResult {
  readonly arm: ArmData;
  readonly games: number;
  /** Games that came to the experiment at all. */
  readonly reached: number;
  readonly levels: Readonly<Record<string, Level>>;
  /** Of the games that came to it, the mean number of times each forced entry applied, and was not possible. */
  readonly forced: readonly { readonly applied: number; readonly impossible: number }[];
}

export interface ClaimResult {
  readonly claim: ClaimData;
  readonly verdict: Verdict;
  readonly arms: readonly ArmResult[];
  readonly tests: readonly TestResult[];
  /** To what a track was set to keep the experiment open; null where nothing was evened out. */
  readonly shift: number | null;
}

/** Games that find out how far an experiment is from even. */
const PILOT = 80;

export interface ClaimOptions {
  /** Games an arm. */
  readonly games: number;
  readonly strong: string;
  /** Bots that play up to the period in which an experiment begins. */
  readonly prelude: string;
}

/** The quantities a claim asks for or tells. */
export function quantitiesOf(claim: ClaimData): string[] {
  return [...new Set([...claim.tests.map((t) => t.quantity), ...claim.shows])];
}

/** Plays every arm of a claim and judges what it asks. */
export async function runClaim(lab: Lab, claims: Claims, claim: Claim, options: ClaimOptions): Promise<ClaimResult> {
  const wanted = quantitiesOf(claim.data);
  const quantities = Object.fromEntries(wanted.map((id) => [id, claims.quantities[id]!]));
  const play = (name: string, { data, entries }: Arm, read: Record<string, QuantityData>, more: readonly ForceEntry[], games: number): Promise<ClaimCase[]> => {
    const params: ClaimParams = {
      // One seed for all arms of a claim: the same number meets the same dice.
      seed: mix(lab.seed, claim.data.number),
      from: data.from ?? -1,
      prelude: options.prelude,
      bots: lab.bench.data.sides.map((side) => data.bots[side.id] ?? options.strong),
      entries: [...entries, ...more], night: data.night, quantities: read,
    };
    return lab.run<ClaimCase>(`claim-${claim.data.number}-${name}`, 'claim', params, games);
  };
  const { even } = claim.data;
  let shift: number | null = null;
  if (even) {
    const pilot = claim.arms.find((a) => a.data.id === even.on)!;
    const cases = await play(`${even.on}-pilot`, pilot, { [even.quantity]: claims.quantities[even.quantity]! }, [], Math.min(options.games, PILOT));
    shift = shiftOf(lab, even, cases.map((c) => c.values[even.quantity] ?? null).filter((v) => v !== null));
  }
  const arms: ArmResult[] = [];
  for (const arm of claim.arms) {
    const evened: ForceEntry[] = even && shift !== null && even.arms.includes(arm.data.id) ? [{ kind: 'set', at: arm.data.from!, patch: { tracks: { [even.by]: shift } } }] : [];
    const cases = await play(arm.data.id, arm, quantities, evened, options.games);
    arms.push(armOf(arm.data, cases, wanted, (id) => claims.quantities[id]!.share !== undefined && claims.quantities[id]!.since === undefined));
  }
  const tests = claim.data.tests.map((test) => resultOf(test, arms));
  return { claim: claim.data, arms, tests, shift, verdict: together(tests.map((t) => t.verdict)) };
}

/** What the track must be set to, within its range, for the quantity to come to where it is wanted. */
function shiftOf(lab: Lab, even: NonNullable<ClaimData['even']>, values: readonly number[]): number {
  const track = lab.bench.data.tracks.find((t) => t.id === even.by)!;
  const start = typeof track.start === 'number' ? track.start : track.start[0];
  if (values.length === 0) return start;
  const wanted = Math.round(start + even.to - values.reduce((a, b) => a + b, 0) / values.length);
  return Math.max(track.min, Math.min(track.max, wanted));
}

function armOf(arm: ArmData, cases: readonly ClaimCase[], wanted: readonly string[], isShare: (id: string) => boolean): ArmResult {
  const there = cases.filter((c) => c.reached);
  const levels = Object.fromEntries(wanted.map((id) => [id, levelOf(there.map((c) => c.values[id] ?? null).filter((v) => v !== null), isShare(id))]));
  const mean = (pick: (c: ClaimCase) => number): number => there.reduce((sum, c) => sum + pick(c), 0) / Math.max(1, there.length);
  const forced = (cases[0]?.forced ?? []).map((_, k) => ({ applied: mean((c) => c.forced[k]!.applied), impossible: mean((c) => c.forced[k]!.impossible) }));
  return { arm, games: cases.length, reached: there.length, levels, forced };
}

function resultOf(test: TestData, arms: readonly ArmResult[]): TestResult {
  const level = (id: string): Level => arms.find((a) => a.arm.id === id)!.levels[test.quantity]!;
  const own = level(test.arm);
  const figure = test.against === undefined ? own : (test.as === 'ratio' ? ratio : difference)(own, level(test.against));
  return { test, figure, verdict: judge(figure, test) };
}
