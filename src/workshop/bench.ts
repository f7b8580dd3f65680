import type { ScenarioData } from '../rules/data';
import type { Game } from '../rules/game';
import { compile } from '../rules/compile';
import { HOME } from '../scenario/assemble';
import type { Diagnostic } from '../scenario/diagnostics';
import { unpack } from '../scenario/pack';
import type { Text } from '../rules/texts';
import type { KeptEntry } from './keep';
import { openKeep } from './keep';
import type { Picked } from './folder';
import type { Files, Origin, Project } from './model/project';
import { idOf, nameFault, scenarioTexts, withId } from './model/project';
import type { Trial, TrialSetup } from './model/trial';
import type { GamesReport } from './work/games';
import { Hands } from './work/hands';
import type { Underway } from './work/hands';
import type { Checked } from './work/work';

/** Something the person is told, in words of the table or in words that came with it. */
export interface Told {
  readonly kind: 'done' | 'fault';
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly lines?: readonly Text[];
}

/** A scenario without faults, ready to be shown and played. */
export interface Good {
  readonly data: ScenarioData;
  readonly hash: string;
  readonly game: Game;
}

/** A scenario of which some entries (`part id`) are not as they stand in the files. */
export interface Shown {
  readonly game: Game;
  readonly old: readonly string[];
}

export interface TrialState {
  readonly setup: TrialSetup;
  readonly wishes: Readonly<Record<string, string>>;
  readonly trial: Trial | null;
  readonly faults: readonly Text[];
  /** Hash of the scenario it was begun with. */
  readonly of: string;
}

export interface GamesState {
  readonly progress: number | null;
  readonly report: GamesReport | null;
  /** Hash of the scenario the report is of. */
  readonly of: string;
  /** Where its games began. */
  readonly from: TrialSetup;
  readonly fault: string | null;
}

export interface BenchState {
  readonly project: Project | null;
  readonly list: readonly KeptEntry[];
  readonly checked: Checked | null;
  readonly checking: boolean;
  /** The last version that had no fault; it is what is shown and tried. */
  readonly good: Good | null;
  /** What is shown while there is a fault: what has none as it stands, the rest as it last was. */
  readonly partly: Shown | null;
  /** The present texts are the ones of `good`, or of what is partly shown. */
  readonly current: boolean;
  readonly kept: boolean;
  readonly folder: FileSystemDirectoryHandle | null;
  readonly told: Told | null;
  /** The page of the guide that lies open beside the work: its path in docs/ without ending, and a heading in it. */
  readonly reading: { readonly page: string; readonly anchor: string } | null;
  /** Where the editor should go; the number tells one wish from the next. */
  readonly jump: { readonly file: string; readonly line: number; readonly column: number; readonly n: number } | null;
  readonly trial: TrialState;
  readonly games: GamesState;
}

const NO_TRIAL: TrialState = { setup: { period: 0, set: {}, seed: 1 }, wishes: {}, trial: null, faults: [], of: '' };
const NO_GAMES: GamesState = { progress: null, report: null, of: '', from: NO_TRIAL.setup, fault: null };
const EMPTY: BenchState = {
  project: null, list: [], checked: null, checking: false, good: null, partly: null, current: false, kept: true, folder: null, told: null, reading: null, jump: null, trial: NO_TRIAL, games: NO_GAMES,
};

/** After so long without a key the texts are read and kept, ms. */
const REST = { check: 180, keep: 350 } as const;
const LAST = 'dual-power:workshop';

/** Everything that lies on the bench: it outlives the screen, so that one comes back to it from the table. */
export class Bench {
  state: BenchState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly keep = openKeep();
  private readonly hands = new Hands();
  private checkTimer = 0;
  private keepTimer = 0;
  private jumps = 0;
  private underway: Underway<GamesReport> | null = null;
  /** Texts as the folder has them. */
  private written: Files = {};

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  set(part: Partial<BenchState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of [...this.listeners]) listener();
  }

  /** Comes back to the work that lay on the bench when the tab was closed. */
  async begin(): Promise<void> {
    const { list } = this.keep;
    if (this.state.project) return;
    const last = remembered();
    if (last !== null) await this.resume(last);
    this.set({ list: await list() });
  }

  async resume(key: string): Promise<void> {
    const kept = await this.keep.get(key);
    if (!kept || this.state.project) return;
    this.lay(kept.project, kept.folder);
  }

  /** Puts a new work on the bench and keeps it. */
  start(files: Files, origin: Origin, folder: FileSystemDirectoryHandle | null = null): void {
    const key = `work-${Date.now().toString(36)}-${Math.floor(performance.now()).toString(36)}`;
    this.lay({ key, files: scenarioTexts(files), origin, open: HOME, cursor: 0, savedAt: Date.now() }, folder);
    this.written = folder ? this.state.project!.files : {};
    void this.store();
  }

  private lay(project: Project, folder: FileSystemDirectoryHandle | null): void {
    remember(project.key);
    this.stopGames();
    this.set({ ...EMPTY, list: this.state.list, project, folder });
    this.check();
  }

  /** Opens a copy of a scenario that comes with the game, under an id of its own. */
  copy(files: Files, id: string): void {
    this.start(withId(files, `${id}-copy`), { kind: 'copy', of: id });
  }

  openPack(text: string, name: string): void {
    const read = unpack(text);
    if ('ok' in read) this.start(read.ok.files, { kind: 'pack', name });
    else this.tell({ kind: 'fault', key: 'told.pack', args: { name }, lines: read.faults.map((f) => (f.file === '' ? f.words : { en: `${f.file}: ${f.words.en}`, fr: `${f.file}\u202f: ${f.words.fr}` })) });
  }

  opened(picked: Picked): void {
    if ('nothing' in picked) return;
    if ('fault' in picked) this.tell({ kind: 'fault', key: `told.${picked.fault}` });
    else this.start(picked.files, { kind: 'folder', name: picked.name }, picked.folder);
  }

  /** Opens a page of the guide, or closes it. */
  read(reading: BenchState['reading']): void {
    this.set({ reading });
  }

  tell(told: Told | null): void {
    this.set({ told });
  }

  /** Puts the work away; it stays among the kept ones. */
  async close(): Promise<void> {
    await this.store();
    remember(null);
    this.stopGames();
    this.set({ ...EMPTY, list: await this.keep.list() });
  }

  async remove(key: string): Promise<void> {
    await this.keep.remove(key);
    this.set({ list: await this.keep.list() });
  }

  // Texts

  edit(path: string, text: string): void {
    const { project } = this.state;
    if (!project || project.files[path] === text) return;
    this.changed({ ...project, files: { ...project.files, [path]: text } });
  }

  private changed(project: Project): void {
    this.set({ project, current: false, kept: false });
    window.clearTimeout(this.checkTimer);
    this.checkTimer = window.setTimeout(() => { this.check(); }, REST.check);
    window.clearTimeout(this.keepTimer);
    this.keepTimer = window.setTimeout(() => { void this.store(); }, REST.keep);
  }

  /** Remembers where the cursor is, for the next visit; nothing is drawn anew. */
  cursor(at: number): void {
    const { project } = this.state;
    if (project) this.state = { ...this.state, project: { ...project, cursor: at } };
  }

  show(path: string): void {
    const { project } = this.state;
    if (!project || project.open === path || !(path in project.files)) return;
    this.set({ project: { ...project, open: path, cursor: 0 }, jump: null });
  }

  jump(file: string, line: number, column: number): void {
    const { project } = this.state;
    if (!project || !(file in project.files)) return;
    this.set({ project: { ...project, open: file }, jump: { file, line: Math.max(1, line), column: Math.max(1, column), n: ++this.jumps } });
  }

  addFile(path: string): 'form' | 'taken' | null {
    const { project } = this.state;
    if (!project) return null;
    const fault = nameFault(path, project.files);
    if (fault) return fault;
    this.changed({ ...project, files: { ...project.files, [path]: '' }, open: path, cursor: 0 });
    return null;
  }

  removeFile(path: string): void {
    const { project } = this.state;
    if (!project || path === HOME) return;
    const files = Object.fromEntries(Object.entries(project.files).filter(([p]) => p !== path));
    this.changed({ ...project, files, open: project.open === path ? HOME : project.open, cursor: 0 });
  }

  private check(): void {
    const { project } = this.state;
    if (!project) return;
    const { files, key } = project;
    this.set({ checking: true });
    this.hands.check(key, files).then((checked) => {
      const { project: present } = this.state;
      if (!checked || present?.key !== key) return;
      const current = present.files === files;
      this.set({ checked, checking: !current, current, partly: checked.readable ? { game: compile(checked.readable.data), old: checked.readable.old } : null, ...(checked.scenario ? { good: goodOf(checked.scenario, checked.hash, this.state.good) } : {}) });
    }).catch((reason: unknown) => {
      this.set({ checking: false });
      this.tell({ kind: 'fault', key: 'told.check', args: { reason: reason instanceof Error ? reason.message : String(reason) } });
    });
  }

  /** Keeps the work now. */
  async store(): Promise<void> {
    window.clearTimeout(this.keepTimer);
    const { project, folder } = this.state;
    if (!project) return;
    const savedAt = Date.now();
    const fault = await this.keep.put({ project: { ...project, savedAt }, folder });
    if (this.state.project?.files === project.files) this.set({ kept: fault === null });
    if (fault !== null) this.tell({ kind: 'fault', key: 'told.keep', args: { reason: fault } });
  }

  /** Files that differ from those in the folder. */
  unwritten(): number {
    const { project } = this.state;
    return project ? Object.keys(project.files).filter((path) => project.files[path] !== this.written[path]).length : 0;
  }

  async writeBack(write: (folder: FileSystemDirectoryHandle, files: Files, before: Files) => Promise<number | null>): Promise<void> {
    const { project, folder } = this.state;
    if (!project || !folder) return;
    const { files } = project;
    const n = await write(folder, files, this.written);
    if (n === null) this.tell({ kind: 'fault', key: 'told.write' });
    else {
      this.written = files;
      this.tell({ kind: 'done', key: 'told.written', args: { n, folder: folder.name } });
    }
  }

  // Trials

  setTrial(part: Partial<TrialState>): void {
    this.set({ trial: { ...this.state.trial, ...part } });
  }

  playGames(bots: string, games: number, start: string | null, data: ScenarioData, from: TrialSetup): void {
    const { good } = this.state;
    if (!good) return;
    this.stopGames();
    const underway = this.hands.games({ data, start, games, seed: 1, bots }, (progress) => {
      if (this.underway === underway) this.set({ games: { ...this.state.games, progress } });
    });
    this.underway = underway;
    this.set({ games: { progress: 0, report: null, of: good.hash, from, fault: null } });
    underway.done.then((report) => {
      if (this.underway === underway) this.set({ games: { progress: null, report, of: good.hash, from, fault: null } });
    }).catch((reason: unknown) => {
      if (this.underway !== underway) return;
      const text = reason instanceof Error ? reason.message : String(reason);
      this.set({ games: { progress: null, report: null, of: '', from, fault: text === 'stopped' ? null : text } });
    });
  }

  stopGames(): void {
    this.underway?.stop();
    this.underway = null;
    if (this.state.games.progress !== null) this.set({ games: NO_GAMES });
  }

  /** Faults and notes of one file. */
  findings(path: string): readonly Diagnostic[] {
    const { checked } = this.state;
    return checked ? [...checked.faults, ...checked.notes].filter((d) => d.file === path) : [];
  }

  get id(): string {
    return this.state.project ? idOf(this.state.project.files) : '';
  }
}

function goodOf(data: ScenarioData, hash: string, old: Good | null): Good {
  // Words may have changed where the rules have not: the data always counts.
  return { data, hash, game: old?.data === data ? old.game : compile(data) };
}

function remembered(): string | null {
  try {
    return localStorage.getItem(LAST);
  } catch {
    return null;
  }
}

function remember(key: string | null): void {
  try {
    if (key === null) localStorage.removeItem(LAST);
    else localStorage.setItem(LAST, key);
  } catch {
    // Private windows may refuse: the list of kept works still has it, if anything has.
  }
}
