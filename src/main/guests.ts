import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Text } from '../rules/data';
import type { PackFault } from '../scenario/pack-faults';
import type { Backstage } from './backstage';
import type { Ticket } from './scenarios';
import { learnedText, SCENARIOS, scenarioFiles } from './scenarios';

/** A packed scenario that this machine keeps. */
interface Guest {
  readonly ticket: Ticket;
  readonly files: Readonly<Record<string, string>>;
  readonly addedAt: number;
}

interface Schema extends DBSchema {
  guests: { key: string; value: Guest };
}

/** What came of a packed file. */
export type Welcome =
  | { readonly ok: true; readonly ticket: Ticket; readonly replaced: boolean; /** Why it is not kept beyond this visit. */ readonly unkept: string | null }
  /** No packed scenario at all: each reason in both languages. */
  | { readonly ok: false; readonly refused: readonly PackFault[] }
  /** Packed as it should be, but not playable: faults as lines for a reader. */
  | { readonly ok: false; readonly faults: readonly Text[] };

const BASE = 'scenario.yaml';

/** Scenarios from elsewhere: read with care, kept until they are taken away, told apart from those of the game. */
export class Guests {
  private readonly known = new Map<string, Guest>();
  private db: Promise<IDBPDatabase<Schema>> | null = null;
  private loaded: Promise<void> | null = null;

  constructor(private readonly backstage: Backstage) {}

  /** Heads of all guests, the latest first. */
  async list(): Promise<readonly Ticket[]> {
    await (this.loaded ??= this.load());
    return [...this.known.values()].sort((a, b) => b.addedAt - a.addedAt).map(({ ticket }) => ticket);
  }

  has(id: string): boolean {
    return this.known.has(id);
  }

  /** The files of a guest, or of a scenario of the game. */
  async files(id: string): Promise<Readonly<Record<string, string>>> {
    if (!SCENARIOS.includes(id)) await (this.loaded ??= this.load());
    return this.known.get(id)?.files ?? scenarioFiles(id);
  }

  learned(id: string): string | null {
    return this.known.get(id)?.files['learned.json'] ?? null;
  }

  /** Reads a packed scenario and keeps it if it can be played. A file that is refused leaves everything as it was. */
  async add(text: string): Promise<Welcome> {
    await (this.loaded ??= this.load());
    // The reader of scenarios is large, and few visits need it here.
    const { unpack } = await import('../scenario/pack');
    const unpacked = unpack(text);
    if (!('ok' in unpacked)) return { ok: false, refused: unpacked.faults };
    const { scenario, faults } = await this.backstage.read(unpacked.ok.files);
    if (!scenario) return { ok: false, faults };
    // A changed copy of one of the game's own scenarios must not be taken for it, by saves least of all.
    const id = SCENARIOS.includes(scenario.id) ? `${scenario.id}-guest` : scenario.id;
    const base = unpacked.ok.files[BASE]!;
    const files = id === scenario.id ? unpacked.ok.files : { ...unpacked.ok.files, [BASE]: base.replace(/^id:.*$/m, `id: ${id}`) };
    const { title, subtitle, about, minutes } = scenario;
    const guest: Guest = { ticket: { id, title, subtitle, about, minutes }, files, addedAt: Date.now() };
    const replaced = this.known.has(id);
    this.known.set(id, guest);
    let unkept: string | null = null;
    try {
      await (await this.open()).put('guests', guest, id);
    } catch (error) {
      unkept = error instanceof Error ? error.name : 'unknown';
    }
    return { ok: true, ticket: guest.ticket, replaced, unkept };
  }

  async remove(id: string): Promise<void> {
    this.known.delete(id);
    try {
      await (await this.open()).delete('guests', id);
    } catch {
      // Where nothing can be written, nothing was kept.
    }
  }

  private async load(): Promise<void> {
    try {
      for (const guest of await (await this.open()).getAll('guests')) this.known.set(guest.ticket.id, guest);
    } catch {
      // No storage: guests of this visit only.
    }
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.db ??= openDB<Schema>('dual-power-guests', 1, {
      upgrade(fresh) { fresh.createObjectStore('guests'); },
      blocking: (_now, _wanted, event) => {
        (event.target as IDBDatabase).close();
        this.db = null;
      },
    });
    this.db.catch(() => { this.db = null; });
    return this.db;
  }
}

/** What self-play has taught about a scenario, be it a guest's. */
export async function learnedOf(guests: Guests, id: string): Promise<string | null> {
  return guests.has(id) ? guests.learned(id) : learnedText(id);
}
