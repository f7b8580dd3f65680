/** Round numbers from `low` to `high` or just beyond, about `wished` of them. */
export function ticks(low: number, high: number, wished = 5): number[] {
  if (high <= low) return [low, low + 1];
  const raw = (high - low) / wished;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5].find((m) => m * power >= raw * 0.999) ?? 10);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  return Array.from({ length: to - from + 1 }, (_, k) => Number(((from + k) * step).toPrecision(12)));
}

/** From a value to a place, evenly between the two ends. */
export function scale(low: number, high: number, from: number, to: number): (v: number) => number {
  const size = high - low || 1;
  return (v) => from + ((v - low) / size) * (to - from);
}
