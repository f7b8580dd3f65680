import type { ConditionData, Source, Tag, TermData } from './basics';
import type { Text } from './texts';

/** Something the sources date: how it shows on the table, and when it is said to have happened. */
export interface MilestoneData {
  readonly id: string;
  readonly name: Text;
  /** The date as the sources give it. */
  readonly dated: Text;
  /** The periods (by index) in which that date lies. */
  readonly period: { readonly from: number; readonly to: number };
  readonly if: ConditionData;
  /** How near the table is to it, the more the nearer: only the search for the reported line asks. */
  readonly near?: readonly TermData[] | undefined;
  readonly tag: Tag;
  readonly source: Source;
}

/** A choice that was made within these periods. */
export interface WhenData {
  readonly from: number;
  readonly to: number;
}

/** What happened, as far as the sources tell it in choices of the game. */
export interface HistoryData {
  readonly about: Text;
  readonly milestones: readonly MilestoneData[];
  /** Options that were taken although no tag says so, or although another of their dispatch is reported as well. */
  readonly choices: readonly string[];
  /** Orders and when they were given; outside of these periods they were not. */
  readonly orders: readonly (WhenData & { readonly order: string })[];
  /** Cards whose events happened, and when they could. */
  readonly events: readonly (WhenData & { readonly card: string })[];
  /** Options, orders, actions and plans that nobody took. */
  readonly avoid: readonly string[];
}
