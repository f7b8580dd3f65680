import type { ActionCode, ActionName, NamingContext } from '../../rules/actions';
import { ACTIONS, first, poolIds, second } from '../../rules/actions';
import type { BotProfile, Game, Pool, Test } from '../../rules/game';

/** One rule of a profile as it speaks of one kind of action: what it adds, and when. */
export interface Liking {
  readonly if: Test | null;
  readonly of: (action: ActionCode, at: NamingContext) => number;
}

/**
 * A profile's rules by kind of action, with the ids it prefers looked up once: an action is liked for every part of its
 * name (`play:<card>:<action>`, see `nameAction`), and naming thousands of them would cost more than playing.
 */
export function compileLikings(g: Game, profile: BotProfile): readonly (readonly Liking[])[] {
  return ACTIONS.map((kind) => profile.rules.flatMap((rule) => {
    const of = ofKind(g, kind, (id) => rule.prefer.get(id) ?? 0);
    return of ? [{ if: rule.if, of }] : [];
  }));
}

/** What one rule adds to actions of a kind; null if it has nothing to say of any. */
function ofKind(g: Game, kind: ActionName, weight: (id: string) => number): Liking['of'] | null {
  const always = weight(kind);
  const row = (list: readonly { readonly id: string }[]): number[] => list.map((item) => weight(item.id));
  const speaks = (...rows: readonly (readonly number[])[]): boolean => always !== 0 || rows.some((r) => r.some((n) => n !== 0));
  switch (kind) {
    case 'choose': {
      const options = g.dispatches.map((d) => row(d.options.map((o) => o.data)));
      return speaks(...options) ? (action, at) => always + options[at.dispatch]![first(action)]! : null;
    }
    case 'keep': {
      const cards = row(g.data.cards);
      return speaks(cards) ? (action) => always + cards[first(action)]! : null;
    }
    case 'seal': {
      const orders = [weight('hold'), ...row(g.data.orders)];
      return speaks(orders) ? (action) => always + orders[first(action)]! : null;
    }
    case 'play': {
      const cards = row(g.data.cards);
      const uses = [weight('event'), ...row(g.data.actions)];
      return speaks(cards, uses) ? (action) => always + cards[first(action)]! + uses[second(action)]! : null;
    }
    case 'target': {
      const pools = rowsOfPools(g, row);
      return speaks(...Object.values(pools)) ? (action, at) => always + (at.pool ? pools[at.pool][first(action)]! : 0) : null;
    }
    case 'plan': {
      if (!g.hours) return null;
      const plans = [weight('hold'), ...row(g.data.hours!.plans)];
      const pools = rowsOfPools(g, row);
      const aims = [null, ...g.hours.plans.map((p) => (p.targets ? pools[p.targets.pool] : null))];
      return speaks(plans, ...Object.values(pools)) ? (action) => {
        const aim = second(action) > 0 ? aims[first(action)] : null;
        return always + plans[first(action)]! + (aim ? aim[second(action) - 1]! : 0);
      } : null;
    }
    case 'commit': {
      const cards = [weight('none'), ...row(g.data.cards)];
      return speaks(cards) ? (action) => always + cards[first(action)]! : null;
    }
    case 'finish':
    case 'pass': return always !== 0 ? () => always : null;
  }
}

function rowsOfPools(g: Game, row: (list: readonly { readonly id: string }[]) => number[]): Readonly<Record<Pool, readonly number[]>> {
  const of = (pool: Pool): number[] => row(poolIds(g, pool));
  return { milieu: of('milieu'), assembly: of('assembly'), track: of('track'), unit: of('unit'), point: of('point') };
}
