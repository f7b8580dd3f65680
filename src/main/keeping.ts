import type { SaveFault, Shelf } from '../match/saves';
import { newRecord, sealed, writeRecord } from '../record';
import type { Lang } from '../ui/model/screen';
import { download, fileName } from './shelving';
import type { Showing } from './state';

/** What keeping games needs of the page. */
interface Keeper extends Showing {
  readonly lang: Lang;
  t(key: string, args?: Readonly<Record<string, string | number>>): string;
  notice(key: string, args?: Readonly<Record<string, string | number>>): void;
  unreadable(fault: SaveFault): false;
  refreshSaves(): Promise<void>;
}

/** What a person does with saved games besides playing them: keep, name, throw away, hand out. */
export class Keeping {
  constructor(private readonly app: Keeper, private readonly shelf: Shelf) {}

  async keep(name: string): Promise<void> {
    const { play, trial } = this.app.state;
    // A trial's scenario is not among those that can be opened again: a save of it would never be read.
    if (!play || trial) return;
    const save = play.snapshot();
    const label = name === '' ? this.app.t('save.default', { period: save.standing.periodName[this.app.lang], n: save.standing.turns }) : name;
    const fault = await this.shelf.keep(save, label);
    if (fault) this.app.unreadable(fault);
    else this.app.notice('save.saved', { name: label });
    await this.app.refreshSaves();
  }

  /** Gives a save another name; of an automatic one, a copy. */
  async rename(id: string, name: string): Promise<void> {
    const fault = name === '' ? null : await this.shelf.rename(id, name);
    if (fault) this.app.unreadable(fault);
    await this.app.refreshSaves();
  }

  async remove(id: string): Promise<void> {
    const fault = await this.shelf.remove(id);
    if (fault) this.app.unreadable(fault);
    else this.app.notice('save.deleted');
    await this.app.refreshSaves();
  }

  /** Hands out a save as a file; the game under way if no save is named. */
  async export(id: string | null): Promise<void> {
    let save = this.app.state.play?.snapshot() ?? null;
    if (id !== null) {
      const read = await this.shelf.load(id);
      if (!read.ok) {
        this.app.unreadable(read.fault);
        return;
      }
      save = read.save;
    }
    if (!save) return;
    download(fileName(save, 'save'), JSON.stringify(save));
    this.app.notice('save.exported');
  }

  /** Hands out the record of the game: seed and actions, from which it can be played again. */
  exportRecord(): void {
    const { play, opened } = this.app.state;
    if (!play || !opened) return;
    const save = play.snapshot();
    const record = { ...newRecord(play.session.game, save.seed), actions: save.match.record };
    download(fileName(save, 'record'), writeRecord(sealed(record, save.match.state!)));
  }
}
