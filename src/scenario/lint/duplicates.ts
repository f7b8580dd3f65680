import type { ScenarioData } from '../../rules/data';
import { say } from '../say';
import type { Lint, Path } from './context';

const FRENCH = { card: 'la carte', dispatch: 'la dépêche', option: 'la réponse' } as const;

interface Named {
  readonly id: string;
  readonly what: keyof typeof FRENCH;
  readonly path: Path;
  readonly title: string;
  /** Who has it: two sides may well have a card that does the same. */
  readonly owner: string;
  readonly does: unknown;
}

/** Two cards of one owner that do the same, two options of one dispatch that do, and titles that stand twice: worth a look, no faults. */
export const duplicates: Lint = (d, c) => {
  const titles = new Map<string, Named>();
  const effects = new Map<string, Named>();
  for (const x of named(d)) {
    const other = titles.get(`${x.what} ${x.title}`);
    if (other) c.report({ code: 'same-title', path: [...x.path, 'title', 'en'], text: x.title, words: say(`${x.what} "${x.id}" has the title of "${other.id}"`, `${FRENCH[x.what]} « ${x.id} » a le titre de « ${other.id} »`), severity: 'note' });
    else titles.set(`${x.what} ${x.title}`, x);
    if (x.does === null) continue;
    const key = `${x.what} ${x.owner} ${JSON.stringify(x.does)}`;
    const twin = effects.get(key);
    if (twin) c.report({ code: 'same-effects', path: x.path, text: x.id, words: say(`${x.what} "${x.id}" does the same as "${twin.id}"`, `${FRENCH[x.what]} « ${x.id} » fait la même chose que « ${twin.id} »`), other: twin.path, severity: 'note' });
    else effects.set(key, x);
  }
};

function named(d: ScenarioData): readonly Named[] {
  return [
    ...d.cards.map((x, i): Named => ({ id: x.id, what: 'card', path: ['cards', i], title: x.title.en, owner: x.owner, does: [x.points, x.event] })),
    ...(['dispatches', 'epilogue'] as const).flatMap((key) => d[key].flatMap((x, i): Named[] => [
      // Variants of one choice after the end share its title on purpose.
      ...(key === 'dispatches' ? [{ id: x.id, what: 'dispatch' as const, path: [key, i], title: x.title.en, owner: '', does: null }] : []),
      ...x.options.map((o, k): Named => ({ id: o.id, what: 'option', path: [key, i, 'options', k], title: `${o.title.en} (${x.id})`, owner: x.id, does: [o.if ?? null, o.do] })),
    ])),
  ];
}
