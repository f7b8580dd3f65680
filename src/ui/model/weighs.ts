import type { ScenarioData, TermData, Text } from '../../rules/data';
import type { SumLine } from '../../rules/events';
import type { Game } from '../../rules/game';
import { sayTerm } from '../../rules/sum';

/** A sum that effects put to the test: a check, or the answers of executors. */
export interface Weighed {
  /** Id of a check, English label of a test: what its events are known by. */
  readonly key: string;
  readonly label: Text;
  readonly terms: readonly TermData[];
}

/** What the dice add to a check: how often each total from `min` on comes, and which lines of its sum are theirs. */
export interface Dice {
  readonly min: number;
  readonly counts: readonly number[];
  readonly lines: ReadonlySet<string>;
}

const NO_DICE: Dice = { min: 0, counts: [1], lines: new Set() };

type Node = Readonly<Record<string, unknown>>;

function children(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) children(item, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Node);
    for (const item of Object.values(value)) children(item, visit);
  }
}

/** Every sum that is put to the test somewhere in this data, nested effects included. */
export function weighedIn(data: unknown): Weighed[] {
  const out: Weighed[] = [];
  children(data, (node) => {
    for (const kind of ['weigh', 'test'] as const) {
      const p = node[kind] as { id?: string; label?: Text; sum?: readonly TermData[] } | undefined;
      if (typeof p === 'object' && p?.label && Array.isArray(p.sum)) out.push({ key: p.id ?? p.label.en, label: p.label, terms: p.sum });
    }
  });
  return out;
}

/** Ids that some condition inside asks for under `key` (`ordered: x`), looked up in named sums too. */
function asked(data: ScenarioData, value: unknown, key: string, seen = new Set<string>()): Set<string> {
  const out = new Set<string>();
  children(value, (node) => {
    if (typeof node[key] === 'string') out.add(node[key]);
    for (const item of [node['of'], node['is']]) {
      if (typeof item !== 'string' || seen.has(item) || !data.sums[item]) continue;
      seen.add(item);
      for (const id of asked(data, data.sums[item].sum, key, seen)) out.add(id);
    }
  });
  return out;
}

/** Sealed orders that make a difference to these terms. */
export function ordersIn(game: Game, terms: unknown): number[] {
  return [...asked(game.data, terms, 'ordered')].flatMap((id) => game.index.order.get(id) ?? []).sort((a, b) => a - b);
}

/** The scenario's own words for what an order is to a sum («countermanded»); null if it has none. */
export function labelIn(game: Game, terms: readonly TermData[], order: number): Text | null {
  const { id } = game.data.orders[order]!;
  const term = terms.find((x) => (x['if'] as Node | undefined)?.['ordered'] === id && x['label'] !== undefined);
  return (term?.['label'] as Text | undefined) ?? null;
}

const known = new WeakMap<Game, ReadonlyMap<string, Weighed>>();

/** The sum behind an event, by the id of the check or the label of the test. */
export function weighedOf(game: Game, key: string): Weighed | null {
  let map = known.get(game);
  if (!map) known.set(game, (map = new Map(weighedIn(game.data).map((w) => [w.key, w]))));
  return map.get(key) ?? null;
}

/** The dice of a check. A roll inside a named sum is not told apart: there are none then. */
export function diceOf(game: Game, key: string): Dice {
  const rolls = (weighedOf(game, key)?.terms ?? []).filter((term) => Array.isArray(term['roll']));
  let dice = NO_DICE;
  for (const term of rolls) {
    const [low, high] = term['roll'] as [number, number];
    const counts = new Array<number>(dice.counts.length + high - low).fill(0);
    dice.counts.forEach((n, i) => { for (let k = 0; k <= high - low; k++) counts[i + k]! += n; });
    dice = { min: dice.min + low, counts, lines: new Set([...dice.lines, lineKey({ what: sayTerm(term), value: 0 })]) };
  }
  return dice;
}

/** What a line of a sum is known by, whatever it came to. */
export function lineKey(line: SumLine): string {
  return JSON.stringify(line.what);
}
