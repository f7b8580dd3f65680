import type { Desk } from './desk';
import type { EntityRef } from './screen';

/** A piece of a text; one that names something in the library can be asked about. */
export interface Piece {
  readonly text: string;
  readonly entity: EntityRef | null;
}

/** Cuts a text at the names in it. */
export type Mentions = (text: string) => readonly Piece[];

/** People, places, parties and institutions are looked for; a word of the rules is no name. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'party', 'institution', 'event']);
const ARTICLE = /^(?:the|le|la|les|l’)[ ]?/iu;

const made = new WeakMap<Desk, Mentions>();

/** Finds who and what is named in a text of the scenario, each once, the longest name first. */
export function mentionsOf(desk: Desk): Mentions {
  const known = made.get(desk);
  if (known) return known;
  const entities = new Map<string, EntityRef>();
  for (const entry of desk.game.data.library) {
    if (!NAMED.has(entry.kind)) continue;
    const names = [desk.pick(entry.name), ...(entry.also ? desk.pick(entry.also).split(',') : [])].map((name) => name.trim().replace(ARTICLE, ''));
    for (const name of names) if (/^\p{Lu}/u.test(name) && !entities.has(name)) entities.set(name, entityOf(desk, entry.id));
  }
  const longest = [...entities.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = longest.length === 0 ? null : new RegExp(`(?<![\\p{L}])(?:${longest.join('|')})(?![\\p{L}])`, 'gu');
  const mentions: Mentions = (text) => {
    const pieces: Piece[] = [];
    const told = new Set<string>();
    let from = 0;
    for (const match of pattern === null ? [] : text.matchAll(pattern)) {
      const entity = entities.get(match[0])!;
      if (told.has(entity.id)) continue;
      told.add(entity.id);
      if (match.index > from) pieces.push({ text: text.slice(from, match.index), entity: null });
      pieces.push({ text: match[0], entity });
      from = match.index + match[0].length;
    }
    if (from < text.length) pieces.push({ text: text.slice(from), entity: null });
    return pieces;
  };
  made.set(desk, mentions);
  return mentions;
}

/** What lies on the table is asked about as such; the rest is an entry of the library. */
function entityOf(desk: Desk, id: string): EntityRef {
  const { index } = desk.game;
  for (const kind of ['side', 'assembly', 'milieu', 'unit', 'point', 'track'] as const) if (index[kind].has(id)) return { kind, id };
  return { kind: 'term', id };
}
