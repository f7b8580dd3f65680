import { expect, test } from 'vitest';
import { gameOf } from '../../testkit';
import { wordsOf } from '../../main/library';
import { createDesk } from './desk';
import { mentionsOf } from './mentions';

const game = gameOf('weeks-before-october');
const texts = (): string[] => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, fr } = value as Record<string, unknown>;
    if (typeof en === 'string' && typeof fr === 'string') found.push(en);
    // A citation names its document by its own title.
    else Object.entries(value).forEach(([key, v]) => { if (key !== 'source') walk(v); });
  };
  const { cards, dispatches, epilogue, press, fronts, advisers, endings, debts } = game.data;
  walk({ cards, dispatches, epilogue, press, fronts, advisers, endings, debts });
  return found;
};

test('who is named in a text can be asked about, once, and not one letter is lost', () => {
  const mentions = mentionsOf(createDesk(game, wordsOf('en')));
  const text = 'Kerensky wrote to Kornilov; Kerensky’s letter went to Kronstadt.';
  const pieces = mentions(text);
  expect(pieces.map((p) => p.text).join('')).toBe(text);
  expect(pieces.flatMap((p) => p.entity?.id ?? [])).toEqual(['kerensky', 'kornilov', 'kronstadt']);
  for (const each of texts()) expect(mentions(each).map((p) => p.text).join('')).toBe(each);
});

/** Names of days, months, peoples and the like, which need no article; words of the game's own with an entry under another form. */
const PLAIN = new Set(('October November December January February April May June July August September Sunday Monday Tuesday Wednesday Thursday Friday Saturday Day Week Weeks '
  + 'Russia Russian Russians Romania Muscovites Cossack Menshevik Mensheviks Bolshevik Kadet SRs SR Gulf General Staff War Minister Council Warsaw Station Alexandra Side Guards').split(' '));

test('every person and place named in what a player reads has an entry in the library', () => {
  const words = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((w) => w.length > 1);
  const { library, sides, units, points, assemblies, milieus, papers, title } = game.data;
  const known = new Set([
    ...library.flatMap((l) => [l.name.en, l.also?.en ?? '']), ...[sides, units, points, assemblies, milieus].flatMap((list) => list.map((x) => x.forms.en.the)),
    ...papers.map((p) => p.name.en), title.en,
  ].flatMap(words).map((w) => w.toLowerCase()));
  const missing = new Set<string>();
  for (const text of texts()) {
    // A capital in the middle of a sentence is a name.
    for (const [, name] of text.matchAll(/(?<=[\p{Ll},;’)] )(\p{Lu}[\p{L}-]+)/gu)) {
      if (!PLAIN.has(name!) && !words(name!).every((w) => known.has(w.toLowerCase()))) missing.add(name!);
    }
  }
  expect([...missing]).toEqual([]);
});

test('the library is large enough, in both languages, and cites what it reports', () => {
  const { library } = game.data;
  expect(library.length).toBeGreaterThan(80);
  for (const l of library) {
    expect(l.text.en.length, l.id).toBeGreaterThan(40);
    expect(l.text.fr.length, l.id).toBeGreaterThan(40);
    if (l.tag === 'reported' || l.tag === 'argued') expect(l.source.ledger?.length ?? 0, l.id).toBeGreaterThan(0);
  }
});
