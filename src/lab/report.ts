import type { Game } from '../rules/game';
import type { ForceEntry } from './force/parse';
import type { GameResult } from './game';
import type { Games } from './sim';
import { histogram, round, shareOf, summary } from './stats';
import type { Share, Summary } from './stats';

/** The result of a simulation as it is written to a file. Everything but `timing` depends on the seed only. */
export interface SimReport {
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly games: number;
  readonly bots: Readonly<Record<string, string>>;
  readonly sides: Readonly<Record<string, { readonly wins: Share; readonly score: Summary; readonly decisions: Summary; readonly choices: Summary }>>;
  readonly endings: Readonly<Record<string, Share & { readonly scores: Readonly<Record<string, number>>; readonly wins: Readonly<Record<string, number>> }>>;
  readonly rising: {
    readonly all: Share;
    readonly byPeriod: Readonly<Record<string, { readonly games: number; readonly wins: Readonly<Record<string, number>>; readonly endings: Readonly<Record<string, number>> }>>;
    readonly byAttacker: Readonly<Record<string, number>>;
    readonly beats: Readonly<Record<string, number>>;
  };
  readonly lengths: { readonly periods: Readonly<Record<string, number>>; readonly actions: Summary };
  /** Means at the end of the game. */
  readonly tracks: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, number>>;
  /** How often each order, action, event, option and plan was chosen. */
  readonly uses: Readonly<Record<string, number>>;
  readonly force: readonly { readonly entry: string; readonly applied: number; readonly impossible: number }[];
  readonly failures: Games['failures'];
  readonly timing: { readonly seconds: number; readonly threads: number; readonly gamesPerSecond: number; readonly actionsPerSecond: number };
}

export interface ReportHead {
  readonly hash: string;
  readonly seed: number;
  readonly bots: readonly string[];
  readonly threads: number;
  readonly force: readonly ForceEntry[];
}

/** Sums up all games of a simulation. */
export function reportOf(g: Game, games: Games, head: ReportHead): SimReport {
  const all = games.results;
  const n = all.length;
  const sideIds = g.data.sides.map((s) => s.id);
  const perSide = <T>(make: (side: number) => T): Record<string, T> => Object.fromEntries(sideIds.map((id, k) => [id, make(k)]));
  const wins = (of: readonly GameResult[]): Record<string, number> => perSide((k) => of.filter((r) => r.winner === k).length);
  const endingIds = g.data.endings.map((e) => e.id);
  const endings = (of: readonly GameResult[]): Record<string, number> =>
    Object.fromEntries(endingIds.map((id, k) => [id, of.filter((r) => r.ending === k).length] as const).filter(([, count]) => count > 0));
  const rose = all.filter((r) => r.rising >= 0);
  const actions = all.reduce((sum, r) => sum + r.actions, 0);
  const means = (ids: readonly string[], pick: (r: GameResult) => readonly number[]): Record<string, number> =>
    Object.fromEntries(ids.map((id, k) => [id, round(all.reduce((sum, r) => sum + pick(r)[k]!, 0) / Math.max(1, n), 3)]));
  return {
    scenario: g.data.id, hash: head.hash, seed: head.seed, games: n,
    bots: Object.fromEntries(sideIds.map((id, k) => [id, head.bots[k]!])),
    sides: perSide((k) => ({
      wins: shareOf(all.filter((r) => r.winner === k).length, n),
      score: summary(all.map((r) => r.scores[k]!)),
      decisions: summary(all.map((r) => r.decisions[k]!)),
      choices: summary(all.map((r) => r.choices[k]!)),
    })),
    endings: Object.fromEntries(endingIds.map((id, k) => {
      const of = all.filter((r) => r.ending === k);
      return [id, { ...shareOf(of.length, n), scores: perSide((side) => round(of.reduce((sum, r) => sum + r.scores[side]!, 0) / Math.max(1, of.length), 1)), wins: wins(of) }];
    })),
    rising: {
      all: shareOf(rose.length, n),
      byPeriod: Object.fromEntries(Object.keys(histogram(rose.map((r) => r.rising))).map((p) => {
        const of = rose.filter((r) => r.rising === Number(p));
        return [p, { games: of.length, wins: wins(of), endings: endings(of) }];
      })),
      byAttacker: perSide((k) => rose.filter((r) => r.attacker === k).length),
      beats: histogram(rose.map((r) => r.beats)),
    },
    lengths: { periods: histogram(all.map((r) => r.periods)), actions: summary(all.map((r) => r.actions)) },
    tracks: means(g.data.tracks.map((t) => t.id), (r) => r.tracks),
    sums: means(Object.keys(g.data.sums), (r) => r.sums),
    uses: games.uses,
    force: games.force.map((f, k) => ({ entry: describe(g, head.force[k]!), ...f })),
    failures: games.failures,
    timing: { seconds: round(games.seconds, 2), threads: head.threads, gamesPerSecond: round(n / games.seconds, 2), actionsPerSecond: Math.round(actions / games.seconds) },
  };
}

/** A force entry in a few words. */
function describe(g: Game, e: ForceEntry): string {
  if (e.kind === 'set') return `set at ${e.at}`;
  const last = g.data.periods.length - 1;
  const when = e.from === 0 && e.to >= last ? '' : e.from === e.to ? ` at ${e.from}` : ` from ${e.from} to ${Math.min(e.to, last)}`;
  return `${e.kind} ${e.side < 0 ? '' : `${g.data.sides[e.side]!.id} `}${e.subject}${e.ids.length > 0 ? ` ${e.ids.join(', ')}` : ''}${when}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const range = (s: Share): string => `${percent(s.share)} (${percent(s.low)} – ${percent(s.high)})`;

/** The main figures as a table for a terminal. */
export function formatReport(r: SimReport): string {
  const wide = (text: string, n: number): string => text.padEnd(n);
  const lines = [`${r.scenario}: ${r.games} games, seed ${r.seed}`, '', `${wide('side', 14)}${wide('bot', 14)}${wide('wins (95 %)', 28)}${wide('mean score', 16)}decisions, mean / p90`];
  for (const [id, s] of Object.entries(r.sides)) {
    lines.push(`${wide(id, 14)}${wide(r.bots[id]!, 14)}${wide(range(s.wins), 28)}${wide(`${s.score.mean.toFixed(1)} ± ${s.score.plusMinus.toFixed(1)}`, 16)}${s.decisions.mean.toFixed(1)} / ${s.decisions.p90}  (with a choice: ${s.choices.mean.toFixed(1)} / ${s.choices.p90})`);
  }
  const sides = Object.keys(r.sides);
  lines.push('', `${wide('ending', 18)}${wide('share (95 %)', 28)}mean scores and wins: ${sides.join(', ')}`);
  for (const [id, e] of Object.entries(r.endings)) {
    lines.push(`${wide(id, 18)}${wide(range(e), 28)}${e.count > 0 ? `${sides.map((s) => `${e.scores[s]!.toFixed(0)}`).join(' ')}   wins ${sides.map((s) => e.wins[s]).join(' ')}` : ''}`);
  }
  lines.push('', `final hours in ${range(r.rising.all)} of games; by period:`);
  for (const [p, cell] of Object.entries(r.rising.byPeriod)) {
    lines.push(`  ${wide(p, 4)}${wide(String(cell.games), 6)}${wide('#'.repeat(Math.ceil((cell.games * 40) / Math.max(1, r.games))), 42)}wins ${sides.map((s) => cell.wins[s]).join(' ')}`);
  }
  lines.push(`beats played: ${counts(r.rising.beats)}`, `periods played: ${counts(r.lengths.periods)}`, `actions a game: ${r.lengths.actions.mean.toFixed(0)} (p90 ${r.lengths.actions.p90})`);
  r.force.forEach((f) => lines.push(`${f.entry}: applied ${f.applied} times${f.impossible > 0 ? `, not possible ${f.impossible} times` : ''}`));
  lines.push('', `${r.timing.seconds.toFixed(1)} s on ${r.timing.threads} threads: ${r.timing.gamesPerSecond.toFixed(1)} games/s, ${r.timing.actionsPerSecond} actions/s`);
  return lines.join('\n');
}

function counts(h: Readonly<Record<string, number>>): string {
  return Object.entries(h).map(([v, n]) => `${v}: ${n}`).join('  ') || 'none';
}
