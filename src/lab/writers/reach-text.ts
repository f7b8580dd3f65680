import type { Lang } from './language';
import { amongFr, counted, hundredths, PERCENT, spread } from './language';
import type { Met, Reach } from './reach';

const LONGEST = 150;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Share of the content that was met in at least one game. */
export const shareMet = (met: readonly Met[]): number => met.filter((m) => m.seen > 0).length / Math.max(1, met.length);

const KINDS_FR: Readonly<Record<Met['kind'], string>> = {
  card: 'carte', dispatch: 'dépêche', option: 'réponse', order: 'ordre', action: 'action', plan: 'plan', ending: 'fin', debt: 'dette', press: 'presse', adviser: 'conseil',
};
const kindIn = (kind: Met['kind'], lang: Lang): string => (lang === 'fr' ? KINDS_FR[kind] : kind);

const WORDS = {
  en: { never: 'never met', unchosen: 'met, never chosen', open: '“', close: '”', colon: ':' },
  fr: { never: 'jamais rencontré', unchosen: 'rencontré, jamais choisi', open: '«\u202F', close: '\u202F»', colon: '\u202F:' },
} as const;

function share(r: Reach, lang: Lang): string {
  const met = r.met.filter((m) => m.seen > 0).length;
  const part = `${hundredths(r.met.length === 0 ? 1 : met / r.met.length, lang)}${PERCENT[lang]}`;
  return lang === 'fr'
    ? `${counted(r.games, 'partie', lang)}, ${amongFr(r.bots)}\u202F: ${part} du contenu rencontré (${met} sur ${r.met.length})\u202F; il en faudrait 95\u202F%`
    : `${counted(r.games, 'game', lang)}, all sides ${r.bots.join(' or ')}: ${part} of the content met (${met} of ${r.met.length}); target 95 %`;
}

function list(title: string, items: readonly Met[], lang: Lang): readonly string[] {
  if (items.length === 0) return [];
  const { open, close, colon } = WORDS[lang];
  const line = (m: Met): string => `  ${kindIn(m.kind, lang)} ${m.id}${m.kind === 'press' || m.kind === 'adviser' ? '' : ` ${open}${short(m.title)}${close}`}${m.condition === '' ? '' : `${colon} ${short(m.condition)}`}`;
  return [`${title} (${items.length})`, ...items.map(line)];
}

/** What nobody met, and what nobody chose, each with the condition it waits for. Titles and conditions stand in the language of the games. */
export function neverText(r: Reach, lang: Lang = 'en'): string {
  return [
    share(r, lang),
    ...list(WORDS[lang].never, r.met.filter((m) => m.seen === 0), lang),
    ...list(WORDS[lang].unchosen, r.met.filter((m) => m.seen > 0 && m.choice && m.chosen === 0), lang),
  ].join('\n');
}

/** What `npm run scenario -- reach` prints. */
export function reachText(r: Reach, lang: Lang = 'en'): string {
  const kinds = [...new Set(r.met.map((m) => m.kind))];
  const [first, ...never] = neverText(r, lang).split('\n');
  const row = (kind: Met['kind']): string => {
    const all = r.met.filter((m) => m.kind === kind);
    const met = all.filter((m) => m.seen > 0).length;
    const chosen = all[0]?.choice === true ? all.filter((m) => m.chosen > 0).length : null;
    const name = `  ${kindIn(kind, lang).padEnd(10)}`;
    if (lang === 'fr') return `${name}rencontré ${String(met).padStart(4)} sur ${String(all.length).padStart(4)}${chosen === null ? '' : ` · choisi ${chosen}`}`;
    return `${name}${String(met).padStart(4)} of ${String(all.length).padStart(4)} met${chosen === null ? '' : ` · ${chosen} chosen`}`;
  };
  return [
    first,
    ...kinds.map(row),
    `${lang === 'fr' ? 'mots d’anglais montrés à une place dans une partie\u202F:' : 'words shown to one seat in a game:'} ${spread(r.words, lang)}`,
    ...(never.length > 0 ? ['', ...never] : []),
  ].join('\n');
}
