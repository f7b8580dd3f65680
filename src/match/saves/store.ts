import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Text } from '../../rules/data';
import type { Player } from '../types';
import type { Read, SaveFault } from './read';
import { checkSave } from './read';
import type { Save, Standing } from './save';

/** What the list of saves shows, kept apart from the saves so that listing reads no bodies. */
export interface SaveEntry {
  readonly id: string;
  readonly kind: 'auto' | 'named';
  readonly name: string;
  readonly savedAt: number;
  readonly gameId: string;
  readonly scenario: { readonly id: string; readonly title: Text };
  readonly players: readonly Player[];
  readonly standing: Standing;
}

/** Saves on this machine. Every call answers with a fault instead of throwing: a full disk ends no game. */
export interface Shelf {
  /** Replaces the automatic save of this game. */
  autosave(save: Save): Promise<SaveFault | null>;
  keep(save: Save, name: string): Promise<SaveFault | null>;
  /** Newest first; empty where there is no storage. */
  list(): Promise<readonly SaveEntry[]>;
  load(id: string): Promise<Read>;
  rename(id: string, name: string): Promise<SaveFault | null>;
  remove(id: string): Promise<SaveFault | null>;
}

interface Schema extends DBSchema {
  list: { key: string; value: SaveEntry };
  bodies: { key: string; value: Save };
}

/** Automatic saves of older games that are kept beside that of the present one. */
const OLDER_GAMES = 3;

/** Opens the shelf; the data base is opened with the first call. */
export function openShelf(name = 'dual-power'): Shelf {
  let db: Promise<IDBPDatabase<Schema>> | null = null;
  let named = 0;
  const freshId = (at: number): string => `named-${String(at)}-${String(++named)}`;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    db ??= openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('list', { keyPath: 'id' });
        fresh.createObjectStore('bodies');
      },
      // Another tab with a later version of the game wants in: do not stand in its way.
      blocking: (_now, _wanted, event) => {
        (event.target as IDBDatabase).close();
        db = null;
      },
    });
    db.catch(() => {
      db = null;
    });
    return db;
  };

  async function write(work: (db: IDBPDatabase<Schema>) => Promise<unknown>): Promise<SaveFault | null> {
    try {
      await work(await open());
      return null;
    } catch (error) {
      return { code: 'storage', reason: reasonOf(error) };
    }
  }

  const put = (entry: SaveEntry, save: Save): Promise<SaveFault | null> => write(async (base) => {
    // Both or neither: a list that speaks of a missing save would be worse than an old one.
    const tx = base.transaction(['list', 'bodies'], 'readwrite');
    await Promise.all([tx.objectStore('list').put(entry), tx.objectStore('bodies').put(save, entry.id), tx.done]);
  });

  const remove = (id: string): Promise<SaveFault | null> => write(async (base) => {
    const tx = base.transaction(['list', 'bodies'], 'readwrite');
    await Promise.all([tx.objectStore('list').delete(id), tx.objectStore('bodies').delete(id), tx.done]);
  });

  async function list(): Promise<readonly SaveEntry[]> {
    try {
      const all = await (await open()).getAll('list');
      return all.sort((a, b) => b.savedAt - a.savedAt);
    } catch {
      return [];
    }
  }

  return {
    async autosave(save) {
      const id = `auto-${save.gameId}`;
      const fault = await put(entryOf(save, id, 'auto', ''), save);
      if (save.standing.turns === 0 && !fault) {
        const old = (await list()).filter((entry) => entry.kind === 'auto' && entry.id !== id);
        await Promise.all(old.slice(OLDER_GAMES).map((entry) => remove(entry.id)));
      }
      return fault;
    },
    keep: (save, label) => put(entryOf(save, freshId(save.savedAt), 'named', label), save),
    list,
    async load(id) {
      try {
        const found = await (await open()).get('bodies', id);
        return found === undefined ? { ok: false, fault: { code: 'missing' } } : checkSave(found);
      } catch (error) {
        return { ok: false, fault: { code: 'storage', reason: reasonOf(error) } };
      }
    },
    rename: (id, label) => write(async (base) => {
      const tx = base.transaction(['list', 'bodies'], 'readwrite');
      const entries = tx.objectStore('list');
      const entry = await entries.get(id);
      if (entry?.kind === 'auto') {
        // The automatic save goes on changing: what gets a name is a copy of it as it is now.
        const body = await tx.objectStore('bodies').get(id);
        const copy = freshId(entry.savedAt);
        if (body) await Promise.all([entries.put({ ...entry, id: copy, kind: 'named', name: label }), tx.objectStore('bodies').put(body, copy)]);
      } else if (entry) await entries.put({ ...entry, name: label });
      await tx.done;
    }),
    remove,
  };
}

function entryOf(save: Save, id: string, kind: SaveEntry['kind'], name: string): SaveEntry {
  const { savedAt, gameId, players, standing, scenario } = save;
  return { id, kind, name, savedAt, gameId, players, standing, scenario: { id: scenario.id, title: scenario.title } };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
