import type { Game } from '../rules/game';
import type { State } from '../rules/state';
import { PHASE, ZONE } from '../rules/state';

/** What must hold in every state of every game. Answers in words, one for each thing that does not. */
export function brokenInvariants(g: Game, s: State): string[] {
  const { at, data, sides } = g;
  const v = s.v;
  const wrong: string[] = [];
  const within = (slot: number, min: number, max: number, what: string): void => {
    const n = v[slot]!;
    if (!(n >= min && n <= max)) wrong.push(`${what} is ${n}, outside ${min} to ${max}`);
  };
  if (v.length !== at.size) wrong.push(`${v.length} slots instead of ${at.size}`);
  for (let i = 0; i < v.length; i++) if (!Number.isInteger(v[i])) wrong.push(`slot ${i} (${at.slots[i]!.kind} ${at.slots[i]!.id}) holds ${String(v[i])}`);

  const conserved = (base: number, group: number, shares: Readonly<Record<string, number>>, what: string): void => {
    const expected = Object.values(shares).reduce((a, b) => a + b, 0);
    let sum = 0;
    for (let p = 0; p < at.parties; p++) {
      const n = v[base + group * at.parties + p]!;
      if (n < 0) wrong.push(`${what}: a party has ${n}`);
      sum += n;
    }
    if (sum !== expected) wrong.push(`${what}: ${sum} instead of ${expected}`);
  };
  data.milieus.forEach((m, i) => conserved(at.cubes, i, m.cubes, `cubes of ${m.id}`));
  data.assemblies.forEach((a, i) => conserved(at.seats, i, a.seats, `seats of ${a.id}`));

  data.tracks.forEach((t, i) => {
    within(at.track + i, t.min, t.max, t.id);
    if (!t.hidden) return;
    const [low, high] = [v[at.low[i]!]!, v[at.high[i]!]!];
    if (low < t.min || high > t.max || low > high) wrong.push(`${t.id} is known to lie from ${low} to ${high}`);
    within(at.track + i, low, high, `${t.id} against what is known`);
  });
  data.flags.forEach((f, i) => within(at.flag + i, 0, 1, f.id));
  data.units.forEach((u, i) => {
    within(at.step + i, 0, 4, `step of ${u.id}`);
    within(at.lock + i, 0, 1, `lock of ${u.id}`);
  });
  data.points.forEach((p, i) => within(at.holder + i, -1, sides - 1, `holder of ${p.id}`));
  for (let b = 0; b < (data.blocks?.room ?? 0); b++) within(at.up + b, 0, 2, `block ${b}`);
  data.sides.forEach((side, i) => within(at.line + i, 0, side.lines.length - 1, `line of ${side.id}`));
  cards(g, s, wrong);
  within(at.flow.phase, 0, PHASE.end, 'phase');
  if (v[at.flow.phase] !== PHASE.end) within(at.flow.seat, 0, sides - 1, 'seat');
  within(at.flow.period, 0, data.periods.length - 1, 'period');
  // Whole numbers in one plain list and nothing beside: such a state survives JSON, and it is quicker to see than to write.
  if (Object.keys(s).sort().join() !== 'rng,v' || !Array.isArray(v) || !v.every(Number.isInteger) || !Number.isInteger(s.rng)) wrong.push('does not survive JSON');
  return wrong;
}

/** Every card lies in one place that it may lie in, and the counted reserves are the ones that are there. */
function cards(g: Game, s: State, wrong: string[]): void {
  const { at, sides } = g;
  const reserves = new Array<number>(sides).fill(0);
  let market = 0;
  for (const card of g.cards) {
    const zone = s.v[at.zone + card.index]!;
    const shared = zone === ZONE.deck || zone === ZONE.market || zone === ZONE.discard || zone === ZONE.removed;
    const side = zone % 10;
    const own = zone >= ZONE.hand && zone < ZONE.reserve + sides && side === card.owner && card.deck === 'hand';
    if (!shared && !own) wrong.push(`card ${card.data.id} lies in zone ${zone}`);
    if (zone === ZONE.market) market++;
    if (zone === ZONE.market && card.deck === 'hand') wrong.push(`card ${card.data.id} of a hand lies in the market`);
    if (zone >= ZONE.reserve && zone < ZONE.reserve + sides) reserves[side] = reserves[side]! + 1;
  }
  if (market > g.data.market) wrong.push(`${market} cards in a market of ${g.data.market}`);
  reserves.forEach((n, side) => {
    if (n !== s.v[at.reserve + side]) wrong.push(`reserve of side ${side}: ${s.v[at.reserve + side]} counted, ${n} there`);
  });
}
