/** A straight-line forecast of one number from several. */
export interface Fit {
  /** Which inputs it uses, by their position in a row. */
  readonly used: readonly number[];
  predict(row: readonly number[]): number;
}

/** How strongly weights are held back, as a multiple of the number of cases: the one that forecasts unseen cases best is taken. */
const HOLDS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
const FOLDS = 5;

/**
 * Least squares with weights held back (ridge regression). Inputs are brought to one scale; at most `most` of them are
 * kept, those that go along best with the answer. `groups` (one number a case) keeps cases of one game together when
 * the hold is chosen by cross-validation.
 */
export function fitRidge(rows: readonly (readonly number[])[], answers: readonly number[], groups: readonly number[], most: number): Fit {
  const used = screen(rows, answers, most);
  const scale = used.map((j) => spreadOf(rows, j));
  const z = rows.map((row) => used.map((j, k) => (row[j]! - scale[k]!.mean) / scale[k]!.deviation));
  let best = HOLDS[HOLDS.length - 1]!;
  let least = Infinity;
  if (rows.length >= 20) {
    for (const hold of HOLDS) {
      let error = 0;
      for (let fold = 0; fold < FOLDS; fold++) {
        const inFold = groups.map((n) => n % FOLDS === fold);
        const w = solve(z.filter((_, i) => !inFold[i]), answers.filter((_, i) => !inFold[i]), hold);
        z.forEach((row, i) => {
          if (inFold[i]) error += (answers[i]! - line(w, row)) ** 2;
        });
      }
      if (error < least) {
        least = error;
        best = hold;
      }
    }
  }
  const w = solve(z, answers, best);
  return { used, predict: (row) => line(w, used.map((j, k) => (row[j]! - scale[k]!.mean) / scale[k]!.deviation)) };
}

interface Weights {
  readonly base: number;
  readonly slopes: readonly number[];
}

function line(w: Weights, row: readonly number[]): number {
  let sum = w.base;
  for (let k = 0; k < row.length; k++) sum += w.slopes[k]! * row[k]!;
  return sum;
}

function spreadOf(rows: readonly (readonly number[])[], j: number): { mean: number; deviation: number } {
  let mean = 0;
  for (const row of rows) mean += row[j]! / rows.length;
  let square = 0;
  for (const row of rows) square += (row[j]! - mean) ** 2 / rows.length;
  return { mean, deviation: Math.sqrt(square) || 1 };
}

/** The inputs that go along best with the answer, each by itself; those that never change are of no use. */
function screen(rows: readonly (readonly number[])[], answers: readonly number[], most: number): number[] {
  const width = rows[0]?.length ?? 0;
  const mean = answers.reduce((a, b) => a + b, 0) / Math.max(1, answers.length);
  const scored: { j: number; strength: number }[] = [];
  for (let j = 0; j < width; j++) {
    const s = spreadOf(rows, j);
    let together = 0;
    let square = 0;
    rows.forEach((row, i) => {
      together += (row[j]! - s.mean) * (answers[i]! - mean);
      square += (row[j]! - s.mean) ** 2;
    });
    if (square > 1e-9) scored.push({ j, strength: Math.abs(together) / Math.sqrt(square) });
  }
  return scored.sort((a, b) => b.strength - a.strength || a.j - b.j).slice(0, most).map((x) => x.j);
}

/** Weights of a ridge regression on inputs that are already on one scale. */
function solve(z: readonly (readonly number[])[], answers: readonly number[], hold: number): Weights {
  const n = z.length;
  const width = z[0]?.length ?? 0;
  if (n === 0) return { base: 0, slopes: [] };
  const base = answers.reduce((a, b) => a + b, 0) / n;
  const mean = Array.from({ length: width }, (_, j) => z.reduce((sum, row) => sum + row[j]!, 0) / n);
  const a = Array.from({ length: width }, () => new Array<number>(width + 1).fill(0));
  z.forEach((row, i) => {
    for (let j = 0; j < width; j++) {
      const d = row[j]! - mean[j]!;
      for (let k = 0; k <= j; k++) a[j]![k]! += d * (row[k]! - mean[k]!);
      a[j]![width]! += d * (answers[i]! - base);
    }
  });
  for (let j = 0; j < width; j++) {
    for (let k = 0; k < j; k++) a[k]![j] = a[j]![k]!;
    a[j]![j]! += hold * n;
  }
  const slopes = eliminate(a);
  return { base: base - slopes.reduce((sum, w, j) => sum + w * mean[j]!, 0), slopes };
}

/** Solves a system of equations (each row with its right side last) by elimination with the largest pivot. */
function eliminate(a: number[][]): number[] {
  const n = a.length;
  for (let k = 0; k < n; k++) {
    let top = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[top]![k]!)) top = i;
    [a[k], a[top]] = [a[top]!, a[k]!];
    for (let i = k + 1; i < n; i++) {
      const f = a[i]![k]! / a[k]![k]!;
      if (f !== 0) for (let j = k; j <= n; j++) a[i]![j]! -= f * a[k]![j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = a[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= a[k]![j]! * x[j]!;
    x[k] = sum / a[k]![k]!;
  }
  return x;
}
