import type { Game } from '../../rules/game';
import type { GameResult } from '../game';
import { shareOf, summary } from '../stats';
import type { Share } from '../stats';
import type { Games } from '../sim';
import type { Lang } from './language';
import { amongFr, counted, decimal, hundredths, PERCENT, spread } from './language';
import type { Reach } from './reach';
import { neverText, shareMet } from './reach-text';

/** Games of one kind of players, and what was met in them. */
export interface Series {
  readonly bots: string;
  readonly games: Games;
  readonly reach: Reach;
}

const percent = ({ share, low, high }: Share, lang: Lang): string => `${hundredths(share, lang)}${PERCENT[lang]} (${hundredths(low, lang)}–${hundredths(high, lang)})`;

/** Why a game broke off: what the rules could not do, a seat with nothing to do, a game without an end. */
export type Trouble = 'crashes' | 'dead ends' | 'endless';

const TROUBLES_FR: Readonly<Record<Trouble, string>> = { crashes: 'plantages', 'dead ends': 'impasses', endless: 'sans fin' };

/** What a kind of trouble is called. */
export const troubleIn = (kind: Trouble, lang: Lang): string => (lang === 'fr' ? TROUBLES_FR[kind] : kind);

/** The games that broke off, by why they did. */
export function troubles(games: Games): Readonly<Record<Trouble, Games['failures']>> {
  const kind = (message: string): Trouble => (message.includes('nothing legal') ? 'dead ends' : message.startsWith('no end') ? 'endless' : 'crashes');
  const out = { crashes: [] as Games['failures'][number][], 'dead ends': [] as Games['failures'][number][], endless: [] as Games['failures'][number][] };
  for (const f of games.failures) out[kind(f.message)].push(f);
  return out;
}

const ROWS = {
  en: { broken: 'broken off', first: 'comes first', points: 'points', endings: 'endings', actions: 'actions in a game', choices: 'real choices a seat', none: 'nothing stands out', worth: 'worth a look:' },
  fr: { broken: 'interrompues', first: 'en tête', points: 'points', endings: 'fins', actions: 'actions par partie', choices: 'vrais choix par place', none: 'rien de remarquable', worth: 'à regarder\u202F:' },
} as const;

/** Columns before the figures of a row. */
const ROW = 24;
const row = (title: string, text: string): string => `  ${title}`.padEnd(ROW) + text;

function balance(g: Game, results: readonly GameResult[], lang: Lang): readonly string[] {
  const n = results.length;
  const words = ROWS[lang];
  const wins = g.data.sides.map((s, k) => `${s.id} ${percent(shareOf(results.filter((r) => r.winner === k).length, n), lang)}`);
  const endings = g.data.endings.map((e, k) => [e.id, results.filter((r) => r.ending === k).length] as const);
  return [
    row(words.first, wins.join(' · ')),
    row(words.points, g.data.sides.map((s, k) => `${s.id} ${decimal(summary(results.map((r) => r.scores[k]!)).mean, lang)}`).join(' · ')),
    row(words.endings, endings.map(([id, count]) => `${id} ${hundredths(count / Math.max(1, n), lang)}${PERCENT[lang]}`).join(' · ')),
    row(words.actions, spread(results.map((r) => r.actions), lang)),
    row(words.choices, spread(results.flatMap((r) => r.choices), lang)),
  ];
}

/** What looks wrong in these games, a sentence each; a designer looks there first. */
export function warnings(g: Game, series: readonly Series[], lang: Lang = 'en'): readonly string[] {
  const fr = lang === 'fr';
  const out: string[] = [];
  for (const { bots, games } of series) {
    const n = games.results.length;
    if (n === 0) continue;
    const who = fr ? `${amongFr([bots])}\u202F:` : `${bots}:`;
    for (const [k, s] of g.data.sides.entries()) {
      const won = shareOf(games.results.filter((r) => r.winner === k).length, n);
      if (won.high < 0.5 / g.sides) out.push(`${who} ${s.id} ${fr ? 'n’arrive presque jamais en tête' : 'hardly ever comes first'} (${percent(won, lang)})`);
      else if (won.low > 1 - 0.5 / g.sides) out.push(`${who} ${s.id} ${fr ? 'arrive presque toujours en tête' : 'nearly always comes first'} (${percent(won, lang)})`);
    }
    const top = g.data.endings.map((e, k) => [e.id, games.results.filter((r) => r.ending === k).length / n] as const).sort((a, b) => b[1] - a[1])[0];
    if (top && top[1] > 0.8) out.push(`${who} ${(100 * top[1]).toFixed(0)}${PERCENT[lang]} ${fr ? 'des parties finissent par' : 'of the games end in'} ${top[0]}`);
  }
  const met = combined(series);
  if (met && shareMet(met.met) < 0.95) {
    const share = `${hundredths(shareMet(met.met), lang)}${PERCENT[lang]}`;
    out.push(fr ? `${share} seulement du contenu est rencontré\u202F; il en faudrait 95\u202F%` : `only ${share} of the content is ever met; 95 % should be`);
  }
  return out;
}

/** What was met by anybody in any of the series. */
export function combined(series: readonly Series[]): Reach | null {
  const [first, ...rest] = series.map((s) => s.reach);
  if (!first) return null;
  return {
    games: series.reduce((n, s) => n + s.reach.games, 0),
    bots: series.map((s) => s.bots),
    words: series.flatMap((s) => s.reach.words),
    met: first.met.map((m, i) => rest.reduce((sum, r) => ({ ...sum, seen: sum.seen + r.met[i]!.seen, chosen: sum.chosen + r.met[i]!.chosen }), m)),
  };
}

/** What `npm run scenario -- play` prints, save where the records of broken games lie. */
export function verdictText(g: Game, series: readonly Series[], lang: Lang = 'en'): string {
  const words = ROWS[lang];
  const out: string[] = [];
  for (const { bots, games } of series) {
    const n = games.results.length + games.failures.length;
    const kinds = Object.entries(troubles(games)) as readonly (readonly [Trouble, Games['failures']])[];
    out.push(
      lang === 'fr' ? `${counted(n, 'partie', lang)}, ${amongFr([bots])}` : `${counted(n, 'game', lang)}, all sides ${bots}`,
      row(words.broken, kinds.map(([kind, list]) => `${troubleIn(kind, lang)} ${list.length}`).join(' · ')),
      ...(games.results.length > 0 ? balance(g, games.results, lang) : []),
    );
  }
  const met = combined(series);
  if (met) out.push('', neverText(met, lang));
  const worth = warnings(g, series, lang);
  out.push('', worth.length === 0 ? words.none : words.worth, ...worth.map((w) => `  ${w}`));
  return out.join('\n');
}
