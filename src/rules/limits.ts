/** What a condition asks of a number; `not` asks for what lies outside. */
export interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly not?: boolean | undefined;
}

/** Arguments of a sentence about a number: which comparison it is, and with what. */
export interface LimitWords {
  readonly [key: string]: string | number;
  /** `none`: not one of what can be counted. `outside`: only for kinds that have words for it. */
  readonly op: 'least' | 'most' | 'exact' | 'between' | 'none' | 'outside';
  readonly min: number;
  readonly max: number;
}

/** How limits within a kind's own span of values are put into words; `counts`: nought is the least there can be. */
export function limitWords(l: Limits, counts = false, span: readonly [number, number] = [0, 0]): LimitWords {
  const { min = span[0], max = span[1] } = l;
  const args = { min, max };
  if (l.not) return { op: 'outside', ...args };
  if (l.max === undefined) return { op: 'least', ...args };
  if (l.min === undefined || (counts && min <= 0)) return { op: counts && max <= 0 ? 'none' : 'most', ...args };
  return { op: min === max ? 'exact' : 'between', ...args };
}

/** The contrary of limits as limits again; outside a span there may be two: below it and above it. */
export function contrary(l: Limits, counts = false): readonly Limits[] {
  const below = l.min === undefined || (counts && l.min <= 0) ? [] : [{ max: l.min - 1 }];
  return [...below, ...(l.max === undefined ? [] : [{ min: l.max + 1 }])];
}
