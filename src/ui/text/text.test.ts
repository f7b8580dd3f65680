import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { PANEL_STRINGS } from '../panels/strings';
import { END_STRINGS } from '../panels/ending';
import { createText, frenchSpaces, LANGUAGES, OWN_TABLES } from './index';
import { ENDING } from './tables/ending';

/** Those that come late are words like the others. */
const ALL_OWN = [...OWN_TABLES, ENDING];
const SRC = resolve(import.meta.dirname, '../..');
const NARROW = '\u202f';

function sources(folder: string): string[] {
  return readdirSync(join(SRC, folder), { recursive: true })
    .map(String)
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => readFileSync(join(SRC, folder, f), 'utf8'));
}

/** What a key with a hole in it may become. */
const HOLES: Readonly<Record<string, readonly string[]>> = {
  'u.': ['highest', 'lowest', 'random'],
  'q.blocks-': ['total', 'down', 'shown'],
  'log.': ['falls', 'taken', 'held', 'repelled'],
  'board.': ['falls', 'taken', 'held', 'repelled'],
  'sum.': ['falls', 'taken', 'held', 'repelled', 'doubt'],
  'dates.': ['same', 'earlier', 'later', 'never'],
  'round.': ['dispatch', 'reserve', 'seal', 'plan', 'commit', 'epilogue'],
  'library.': ['person', 'institution', 'place', 'term', 'party', 'event'],
  'odds.': ['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '2/5', '3/5', '4/5', '1/6', '5/6'],
  'pool.': ['milieu', 'assembly', 'track', 'unit', 'point'],
  'name.': ['target', 'each'],
};

/** A part of a parsed message: 0 is plain text, 7 the number sign of a plural. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Keys written out in the code: in calls of `say` and `t`, or chosen between by a condition. */
function keysIn(text: string): string[] {
  const keys = [...text.matchAll(/'((?:q|c|e|u|name|text|list|limits|note|unit|steps|period|pool|gauge|assembly|side|table|clock|round|press|curtain|block|why|inspect|library|board|end|ask|order|plan|commit|target|play|chip|share|forecast|sum|cause|line|log|account|advice|odds|verdict|scope|rival|pending|price|rising|aim|part|headline|date|dates|closed|fact|warn|seats)\.[A-Za-z-]+(?:\.[a-z]+)?)'/g)].map((m) => m[1]!);
  for (const m of text.matchAll(/`([a-z]+\.(?:blocks-)?)\$\{/g)) keys.push(...(HOLES[m[1]!] ?? [`no expansion known for ${m[1]!}`]).map((h) => m[1]! + h));
  return keys;
}

/** Spots like 'points.taken' in other rooms' data are no keys; those of the rules' paths end so. */
const NOT_KEYS = new Set(['vote.carried', 'vote.lost']);

describe('the words', () => {
  const texts = LANGUAGES.map((lang) => createText(lang, ENDING));
  const model = sources('ui/model').flatMap(keysIn);
  const rules = [...readdirSync(join(SRC, 'rules'), { recursive: true })].map(String).filter((f) => f.endsWith('.ts')).flatMap((f) => {
    const text = readFileSync(join(SRC, 'rules', f), 'utf8');
    // Only what is said: paths of the compiler look like keys, too.
    return text.split('\n').filter((l) => /\bsay\(/.test(l)).flatMap(keysIn);
  });

  it('are there for everything the rules say', () => {
    expect(new Set(rules).size).toBeGreaterThan(60);
    for (const text of texts) for (const key of rules) expect(text.has(key), `${text.lang}: ${key}`).toBe(true);
  });

  it('are there for everything the view-models say', () => {
    expect(new Set(model).size).toBeGreaterThan(150);
    for (const text of texts) for (const key of model) if (!NOT_KEYS.has(key)) expect(text.has(key), `${text.lang}: ${key}`).toBe(true);
  });

  it('are all used, and never empty', () => {
    const used = new Set([...rules, ...model, 'name', 'text']);
    for (const table of ALL_OWN) {
      for (const [key, entry] of Object.entries(table)) {
        expect(entry.en.trim(), key).not.toBe('');
        expect(entry.fr.trim(), key).not.toBe('');
        const base = key.replace(/\.(of|to|date)$/, '');
        expect(used.has(key) || used.has(base), `nobody says ${key}`).toBe(true);
      }
    }
  });

  it('are said once only, here and in the panels', () => {
    const keys = [...ALL_OWN, PANEL_STRINGS, END_STRINGS].flatMap((t) => Object.keys(t));
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
    expect(keys.length).toBe(new Set(keys).size);
  });

  it('name the same arguments in both languages', () => {
    const named = (parts: readonly Part[]): string[] => parts.flatMap((p) => [
      ...(p.type === 0 || p.type === 7 ? [] : [(p.value ?? '').replace(/_(in|the|of|to|gn|n|s|abs)$/, '')]),
      ...Object.values(p.options ?? {}).flatMap((o) => named(o.value)),
    ]);
    const args = (message: string, lang: string): string[] => [...new Set(named(new IntlMessageFormat(message, lang, undefined, { ignoreTag: true }).getAst() as unknown as Part[]))].sort();
    for (const table of [...ALL_OWN, PANEL_STRINGS, END_STRINGS]) for (const [key, e] of Object.entries(table)) expect(args(e.fr, 'fr'), key).toEqual(args(e.en, 'en'));
  });

  it('puts quotation marks within others as French does, whoever brought them', () => {
    const fr = createText('fr', { 'x.play': { en: 'Play “{what}”', fr: 'Jouer « {what} »' } });
    expect(fr.t('x.play', { what: `«${NARROW}Ce que dit le Soviet${NARROW}»` })).toBe(`Jouer «${NARROW}“Ce que dit le Soviet”${NARROW}»`);
    expect(fr.t('x.play', { what: `Dire «${NARROW}oui${NARROW}» ou «${NARROW}non${NARROW}»` })).toBe(`Jouer «${NARROW}Dire “oui” ou “non”${NARROW}»`);
    expect(fr.t('x.play', { what: 'rien' })).toBe(`Jouer «${NARROW}rien${NARROW}»`);
  });

  it('keep French spaces narrow and unbroken', () => {
    expect(frenchSpaces('Qui ? « Nous » : tous ; enfin !')).toBe(`Qui${NARROW}? «${NARROW}Nous${NARROW}»${NARROW}: tous${NARROW}; enfin${NARROW}!`);
    const fr = texts[1]!;
    expect(fr.t('e.loosen', { what: 'Garnison', side_in: 'bolcheviks', n: 1 })).toBe(`Garnison${NARROW}: bolcheviks −1`);
  });

  it('take words that come late, whatever was asked of them before', () => {
    const text = createText('fr');
    expect(text.has('late.seats')).toBe(false);
    expect(text.t('late.seats', { n: 2 })).toBe('late.seats');
    expect(text.t('late.plain')).toBe('late.plain');
    text.add({ 'late.seats': { en: '{n, plural, one {# seat} other {# seats}}', fr: '{n, plural, one {# siège} other {# sièges}} ; fin' }, 'late.plain': { en: 'At last!', fr: 'Enfin !' } });
    expect(text.has('late.seats')).toBe(true);
    expect(text.t('late.seats', { n: 2 })).toBe(`2 sièges${NARROW}; fin`);
    expect(text.t('late.plain')).toBe(`Enfin${NARROW}!`);
  });

  it('take the tables of other rooms', () => {
    const text = createText('fr', { 'x.hello': { en: '{n, plural, one {# seat} other {# seats}}', fr: '{n, plural, one {# siège} other {# sièges}} : {who}' } });
    expect(text.t('x.hello', { n: 2, who: 'tous' })).toBe(`2 sièges${NARROW}: tous`);
  });
});
