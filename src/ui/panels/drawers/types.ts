/** What drawers show beyond the table: given by whoever owns settings, saves and texts. */
import type { Choice, CounselView, Lang } from '../../model/screen';

type TagName = NonNullable<Choice['tag']>;

export interface SettingsView {
  readonly lang: Lang;
  /** 0 at once … 2 slow. */
  readonly speed: 'instant' | 'fast' | 'normal' | 'slow';
  /** Percent. */
  readonly textSize: 100 | 125 | 150 | 200;
  readonly contrast: 'normal' | 'high';
  readonly motion: 'system' | 'none';
  readonly darkRoom: boolean;
  /** The picture of the city; without it lists take its place. */
  readonly canvas: boolean;
  /** Who draws it: `auto` takes the graphics card where there is one. */
  readonly renderer: 'auto' | 'canvas' | 'webgl';
  /** Single-letter shortcuts. */
  readonly shortcuts: boolean;
  /** A turn passes to the machine only when the person says so. */
  readonly holdTurn: boolean;
  /** A sheet for all that others do, rather than one account a period. */
  readonly tellAll: boolean;
  readonly mute: boolean;
  /** 0 … 100 each. */
  readonly music: number;
  readonly ambience: number;
  readonly effects: number;
}

export interface SaveView {
  readonly id: string;
  readonly name: string;
  /** Scenario, period, who was to play. */
  readonly detail: string;
  /** When, in the reader's language. */
  readonly when: string;
  /** Made by the game itself. */
  readonly auto: boolean;
}

export interface SavesView {
  readonly list: readonly SaveView[];
  /** There is a running game to save. */
  readonly canSave: boolean;
  /** The running game is a trial of a scenario that is being written: it cannot be saved, and the page says why. */
  readonly trial: boolean;
  readonly onSave: (name: string) => void;
  readonly onLoad: (id: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onExport: (id: string | null) => void;
  readonly onImport: (file: File) => void;
}

export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly tag: TagName | null;
  readonly source: string | null;
}

export interface DisputeEntry {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly claims: readonly { readonly who: string; readonly when: string | null; readonly text: string; readonly source: string }[];
  readonly bias: string;
  /** A question for a class. */
  readonly forClass: string;
}

/** A chapter of the rules: plain paragraphs and lists. */
export interface RulesChapter {
  readonly title: string;
  readonly blocks: readonly (string | readonly string[])[];
}

/** What the advisers say of the open decision; `voices` is null while they are still weighing it. */
export interface CounselsView {
  readonly voices: readonly CounselView[] | null;
  /** What the weights are compared with: what is usual at this date, or the beginning of the game. */
  readonly against: 'usual' | 'start';
}

export interface DrawerExtras {
  readonly settings: SettingsView;
  readonly onSettings: (next: SettingsView) => void;
  readonly saves: SavesView;
  /** Null while nothing is to be decided at this screen. */
  readonly counsel: CounselsView | null;
  readonly library: readonly LibraryEntry[];
  readonly disputes: readonly DisputeEntry[];
  readonly rules: readonly RulesChapter[];
  /** A running game can be left. */
  readonly inGame: boolean;
}
