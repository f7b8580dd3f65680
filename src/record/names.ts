import { poolIds } from '../rules/actions';
import type { Game } from '../rules/game';
import { HIDDEN } from '../rules/state';

/** English names of everything in a scenario, for transcripts. */
export interface Names {
  seat(seat: number): string;
  title(id: string): string;
  slot(slot: number): string;
  value(slot: number, value: number): string;
  plan(id: string, target: number): string;
}

interface Named {
  readonly id: string;
  readonly forms?: { readonly en: { readonly name: string } };
  readonly name?: { readonly en: string };
  readonly title?: { readonly en: string };
}

/** Looks names up in the scenario. */
export function namesOf(g: Game): Names {
  const d = g.data;
  const known = new Map<string, string>();
  const add = (list: readonly Named[]): void => {
    for (const x of list) if (!known.has(x.id)) known.set(x.id, x.forms?.en.name ?? x.name?.en ?? x.title?.en ?? x.id);
  };
  [d.sides, d.automata, d.tracks, d.flags, d.milieus, d.assemblies, d.units, d.points, d.actions, d.orders, d.cards, d.dispatches, d.epilogue, d.endings, d.hours?.plans ?? []].forEach(add);
  [...d.dispatches, ...d.epilogue].forEach((x) => add(x.options));
  const title = (id: string): string => known.get(id) ?? id;
  const party = (i: number, nobody: string): string => (i < d.sides.length ? d.sides[i]!.short.en : nobody);
  return {
    title,
    seat: (seat) => (seat < 0 ? 'nobody' : d.sides[seat]!.short.en),
    slot: (slot) => {
      const { kind, id, sub } = g.at.slots[slot]!;
      switch (kind) {
        case 'cubes': return `${title(id)}, ${party(sub, d.unaligned.name.en)}`;
        case 'seats': return `${title(id)}, ${party(sub, d.waverers.name.en)}`;
        case 'track': case 'flag': case 'step': case 'holder': return title(id);
        case 'low': return `${title(id)} at least`;
        case 'high': return `${title(id)} at most`;
        case 'lock': return `${title(id)} locked`;
        default: return `${kind} ${title(id)}`;
      }
    },
    value: (slot, value) => {
      const { kind, id } = g.at.slots[slot]!;
      if (value === HIDDEN) return '?';
      if (kind === 'step') return d.loyalty.steps[value]?.en ?? String(value);
      if (kind === 'holder') return value < 0 ? 'nobody' : party(value, '');
      if (kind === 'line') return d.sides.find((s) => s.id === id)?.lines[value]?.name.en ?? String(value);
      return String(value);
    },
    plan: (id, target) => {
      const plan = g.hours?.plans[g.index.plan.get(id) ?? -1];
      const at = plan?.targets && target >= 0 ? poolIds(g, plan.targets.pool)[target] : undefined;
      return at ? `${title(id)} (${title(at.id)})` : title(id);
    },
  };
}
