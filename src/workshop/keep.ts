import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Text } from '../rules/data';
import type { Project } from './model/project';
import { idOf, titleOf } from './model/project';

/** What the list of kept works shows. */
export interface KeptEntry {
  readonly key: string;
  readonly title: Text;
  readonly id: string;
  readonly files: number;
  readonly savedAt: number;
}

/** What is kept of a work besides its texts: the folder it was opened from, where the browser allows to write back. */
export interface Kept {
  readonly project: Project;
  readonly folder: FileSystemDirectoryHandle | null;
}

interface Schema extends DBSchema {
  list: { key: string; value: KeptEntry };
  bodies: { key: string; value: Kept };
}

/** Works kept on this machine. Nothing throws: where nothing can be kept, the answer says so. */
export interface Keep {
  /** The name of what went wrong, or null. */
  put(kept: Kept): Promise<string | null>;
  list(): Promise<readonly KeptEntry[]>;
  get(key: string): Promise<Kept | null>;
  remove(key: string): Promise<void>;
}

/** Opens the cupboard of works; the data base is opened with the first call. */
export function openKeep(name = 'dual-power-workshop'): Keep {
  let db: Promise<IDBPDatabase<Schema>> | null = null;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    db ??= openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('list', { keyPath: 'key' });
        fresh.createObjectStore('bodies');
      },
      blocking: (_now, _wanted, event) => {
        (event.target as IDBDatabase).close();
        db = null;
      },
    });
    db.catch(() => { db = null; });
    return db;
  };
  const both = async (work: (list: { put(v: KeptEntry): Promise<unknown>; delete(k: string): Promise<unknown> }, bodies: { put(v: Kept, k: string): Promise<unknown>; delete(k: string): Promise<unknown> }) => readonly Promise<unknown>[]): Promise<void> => {
    const tx = (await open()).transaction(['list', 'bodies'], 'readwrite');
    await Promise.all([...work(tx.objectStore('list'), tx.objectStore('bodies')), tx.done]);
  };
  return {
    async put(kept) {
      const { project } = kept;
      const entry = { key: project.key, title: titleOf(project.files), id: idOf(project.files), files: Object.keys(project.files).length, savedAt: project.savedAt };
      const write = (body: Kept): Promise<void> => both((list, bodies) => [list.put(entry), bodies.put(body, project.key)]);
      try {
        await write(kept);
        return null;
      } catch (error) {
        if (kept.folder !== null && error instanceof Error && error.name === 'DataCloneError') {
          // A browser that cannot keep the way to the folder still keeps the texts.
          try {
            await write({ ...kept, folder: null });
            return null;
          } catch {
            // Told below.
          }
        }
        return error instanceof Error ? error.name : 'unknown';
      }
    },
    async list() {
      try {
        return (await (await open()).getAll('list')).sort((a, b) => b.savedAt - a.savedAt);
      } catch {
        return [];
      }
    },
    async get(key) {
      try {
        return (await (await open()).get('bodies', key)) ?? null;
      } catch {
        return null;
      }
    },
    async remove(key) {
      try {
        await both((list, bodies) => [list.delete(key), bodies.delete(key)]);
      } catch {
        // What could not be removed is listed again.
      }
    },
  };
}
