import type { Counts } from '../../scenario/index';

/** What the rows are called in French; a test holds that every row has its word. */
export const ROWS_FR: Readonly<Record<string, string>> = {
  'sides': 'camps', 'milieus': 'milieux', 'assemblies': 'assemblées', 'units': 'unités', 'points': 'points clés', 'tracks': 'jauges', 'periods': 'périodes',
  'actions': 'actions', 'orders': 'ordres', 'cards': 'cartes', 'dispatches': 'dépêches', 'dilemmas': 'dilemmes', 'plans': 'plans', 'endings': 'fins',
  'epilogue choices': 'choix de l’épilogue', 'debts': 'dettes', 'press lines': 'lignes de presse', 'front pages': 'unes', 'advisers': 'conseils',
  'library entries': 'articles (bibl.)', 'disputes': 'débats', 'bots': 'caractères',
  'cards by owner': 'cartes, à qui', 'dilemmas by decider': 'dilemmes, à qui', 'tags': 'étiquettes', 'words': 'mots',
};

/** One row of a table of counts. */
export function countRow(title: string, rows: Readonly<Record<string, number>>): string {
  return `${title.padEnd(22)}${Object.entries(rows).map(([k, n]) => `${k} ${n}`).join(' · ')}`;
}

/** Who decides, where it is whoever leads in an assembly. */
const leadersFr = (dilemmas: Counts['dilemmas']): Counts['dilemmas'] => Object.fromEntries(Object.entries(dilemmas).map(([who, n]) => [who.replace(/^leader of /, 'en tête à '), n]));

/** How much there is in a scenario, one line a part. */
export function countText(counts: Counts, lang: 'en' | 'fr' = 'en'): string {
  const called = (title: string): string => (lang === 'fr' ? ROWS_FR[title] ?? title : title);
  return [
    ...Object.entries(counts.parts).map(([k, n]) => `${called(k).padEnd(22)}${n}`),
    countRow(called('cards by owner'), counts.cards),
    countRow(called('dilemmas by decider'), lang === 'fr' ? leadersFr(counts.dilemmas) : counts.dilemmas),
    countRow(called('tags'), counts.tags),
    countRow(called('words'), counts.words),
  ].join('\n');
}
