import type { ScenarioData } from './data';
import type { Indexes } from './game';

function order(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((x, i) => [x.id, i]));
}

/** Where each id stands in its list. */
export function indexIds(d: ScenarioData): Indexes {
  const dispatches = [...d.dispatches, ...d.epilogue];
  const option = new Map<string, readonly [number, number]>();
  dispatches.forEach((dispatch, i) => dispatch.options.forEach((o, k) => option.set(o.id, [i, k])));
  return {
    side: order(d.sides),
    track: order(d.tracks),
    flag: order(d.flags),
    sum: new Map(Object.keys(d.sums).map((id, i) => [id, i])),
    milieu: order(d.milieus),
    assembly: order(d.assemblies),
    unit: order(d.units),
    point: order(d.points),
    action: order(d.actions),
    order: order(d.orders),
    card: order(d.cards),
    dispatch: order(dispatches),
    option,
    plan: order(d.hours?.plans ?? []),
    ending: order(d.endings),
    line: d.sides.map((s) => order(s.lines)),
  };
}
