import type { Files } from './model/project';
import { rooted } from './model/project';
import { isScenarioFile } from '../scenario/assemble';

/** Reading and writing what a person hands to the page. Nothing leaves the machine. */

/** What is read of a folder: no more than any scenario needs. */
const MOST_FILES = 400;
const MOST_BYTES = 1024 * 1024;
const DEEP = 5;

export type Picked =
  | { readonly files: Files; readonly name: string; readonly folder: FileSystemDirectoryHandle | null }
  /** The person thought better of it. */
  | { readonly nothing: true }
  | { readonly fault: 'no-base' | 'too-large' | 'unreadable' };

interface PickerWindow { showDirectoryPicker?: (options: { readonly mode: 'readwrite' | 'read' }) => Promise<FileSystemDirectoryHandle> }

/** Whether this browser can open a folder and write back into it. */
export function canOpenFolder(): boolean {
  return typeof (window as PickerWindow).showDirectoryPicker === 'function';
}

const wanted = (path: string): boolean => isScenarioFile(path) || /(^|\/)(lab|claims)\.ya?ml$/.test(path) || /(^|\/)learned\.json$/.test(path);

/** Lets the person choose a folder and reads the scenario in it. */
export async function pickFolder(): Promise<Picked> {
  const pick = (window as PickerWindow).showDirectoryPicker;
  if (!pick) return { fault: 'unreadable' };
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await pick.call(window, { mode: 'readwrite' });
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? { nothing: true } : { fault: 'unreadable' };
  }
  try {
    const all: Record<string, string> = {};
    const fault = await readInto(all, folder, '', 0);
    if (fault) return { fault };
    if (!('scenario.yaml' in all)) return { fault: 'no-base' };
    return { files: rooted(all)!, name: folder.name, folder };
  } catch {
    return { fault: 'unreadable' };
  }
}

type Entries = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };

async function readInto(all: Record<string, string>, folder: FileSystemDirectoryHandle, path: string, depth: number): Promise<'too-large' | null> {
  for await (const entry of (folder as Entries).values()) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const own = `${path}${entry.name}`;
    if (entry.kind === 'directory') {
      if (depth < DEEP) {
        const fault = await readInto(all, entry as FileSystemDirectoryHandle, `${own}/`, depth + 1);
        if (fault) return fault;
      }
    } else if (wanted(own)) {
      const file = await (entry as FileSystemFileHandle).getFile();
      if (file.size > MOST_BYTES || Object.keys(all).length >= MOST_FILES) return 'too-large';
      all[own] = await file.text();
    }
  }
  return null;
}

/** The scenario among files chosen by `<input webkitdirectory>` or dropped as a folder. */
export async function readFiles(list: readonly { readonly path: string; readonly file: File }[]): Promise<Picked> {
  const some = list.filter(({ path }) => wanted(path));
  if (some.length > MOST_FILES || some.some(({ file }) => file.size > MOST_BYTES)) return { fault: 'too-large' };
  try {
    const all = Object.fromEntries(await Promise.all(some.map(async ({ path, file }) => [path, await file.text()] as const)));
    const files = rooted(all);
    return files ? { files, name: list[0]?.path.split('/')[0] ?? '', folder: null } : { fault: 'no-base' };
  } catch {
    return { fault: 'unreadable' };
  }
}

/** Files of what was dropped on the page: folders are walked through. */
export async function droppedFiles(data: DataTransfer): Promise<readonly { readonly path: string; readonly file: File }[]> {
  // Entries must be asked for at once: after the first wait the drop is over.
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry()] : []));
  const plain = [...data.files].map((file) => ({ path: file.name, file }));
  const folders = entries.filter((e): e is FileSystemDirectoryEntry => e?.isDirectory === true);
  if (folders.length === 0) return plain;
  const out: { path: string; file: File }[] = [];
  for (const folder of folders) await walk(folder, out, 0);
  return out;
}

async function walk(folder: FileSystemDirectoryEntry, out: { path: string; file: File }[], depth: number): Promise<void> {
  const reader = folder.createReader();
  // A reader gives its entries in portions.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0 || out.length > MOST_FILES) return;
    for (const entry of some) {
      if (entry.isDirectory && depth < DEEP) await walk(entry as FileSystemDirectoryEntry, out, depth + 1);
      else if (entry.isFile && wanted(entry.fullPath.slice(1))) {
        const file = await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); });
        out.push({ path: entry.fullPath.slice(1), file });
      }
    }
  }
}

interface Permitted { requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState> }

/** Writes the changed files back into the folder they came from. Answers how many were written, or null if it may not. */
export async function writeFolder(folder: FileSystemDirectoryHandle, files: Files, before: Files): Promise<number | null> {
  try {
    const may = await (folder as Permitted).requestPermission?.({ mode: 'readwrite' });
    if (may !== undefined && may !== 'granted') return null;
    const changed = Object.keys(files).filter((path) => files[path] !== before[path]);
    for (const path of changed) {
      const steps = path.split('/');
      let at = folder;
      for (const step of steps.slice(0, -1)) at = await at.getDirectoryHandle(step, { create: true });
      const stream = await (await at.getFileHandle(steps[steps.length - 1]!, { create: true })).createWritable();
      await stream.write(files[path]!);
      await stream.close();
    }
    return changed.length;
  } catch {
    return null;
  }
}

/** Hands a text to the person as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
