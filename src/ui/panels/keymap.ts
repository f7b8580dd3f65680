/** Every key of the game, once: the listeners and the page of keys are made from the same list. */

export interface KeyEntry {
  readonly id: string;
  /** As on the keyboard; two with `span` are a range. */
  readonly keys: readonly string[];
  readonly span?: true;
  readonly group: 'decide' | 'read' | 'look';
  /** A letter or sign of the table, which may be switched off in the settings. */
  readonly letter?: true;
}

export const KEYMAP = [
  { id: 'number', keys: ['1', '9'], span: true, group: 'decide' },
  { id: 'confirm', keys: ['Enter'], group: 'decide' },
  { id: 'back', keys: ['Esc'], group: 'decide' },
  { id: 'tab', keys: ['Tab'], group: 'decide' },
  { id: 'undo', keys: ['U'], group: 'decide', letter: true },
  { id: 'decide', keys: ['D'], group: 'decide', letter: true },
  { id: 'ask', keys: ['I'], group: 'read', letter: true },
  { id: 'lesson', keys: ['N'], group: 'read', letter: true },
  { id: 'sheet', keys: ['Enter'], group: 'read' },
  { id: 'sheets', keys: ['Esc'], group: 'read' },
  { id: 'log', keys: ['L'], group: 'look', letter: true },
  { id: 'press', keys: ['P'], group: 'look', letter: true },
  { id: 'advisers', keys: ['A'], group: 'look', letter: true },
  { id: 'sides', keys: ['S'], group: 'look', letter: true },
  { id: 'objectives', keys: ['O'], group: 'look', letter: true },
  { id: 'mood', keys: ['M'], group: 'look', letter: true },
  { id: 'keyboard', keys: ['?'], group: 'look', letter: true },
] as const satisfies readonly KeyEntry[];

/** Keys that a letter or sign stands for. */
export type LetterId = Extract<(typeof KEYMAP)[number], { readonly letter: true }>['id'];

const LETTERS: ReadonlyMap<string, LetterId> = new Map(KEYMAP.flatMap((entry) => ('letter' in entry ? [[entry.keys[0].toLowerCase(), entry.id]] : [])));

/** What a letter or sign stands for, null for any other. */
export function letterId(key: string): LetterId | null {
  return LETTERS.get(key.toLowerCase()) ?? null;
}

/** The key as it is written on buttons. */
export function keyOf(id: LetterId): string {
  return KEYMAP.find((entry) => entry.id === id)!.keys[0];
}
