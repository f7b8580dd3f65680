/**
 * What the panels show: plain data, words already in the reader's language. `ui/model` makes it from what one viewer
 * may know; `ui/panels` draws it and sends back {@link Intent}s. The board gets a BoardModel made from the same facts.
 */
import type { ActionCode } from '../../rules/actions';
import type { Shape, Tag } from '../../rules/data';

export type Lang = 'en' | 'fr';

/** A person's wish, from either face of the game. */
export type Intent =
  | { readonly type: 'act'; readonly action: ActionCode }
  /** Choose something without committing: a card of the hand, one of its plays, an option, a target. */
  | { readonly type: 'select'; readonly what: Selection | null }
  | { readonly type: 'undo' }
  /** The side named on the curtain is at the screen now. */
  | { readonly type: 'open-curtain' }
  /** Go on after reading what happened (a report of the period, a beat, a front page). */
  | { readonly type: 'continue' }
  | { readonly type: 'inspect'; readonly entity: EntityRef | null }
  | { readonly type: 'drawer'; readonly drawer: Drawer | null }
  | { readonly type: 'menu'; readonly item: MenuItem };

export type MenuItem = 'save' | 'export' | 'import' | 'settings' | 'rules' | 'quit' | 'title' | 'new-game' | 'resume' | 'library' | 'disputes' | 'keyboard';
export type Drawer = 'log' | 'sides' | 'mood' | 'assemblies' | 'press' | 'advisers' | 'objectives' | 'library' | 'disputes' | 'keyboard' | 'rules' | 'settings' | 'saves';

export type Selection =
  | { readonly kind: 'card'; readonly id: string; readonly play?: ActionCode }
  | { readonly kind: 'option'; readonly action: ActionCode };

export interface EntityRef {
  readonly kind: 'side' | 'track' | 'milieu' | 'assembly' | 'unit' | 'point' | 'block' | 'card' | 'order' | 'line' | 'term' | 'period' | 'aim' | 'headline' | 'part';
  readonly id: string;
}

/** How a side looks; index −1 stands for nobody (unaligned, waverers, the street). */
export interface SideLook {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly shape: Shape;
  readonly color: string;
  readonly dark: string;
}

/** One computed effect: «Docks → Reds +2». `maybe` = it may happen; a range if it depends on what is hidden or on dice. */
export interface Chip {
  readonly entity: EntityRef | null;
  readonly icon: string | null;
  readonly label: string;
  /** «+2», «+1…+3», «→ won over». */
  readonly delta: string;
  readonly tone: 'up' | 'down' | 'flat';
  readonly maybe: boolean;
  /** «one in two»: how often a step up takes, where that is uncertain. */
  readonly odds?: string;
}

/** A sum shown term by term. */
export interface SumView {
  readonly title: string;
  /** `high` is there when the term differs between readings: it lies between `value` and `high`. */
  readonly lines: readonly { readonly what: string; readonly value: number; readonly high?: number; readonly entity?: EntityRef }[];
  readonly total: string;
  /** «needs 4», «obeys from 0». */
  readonly needs: string;
  readonly verdict: string;
  /** What orders of other sides would make of it, if they are given: «countermanded: 5, fails». */
  readonly ifs?: readonly { readonly what: string; readonly total: string; readonly verdict: string }[];
}

/** Something one can do: a play, option, order, target, plan. Text says what it is, chips what it does. */
export interface Choice {
  readonly action: ActionCode;
  /** Stable name for tests and records, such as `seal:hold`. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly icon: string | null;
  readonly tag: Tag | null;
  readonly source: string | null;
  readonly chips: readonly Chip[];
  /** Telegraphic words of what it does by definition (conditions included). */
  readonly words: readonly string[];
  /** Forecast lines: ranges for votes, orders, risings. */
  readonly forecast: readonly string[];
  readonly sums: readonly SumView[];
  /** What it costs and what that buys: «4 points, 2 a step: 2 steps». */
  readonly price?: string;
  /** Points that would buy nothing. */
  readonly lost?: number;
  /** What to know before it is done: points that are lost, and how to use them. */
  readonly warn?: string;
}

/** Something that cannot be done now, and what it waits for. */
export interface Closed {
  readonly title: string;
  readonly why: string;
}

export interface CardView {
  readonly id: string;
  readonly title: string;
  readonly flavour: string;
  readonly owner: SideLook;
  readonly points: number;
  readonly icon: string;
  readonly tag: Tag;
  readonly source: string;
  /** Telegraphic words of its event, and of the condition it needs. */
  readonly event: readonly string[];
  readonly eventIf: string | null;
  readonly once: boolean;
  /** Open plays, the event first; empty when the card is only shown. */
  /** What else its points or its event would allow, and why not now. */
  readonly closed?: readonly Closed[];
  readonly plays: readonly (Choice & { readonly use: 'event' | 'points'; readonly worth: number; readonly note: string | null })[];
}

export interface DecisionView {
  readonly phase: 'dispatch' | 'reserve' | 'seal' | 'play' | 'target' | 'plan' | 'commit' | 'epilogue';
  readonly seat: SideLook;
  /** Made in private behind the curtain. */
  readonly secret: boolean;
  readonly title: string;
  /** One sentence: what is asked now. */
  readonly prompt: string;
  /** The story, for dispatches. */
  readonly text: string | null;
  readonly icon: string | null;
  readonly tag: Tag | null;
  readonly source: string | null;
  /** What everybody who decides now must know, whatever is chosen: a price that is none any more. */
  readonly warnings?: readonly string[];
  /** What has happened already, whatever is chosen. */
  readonly chips: readonly Chip[];
  readonly choices: readonly Choice[];
  /** For `play`: hand and market are in the table model; `choices` holds passing only. For `reserve`/`commit`: the cards offered. */
  readonly cards: readonly CardView[];
  /** Orders or answers that are not open now, and what each waits for. */
  readonly closed?: readonly Closed[];
}

export interface GaugeView {
  readonly entity: EntityRef;
  readonly label: string;
  readonly icon: string | null;
  readonly min: number;
  readonly max: number;
  /** Equal unless the value is hidden; then what is known. */
  readonly low: number;
  readonly high: number;
  /** What the others know of it, where the viewer knows more. */
  readonly others?: readonly [low: number, high: number];
  readonly previous: number | null;
  readonly mark: { readonly at: number; readonly label: string } | null;
  readonly side: SideLook | null;
}

export interface MilieuView {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  /** Cubes by party, nobody last. */
  readonly cubes: readonly number[];
  /** Last change in words, e.g. «Reds +1». */
  readonly change: string | null;
}

export interface AssemblyView {
  readonly id: string;
  readonly label: string;
  /** Real deputies by party, waverers last. */
  readonly deputies: readonly number[];
  readonly previous: readonly number[] | null;
  readonly total: number;
  readonly leader: SideLook | null;
  readonly powers: string;
  /** «2 seats in 20 follow the mood each period», «frozen», «not yet elected». */
  readonly note: string;
  readonly frozen: boolean;
}

export interface UnitView {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly step: number;
  readonly stepLabel: string;
  readonly locked: boolean;
  readonly uv: readonly [number, number];
  /** Action that picks it, when it is a target now. */
  readonly target: ActionCode | null;
}

export interface PointView {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly holder: SideLook;
  readonly role: string;
  readonly uv: readonly [number, number];
  readonly target: ActionCode | null;
}

export interface SidePanel {
  readonly side: SideLook;
  readonly about: string;
  readonly wants: string;
  readonly ruin: string;
  readonly line: string;
  readonly lineAbout: string;
  readonly onLine: string;
  readonly player: string;
  readonly isHuman: boolean;
  readonly gauges: readonly GaugeView[];
  readonly objectives: readonly { readonly entity: EntityRef; readonly label: string; readonly now: number; readonly goal: number; readonly points: number; readonly done: boolean }[];
  readonly hand: number;
  readonly reserve: number;
  /** Score if the game ended now, from common knowledge. */
  readonly standing: string;
}

export interface LogEntry {
  readonly key: string;
  readonly period: number;
  readonly kind: 'period' | 'dispatch' | 'choice' | 'play' | 'order' | 'check' | 'vote' | 'test' | 'change' | 'beat' | 'assault' | 'ending' | 'note';
  readonly side: SideLook | null;
  readonly text: string;
  /** Cause → effect lines below it. */
  readonly effects: readonly string[];
  readonly sums: readonly SumView[];
  readonly entity: EntityRef | null;
  /** Something was tried in it that did not take. */
  readonly missed?: boolean;
}

export interface PressView {
  readonly period: string;
  readonly papers: readonly { readonly id: string; readonly name: string; readonly about: string; readonly side: SideLook; readonly line: string; readonly entity: EntityRef | null }[];
  /** `paper` is the id of the one whose front page it is. */
  readonly front: { readonly entity: EntityRef; readonly paper: string; readonly side: SideLook; readonly headline: string; readonly deck: string } | null;
}

export interface AdviserView {
  readonly name: string;
  readonly about: string;
  readonly voice: 'act' | 'wait';
  readonly line: string;
}

/** What a voice advises on the decision that is open, and what weighs most for its case. */
export interface CounselView {
  readonly voice: 'act' | 'wait';
  /** The action it advises. */
  readonly title: string;
  /** Win chance if it is followed, as a range; null where there is nothing to choose. */
  readonly chance: string | null;
  /** What weighs, and by how many points of win chance. */
  readonly factors: readonly { readonly label: string; readonly shift: string; readonly good: boolean }[];
}

export interface CalendarView {
  readonly cells: readonly { readonly name: string; readonly other: string | null; readonly state: 'past' | 'now' | 'future'; readonly weight: number; readonly scale: string }[];
  readonly marks: readonly { readonly name: string; readonly from: number; readonly to: number; readonly fixed: boolean; readonly entity: EntityRef }[];
  /** What is told of the final hours; null in a game without them. */
  readonly night: EntityRef | null;
  readonly hours: { readonly beat: number; readonly of: number; readonly clock: string; readonly title: string } | null;
}

/** What opens when one asks about an entity: what it is, why it stands so, where the documents have it. */
export interface InspectView {
  readonly entity: EntityRef;
  readonly title: string;
  readonly now: string;
  readonly about: string | null;
  readonly tag: Tag | null;
  readonly source: string | null;
  /** The last changes with their causes, newest first: «Week 2: The pickets confer → +1». */
  readonly why: readonly string[];
  /** Heading of `why` where it does not tell of changes. */
  readonly heading?: string;
  /** Rules of it in words: recall rate, electorate, what its steps mean, the sum an executor would make now. */
  readonly rules: readonly string[];
  readonly sums: readonly SumView[];
}

/** Something that must be read before the game goes on: told with its causes. */
export interface ReportView {
  readonly kind: 'orders' | 'drift' | 'beat' | 'press' | 'bots';
  readonly title: string;
  readonly entries: readonly LogEntry[];
  readonly press: PressView | null;
  /** How many events have been told once it is read. */
  readonly to?: number;
}

/** Sides that still play in this period, round by round. */
export type TurnsView = readonly { readonly round: number; readonly now: boolean; readonly sides: readonly SideLook[] }[];

/** The whole table as one viewer may see it. */
export interface TableModel {
  readonly lang: Lang;
  readonly scenario: string;
  readonly sides: readonly SideLook[];
  /** Nobody's cubes. */
  readonly nobody: SideLook;
  /** Nobody's seats: deputies are called otherwise than people. */
  readonly waverers: SideLook;
  /** Seat whose private knowledge is shown, −1 for common knowledge. */
  readonly viewer: number;
  readonly calendar: CalendarView;
  readonly round: string;
  readonly turns: TurnsView;
  readonly scales: readonly [GaugeView, GaugeView];
  readonly gauges: readonly GaugeView[];
  /** Other gauges that are half-way to their mark, the nearest first. */
  readonly near: readonly GaugeView[];
  readonly pressures: readonly GaugeView[];
  readonly others: readonly GaugeView[];
  readonly milieus: readonly MilieuView[];
  readonly halls: readonly AssemblyView[];
  readonly assemblies: readonly AssemblyView[];
  readonly units: readonly UnitView[];
  readonly points: readonly PointView[];
  readonly panels: readonly SidePanel[];
  readonly hand: readonly CardView[];
  readonly market: readonly CardView[];
  readonly decision: DecisionView | null;
  /** Who is thinking, when no person decides. */
  readonly waiting: string | null;
  readonly canUndo: boolean;
  readonly log: readonly LogEntry[];
  readonly press: PressView;
  readonly advisers: readonly AdviserView[];
  readonly leader: string;
  /** How forces would stand if the final hours began now, for each side that may begin them: a range from what the viewer knows. */
  readonly rising: readonly { readonly side: SideLook; readonly text: string; readonly about: string; readonly sum: SumView }[];
  /** Balance of forces in the final hours, as a range from what the viewer knows. */
  readonly margin: { readonly low: number; readonly high: number; readonly sum: SumView } | null;
}

/** Behind the curtain: only who must come. */
export interface CurtainModel {
  readonly side: SideLook;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

export interface EndModel {
  readonly title: string;
  readonly headline: string;
  readonly text: string;
  readonly tag: Tag;
  readonly source: string;
  /** Who ranks first. */
  readonly winner: SideLook;
  /** Whose ending it is, a side or an automaton; nobody's look where it is nobody's. */
  readonly owner: SideLook;
  /** Where another has as many points as the first: what decided between them; else empty. */
  readonly tie: string;
  /** Where the two differ: how it comes, by the terms of the scores. */
  readonly ahead: string;
  readonly scores: readonly { readonly side: SideLook; readonly score: number; readonly lines: readonly { readonly what: string; readonly value: number }[]; readonly epilogue: string; readonly objectives: readonly { readonly label: string; readonly done: boolean; readonly points: number }[] }[];
  readonly debts: readonly { readonly text: string; readonly tag: Tag; readonly source: string }[];
  /** Curves over the game: one value a period. */
  readonly curves: readonly { readonly id: string; readonly label: string; readonly color: string; readonly max: number; readonly values: readonly number[] }[];
  readonly course: EndCourse;
  readonly moments: readonly { readonly period: number; readonly text: string }[];
  readonly periods: readonly string[];
  /** Events that did not come up, by title. */
  readonly unseen: readonly string[];
  readonly why: EndWhy;
  /** The game held against what is reported; empty where the scenario tells no history. */
  readonly dates: readonly EndDate[];
  /** While the dates are still being looked for: how far that is, 0–1. */
  readonly dating?: number;
  readonly last: EndLast;
}

/** What was chosen last, before the ending and after it. */
export interface EndLast {
  readonly period: string;
  /** Choices, cards, orders and votes of the last period, each with what came of it. */
  readonly entries: readonly LogEntry[];
  /** Choices made after the ending: the sums of the ending stand before them, the scores after. */
  readonly after: readonly LogEntry[];
}

/** One milestone of history and when, if ever, the game came to it. */
export interface EndDate {
  readonly id: string;
  readonly name: string;
  readonly reported: string;
  readonly yours: string;
  readonly fit: 'same' | 'earlier' | 'later' | 'never';
  /** The fit in words. */
  readonly said: string;
  readonly source: string;
  readonly tag: Tag;
}

/** Why it ended so: how the hours went, what weighed for and against, the votes, checks and strokes that decided, and what to try otherwise. */
export interface EndWhy {
  readonly lead: string;
  /** The endings in the order in which they were asked for, down to the one that held, and why each held or did not. */
  readonly tests: readonly { readonly title: string; readonly held: boolean; readonly because: string }[];
  /** The sums that were held against each other where nobody rose, term by term. */
  readonly roads: { readonly text: string; readonly sums: readonly SumView[] } | null;
  /** The one sum that brought the ending about, as it was counted then: a check or a stroke; null where there was none. */
  readonly decided: SumView | null;
  /** The balance of forces as it stood at the end, heaviest terms first; null where no rising was tried or open, or another sum decided without one. */
  readonly sum: SumView | null;
  readonly helped: readonly string[];
  readonly hindered: readonly string[];
  /** Advice for another time, for those who neither rank first nor own the ending. */
  readonly otherwise: readonly { readonly side: SideLook; readonly text: string }[];
  readonly turns: readonly LogEntry[];
}

/** What the poster and the graph of an ending show besides curves: the first hall and the troops, period by period. */
export interface EndCourse {
  /** Deputies in the order of the sides, the undecided last; null in a game without a hall. */
  readonly hall: { readonly label: string; readonly total: number; readonly rows: readonly (readonly number[])[] } | null;
  /** Step of every unit, the highest first; null in a game without units. */
  readonly troops: {
    readonly label: string;
    /** The two ends of loyalty, in words. */
    readonly ends: readonly [obeys: string, wonOver: string];
    readonly low: SideLook;
    readonly high: SideLook;
    readonly rows: readonly (readonly number[])[];
  } | null;
  /** Part of its greatest authority that the last of the powers kept, 0 … 1. */
  readonly lit: number;
}
