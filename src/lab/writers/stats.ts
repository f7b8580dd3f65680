import type { ScenarioData } from '../../rules/data';
import { citations } from '../../scenario/index';
import type { Lang } from './language';
import { counted, decimal, single } from './language';

/** Figures of a scenario that say where it is thin; see {@link figuresOf}. */
export interface Figures {
  /** Cards that may be drawn in each period, by owner. */
  readonly cards: Readonly<Record<string, readonly number[]>>;
  /** Dispatches that may come in each period; those that only ever come when called are left out. */
  readonly dispatches: readonly number[];
  readonly options: { readonly all: number; readonly conditional: number; readonly perDilemma: number };
  readonly optionTags: Readonly<Record<string, number>>;
  /** Texts whose French is the same as their English: not translated yet, most likely. */
  readonly same: readonly string[];
  /** Places that cite each entry of the ledger. */
  readonly cited: ReadonlyMap<string, number>;
}

const add = (map: Record<string, number>, key: string): void => void (map[key] = (map[key] ?? 0) + 1);

export function figuresOf(d: ScenarioData): Figures {
  const periods = d.periods.map((_, k) => k);
  const within = (era: { readonly from: number; readonly to: number }, k: number): boolean => era.from <= k && k <= era.to;
  const owners = [...d.sides.map((s) => s.id), 'none'];
  const dilemmas = [...d.dispatches, ...d.epilogue].filter((x) => x.options.length > 1);
  const options = dilemmas.flatMap((x) => x.options);
  const optionTags: Record<string, number> = {};
  for (const o of options) add(optionTags, o.tag);
  const cited = new Map<string, number>();
  for (const { ledger } of citations(d)) cited.set(ledger, (cited.get(ledger) ?? 0) + 1);
  return {
    cards: Object.fromEntries(owners.map((owner) => [owner, periods.map((k) => d.cards.filter((c) => c.owner === owner && within(c.era, k)).length)])),
    dispatches: periods.map((k) => d.dispatches.filter((x) => within(x.era, k)).length),
    options: { all: options.length, conditional: options.filter((o) => o.if).length, perDilemma: options.length / Math.max(1, dilemmas.length) },
    optionTags, same: sameTexts(d), cited,
  };
}

/** English texts of more than a name that stand unchanged as French. */
function sameTexts(d: ScenarioData): readonly string[] {
  const out: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, fr } = value as Record<string, unknown>;
    if (typeof en === 'string' && typeof fr === 'string') {
      if (en === fr && /\p{Ll}+\s+\p{Ll}+/u.test(en)) out.push(en);
      return;
    }
    Object.values(value).forEach(walk);
  };
  walk(d);
  return out;
}

const sectionOf = (entry: string): string => entry.split('-')[0]!;

/**
 * What a scenario cites, section by section of its ledger. Of the sections that the repository knows, how much of each, and citations
 * that lead nowhere in them; any other section is of a ledger that its author keeps, in which nothing can be looked up.
 */
export function citedText(cited: Figures['cited'], known: ReadonlySet<string>, lang: Lang = 'en'): string {
  const fr = lang === 'fr';
  const sizes = new Map<string, number>();
  for (const entry of known) sizes.set(sectionOf(entry), (sizes.get(sectionOf(entry)) ?? 0) + 1);
  const there = new Map<string, number>();
  const unknown: string[] = [];
  for (const entry of cited.keys()) {
    if (sizes.has(sectionOf(entry)) && !known.has(entry)) unknown.push(entry);
    else there.set(sectionOf(entry), (there.get(sectionOf(entry)) ?? 0) + 1);
  }
  const ofOurs = (section: string): string => {
    const size = sizes.get(section);
    return size === undefined ? (fr ? '(de votre registre)' : '(of your own ledger)') : `${fr ? 'sur' : 'of'} ${size}`;
  };
  const sections = [...there].sort((a, b) => b[1] - a[1]).map(([section, n]) => `${section} ${n} ${ofOurs(section)}`);
  const places = [...cited.values()].reduce((a, b) => a + b, 0);
  const all = fr
    ? `${counted(cited.size, 'entrée', lang)} ${single(cited.size, lang) ? 'citée' : 'citées'} en ${counted(places, 'endroit', lang)}`
    : `${counted(cited.size, 'entry', lang, 'entries')} cited in ${counted(places, 'place', lang)}`;
  return `${all}${sections.length > 0 ? `${fr ? '\u202F' : ''}: ${sections.join(' · ')}` : ''}${unknown.length > 0 ? `${fr ? '\u202F; introuvables\u202F:' : '; unknown:'} ${unknown.join(', ')}` : ''}`;
}

const ROWS = {
  en: { options: 'options', tags: 'options by tag', same: 'not translated', nothing: 'nothing', ledger: 'ledger', periods: 'what may come in each period', cards: 'cards', dispatches: 'dispatches' },
  fr: { options: 'réponses', tags: 'réponses, étiquettes', same: 'à traduire', nothing: 'rien', ledger: 'registre des faits', periods: 'ce qui peut venir à chaque période', cards: 'cartes', dispatches: 'dépêches' },
} as const;

/** Texts that are not translated: how many, and the first of them. */
function sameText(same: Figures['same'], lang: Lang): string {
  if (same.length === 0) return ROWS[lang].nothing;
  const quoted = same.slice(0, 3).map((t) => (lang === 'fr' ? `«\u202F${t.slice(0, 40)}\u202F»` : `“${t.slice(0, 40)}”`)).join(', ');
  return `${counted(same.length, lang === 'fr' ? 'texte' : 'text', lang)}${lang === 'fr' ? '\u202F' : ''}: ${quoted}${same.length > 3 ? ', …' : ''}`;
}

/** The figures as lines; `known` are the entries of the repository's own ledger. */
export function figuresText(d: ScenarioData, f: Figures, known: ReadonlySet<string>, lang: Lang = 'en'): string {
  const words = ROWS[lang];
  const row = (title: string, text: string): string => `${title.padEnd(22)}${text}`;
  const tally = (t: Readonly<Record<string, number>>): string => Object.entries(t).map(([k, n]) => `${k} ${n}`).join(' · ');
  const width = Math.max(4, ...d.periods.map((p) => p.id.length)) + 2;
  const cells = (list: readonly (string | number)[]): string => list.map((x) => String(x).padStart(width)).join('');
  const { all, conditional, perDilemma } = f.options;
  return [
    row(words.options, lang === 'fr' ? `${all}, ${decimal(perDilemma, lang)} par dilemme\u202F; ${conditional} sous condition` : `${all}, ${decimal(perDilemma, lang)} a dilemma; ${conditional} with a condition`),
    row(words.tags, tally(f.optionTags)),
    row(words.same, sameText(f.same, lang)),
    row(words.ledger, citedText(f.cited, known, lang)),
    '', words.periods,
    row('', cells(d.periods.map((p) => p.id))),
    ...Object.entries(f.cards).map(([owner, counts]) => row(`  ${words.cards} ${owner}`, cells(counts))),
    row(`  ${words.dispatches}`, cells(f.dispatches)),
  ].join('\n');
}
