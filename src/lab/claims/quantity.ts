import type { Kinded, TermData } from '../../rules/data';
import type { Fault } from '../../rules/compiler';
import { ScenarioCompiler } from '../../rules/compiler';
import type { Game, Run } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { QuantityData } from './schema';

/** Reads one quantity in the course of a game. */
export interface Probe {
  /** To be called with every position that asks for a decision. */
  see(s: State): void;
  /** To be called with the last position; null where the quantity has no meaning in this game. */
  end(s: State): number | null;
}

type Read = (s: State, x: Run) => number;
type Report = (fault: Fault) => void;

/** Makes a quantity ready to be read from games; faults in its conditions and terms are reported. */
export function compileQuantity(g: Game, q: QuantityData, report: Report = () => undefined): () => Probe {
  const c = new ScenarioCompiler(g.data, g.at, g.index, report);
  const among = q.among ? c.condition(q.among as unknown as Kinded, 'among') : null;
  const read = q.share ? shareOf(c, q.share) : sumOf(g, c, q, report);
  const last = g.data.periods.length - 1;
  for (const at of [q.at, q.since]) if (typeof at === 'number' && at > last) report({ path: 'at', text: String(at), message: `expected a period from 0 to ${last}` });
  const x = newRun(g);
  const { period, beat } = g.at.flow;

  return () => {
    let before: number | null = null;
    let value: number | null = null;
    let seen = false;
    const take = (s: State): void => {
      seen = true;
      value = among && !among(s, x) ? null : read(s, x);
    };
    return {
      see: (s) => {
        if (q.since !== undefined && before === null && s.v[period] === q.since) before = read(s, x);
        if (seen || q.at === 'end') return;
        if (q.at === 'hours' ? s.v[beat]! > 0 : s.v[period] === q.at) take(s);
      },
      end: (s) => {
        if (q.at === 'end') take(s);
        if (value === null) return null;
        if (q.since === undefined) return value;
        return before === null ? null : value - before;
      },
    };
  };
}

function shareOf(c: ScenarioCompiler, condition: Readonly<Record<string, unknown>>): Read {
  const test = c.condition(condition as unknown as Kinded, 'share');
  return (s, x) => (test(s, x) ? 1 : 0);
}

function sumOf(g: Game, c: ScenarioCompiler, q: QuantityData, report: Report): Read {
  const own: Read[] = [];
  const terms: TermData[] = [];
  for (const t of q.sum!) {
    const read = publicTerm(g, t, report);
    if (read) own.push(read);
    else terms.push(t as unknown as TermData);
  }
  const sum = c.sum(terms);
  return (s, x) => own.reduce((total, read) => total + read(s, x), sum(s, x)) / q.over;
}

/** Terms that read what everybody believes, not what is so. */
function publicTerm(g: Game, t: Readonly<Record<string, unknown>>, report: Report): Read | null {
  const times = typeof t['times'] === 'number' ? t['times'] : 1;
  for (const end of ['low', 'high'] as const) {
    if (typeof t[end] !== 'string') continue;
    const k = g.index.track.get(t[end]);
    const slot = k === undefined ? -1 : g.at[end][k]!;
    if (slot < 0) report({ path: `sum.${end}`, text: t[end], message: 'expected a hidden track', known: g.data.tracks.filter((x) => x.hidden).map((x) => x.id) });
    return (s) => times * (s.v[slot] ?? 0);
  }
  if (t['rumoured'] === undefined) return null;
  if (t['rumoured'] !== 'low' && t['rumoured'] !== 'high') report({ path: 'sum.rumoured', text: String(t['rumoured']), message: 'expected low or high' });
  const each = g.data.blocks?.rumour[t['rumoured'] === 'high' ? 1 : 0] ?? 0;
  const { base, up } = g.at;
  return (s) => {
    let down = 0;
    for (let b = 0; b < up - base; b++) if (s.v[up + b] === 0) down++;
    return times * each * down;
  };
}
