/** What every panel may use: words, the reader's language and the way back to the game. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityRef, Intent, Lang } from '../model/screen';

export type TextArgs = Readonly<Record<string, string | number>>;
/** A word or sentence of the interface by key, ICU arguments filled in. */
export type Translate = (key: string, args?: TextArgs) => string;

export interface Ui {
  readonly t: Translate;
  readonly lang: Lang;
  readonly emit: (intent: Intent) => void;
}

export const UiContext = createContext<Ui | null>(null);

/** The nearest `Ui`; panels are never drawn without one. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error('A panel was drawn outside PanelsRoot.');
  return ui;
}

/** A handler that asks what an entity is and why it stands so. */
export function useInspect(): (entity: EntityRef) => void {
  const { emit } = useUi();
  return (entity) => { emit({ type: 'inspect', entity }); };
}
