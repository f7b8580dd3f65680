import { createHash } from 'node:crypto';
import { loadScenario } from '../../scenario/index';
import type { Diagnostic, YamlCache } from '../../scenario/index';
import { readFolder } from '../folder';
import { emblems } from './command';

/** What came of looking at a folder. */
export type Look =
  /** Nothing has changed since the last look. */
  | { readonly what: 'same' }
  | { readonly what: 'good'; readonly id: string; readonly files: Readonly<Record<string, string>>; readonly notes: readonly Diagnostic[] }
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
    const { scenario, faults, notes } = loadScenario(files, { icons: emblems(), cache: this.cache });
    if (!scenario) return { what: 'faulty', faults };
    this.last = { id: scenario.id, files };
    return { what: 'good', ...this.last, notes };
  }
}
