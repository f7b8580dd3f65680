import { round, shareOf } from '../stats';
import type { RestrictedGame, RestrictedParams } from '../tasks/restricted';
import type { Figure, Lab, Measure } from './types';

const HEAD = { id: 13, title: 'Strength of the levels', gate: false, target: 'one seat at a level, the others normal: each level wins at least 10 points more than the one below' };
const STEP = 10;
const LEVELS = ['random', 'easy', 'normal', 'hard'] as const;
type Level = (typeof LEVELS)[number];

/** Games a seat in a run of 2,000: a decision of the high levels is dear, and the low ones differ by much. */
const GAMES: Readonly<Record<Exclude<Level, 'normal'>, number>> = { random: 30, easy: 40, hard: 20 };

interface Tally {
  readonly wins: number;
  readonly n: number;
}

/**
 * A level's share in one seat among normal opponents, over all seats. A normal bot among normal ones needs no games:
 * one of the seats wins, so its share over all seats is one in as many as there are.
 */
export const strength: Measure = {
  ...HEAD,
  run: async (lab) => {
    const { sides } = lab.bench.data;
    const seats = new Map<Level, Tally[]>();
    for (const level of ['random', 'easy', 'hard'] as const) seats.set(level, await playLevel(lab, level, 'normal', GAMES[level]));
    const among = await playLevel(lab, 'easy', 'random', 80);
    const fair = 1 / sides.length;
    const share = (level: Level): { p: number; error: number } => {
      const list = seats.get(level);
      if (!list) return { p: fair, error: 0 };
      const p = list.reduce((sum, t) => sum + t.wins / Math.max(1, t.n), 0) / list.length;
      // The mean of the seats, each with its own error (Laplace's rule: no share is 0 for certain).
      const error = Math.sqrt(list.reduce((sum, t) => sum + variance(t), 0)) / list.length;
      return { p, error };
    };
    const steps = LEVELS.slice(1).map((level, k): Figure => {
      const [above, below] = [share(level), share(LEVELS[k]!)];
      const value = (above.p - below.p) * 100;
      const half = 196 * Math.hypot(above.error, below.error);
      return { label: `${level} over ${LEVELS[k]!}`, value: round(value, 1), low: round(value - half, 1), high: round(value + half, 1), n: count(seats.get(level)) + count(seats.get(LEVELS[k]!)), unit: 'points', ok: value >= STEP };
    });
    const levels = LEVELS.map((level): Figure => {
      const { p, error } = share(level);
      const note = level === 'normal' ? 'by symmetry' : sides.map((s, side) => `${s.forms.en.name} ${seat(seats.get(level)![side]!)}`).join(', ');
      return { label: `${level} in one seat among normal`, value: round(p), low: round(Math.max(0, p - 1.96 * error)), high: round(Math.min(1, p + 1.96 * error)), n: count(seats.get(level)), unit: 'share', ok: null, note };
    });
    const wins = among.reduce((sum, t) => sum + t.wins, 0);
    const easy = shareOf(wins, count(among));
    const floor: Figure = { label: 'easy in one seat among random', value: easy.share, low: easy.low, high: easy.high, n: count(among), unit: 'share', ok: null, note: 'among normal ones both lose nearly always; this is the same step where there is room for it' };
    return {
      ...HEAD,
      ok: steps.every((f) => f.ok === true),
      says: `Among normal opponents a seat wins ${levels.map((f, k) => `${(f.value * 100).toFixed(0)} % played by ${LEVELS[k]!}`).join(', ')}.`,
      figures: [...steps, ...levels, floor],
      plots: [{
        title: 'Share won by one seat among normal opponents', kind: 'dots',
        x: { label: 'level', values: LEVELS },
        y: { label: 'share won', percent: true },
        series: [
          { name: 'all seats', values: levels.map((f) => f.value), low: levels.map((f) => f.low), high: levels.map((f) => f.high) },
          ...sides.map((s, side) => ({ name: s.forms.en.name, color: s.color, values: LEVELS.map((level) => { const t = seats.get(level)?.[side]; return t ? round(t.wins / Math.max(1, t.n)) : null; }) })),
        ],
      }],
    };
  },
};

/** One level in each seat in turn, the others of another. */
async function playLevel(lab: Lab, level: Level, others: Level, games: number): Promise<Tally[]> {
  const { sides } = lab.bench.data;
  const n = Math.max(4, Math.ceil((games * lab.games) / 2000));
  return Promise.all(sides.map(async (s, side) => {
    const params: RestrictedParams = { bots: sides.map((_, k) => (k === side ? level : others)), seed: lab.seed, forbid: null };
    const played = await lab.run<RestrictedGame>(`strength ${level} among ${others} as ${s.id}`, 'restricted-game', params, n);
    return { wins: played.filter((g) => g.winner === side).length, n: played.length };
  }));
}

function variance({ wins, n }: Tally): number {
  const p = (wins + 1) / (n + 2);
  return (p * (1 - p)) / Math.max(1, n);
}

function count(list: readonly Tally[] | undefined): number {
  return (list ?? []).reduce((sum, t) => sum + t.n, 0);
}

function seat({ wins, n }: Tally): string {
  return `${wins} of ${n}`;
}
