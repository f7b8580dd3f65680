import type { ScenarioData } from '../../rules/data';

export type NodeKind = 'dispatch' | 'option' | 'card' | 'order' | 'action' | 'plan' | 'flag' | 'line' | 'ending' | 'period' | 'rule' | 'epilogue' | 'debt' | 'track';
/** What leads to what: brings about (sets, queues, opens, puts), is waited for, or takes away. */
export type EdgeKind = 'brings' | 'asks' | 'clears' | 'option';

export interface Node {
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  readonly title: string;
  /** Side whose thing it is, if it is one's. */
  readonly side: string;
}
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** What leads to what in a scenario. Tracks are left out unless asked for: nearly everything moves some. */
export function graphOf(d: ScenarioData, tracks = false): Graph {
  return new Builder(d, tracks).build();
}

class Builder {
  private readonly nodes = new Map<string, Node>();
  private readonly edges = new Map<string, Edge>();
  private readonly trackIds: ReadonlySet<string>;
  private readonly flagIds: ReadonlySet<string>;

  constructor(private readonly d: ScenarioData, private readonly tracks: boolean) {
    this.trackIds = new Set(d.tracks.map((t) => t.id));
    this.flagIds = new Set(d.flags.map((f) => f.id));
  }

  build(): Graph {
    const { d } = this;
    d.flags.forEach((f) => this.node('flag', f.id, f.name.en));
    d.sides.forEach((s) => s.lines.forEach((l) => this.node('line', `${s.id}:${l.id}`, l.name.en, s.id)));
    if (this.tracks) d.tracks.forEach((t) => this.node('track', t.id, t.forms.en.name, t.side ?? ''));
    d.endings.forEach((e) => this.node('ending', e.id, e.title.en, e.side ?? ''));
    for (const key of ['dispatches', 'epilogue'] as const) {
      const kind = key === 'epilogue' ? 'epilogue' : 'dispatch';
      for (const x of d[key]) {
        const decider = typeof x.decider === 'string' ? x.decider : '';
        const at = this.node(kind, x.id, x.title.en, decider);
        this.asks(at, x.if);
        this.brings(at, x.do);
        for (const o of x.options) {
          const option = this.node('option', o.id, o.title.en, decider);
          this.edge(at, option, 'option');
          this.asks(option, [o.if, o.weigh]);
          this.brings(option, o.do);
        }
      }
    }
    for (const c of d.cards) this.thing('card', c.id, c.title.en, c.owner, c.event.if, c.event.do);
    for (const o of d.orders) this.thing('order', o.id, o.name.en, o.side, o.if, o.do);
    for (const a of d.actions) this.thing('action', a.id, a.name.en, a.side, [a.if, a.where], [a.step, a.whole, a.bonus]);
    for (const p of d.hours?.plans ?? []) this.thing('plan', p.id, p.name.en, p.by, p.if, p.do);
    for (const x of d.drift) this.thing('rule', x.id, x.name.en, '', undefined, x.do);
    for (const a of d.automata) for (const r of a.rules) this.thing('rule', r.id, r.name.en, a.id, r.if, r.do);
    for (const e of d.endings) this.asks(`ending ${e.id}`, e.if);
    for (const x of d.debts) this.thing('debt', x.id, x.text.en, '', x.if, []);
    d.periods.forEach((p) => {
      for (const id of p.opens ?? []) this.edge(this.node('period', p.id, p.name.en), `dispatch ${id}`, 'brings');
    });
    const edges = [...this.edges.values()].filter((e) => this.nodes.has(e.from) && this.nodes.has(e.to));
    return { nodes: [...this.nodes.values()], edges };
  }

  private node(kind: NodeKind, id: string, title: string, side = ''): string {
    const key = `${kind} ${id}`;
    this.nodes.set(key, { key, kind, id, title, side });
    return key;
  }

  private edge(from: string, to: string, kind: EdgeKind): void {
    this.edges.set(`${from} ${kind} ${to}`, { from, to, kind });
  }

  private thing(kind: NodeKind, id: string, title: string, side: string, test: unknown, effects: unknown): void {
    const at = this.node(kind, id, title, side);
    this.asks(at, test);
    this.brings(at, effects);
  }

  /** Edges from what conditions and sums ask for. */
  private asks(at: string, value: unknown): void {
    if (typeof value === 'string') {
      if (this.flagIds.has(value)) this.edge(`flag ${value}`, at, 'asks');
      else if (this.tracks && this.trackIds.has(value)) this.edge(`track ${value}`, at, 'asks');
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const x of value) if (typeof x === 'object') this.asks(at, x);
      return;
    }
    const c = value as Readonly<Record<string, unknown>>;
    for (const key of ['flag', 'is', 'of'] as const) this.asks(at, c[key]);
    if (typeof c['chose'] === 'string') this.edge(`option ${c['chose']}`, at, 'asks');
    if (typeof c['ordered'] === 'string') this.edge(`order ${c['ordered']}`, at, 'asks');
    if (typeof c['planned'] === 'string') this.edge(`plan ${c['planned']}`, at, 'asks');
    if (typeof c['ending'] === 'string') this.edge(`ending ${c['ending']}`, at, 'asks');
    if (typeof c['line'] === 'string' && Array.isArray(c['in'])) for (const line of c['in']) this.edge(`line ${c['line']}:${String(line)}`, at, 'asks');
    for (const [key, inner] of Object.entries(c)) if (!['flag', 'is', 'of', 'label'].includes(key) && typeof inner === 'object') this.asks(at, inner);
  }

  /** Edges to what effects bring about; what they ask on the way is asked by the same thing. */
  private brings(at: string, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const x of value) this.brings(at, x);
      return;
    }
    const e = value as Readonly<Record<string, unknown>>;
    if (typeof e['set-flag'] === 'string') this.edge(at, `flag ${e['set-flag']}`, 'brings');
    if (typeof e['clear-flag'] === 'string') this.edge(at, `flag ${e['clear-flag']}`, 'clears');
    if (typeof e['queue'] === 'string') this.edge(at, `dispatch ${e['queue']}`, 'brings');
    if (this.tracks && typeof e['track'] === 'string') this.edge(at, `track ${e['track']}`, 'brings');
    if (typeof e['line'] === 'string' && typeof e['to'] === 'string') this.edge(at, `line ${e['line']}:${e['to']}`, 'brings');
    if ('when' in e) this.asks(at, e['when']);
    for (const [key, inner] of Object.entries(e)) if (key !== 'when') this.brings(at, inner);
  }
}

/**
 * What lies within so many steps of a thing, along the edges in both directions; an option stands with its dispatch, which is
 * no step. Null if nothing has this id.
 */
export function neighbourhood(g: Graph, id: string, steps: number): Graph | null {
  let keys = new Set(g.nodes.filter((n) => n.id === id || n.id.endsWith(`:${id}`)).map((n) => n.key));
  if (keys.size === 0) return null;
  const withOptions = (set: ReadonlySet<string>): Set<string> =>
    new Set([...set, ...g.edges.filter((e) => e.kind === 'option').flatMap((e) => (set.has(e.from) || set.has(e.to) ? [e.from, e.to] : []))]);
  keys = withOptions(withOptions(keys));
  for (let step = 0; step < steps; step++) {
    const reached = new Set(keys);
    for (const e of g.edges) if (e.kind !== 'option' && (keys.has(e.from) || keys.has(e.to))) reached.add(e.from).add(e.to);
    keys = withOptions(withOptions(reached));
  }
  return { nodes: g.nodes.filter((n) => keys.has(n.key)), edges: g.edges.filter((e) => keys.has(e.from) && keys.has(e.to)) };
}

/** The graph without what leads nowhere and comes from nowhere, and how many of each kind that were. */
export function withoutLoners(g: Graph): { readonly graph: Graph; readonly left: Readonly<Partial<Record<NodeKind, readonly string[]>>> } {
  // Options alone do not make a dispatch part of the web: its decision must lead somewhere.
  const tied = new Set(g.edges.filter((e) => e.kind !== 'option').flatMap((e) => [e.from, e.to]));
  for (const e of g.edges) {
    if (e.kind !== 'option' || !tied.has(e.to)) continue;
    tied.add(e.from);
  }
  const inWeb = new Set(tied);
  for (const e of g.edges) if (e.kind === 'option' && tied.has(e.from)) inWeb.add(e.to);
  const left: Partial<Record<NodeKind, string[]>> = {};
  for (const n of g.nodes) if (!inWeb.has(n.key)) (left[n.kind] ??= []).push(n.id);
  return { graph: { nodes: g.nodes.filter((n) => inWeb.has(n.key)), edges: g.edges.filter((e) => inWeb.has(e.from) && inWeb.has(e.to)) }, left };
}
