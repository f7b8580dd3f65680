/** The terms of all sums of a scenario, so that a line of a sum can be asked about. */
import type { TermData } from '../../rules/data';
import type { Say } from '../../rules/events';
import type { Game } from '../../rules/game';
import { sayTerm } from '../../rules/sum';
import type { EntityRef } from './screen';

/** All terms that a sum tells in the same words: the same, or several that a scenario calls alike. */
export interface Part {
  readonly what: Say;
  readonly terms: readonly TermData[];
}

export interface Parts {
  readonly list: readonly Part[];
  readonly places: ReadonlyMap<string, number>;
  readonly known: WeakMap<Say, EntityRef | null>;
}

const FIELDS: ReadonlySet<string> = new Set(['of', 'add', 'roll', 'times', 'over', 'min', 'max', 'if', 'label']);
const made = new WeakMap<Game, Parts>();

function isTerm(node: object): node is TermData {
  const keys = Object.keys(node);
  return keys.filter((key) => key === 'of' || key === 'add' || key === 'roll').length === 1 && keys.every((key) => FIELDS.has(key));
}

/** All parts of a scenario’s sums, found once. */
export function partsOf(game: Game): Parts {
  const old = made.get(game);
  if (old) return old;
  const found = new Map<string, { what: Say; terms: Map<string, TermData> }>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) {
        if (typeof item === 'object' && item !== null && isTerm(item as object)) {
          const what = sayTerm(item as TermData);
          const key = JSON.stringify(what);
          const part = found.get(key) ?? { what, terms: new Map<string, TermData>() };
          part.terms.set(JSON.stringify(item), item as TermData);
          found.set(key, part);
        }
        visit(item);
      }
    } else for (const item of Object.values(node)) visit(item);
  };
  // How bots weigh things is no business of the table.
  visit({ ...game.data, bots: [] });
  const parts: Parts = {
    list: [...found.values()].map(({ what, terms }) => ({ what, terms: [...terms.values()] })),
    places: new Map([...found.keys()].map((key, i) => [key, i])), known: new WeakMap(),
  };
  made.set(game, parts);
  return parts;
}

/** The term behind a line of a sum; null if no sum of the scenario says these words. */
export function partRef(game: Game, what: Say): EntityRef | null {
  const { places, known } = partsOf(game);
  let entity = known.get(what);
  if (entity === undefined) {
    const place = places.get(JSON.stringify(what));
    known.set(what, (entity = place === undefined ? null : { kind: 'part', id: String(place) }));
  }
  return entity;
}

/** What only the calendar or the course of the final hours sets. */
const GIVEN: ReadonlySet<string> = new Set(['attacker', 'defender', 'beat', 'period', 'planned', 'target', 'ending']);

/** Whether anybody could have changed a line of a sum: it counts something, or hangs on more than who attacks and when. */
export function mayChange(game: Game, entity: EntityRef | undefined): boolean {
  const part = entity?.kind === 'part' ? partsOf(game).list[Number(entity.id)] : undefined;
  return part?.terms.some((term) => hangs(term['of'] ?? term['if'])) ?? false;
}

/** Whether a quantity or condition looks at anything but what is given. */
function hangs(node: unknown): boolean {
  if (typeof node === 'string') return true;
  if (Array.isArray(node)) return node.some(hangs);
  if (typeof node !== 'object' || node === null) return false;
  return Object.entries(node).some(([key, value]) => !GIVEN.has(key) && (['all', 'any', 'not', 'is', 'sum', 'of'].includes(key) ? hangs(value) : typeof value !== 'number'));
}
