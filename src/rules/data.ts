import type { ConditionData, EffectData, Source, Tag, TermData } from './basics';
import type { HistoryData } from './historydata';
import type { LearnData } from './learn';
import type { MapData } from './mapdata';
import type { WithStarts } from './startdata';
import type { Forms, Text } from './texts';

export { TAGS } from './basics';
export type { ConditionData, EffectData, Kinded, QuantityData, Source, Tag, TermData } from './basics';
export type { HistoryData, MilestoneData } from './historydata';
export type { LearnData, LearnStepData } from './learn';
export type { Forms, Text } from './texts';

/**
 * The shape of a scenario after it has been read and checked (`scenario/` makes it from YAML files).
 * Ids are kebab-case strings; everything a person reads is a {@link Text}. Nothing here is about one country or year.
 */

export const SHAPES = ['wedge', 'circle', 'square', 'bar', 'hexagon'] as const;
export type Shape = (typeof SHAPES)[number];

export interface LineData {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
}

export interface ObjectiveData {
  readonly id: string;
  readonly name: Text;
  readonly progress: readonly TermData[];
  readonly goal: number;
  readonly points: number;
}

export interface SideData {
  readonly id: string;
  readonly forms: Forms;
  readonly short: Text;
  readonly about: Text;
  readonly wants: Text;
  readonly ruin: Text;
  readonly shape: Shape;
  readonly color: string;
  readonly dark: string;
  /** Id of the track that holds this side's unity. */
  readonly unity: string;
  readonly lines: readonly LineData[];
  readonly line: string;
  readonly objectives: readonly ObjectiveData[];
  /** Weight of this side; the lightest plays first. */
  readonly initiative: readonly TermData[];
  /** Points added to every card this side plays for points while a condition holds. */
  readonly surcharges: readonly { readonly if: ConditionData; readonly points: number; readonly label: Text }[];
}

export interface AutomatonData {
  readonly id: string;
  readonly forms: Forms;
  readonly shape: Shape;
  readonly color: string;
  readonly dark: string;
  /** Ordered: each period the first rule whose condition holds is carried out. */
  readonly rules: readonly { readonly id: string; readonly name: Text; readonly if: ConditionData; readonly do: readonly EffectData[] }[];
}

export interface TrackData {
  readonly id: string;
  readonly forms: Forms;
  readonly group: 'pressure' | 'authority' | 'moment' | 'side' | 'force' | 'hidden' | 'other';
  readonly side?: string | undefined;
  readonly icon?: string | undefined;
  readonly min: number;
  readonly max: number;
  /** A fixed start, or an even draw between two values (then the track must be hidden). */
  readonly start: number | readonly [number, number];
  /** Hidden tracks show a range; `knownTo` lists the sides that see the value. */
  readonly hidden?: { readonly range: readonly [number, number]; readonly knownTo: readonly string[]; readonly secret?: boolean | undefined } | undefined;
  /** Steps upward from this value on succeed only this often (percent): high values are hard to reach. */
  readonly stiff?: { readonly from: number; readonly chance: number } | undefined;
  /** A mark on the gauge, for instance where a wave begins. */
  readonly mark?: { readonly at: number; readonly name: Text } | undefined;
  /** Shown on the table, or only in the details. */
  readonly shown?: boolean | undefined;
  /** `false` for what only the rules need to remember: no preview, word or log entry speaks of its changes. */
  readonly told?: boolean | undefined;
}

export interface FlagData {
  readonly id: string;
  readonly name: Text;
  /** A sentence that says the flag is set, and one that says it is not; without them its name is quoted. */
  readonly is?: Text | undefined;
  readonly isNot?: Text | undefined;
  readonly start?: boolean | undefined;
  readonly told?: boolean | undefined;
}

/** Five predicates in each language: how one unit, or several, stand on each step. */
export interface StepWords {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

export interface LoyaltyData {
  readonly steps: readonly Text[];
  readonly low: string;
  readonly high: string;
  /** “A unit …” and “units …”: predicates that begin with their verb; without them the names of the steps are quoted. */
  readonly one?: StepWords | undefined;
  readonly many?: StepWords | undefined;
}

export interface MilieuData {
  readonly id: string;
  readonly forms: Forms;
  readonly icon: string;
  /** Cubes by side id, and `unaligned`. */
  readonly cubes: Readonly<Record<string, number>>;
}

export interface AssemblyData {
  readonly id: string;
  readonly forms: Forms;
  /** Real number of deputies, for telling; the rules count `seats`. */
  readonly deputies: number;
  /** Seats by side id, and `waverers`. */
  readonly seats: Readonly<Record<string, number>>;
  readonly electorate: Readonly<Record<string, number>>;
  /** Seats a period that follow the mood. */
  readonly recall: number;
  /** While this holds the assembly does not follow the mood (not yet elected, or frozen). */
  readonly frozen?: ConditionData | undefined;
  /** Whether it sits at all; hidden from the table otherwise. */
  readonly sits?: ConditionData | undefined;
  readonly powers: Text;
  readonly orientation: 'up' | 'down';
}

export interface UnitData {
  readonly id: string;
  readonly forms: Forms;
  readonly icon: string;
  readonly step: number;
  readonly milieu: string;
  readonly at: readonly [number, number];
}

export interface PointData {
  readonly id: string;
  readonly forms: Forms;
  readonly icon: string;
  readonly weight: number;
  readonly at: readonly [number, number];
  readonly holder: string;
  readonly role: Text;
  /** Only while this holds does the board show whose it is; in the final hours it always does. Changes nothing in the rules. */
  readonly flies?: ConditionData | undefined;
  /** Must hold for the point to be attacked at all. */
  readonly open?: ConditionData | undefined;
  readonly onFall?: readonly EffectData[] | undefined;
}

export interface BlocksData {
  /** The known pool of values, of which `laid` are drawn and laid face down at the start. */
  readonly values: readonly number[];
  readonly laid: number;
  readonly room: number;
  readonly added: readonly [number, number];
  readonly rumour: readonly [number, number];
  readonly names: readonly Text[];
  readonly at: readonly (readonly [number, number])[];
}

export interface PeriodData {
  readonly id: string;
  readonly name: Text;
  /** The same days in the other calendar, if the scenario has two. */
  readonly other?: Text | undefined;
  readonly scale: Text;
  readonly dispatches: number;
  /** Dispatches that always come in this period. */
  readonly opens?: readonly string[] | undefined;
  readonly reserve: boolean;
  /** What is left of the reserves joins the hands when the period begins. */
  readonly opensReserve: boolean;
  readonly weight: number;
}

export interface TargetData {
  readonly milieus?: readonly string[] | undefined;
  readonly assemblies?: readonly string[] | undefined;
  readonly tracks?: readonly string[] | undefined;
  readonly units?: 'all' | readonly string[] | undefined;
  readonly points?: 'all' | readonly string[] | undefined;
  /** Only points the acting side holds, or only those it does not. */
  readonly held?: 'own' | 'other' | undefined;
}

export interface ActionData {
  readonly id: string;
  readonly side: string;
  readonly icon: string;
  readonly name: Text;
  readonly about: Text;
  readonly if?: ConditionData | undefined;
  readonly target?: TargetData | undefined;
  /** Condition on each target (`$target`). */
  readonly where?: ConditionData | undefined;
  /** One target takes all the points. */
  readonly allIn?: boolean | undefined;
  /** The first entry whose condition holds is the price of a step. */
  readonly price: readonly { readonly points: number; readonly if?: ConditionData | undefined }[];
  readonly step: readonly EffectData[];
  /** Once, when the action ends. */
  readonly whole: readonly EffectData[];
  readonly bonus: readonly { readonly atLeast: number; readonly do: readonly EffectData[] }[];
}

export interface OrderData {
  readonly id: string;
  readonly side: string;
  readonly icon: string;
  readonly name: Text;
  readonly about: Text;
  /** Orders are carried out from the lowest to the highest. */
  readonly precedence: number;
  readonly if?: ConditionData | undefined;
  readonly do: readonly EffectData[];
  readonly tag: Tag;
  readonly source: Source;
}

export interface EventOption {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text | undefined;
  readonly if?: ConditionData | undefined;
  readonly do: readonly EffectData[];
  readonly weigh?: readonly TermData[] | undefined;
  readonly tag: Tag;
  readonly source: Source;
}

export interface CardData {
  readonly id: string;
  /** A side id, or `none`. */
  readonly owner: string;
  readonly deck: 'hand' | 'market';
  readonly points: number;
  readonly era: { readonly from: number; readonly to: number };
  readonly once: boolean;
  readonly icon: string;
  readonly title: Text;
  readonly flavour: Text;
  readonly event: { readonly if?: ConditionData | undefined; readonly do: readonly EffectData[] };
  readonly tag: Tag;
  readonly source: Source;
}

export type DeciderData = string | { readonly leader: string };

export interface DispatchData {
  readonly id: string;
  /** A side id, `street`, `winner` (stands first), `owner` (whose ending it is, else `winner`), `none`, or the leader of an assembly. */
  readonly decider: DeciderData;
  readonly era: { readonly from: number; readonly to: number };
  readonly if?: ConditionData | undefined;
  readonly icon: string;
  readonly title: Text;
  readonly text: Text;
  readonly do: readonly EffectData[];
  readonly options: readonly EventOption[];
  readonly tag: Tag;
  readonly source: Source;
}

export const ROLES = ['attacker', 'defender', 'others'] as const;

export interface PlanData {
  readonly id: string;
  /** A role in the final hours or a side id. */
  readonly by: string;
  readonly icon: string;
  readonly name: Text;
  readonly about: Text;
  readonly precedence: number;
  readonly if?: ConditionData | undefined;
  readonly target?: TargetData | undefined;
  readonly where?: ConditionData | undefined;
  readonly do: readonly EffectData[];
  readonly tag: Tag;
  readonly source: Source;
}

export interface HoursData {
  readonly beats: number;
  readonly span: number;
  /** The most a reserve card counts in a stroke; absent: its points. */
  readonly reserveMost?: number | undefined;
  readonly clock: readonly string[];
  readonly night: Text;
  readonly goal: string;
  readonly begin: readonly EffectData[];
  readonly beat: readonly EffectData[];
  readonly plans: readonly PlanData[];
  /** Ends the hours when it holds after a beat; otherwise they end with the last beat. */
  readonly over: ConditionData;
  /** What the balance of forces is made of, as a named sum. */
  readonly margin: string;
}

/** A sentence or more of a longer text: told where its condition holds, otherwise `else` stands in its place, if there is one. */
export interface PassageData {
  readonly if?: ConditionData | undefined;
  readonly text: Text;
  readonly else?: Text | undefined;
}

/** One text, or passages joined with a space: what is told of a game must be true of it. */
export type ToldData = Text | readonly PassageData[];

export interface EndingData {
  readonly id: string;
  readonly if: ConditionData;
  /** Whose ending it is: a side or an automaton. It gives the poster its colour; a side also makes the choices put to `owner`. */
  readonly side?: string | undefined;
  readonly title: Text;
  readonly headline: ToldData;
  readonly text: ToldData;
  readonly epilogue: Readonly<Record<string, ToldData>>;
  readonly scores: Readonly<Record<string, readonly TermData[]>>;
  readonly tag: Tag;
  readonly source: Source;
}

export interface DebtData {
  readonly id: string;
  /** Another debt it answers: the two are shown side by side. */
  readonly beside?: string | undefined;
  readonly if: ConditionData;
  readonly text: Text;
  readonly tag: Tag;
  readonly source: Source;
}

export interface PaperData {
  readonly id: string;
  readonly side: string;
  /** It comes out while this holds, asked like the conditions of its lines; always if left out. */
  readonly if?: ConditionData | undefined;
  readonly name: Text;
  readonly about: Text;
  readonly tag?: Tag | undefined;
  readonly source?: Source | undefined;
}
export interface PressLineData {
  readonly id: string;
  readonly paper: string;
  readonly if?: ConditionData | undefined;
  readonly priority: number;
  readonly text: Text;
  readonly tag?: Tag | undefined;
  readonly source?: Source | undefined;
}
export interface FrontData {
  readonly id: string;
  readonly paper: string;
  readonly if: ConditionData;
  readonly headline: Text;
  readonly deck: Text;
  readonly tag?: Tag | undefined;
  readonly source?: Source | undefined;
}
export interface AdviserData {
  readonly id: string;
  readonly side: string;
  readonly voice: 'act' | 'wait';
  readonly name: Text;
  readonly about: Text;
  /** Orders, actions, options, plans, cards that this voice pleads for; of the rest it takes what suits it. */
  readonly speaksFor?: readonly string[] | undefined;
  readonly lines: readonly {
    readonly id: string;
    readonly if?: ConditionData | undefined;
    readonly priority: number;
    readonly text: Text;
    readonly tag?: Tag | undefined;
    readonly source?: Source | undefined;
  }[];
  readonly tag?: Tag | undefined;
  readonly source?: Source | undefined;
}
export interface LibraryData {
  readonly id: string;
  readonly kind: 'person' | 'institution' | 'place' | 'term' | 'party' | 'event';
  readonly name: Text;
  /** Other ways the name is written in the scenario, separated by commas. */
  readonly also?: Text | undefined;
  readonly text: Text;
  readonly tag: Tag;
  readonly source: Source;
}
export interface DisputeData {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly claims: readonly { readonly who: Text; readonly when?: Text | undefined; readonly text: Text; readonly source: Source }[];
  readonly bias: Text;
  readonly class: Text;
}

export interface BotRule { readonly if?: ConditionData | undefined; readonly prefer: Readonly<Record<string, number>> }
/** How a scripted bot of one side weighs things: data, so that the engine's bots know no history. */
export interface BotData {
  readonly id: string;
  readonly side: string;
  readonly name: Text;
  /** How a person recognises this character at play. */
  readonly about?: Text | undefined;
  readonly line: string;
  /** What it would like to see on the table after its move. */
  readonly value: readonly TermData[];
  /** Extra liking for orders, options, plans, actions, cards by id. */
  readonly rules: readonly BotRule[];
  /** What a searching bot of this character takes for better or worse than it is, in points of win chance (0–100). */
  readonly leaning: readonly BotRule[];
}

/** One of the scales: a power of that side or, where it is the power of an assembly (`ledIn`), drawn as whoever leads there. */
export interface ScaleData { readonly side: string; readonly track: string; readonly ledIn?: string | undefined }

export interface MeterData {
  /** Two opposed tracks drawn as the scales. */
  readonly scales: readonly [ScaleData, ScaleData];
  /** Tracks drawn as the two gauges of the moment. */
  readonly gauges: readonly string[];
  /** Assemblies drawn as hemicycles on the table, at most three. */
  readonly halls: readonly string[];
  /** The one shown in the final hours; the first of the halls if not given. */
  readonly night?: string | undefined;
  /** Marks on the calendar: the (possibly hidden) track holds a period index. */
  readonly marks: readonly { readonly track: string; readonly name: Text }[];
}

export interface ScenarioData extends WithStarts {
  readonly id: string;
  readonly format: 1;
  readonly title: Text;
  readonly subtitle: Text;
  readonly about: Text;
  readonly minutes: number;
  readonly sides: readonly SideData[];
  readonly automata: readonly AutomatonData[];
  readonly tracks: readonly TrackData[];
  readonly flags: readonly FlagData[];
  readonly sums: Readonly<Record<string, { readonly name: Text; readonly sum: readonly TermData[] }>>;
  readonly unaligned: { readonly name: Text };
  readonly waverers: { readonly name: Text };
  /** Names of the five steps of loyalty, from one power to the other, and which sides the ends belong to. */
  readonly loyalty: LoyaltyData;
  readonly milieus: readonly MilieuData[];
  readonly assemblies: readonly AssemblyData[];
  readonly units: readonly UnitData[];
  readonly blocks?: BlocksData | undefined;
  readonly points: readonly PointData[];
  readonly periods: readonly PeriodData[];
  readonly hand: number;
  readonly market: number;
  readonly rounds: number;
  readonly repeatCost: number;
  readonly actions: readonly ActionData[];
  readonly orders: readonly OrderData[];
  readonly cards: readonly CardData[];
  readonly dispatches: readonly DispatchData[];
  readonly drift: readonly { readonly id: string; readonly name: Text; readonly do: readonly EffectData[] }[];
  /** The game is over after the drift when it holds. */
  readonly over?: ConditionData | undefined;
  readonly hours?: HoursData | undefined;
  readonly endings: readonly EndingData[];
  readonly epilogue: readonly DispatchData[];
  readonly debts: readonly DebtData[];
  readonly papers: readonly PaperData[];
  readonly press: readonly PressLineData[];
  readonly fronts: readonly FrontData[];
  readonly advisers: readonly AdviserData[];
  readonly library: readonly LibraryData[];
  readonly disputes: readonly DisputeData[];
  readonly bots: readonly BotData[];
  readonly map?: MapData | undefined;
  readonly learn?: LearnData | undefined;
  readonly history?: HistoryData | undefined;
  readonly meters: MeterData;
}
