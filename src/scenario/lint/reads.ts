import type { ScenarioData, Text } from '../../rules/data';
import { say } from '../say';

/** Something not every seat may know, as a condition reads it. */
export interface Secret {
  /** What to point at. */
  readonly text: string;
  readonly what: Text;
  /** Sides that know it. */
  readonly knownTo: readonly string[];
}

/** Every secret a condition, a sum or a quantity reads, through named sums as well. */
export function secretsIn(d: ScenarioData, data: unknown): Secret[] {
  const found: Secret[] = [];
  walk(d, data, found, new Set(), null);
  return found;
}

function walk(d: ScenarioData, data: unknown, found: Secret[], seen: Set<string>, through: string | null): void {
  if (typeof data === 'string') {
    named(d, data, found, seen, through);
    return;
  }
  if (Array.isArray(data)) {
    for (const item of data) if (typeof item === 'object') walk(d, item, found, seen, through);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const map = data as Record<string, unknown>;
  if (map['blocks'] === 'total') found.push({ text: through ?? 'total', what: { en: 'the strength of face-down forces', fr: 'la force des unités cachées' }, knownTo: [] });
  if (map['best'] === true && typeof map['reserve'] === 'string') found.push({ text: through ?? map['reserve'], what: { en: 'a reserve', fr: 'une réserve' }, knownTo: [map['reserve']] });
  if (typeof map['ordered'] === 'string') {
    const order = d.orders.find((o) => o.id === map['ordered']);
    found.push({ text: through ?? map['ordered'], what: { en: 'a sealed order', fr: 'un ordre scellé' }, knownTo: order ? [order.side] : [] });
  }
  if (typeof map['planned'] === 'string') found.push({ text: through ?? map['planned'], what: { en: 'a sealed plan', fr: 'un plan scellé' }, knownTo: [] });
  for (const [key, value] of Object.entries(map)) {
    if (typeof value === 'object') walk(d, value, found, seen, through);
    else if (['is', 'of', 'gain'].includes(key)) walk(d, value, found, seen, through);
  }
}

function named(d: ScenarioData, id: string, found: Secret[], seen: Set<string>, through: string | null): void {
  const track = d.tracks.find((t) => t.id === id);
  if (track?.hidden) found.push({ text: through ?? id, what: say(`the hidden track "${id}"`, `la jauge cachée « ${id} »`), knownTo: track.hidden.knownTo });
  const sum = d.sums[id];
  if (!sum || seen.has(id)) return;
  seen.add(id);
  walk(d, sum.sum, found, seen, through ?? id);
}
