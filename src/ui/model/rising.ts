import type { Desk } from './desk';
import { capital, signedRange } from './num';
import { plusSide } from './plus';
import { firstStroke } from './preview';
import { firstStrokes } from './strokewords';
import type { TableModel } from './screen';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { totalView } from './sums';

interface Pair {
  readonly attacker: string;
  readonly defender: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Every value of a key, however deep. */
function values(data: unknown, key: string, out: unknown[] = []): unknown[] {
  if (Array.isArray(data)) for (const item of data) values(item, key, out);
  else if (typeof data === 'object' && data !== null) {
    const node = data as Node;
    if (node[key] !== undefined) out.push(node[key]);
    for (const item of Object.values(node)) values(item, key, out);
  }
  return out;
}

/** Who may rise against whom, as the scenario has it. */
function pairs(desk: Desk): Pair[] {
  const { data } = desk.game;
  const all = values([data.orders, data.actions, data.cards, data.dispatches, data.drift, data.automata], 'begin-hours') as Pair[];
  return [...new Map(all.map((p) => [`${p.attacker}/${p.defender}`, p])).values()];
}

/** From what strength on a stroke needs no fight; null if the scenario has no strokes. */
function automatic(desk: Desk): number | null {
  const all = values(desk.game.data.hours?.plans, 'automatic').filter((n): n is number => typeof n === 'number');
  return all.length > 0 ? Math.max(...all) : null;
}

/** How forces would stand if the final hours began now, by all that the viewer may know; empty in and without final hours. */
export function risingNow(desk: Desk, seen: State, states: readonly State[]): TableModel['rising'] {
  const { hours, at, index, data } = desk.game;
  if (!hours || seen.v[at.flow.beat]! > 0) return [];
  const name = desk.pick(data.sums[data.hours!.margin]!.name);
  const limit = automatic(desk);
  const plus = data.sides[plusSide(desk.game)]!.id;
  const risings = pairs(desk).map(({ attacker, defender }) => {
    const strokes = states.map((reading) => {
      const s = cloneState(reading);
      s.v[at.flow.attacker] = index.side.get(attacker)! + 1;
      s.v[at.flow.defender] = index.side.get(defender)! + 1;
      return firstStroke(desk.game, s);
    });
    const all = strokes.map((x) => x.total);
    return { attacker, strokes, all, n: signedRange(Math.min(...all), Math.max(...all)) };
  });
  // Where it makes no difference who opens the hours, the balance is told once, for the side whose plus it is.
  const same = risings.length > 1 && risings.every((r) => r.n === risings[0]!.n);
  const told = same ? risings.slice(0, 1) : risings;
  return told.map(({ attacker, strokes, all, n }) => {
    let about: string | null = null;
    const key = same ? 'rising.any' : attacker === plus ? 'rising.now' : 'rising.by';
    return {
      side: desk.look(index.side.get(same ? plus : attacker)!),
      text: desk.t(key, { who: desk.names.of({ ref: 'side', id: attacker }).of, name: capital(name), n, plus: desk.look(index.side.get(plus)!).short }),
      // Strokes are foreseen one by one: only when somebody reads of them.
      get about() {
        return (about ??= [firstStrokes(desk, strokes.map((x) => x.begun)) ?? '', limit === null ? '' : desk.t('rising.about', { n: limit, below: limit - 1 })].filter((text) => text !== '').join(' '));
      },
      sum: totalView(desk, name, strokes.map((x) => x.lines), all),
    };
  });
}
