import type { ScenarioData } from '../rules/data';

/** How much there is in a scenario. */
export interface Counts {
  readonly parts: Readonly<Record<string, number>>;
  /** Cards by owner, dilemmas by decider. */
  readonly cards: Readonly<Record<string, number>>;
  readonly dilemmas: Readonly<Record<string, number>>;
  /** Content by its tag. */
  readonly tags: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<'en' | 'fr', number>>;
}

function tally(keys: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const key of keys) out[key] = (out[key] ?? 0) + 1;
  return out;
}

function wordsIn(text: string): number {
  return text.split(/[\s\u00a0\u202f]+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
}

/** Counts cards, dispatches, dilemmas by decider, tags, and words in each language. */
export function countScenario(d: ScenarioData): Counts {
  const dilemmas = d.dispatches.filter((x) => x.options.length > 1);
  const words = { en: 0, fr: 0 };
  const tags: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, fr, tag } = value as Record<string, unknown>;
    if (typeof en === 'string' && typeof fr === 'string') {
      words.en += wordsIn(en);
      words.fr += wordsIn(fr);
    }
    if (typeof tag === 'string') tags.push(tag);
    // What a citation remarks is no part of the story.
    for (const [key, x] of Object.entries(value)) if (key !== 'source') walk(x);
  };
  walk(d);
  return {
    parts: {
      sides: d.sides.length, milieus: d.milieus.length, assemblies: d.assemblies.length, units: d.units.length, points: d.points.length,
      tracks: d.tracks.length, periods: d.periods.length, actions: d.actions.length, orders: d.orders.length, cards: d.cards.length,
      dispatches: d.dispatches.length, dilemmas: dilemmas.length, plans: d.hours?.plans.length ?? 0, endings: d.endings.length,
      'epilogue choices': d.epilogue.length, debts: d.debts.length, 'press lines': d.press.length, 'front pages': d.fronts.length,
      advisers: d.advisers.length, 'library entries': d.library.length, disputes: d.disputes.length, bots: d.bots.length,
    },
    cards: tally(d.cards.map((c) => c.owner)),
    dilemmas: tally(dilemmas.map((x) => (typeof x.decider === 'string' ? x.decider : `leader of ${x.decider.leader}`))),
    tags: tally(tags),
    words,
  };
}
