import { createHash } from 'node:crypto';
import type { ScenarioData } from '../../rules/data';
import { loadScenario } from '../../scenario/index';
import type { Diagnostic, YamlCache } from '../../scenario/index';
import { readFolder } from '../folder';
import { emblems } from './command';

/** What the page is sent: the files that differ from the last version without a fault, and the whole as it was read here, so that it need not be read again there. */
export interface WatchedNews {
  readonly id: string;
  readonly changed: Readonly<Record<string, string>>;
  readonly gone: readonly string[];
  readonly scenario: ScenarioData;
  readonly hash: string;
}

/** What came of looking at a folder. */
export type Look =
  /** Nothing has changed since the last look. */
  | { readonly what: 'same' }
  | { readonly what: 'good'; readonly news: WatchedNews; readonly notes: readonly Diagnostic[] }
  | { readonly what: 'faulty'; readonly faults: readonly Diagnostic[] };

/** A folder whose last version without a fault is kept while it is being written in. */
export class WatchedFolder {
  private seen = '';
  private readonly cache: YamlCache = new Map();
  private last: { readonly id: string; readonly files: Readonly<Record<string, string>> } | null = null;

  constructor(readonly folder: string) {}

  /** The last version that could be played; null if there has been none yet. */
  get good(): { readonly id: string; readonly files: Readonly<Record<string, string>> } | null {
    return this.last;
  }

  look(): Look {
    const files = readFolder(this.folder);
    const mark = createHash('sha256').update(JSON.stringify(files)).digest('hex');
    if (mark === this.seen) return { what: 'same' };
    this.seen = mark;
    const { scenario, hash, faults, notes } = loadScenario(files, { icons: emblems(), cache: this.cache });
    if (!scenario) return { what: 'faulty', faults };
    const before = this.last?.files ?? {};
    this.last = { id: scenario.id, files };
    const changed = Object.fromEntries(Object.entries(files).filter(([path, text]) => before[path] !== text));
    return { what: 'good', news: { id: scenario.id, changed, gone: Object.keys(before).filter((path) => !(path in files)), scenario, hash }, notes };
  }
}
