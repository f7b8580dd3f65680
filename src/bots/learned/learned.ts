/**
 * What self-play has taught about a scenario: how good a position is for each side, and what sides tend to do.
 * Kept as a file beside the scenario (`learned.json`); a scenario without it is searched all the same, only less well.
 */
export interface Learned {
  readonly format: 1;
  readonly scenario: string;
  /** Games it was learned from, all rounds together. */
  readonly games: number;
  /** Names of the inputs, in order; new ones count nothing, and a file that hardly fits any more is left aside (places.ts). */
  readonly inputs: readonly string[];
  readonly value: {
    readonly hidden: number;
    /** Input by input, the biases, output by output, their biases (see value.ts). */
    readonly layers: readonly Packed[];
  };
  /** What is usual at each period, for the advisers: see advice/usual.ts. */
  readonly usual?: Usual;
  /** One row of weights for each thing a side can do, by its name. */
  readonly policy: { readonly keys: readonly string[]; readonly rows: Packed; readonly points: number };
}

/** A matrix of small numbers: rows × columns, one scale a row, the whole numbers −127 … 127 in base64. */
export interface Packed {
  readonly rows: number;
  readonly columns: number;
  readonly scales: readonly number[];
  readonly data: string;
}

/** Means over self-play at the beginning of each period, by name of the quantity. */
export interface Usual {
  readonly names: readonly string[];
  /** A row a period, in the order of the names. */
  readonly periods: readonly (readonly number[])[];
}
