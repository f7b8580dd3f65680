import type { SaveEntry } from '../match/saves';
import type { GameEvent } from '../rules/events';
import type { Screen } from '../ui/flow';
import type { Desk } from '../ui/model';
import type { BoardPick } from '../ui/model/board';
import type { BoardLayout } from '../ui/model/geometry/layout';
import type { Drawer, EntityRef, Selection } from '../ui/model/screen';
import type { Notice, RulesChapter, SettingsView } from '../ui/panels';
import type { Opened } from './library';
import type { Play } from './play';
import type { Ticket } from './scenarios';

/** Something went wrong and must be read. */
export interface Fault {
  readonly title: string;
  readonly text: string;
  readonly details: string | null;
}

/** What models of the screens are made from. */
export interface Showing {
  readonly state: AppState;
  /** Names and words of the scenario that is open, in today's language. */
  readonly desk: Desk | null;
  /** What happened in the last change, for arrows on the board. */
  readonly recent: readonly GameEvent[];
}

/** Everything the page shows that is not part of a game. */
export interface AppState {
  readonly screen: Screen;
  readonly settings: SettingsView;
  readonly tickets: readonly Ticket[];
  readonly saves: readonly SaveEntry[];
  readonly rules: readonly RulesChapter[];
  readonly notices: readonly Notice[];
  /** Shown instead of a screen while something is fetched. */
  readonly loading: boolean;
  readonly opened: Opened | null;
  readonly play: Play | null;
  /** Counts the changes of the game, so that models are made once for each. */
  readonly turn: number;
  readonly drawer: Drawer | null;
  readonly inspected: EntityRef | null;
  readonly selection: Selection | null;
  readonly focus: BoardPick | null;
  readonly layout: BoardLayout | null;
  readonly fault: Fault | null;
  /** The workshop stands where the first screen would. */
  readonly workshop: boolean;
  /** The scenario on the table is a trial from the workshop, begun at this start: it is not kept among the saves. */
  readonly trial: { readonly start: string | null } | null;
  /** Scenarios from strangers that this machine keeps. */
  readonly guests: readonly Ticket[];
  /** The canvas could not be had, or is not wanted. */
  readonly plain: boolean;
}
