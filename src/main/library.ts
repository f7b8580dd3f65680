import type { Game } from '../rules/game';
import { compile } from '../rules/compile';
import type { ScenarioData, Text as Words } from '../rules/data';
import type { Desk } from '../ui/model';
import { createDesk } from '../ui/model';
import { PANEL_STRINGS } from '../ui/panels';
import type { Lang } from '../ui/model/screen';
import { createText } from '../ui/text';
import type { StringTable, Text } from '../ui/text';
import type { Backstage } from './backstage';
import { MAIN_STRINGS } from './strings';

/** A scenario that can be played, in any language. */
export interface Opened {
  readonly game: Game;
  readonly hash: string;
  desk(lang: Lang): Desk;
}

/** Thrown with the faults that were found in a scenario's files. */
export class Faulty extends Error {
  constructor(readonly faults: readonly Words[]) {
    super(faults.map(({ en }) => en).join('\n'));
  }
}

const texts = new Map<Lang, Text>();
const late: StringTable[] = [];

/** The words of a language, prepared once. */
export function wordsOf(lang: Lang): Text {
  const known = texts.get(lang);
  if (known) return known;
  const made = createText(lang, PANEL_STRINGS, MAIN_STRINGS, ...late);
  texts.set(lang, made);
  return made;
}

/** Words that come with a part of the page fetched late: every language knows them from now on. */
export function teachWords(tables: readonly StringTable[]): void {
  late.push(...tables);
  for (const text of texts.values()) for (const table of tables) text.add(table);
}

/** The scenarios of this visit: each is fetched, read and compiled once. */
export class Shelves {
  private readonly opened = new Map<string, Promise<Opened>>();

  /** `files` finds the files of a scenario by its id. */
  constructor(private readonly backstage: Backstage, private readonly files: (id: string) => Promise<Readonly<Record<string, string>>>) {}

  /** @throws {Faulty} if the scenario cannot be played; another error if its files cannot be had. */
  open(id: string): Promise<Opened> {
    const known = this.opened.get(id);
    if (known) return known;
    const made = this.read(id);
    this.opened.set(id, made);
    // What failed is tried again next time.
    made.catch(() => this.opened.delete(id));
    return made;
  }

  /** Puts a scenario there that was read elsewhere. */
  put(scenario: ScenarioData, hash: string): void {
    this.opened.set(scenario.id, Promise.resolve(openedOf(scenario, hash)));
  }

  /** The next time it is read anew: there is another one of this name, or none. */
  forget(id: string): void {
    this.opened.delete(id);
  }

  private async read(id: string): Promise<Opened> {
    const { scenario, hash, faults } = await this.backstage.read(await this.files(id));
    if (!scenario) throw new Faulty(faults);
    return openedOf(scenario, hash);
  }
}

/** A scenario that was read, ready to be laid on the table. */
export function openedOf(scenario: ScenarioData, hash: string): Opened {
  const game = compile(scenario);
  const desks = new Map<Lang, Desk>();
  return {
    game,
    hash,
    desk(lang) {
      const desk = desks.get(lang) ?? createDesk(game, wordsOf(lang));
      desks.set(lang, desk);
      return desk;
    },
  };
}
