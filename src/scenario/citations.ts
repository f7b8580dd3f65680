import type { ScenarioData } from '../rules/data';

/** One place of a scenario that names an entry of the fact ledger as its source. */
export interface Citation {
  /** Number of the entry, `XX-00`. */
  readonly ledger: string;
  /** What cites it: `card`, `dispatch`, `option`, `library`… */
  readonly kind: string;
  /** Id of what cites it. */
  readonly id: string;
}

/** Kinds as a reader of a table would call them; a part not named here is called what its key says. */
const KINDS: Readonly<Record<string, string>> = {
  dispatches: 'dispatch', cards: 'card', orders: 'order', actions: 'action', disputes: 'dispute', endings: 'ending', epilogue: 'epilogue',
  debts: 'debt', papers: 'press', press: 'press', fronts: 'press', advisers: 'adviser', hours: 'plan', starts: 'start', learn: 'lesson',
};

/** Every citation of a scenario, in the order of its parts; the same entry cited twice in one place counts once. */
export function citations(d: ScenarioData): readonly Citation[] {
  const out = new Map<string, Citation>();
  const walk = (value: unknown, kind: string, id: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const x of value) walk(x, kind, id);
      return;
    }
    const entity = value as Record<string, unknown>;
    const name = typeof entity['id'] === 'string' ? entity['id'] : id;
    const source = entity['source'];
    if (typeof source === 'object' && source !== null) {
      const { ledger } = source as Record<string, unknown>;
      for (const one of Array.isArray(ledger) ? ledger : []) if (typeof one === 'string') out.set(`${one} ${kind} ${name}`, { ledger: one, kind, id: name });
    }
    for (const [key, x] of Object.entries(entity)) {
      if (key === 'source') continue;
      walk(x, key === 'options' && kind === 'dispatch' ? 'option' : kind, name);
    }
  };
  for (const [part, value] of Object.entries(d)) walk(value, KINDS[part] ?? part, part);
  return [...out.values()];
}
