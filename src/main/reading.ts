import type { Desk } from '../ui/model';
import type { Lang } from '../ui/model/screen';
import type { DisputeEntry, LibraryEntry, RulesChapter } from '../ui/panels';
import type { AppState } from './state';

export function libraryOf(desk: Desk): LibraryEntry[] {
  return desk.game.data.library
    .map((entry) => ({ id: entry.id, title: desk.pick(entry.name), text: desk.pick(entry.text), tag: entry.tag, source: desk.source(entry.source) }))
    .sort((a, b) => a.title.localeCompare(b.title, desk.lang));
}

export function disputesOf(desk: Desk): DisputeEntry[] {
  return desk.game.data.disputes.map((d) => ({
    id: d.id, title: desk.pick(d.title), question: desk.pick(d.question), bias: desk.pick(d.bias), forClass: desk.pick(d.class),
    claims: d.claims.map((c) => ({ who: desk.pick(c.who), when: c.when ? desk.pick(c.when) : null, text: desk.pick(c.text), source: desk.source(c.source) ?? '' })),
  }));
}

const RULES = import.meta.glob<string>('/docs/rules*.md', { query: '?raw', import: 'default' });

/** What the rules are read for: a trial has none of its own, whatever its id. */
export function ruledBy({ opened, trial }: Pick<AppState, 'opened' | 'trial'>, lang: Lang): { readonly id: string; readonly title: string } | undefined {
  return opened ? { id: trial ? '' : opened.game.data.id, title: opened.game.data.title[lang] } : undefined;
}

/**
 * The players' rules, from the same files that docs/ shows: first what is different in this scenario, if it has a file of its own.
 * The common file speaks of one scenario, by its title; one that is neither named there nor has a file gets the general rules.
 */
export async function rulesOf(lang: Lang, scenario?: { readonly id: string; readonly title: string }): Promise<RulesChapter[]> {
  const end = lang === 'fr' ? '.fr.md' : '.md';
  const read = async (name: string): Promise<string> => (await RULES[`/docs/${name}${end}`]?.()) ?? '';
  const own = scenario ? await read(`rules-${scenario.id}`) : '';
  const common = await read('rules');
  const texts = scenario && own === '' && !common.includes(`*${scenario.title}*`) ? [await read('rules-general')] : [own, common];
  // What reads Markdown is fetched when somebody opens the rules.
  const { rulesChapters } = await import('./chapters');
  return texts.flatMap((text) => rulesChapters(text, lang));
}
