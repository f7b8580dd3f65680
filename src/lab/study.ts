import { hashScenario } from '../scenario/hash';
import type { Calibration } from './main-run/calibration';
import { calibrationOf } from './main-run/calibration';
import { mainRun } from './main-run/main-run';
import type { UseRow } from './main-run/uses';
import { usesOf } from './main-run/uses';
import type { Measure, MeasureResult } from './measures/types';
import type { LabFailure, LabRunner } from './runner';
import { hashLearned, hashSources } from './runner/fingerprint';

/** What came of one measure; `broken` says why nothing did. */
export interface MeasureOutcome extends MeasureResult {
  readonly seconds: number;
  readonly broken?: string;
}

/** Everything a run of the laboratory found, as it is written to a file. */
export interface LabReport {
  readonly scenario: string;
  readonly title: string;
  /** Fingerprints of the scenario's rules, of what was learned, of the code that played. */
  readonly hash: string;
  readonly learned: string;
  readonly code: string;
  readonly seed: number;
  readonly games: number;
  readonly strong: string;
  readonly threads: number;
  readonly seconds: number;
  readonly sides: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly measures: readonly MeasureOutcome[];
  /** Of the main run; empty and null if no measure asked for it. */
  readonly calibration: readonly Calibration[];
  readonly uses: readonly UseRow[];
  readonly scores: readonly { readonly ending: string; readonly means: readonly number[] }[];
  readonly failures: readonly LabFailure[];
  /** Seconds by run, this time (what was kept from an earlier call costs nothing). */
  readonly runs: Readonly<Record<string, number>>;
}

export interface StudyOptions {
  readonly measures: readonly Measure[];
  readonly threads: number;
  /** Whether the main run's own chapters (win chances, uses) are wanted. */
  readonly main: boolean;
  readonly began?: (m: Measure, number: number) => void;
}

/** Takes all measures, one after another. A measure that throws is reported as broken; the others go on. */
export async function study(lab: LabRunner, { measures, threads, main, began }: StudyOptions): Promise<LabReport> {
  const start = performance.now();
  const outcomes: MeasureOutcome[] = [];
  for (const [k, m] of measures.entries()) {
    began?.(m, k + 1);
    outcomes.push(await take(lab, m));
  }
  const { data } = lab.bench;
  const games = main ? await mainRun(lab).catch(() => []) : [];
  return {
    scenario: data.id, title: data.title.en,
    hash: hashScenario(data), learned: hashLearned(lab.bench.learned), code: hashSources(),
    seed: lab.seed, games: lab.games, strong: lab.strong, threads,
    seconds: Math.round((performance.now() - start) / 1000),
    sides: data.sides.map((s) => ({ id: s.id, name: s.forms.en.name, color: s.color })),
    measures: outcomes,
    calibration: games.length > 0 ? (['periods', 'hours'] as const).map((where) => calibrationOf(games, data.sides.length, where)).filter((c) => c.moments > 0) : [],
    uses: games.length > 0 ? usesOf(data, games) : [],
    scores: data.endings.map((e, k) => {
      const of = games.filter((t) => t.ending === k);
      return { ending: e.title.en, means: data.sides.map((_, side) => of.reduce((sum, t) => sum + t.scores[side]!, 0) / Math.max(1, of.length)) };
    }),
    failures: lab.failures,
    runs: Object.fromEntries(Object.entries(lab.seconds).map(([name, s]) => [name, Math.round(s * 10) / 10])),
  };
}

async function take(lab: LabRunner, m: Measure): Promise<MeasureOutcome> {
  const start = performance.now();
  const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
  try {
    return { ...(await m.run(lab)), seconds: seconds() };
  } catch (error) {
    const broken = error instanceof Error ? error.message : String(error);
    return { id: m.id, title: m.title, gate: m.gate, target: m.target, ok: null, says: `Not measured: ${broken}`, figures: [], seconds: seconds(), broken };
  }
}

/** Gates that are missed, or that could not be measured. */
export function missed(report: LabReport): readonly MeasureOutcome[] {
  return report.measures.filter((m) => m.gate && (m.ok === false || m.broken !== undefined));
}
