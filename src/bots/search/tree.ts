import type { ActionCode } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Run } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import { Dice } from './dice';
import type { Leaning } from './leaning';
import type { Mind } from './mind';
import type { Thinking } from './thinking';
import { Tally } from './thinking';

/** What is done at a node, its chance by habit, and what came of it for the side that decides there. */
interface Edge {
  readonly action: ActionCode;
  prior: number;
  readonly tally: Tally;
  /** Times the action was open when the node was passed. */
  open: number;
  /** Where it led, by who decides what next. */
  readonly next: Map<number, Node>;
}

interface Node {
  readonly seat: number;
  readonly edges: Map<ActionCode, Edge>;
  visits: number;
  sum: number;
}

/** How much habit and curiosity weigh against what was found. */
const CURIOSITY = 0.45;
/** An action nobody has tried is thought a little worse than the node's mean. */
const UNTRIED = 0.03;

/**
 * Information-set Monte Carlo tree search (Cowling, Powley & Whitehouse 2012, single observer): every iteration draws a
 * world the view allows and fresh dice, and walks one tree whose nodes are decisions, not positions; every side pursues
 * its own worth (max^n). Which action is tried next: PUCT (Silver et al. 2017) with the scenario's habits as priors,
 * counting only the times an action was open.
 */
export function treeSearch(mind: Mind, seen: State, actions: readonly ActionCode[], seed: number, budget: number, leaning: Leaning | null): Thinking {
  const g = mind.game;
  const { flow } = g.at;
  const x: Run = newRun(g);
  const dice = new Dice(seed);
  const me = seen.v[flow.seat]!;
  const root: Node = { seat: me, edges: new Map(), visits: 0, sum: 0 };
  const list: ActionCode[] = [];
  const chances: number[] = [];
  const worth = new Float64Array(g.sides);
  const path: { node: Node; edge: Edge }[] = [];
  const bonus = new Map(actions.map((a) => [a, leaning ? leaning.bonus(seen, me, a) : 0]));
  let done = 0;

  /** Edges of the open actions, new ones with the chance habit gives them in this world. */
  const edgesOf = (node: Node, s: State, open: readonly ActionCode[]): Edge[] => {
    const edges: Edge[] = [];
    let fresh = false;
    for (const a of open) {
      let e = node.edges.get(a);
      if (!e) {
        e = { action: a, prior: -1, tally: new Tally(), open: 0, next: new Map() };
        node.edges.set(a, e);
        fresh = true;
      }
      edges.push(e);
    }
    if (fresh) {
      mind.policy.look(s);
      mind.policy.chances(s, node.seat, open, chances);
      edges.forEach((e, k) => { if (e.prior < 0) e.prior = chances[k]!; });
    }
    return edges;
  };

  const select = (node: Node, edges: readonly Edge[]): Edge => {
    const usual = node.visits > 0 ? node.sum / node.visits - UNTRIED : 0.5;
    let best = edges[0]!;
    let most = -1e9;
    for (const e of edges) {
      e.open++;
      const q = e.tally.visits > 0 ? e.tally.mean : usual;
      const u = q + (node === root ? bonus.get(e.action) ?? 0 : 0) + (CURIOSITY * (0.02 + e.prior) * Math.sqrt(e.open)) / (1 + e.tally.visits);
      if (u > most) {
        most = u;
        best = e;
      }
    }
    return best;
  };

  const iterate = (): void => {
    const s = mind.world(seen, dice.seed());
    const from = { rng: 0, v: seen.v };
    s.rng = dice.seed();
    path.length = 0;
    let node = root;
    for (;;) {
      const open = node === root ? actions : legal(g, s, list, x);
      if (open.length === 1) {
        apply(g, s, open[0]!, null, x);
      } else {
        const edge = select(node, edgesOf(node, s, open));
        path.push({ node, edge });
        apply(g, s, edge.action, null, x);
        if (edge.tally.visits === 0) break;
      }
      const phase = s.v[flow.phase]!;
      if (phase === PHASE.end || (phase === PHASE.epilogue && seen.v[flow.phase] !== PHASE.epilogue)) break;
      // Far ahead the tree would be thin, and the value speaks at the next period's beginning.
      if (s.v[flow.period]! > seen.v[flow.period]! && s.v[flow.beat] === 0) break;
      const seat = activeSeat(g, s);
      const key = ((s.v[flow.dispatch]! * 16 + phase) * 8 + seat) * 64 + (path.length === 0 ? 0 : 1);
      const holder = path.length > 0 ? path[path.length - 1]!.edge.next : rootNext;
      let next = holder.get(key);
      if (!next) {
        next = { seat, edges: new Map(), visits: 0, sum: 0 };
        holder.set(key, next);
      }
      node = next;
    }
    mind.playOn(s, from, dice, worth);
    for (const { node: n, edge } of path) {
      const value = worth[n.seat]!;
      edge.tally.add(value);
      n.visits++;
      n.sum += value;
    }
    done++;
  };
  const rootNext = new Map<number, Node>();

  return {
    step(iterations) {
      for (let k = 0; k < iterations && done < budget; k++) iterate();
      return done >= budget;
    },
    get progress() {
      return Math.min(1, done / budget);
    },
    best() {
      let best = actions[0]!;
      let most = -1e9;
      for (const a of actions) {
        const e = root.edges.get(a);
        if (!e) continue;
        const score = e.tally.visits + (e.tally.mean + (bonus.get(a) ?? 0));
        if (score > most) {
          most = score;
          best = a;
        }
      }
      return best;
    },
    table: () => actions.map((a) => (root.edges.get(a)?.tally ?? new Tally()).finding(a)),
  };
}
