/**
 * A cheaper bot of the same make, for measures that need many games: `search:64` → `search:16`. Kinds without a number
 * of their own (levels, scripts) are given back as they are.
 */
export function thrifty(kind: string, divisor: number): string {
  const [name, n, ...rest] = kind.split(':');
  const iterations = Number(n);
  if (n === undefined || !Number.isInteger(iterations)) return kind;
  return [name, String(Math.max(1, Math.round(iterations / divisor))), ...rest].join(':');
}
