import type { AutomatonData, BotData, CardData, DispatchData, EndingData, EventOption, MilestoneData, ScenarioData, Text } from './data';
import type { GameEvent, Cause, Reason, SumLine } from './events';
import type { Layout } from './slots';
import type { StartData } from './startdata';
import type { State } from './state';

/** Receives what happens while effects run. Without one the rules run silently and faster. */
export type Sink = (event: GameEvent) => void;

/** What running effects may look at besides the state. One object serves a whole `apply`. */
export interface Run {
  readonly game: Game;
  /** The side that acts, −1 for nobody. */
  seat: number;
  /** Index of the target (`$target`) or of the present item of an `each` (`$each`), −1 for none. */
  target: number;
  each: number;
  /** Points spent on the present action. */
  points: number;
  sink: Sink | null;
  cause: Cause;
  /** An earlier state to compare with, for the press and the advisers. */
  prev: State | null;
}

export type Read = (s: State, x: Run) => number;
export type Test = (s: State, x: Run) => boolean;
export type Effect = (s: State, x: Run) => void;
/** A sum as a number; `lines` is filled term by term if given. */
export type Sum = (s: State, x: Run, lines?: SumLine[]) => number;

export type Pool = 'milieu' | 'assembly' | 'track' | 'unit' | 'point';

export interface Targets {
  readonly pool: Pool;
  readonly items: readonly number[];
  readonly held: 'own' | 'other' | null;
}

export interface Action {
  readonly index: number;
  readonly side: number;
  readonly if: Test | null;
  readonly targets: Targets | null;
  readonly where: Test | null;
  readonly allIn: boolean;
  readonly price: readonly { readonly points: number; readonly if: Test | null }[];
  readonly cheapest: number;
  readonly step: Effect;
  readonly whole: Effect | null;
  readonly bonus: readonly { readonly atLeast: number; readonly do: Effect }[];
}

export interface Order {
  readonly index: number;
  readonly side: number;
  readonly precedence: number;
  readonly if: Test | null;
  readonly do: Effect;
}

export interface Card {
  readonly index: number;
  readonly data: CardData;
  /** Side index, −1 for the street. */
  readonly owner: number;
  readonly deck: 'hand' | 'market';
  readonly points: number;
  readonly from: number;
  readonly to: number;
  readonly once: boolean;
  readonly if: Test | null;
  readonly do: Effect;
}

export interface Option {
  readonly data: EventOption;
  readonly if: Test | null;
  readonly do: Effect;
  readonly weigh: Sum | null;
}

/** Who decides: a side, the street, the winner, the side whose ending it is, nobody, or the leader of an assembly. */
export type Decider =
  | { readonly kind: 'side'; readonly side: number }
  | { readonly kind: 'leader'; readonly assembly: number }
  | { readonly kind: 'street' | 'winner' | 'owner' | 'none' };

export interface Dispatch {
  readonly index: number;
  readonly data: DispatchData;
  readonly decider: Decider;
  readonly from: number;
  readonly to: number;
  readonly if: Test | null;
  readonly do: Effect;
  readonly options: readonly Option[];
}

/** A key point that may go to a side as the final hours open: why it does, null if it does not. */
export interface Opening {
  readonly point: number;
  readonly side: number;
  readonly why: (s: State, x: Run) => readonly Reason[] | null;
}

export interface Plan {
  readonly index: number;
  readonly by: 'attacker' | 'defender' | 'others' | number;
  readonly precedence: number;
  readonly if: Test | null;
  readonly targets: Targets | null;
  readonly where: Test | null;
  readonly do: Effect;
}

export interface Ending {
  readonly data: EndingData;
  readonly if: Test;
  readonly scores: readonly Sum[];
  /** Side whose ending it is, −1 for nobody's. */
  readonly owner: number;
  readonly headline: Told;
  readonly text: Told;
  /** By side. */
  readonly epilogue: readonly Told[];
}

/** A text in passages, each with the condition of its being told. */
export type Told = readonly { readonly if: Test | null; readonly text: Text; readonly else: Text | null }[];

/** A compiled scenario: the data, the slots, and every rule as a function of the state. */
export interface Game {
  readonly data: ScenarioData;
  readonly at: Layout;
  readonly sides: number;
  readonly index: Indexes;
  readonly trackMin: readonly number[];
  readonly trackMax: readonly number[];
  readonly stiffFrom: readonly number[];
  readonly stiffChance: readonly number[];
  readonly sums: readonly Sum[];
  readonly initiative: readonly Sum[];
  readonly surcharges: readonly (readonly { readonly if: Test; readonly points: number }[])[];
  readonly objectives: readonly (readonly { readonly progress: Sum; readonly goal: number; readonly points: number }[])[];
  readonly frozen: readonly (Test | null)[];
  readonly sits: readonly (Test | null)[];
  readonly electorate: readonly (readonly number[])[];
  readonly actions: readonly Action[];
  readonly actionsOf: readonly (readonly Action[])[];
  readonly orders: readonly Order[];
  readonly ordersOf: readonly (readonly Order[])[];
  readonly orderSequence: readonly Order[];
  readonly cards: readonly Card[];
  readonly handDeck: readonly (readonly number[])[];
  readonly marketDeck: readonly number[];
  /** Dispatches, then the epilogue's decisions. */
  readonly dispatches: readonly Dispatch[];
  readonly epilogueFrom: number;
  readonly opens: readonly (readonly number[])[];
  readonly drift: readonly { readonly index: number; readonly do: Effect }[];
  readonly automata: readonly { readonly data: AutomatonData; readonly rules: readonly { readonly if: Test; readonly do: Effect }[] }[];
  readonly over: Test | null;
  readonly hours: {
    readonly beats: number;
    readonly span: number;
    readonly begin: Effect;
    readonly openings: readonly Opening[];
    readonly beat: Effect;
    readonly over: Test;
    readonly plans: readonly Plan[];
    readonly sequence: readonly Plan[];
    readonly margin: Sum;
  } | null;
  /** When the board shows who holds a point; null: always. */
  readonly pointFlies: readonly (Test | null)[];
  readonly pointOpen: readonly (Test | null)[];
  readonly onFall: readonly (Effect | null)[];
  readonly endings: readonly Ending[];
  /** Conditions of what only the interface shows: the press, front pages, debts, advisers' lines; and the bots' data. */
  readonly paperIf: readonly (Test | null)[];
  readonly pressIf: readonly (Test | null)[];
  readonly frontIf: readonly Test[];
  readonly debtIf: readonly Test[];
  readonly adviserIf: readonly (readonly (Test | null)[])[];
  readonly bots: readonly BotProfile[];
  /** Later moments at which a game may begin, and the one this game begins with: −1 for the first period. */
  readonly starts: readonly { readonly data: StartData; readonly put: (s: State) => void }[];
  readonly start: number;
  /** What the sources date, in the scenario's order; empty if it tells no history. */
  readonly history: readonly Milestone[];
  /** Slots some seat may not see, with the bit set of seats that may. */
  readonly secrets: readonly { readonly slot: number; readonly seats: number }[];
}

/** Something the sources date, compiled. */
export interface Milestone {
  readonly data: MilestoneData;
  readonly if: Test;
  readonly near: Sum | null;
}

/** A bot's wishes, compiled. */
export interface BotProfile {
  readonly data: BotData;
  readonly side: number;
  readonly value: Sum;
  readonly rules: readonly { readonly if: Test | null; readonly prefer: ReadonlyMap<string, number> }[];
  readonly leaning: readonly { readonly if: Test | null; readonly prefer: ReadonlyMap<string, number> }[];
}

/** Position of each id in the scenario's lists. */
export interface Indexes {
  readonly side: ReadonlyMap<string, number>;
  readonly track: ReadonlyMap<string, number>;
  readonly flag: ReadonlyMap<string, number>;
  readonly sum: ReadonlyMap<string, number>;
  readonly milieu: ReadonlyMap<string, number>;
  readonly assembly: ReadonlyMap<string, number>;
  readonly unit: ReadonlyMap<string, number>;
  readonly point: ReadonlyMap<string, number>;
  readonly action: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<string, number>;
  readonly card: ReadonlyMap<string, number>;
  readonly dispatch: ReadonlyMap<string, number>;
  readonly option: ReadonlyMap<string, readonly [dispatch: number, option: number]>;
  readonly plan: ReadonlyMap<string, number>;
  readonly ending: ReadonlyMap<string, number>;
  readonly line: readonly ReadonlyMap<string, number>[];
}
