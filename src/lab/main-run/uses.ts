import type { ScenarioData } from '../../rules/data';
import { round, shareOf } from '../stats';
import type { Share } from '../stats';
import type { GameTrace } from '../tasks/game';

export const USE_KINDS = ['card', 'event', 'action', 'order', 'option', 'plan', 'commit', 'keep', 'pass'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** What became of one thing that can be chosen, by one side. */
export interface UseRow {
  readonly kind: UseKind;
  readonly id: string;
  readonly name: string;
  /** Index of the side that chose; −1 for people without a side, or where nobody ever did. */
  readonly side: number;
  /** Games in which it was chosen at least once, and how often in all. */
  readonly games: Share;
  readonly times: number;
  /** How often it stood open; null where that is not counted. */
  readonly offered: number | null;
  /** Whose wins are meant: the side that chose, or the one for whom it made the greatest difference; −1 where wins say nothing. */
  readonly whose: number;
  readonly with: Share;
  readonly without: Share;
  /** Difference of the two shares with Newcombe's interval. No proof of a cause: the leading side may just be able to afford it. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number };
}

const HOLD = 'hold';

/** Use and worth of every card, option, order, action and plan of the scenario, those nobody ever chose included. */
export function usesOf(d: ScenarioData, games: readonly GameTrace[]): UseRow[] {
  const times = new Map<string, number>();
  const within = new Map<string, Set<number>>();
  const offered = new Map<string, number>();
  games.forEach((t, g) => {
    for (const name of t.used) {
      times.set(name, (times.get(name) ?? 0) + 1);
      const set = within.get(name) ?? new Set();
      within.set(name, set.add(g));
    }
    for (const [name, n] of Object.entries(t.offered)) offered.set(name, (offered.get(name) ?? 0) + n);
  });
  const names = namesOf(d);
  // What is chosen after the end shows who has won; it wins nothing.
  const after = new Set(d.epilogue.flatMap((x) => x.options.map((o) => `option:${o.id}`)));
  const rows = [...within].map(([key, set]): UseRow => {
    const [who = '', what = ''] = key.split(' ');
    const side = d.sides.findIndex((s) => s.id === who);
    const worth = after.has(what) ? NO_WORTH : side >= 0 ? worthFor(games, set, side) : d.sides.map((_, k) => worthFor(games, set, k)).reduce((a, b) => (Math.abs(b.difference.value) > Math.abs(a.difference.value) ? b : a));
    return { ...split(what, names), side, games: shareOf(set.size, games.length), times: times.get(key)!, offered: offered.get(key) ?? null, ...worth };
  });
  const met = new Set([...within.keys()].map((key) => key.split(' ')[1]!));
  const none = { side: -1, games: shareOf(0, games.length), times: 0, ...NO_WORTH };
  for (const what of names.keys()) {
    if (met.has(what)) continue;
    const open = [...offered].filter(([key]) => key.endsWith(` ${what}`)).reduce((sum, [, n]) => sum + n, 0);
    rows.push({ ...split(what, names), ...none, offered: open });
  }
  return rows.sort((a, b) => USE_KINDS.indexOf(a.kind) - USE_KINDS.indexOf(b.kind) || a.side - b.side || b.times - a.times || (a.id < b.id ? -1 : 1));
}

type Worth = Pick<UseRow, 'whose' | 'with' | 'without' | 'difference'>;
const NO_WORTH: Worth = { whose: -1, with: shareOf(0, 0), without: shareOf(0, 0), difference: { value: 0, low: 0, high: 0 } };

function worthFor(games: readonly GameTrace[], chosen: ReadonlySet<number>, whose: number): Worth {
  let won = 0;
  let all = 0;
  games.forEach((t, g) => {
    if (t.winner !== whose) return;
    all++;
    if (chosen.has(g)) won++;
  });
  const yes = shareOf(won, chosen.size);
  const no = shareOf(all - won, games.length - chosen.size);
  return { whose, with: yes, without: no, difference: differenceOf(yes, no) };
}

/** Newcombe's hybrid interval of the difference of two independent shares. */
export function differenceOf(a: Share, b: Share): UseRow['difference'] {
  const value = a.share - b.share;
  const down = Math.sqrt((a.share - a.low) ** 2 + (b.high - b.share) ** 2);
  const up = Math.sqrt((a.high - a.share) ** 2 + (b.share - b.low) ** 2);
  return { value: round(value), low: round(value - down), high: round(value + up) };
}

function split(what: string, names: ReadonlyMap<string, string>): Pick<UseRow, 'kind' | 'id' | 'name'> {
  const [kind = '', id = ''] = what.split(':');
  return { kind: kind as UseKind, id, name: names.get(what) ?? (id === HOLD ? 'Hold' : kind === 'pass' ? 'Pass' : names.get(`card:${id}`) ?? id) };
}

/** Everything there is to choose, with its name. Kept and committed cards are listed only when it happened. */
function namesOf(d: ScenarioData): Map<string, string> {
  const names = new Map<string, string>();
  for (const c of d.cards) {
    names.set(`card:${c.id}`, c.title.en);
    // What belongs to nobody happens by itself whenever the card is played.
    if (d.sides.some((s) => s.id === c.owner)) names.set(`event:${c.id}`, c.title.en);
  }
  for (const a of d.actions) names.set(`action:${a.id}`, a.name.en);
  for (const o of d.orders) names.set(`order:${o.id}`, o.name.en);
  for (const x of [...d.dispatches, ...d.epilogue]) for (const o of x.options) names.set(`option:${o.id}`, `${x.title.en}: ${o.title.en}`);
  for (const p of d.hours?.plans ?? []) names.set(`plan:${p.id}`, p.name.en);
  return names;
}

