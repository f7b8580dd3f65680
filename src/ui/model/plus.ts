import type { TermData } from '../../rules/data';
import type { Game } from '../../rules/game';

const known = new WeakMap<Game, number>();

/** The side for which a balance of forces above nought speaks: the one whose strokes it strengthens; else the one that troops are won over to. */
export function plusSide(game: Game): number {
  let side = known.get(game);
  if (side === undefined) {
    const { data, index } = game;
    const id = data.hours?.plans.find((plan) => strengthens(plan.do, data.hours!.margin) && index.side.has(plan.by))?.by ?? data.loyalty.high;
    known.set(game, (side = index.side.get(id) ?? 0));
  }
  return side;
}

/** Whether a stroke in these effects counts the balance with its own sign. */
function strengthens(node: unknown, margin: string): boolean {
  if (Array.isArray(node)) return node.some((item) => strengthens(item, margin));
  if (typeof node !== 'object' || node === null) return false;
  const { assault, sum } = node as { readonly assault?: unknown; readonly sum?: readonly TermData[] };
  if (assault !== undefined && sum?.some((t) => t['of'] === margin && ((t['times'] as number | undefined) ?? 1) > 0)) return true;
  return Object.values(node).some((item) => strengthens(item, margin));
}
