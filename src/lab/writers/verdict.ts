import type { Game } from '../../rules/game';
import type { GameResult } from '../game';
import { shareOf, summary } from '../stats';
import type { Share } from '../stats';
import type { Games } from '../sim';
import type { Reach } from './reach';
import { neverText, shareMet } from './reach-text';

/** Games of one kind of players, and what was met in them. */
export interface Series {
  readonly bots: string;
  readonly games: Games;
  readonly reach: Reach;
}

const percent = ({ share, low, high }: Share): string => `${(100 * share).toFixed(1)} % (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;

/** Why games broke off: what the rules could not do, a seat with nothing to do, a game without an end. */
export function troubles(games: Games): Readonly<Record<'crashes' | 'dead ends' | 'endless', Games['failures']>> {
  const kind = (message: string): 'crashes' | 'dead ends' | 'endless' => (message.includes('nothing legal') ? 'dead ends' : message.startsWith('no end') ? 'endless' : 'crashes');
  const out = { crashes: [] as Games['failures'][number][], 'dead ends': [] as Games['failures'][number][], endless: [] as Games['failures'][number][] };
  for (const f of games.failures) out[kind(f.message)].push(f);
  return out;
}

/** Middle value, and the two between which eight of ten lie. */
function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return `${at(0.5)} in the middle game, ${at(0.1)} to ${at(0.9)} in eight of ten`;
}

function balance(g: Game, results: readonly GameResult[]): readonly string[] {
  const n = results.length;
  const wins = g.data.sides.map((s, k) => `${s.id} ${percent(shareOf(results.filter((r) => r.winner === k).length, n))}`);
  const endings = g.data.endings.map((e, k) => [e.id, results.filter((r) => r.ending === k).length] as const);
  return [
    `  comes first           ${wins.join(' · ')}`,
    `  points                ${g.data.sides.map((s, k) => `${s.id} ${summary(results.map((r) => r.scores[k]!)).mean.toFixed(1)}`).join(' · ')}`,
    `  endings               ${endings.map(([id, count]) => `${id} ${(100 * count / Math.max(1, n)).toFixed(1)} %`).join(' · ')}`,
    `  actions in a game     ${spread(results.map((r) => r.actions))}`,
    `  real choices a seat   ${spread(results.flatMap((r) => r.choices))}`,
  ];
}

/** What looks wrong in these games, a sentence each; a designer looks there first. */
export function warnings(g: Game, series: readonly Series[]): readonly string[] {
  const out: string[] = [];
  for (const { bots, games } of series) {
    const n = games.results.length;
    if (n === 0) continue;
    for (const [k, s] of g.data.sides.entries()) {
      const won = shareOf(games.results.filter((r) => r.winner === k).length, n);
      if (won.high < 0.5 / g.sides) out.push(`${bots}: ${s.id} hardly ever comes first (${percent(won)})`);
      else if (won.low > 1 - 0.5 / g.sides) out.push(`${bots}: ${s.id} nearly always comes first (${percent(won)})`);
    }
    const top = g.data.endings.map((e, k) => [e.id, games.results.filter((r) => r.ending === k).length / n] as const).sort((a, b) => b[1] - a[1])[0];
    if (top && top[1] > 0.8) out.push(`${bots}: ${(100 * top[1]).toFixed(0)} % of the games end in ${top[0]}`);
  }
  const met = combined(series);
  if (met && shareMet(met.met) < 0.95) out.push(`only ${(100 * shareMet(met.met)).toFixed(1)} % of the content is ever met; 95 % should be`);
  return out;
}

/** What was met by anybody in any of the series. */
export function combined(series: readonly Series[]): Reach | null {
  const [first, ...rest] = series.map((s) => s.reach);
  if (!first) return null;
  return {
    games: series.reduce((n, s) => n + s.reach.games, 0),
    bots: series.map((s) => s.bots).join(' or '),
    words: series.flatMap((s) => s.reach.words),
    met: first.met.map((m, i) => rest.reduce((sum, r) => ({ ...sum, seen: sum.seen + r.met[i]!.seen, chosen: sum.chosen + r.met[i]!.chosen }), m)),
  };
}

/** What `npm run scenario -- play` prints, save where the records of broken games lie. */
export function verdictText(g: Game, series: readonly Series[]): string {
  const out: string[] = [];
  for (const { bots, games } of series) {
    const kinds = troubles(games);
    out.push(
      `${games.results.length + games.failures.length} games, all sides ${bots}`,
      `  broken off            ${Object.entries(kinds).map(([kind, list]) => `${kind} ${list.length}`).join(' · ')}`,
      ...(games.results.length > 0 ? balance(g, games.results) : []),
    );
  }
  const met = combined(series);
  if (met) out.push('', neverText(met));
  const worth = warnings(g, series);
  out.push('', worth.length === 0 ? 'nothing stands out' : 'worth a look:', ...worth.map((w) => `  ${w}`));
  return out.join('\n');
}
