/** A scenario that lies under somebody's hands: its files come from the watcher, not from the bundle. */
export interface Watched {
  readonly id: string;
  files: Readonly<Record<string, string>>;
}

/** Null but while `npm run scenario -- watch` serves the page: it puts the scenario here (src/cli/scenario/watch-plugin.ts). */
export const WATCHED: Watched | null = null;
