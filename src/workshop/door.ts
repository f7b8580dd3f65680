import type { ScenarioData, Text } from '../rules/data';
import type { Lang } from '../ui/model/screen';
import type { Looks } from '../ui/panels';

/** A scenario that comes with the game. */
export interface Shipped {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
}

/** What the workshop asks of the page it is a part of. */
export interface Door {
  readonly lang: Lang;
  readonly looks: Looks;
  readonly renderer: 'auto' | 'canvas' | 'webgl';
  readonly shipped: readonly Shipped[];
  /** The files of a scenario that comes with the game. */
  filesOf(id: string): Promise<Readonly<Record<string, string>>>;
  /** The files a new scenario begins with, their comments in the language of the page. */
  starter(): Promise<Readonly<Record<string, string>>>;
  onLang(lang: Lang): void;
  /** Lays the scenario on the real table, to begin at this start. */
  onPlay(data: ScenarioData, hash: string, start: string | null): void;
  onLeave(): void;
}
