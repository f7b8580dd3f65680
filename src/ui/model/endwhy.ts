import type { GameEvent, SumLine } from '../../rules/events';
import type { Run } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { cutShort } from './endcut';
import { decidedOf } from './enddecided';
import { otherwiseOf, risingWasOpen } from './endotherwise';
import { roadsOf } from './endroads';
import { testsOf } from './endtests';
import { logOf } from './log';
import { signed } from './num';
import { plusSide } from './plus';
import type { EndWhy, LogEntry, SumView } from './screen';
import { totalView } from './sums';
import { mayChange } from './terms';

/** Entries in which something was decided by a count that can be read. */
const DECIDED: ReadonlySet<LogEntry['kind']> = new Set<LogEntry['kind']>(['vote', 'check', 'test', 'assault']);
const MOST_TURNS = 8;
const MOST_TERMS = 4;

type Line = SumView['lines'][number];

/** Why it ended so, from the sums that ran: nothing here is written by hand for one ending. `state` is that of the ending, `end` that after the choices which followed it. */
export function endWhy(desk: Desk, state: State, events: readonly GameEvent[], end: State): EndWhy {
  const { hours } = desk.game;
  const turns = logOf(desk, events, -1).filter((e) => DECIDED.has(e.kind)).slice(-MOST_TURNS);
  const decided = decidedOf(desk, state, events);
  const rose = state.v[desk.game.at.flow.attacker]! > 0;
  const lead = [decided && !rose ? '' : leadOf(desk, state, events), decided ? desk.t('end.decided', { period: decided.period }) : ''].filter((text) => text !== '').join(' ');
  const id = desk.game.data.hours?.margin;
  const roads = roadsOf(desk, state);
  const told = (list: readonly Line[]): string[] => list.slice(0, MOST_TERMS).map((l) => `${l.what} ${signed(l.value)}`);
  const tests = testsOf(desk, state);
  const heaviest = (sign: 1 | -1): string[] => told((decided?.sum.lines ?? []).filter((l) => l.value * sign > 0).sort((a, b) => sign * (b.value - a.value)));
  const weighed = roads || !decided ? { helped: told(roads?.sums[0]!.lines ?? []), hindered: told(roads?.sums[1]!.lines ?? []) } : { helped: heaviest(1), hindered: heaviest(-1) };
  const reckoned = { state, end, events, said: roads?.text ?? '' };
  const common = { lead, tests, roads, decided: decided?.sum ?? null, turns };
  // Of forces it is spoken only where a rising was tried or could have been, and never where another sum decided and nobody rose.
  if (!hours || id === undefined || (decided && !rose) || !risingWasOpen(desk, state, events)) {
    return { ...common, sum: null, ...weighed, otherwise: otherwiseOf(desk, { ...reckoned, balance: null }) };
  }
  const x = newRun(desk.game);
  const attacker = state.v[desk.game.at.flow.attacker]! - 1;
  const plus = plusSide(desk.game);
  x.seat = attacker >= 0 ? attacker : plus;
  // Seen from whoever attacked: what speaks for the other side speaks against it.
  const sign = x.seat === plus ? 1 : -1;
  const lines: SumLine[] = [];
  const total = sign * hours.margin(state, x, lines);
  const parts = lines.flatMap((l) => openUp(desk, state, x, l)).map((l) => ({ ...l, value: sign * l.value }));
  const sum = totalView(desk, desk.t('end.balance', { name: desk.pick(desk.game.data.sums[id]!.name), who: desk.look(x.seat).name }), [parts], [total]);
  const heavy = [...sum.lines].filter((l) => l.value !== 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const helped = heavy.filter((l) => l.value > 0);
  const hindered = heavy.filter((l) => l.value < 0);
  const changeable = (list: readonly Line[]): string[] => list.filter((l) => mayChange(desk.game, l.entity)).map((l) => l.what);
  return {
    ...common, sum: { ...sum, lines: heavy },
    // Without a rising the two roads are weighed; what the forces came to is told in case of another time.
    ...(roads ? weighed : { helped: told(helped), hindered: told(hindered) }),
    otherwise: otherwiseOf(desk, { ...reckoned, balance: { total, helped: changeable(helped), hindered: changeable(hindered) } }),
  };
}

/** A term that is a sum of its own, term by term, each with the sign and weight of the whole. */
function openUp(desk: Desk, state: State, x: Run, line: SumLine): readonly SumLine[] {
  const named = line.what.a?.['x'];
  const i = typeof named === 'object' && 'ref' in named && named.ref === 'sum' ? desk.game.index.sum.get(named.id) : undefined;
  if (i === undefined) return [line];
  const terms: SumLine[] = [];
  const whole = desk.game.sums[i]!(state, x, terms);
  const scale = whole === 0 ? 1 : line.value / whole;
  const inside = terms.reduce((n, t) => n + t.value, 0);
  // A sum held between bounds says less than its terms: it stays whole.
  return Number.isInteger(scale) && inside === whole && terms.length > 0 ? terms.map((t) => ({ ...t, value: t.value * scale })) : [line];
}

/** When the final hours opened, and how the strokes of each side went; without them, what ended the game. */
function leadOf(desk: Desk, state: State, events: readonly GameEvent[]): string {
  const { data } = desk.game;
  let period = 0;
  let opened: Extract<GameEvent, { e: 'hours' }> | null = null;
  let strokes = 0;
  let won = 0;
  let beats = 0;
  for (const e of events) {
    if (e.e === 'period') period = e.period;
    else if (e.e === 'hours') opened = e;
    else if (e.e === 'beat') beats = Math.max(beats, e.beat);
    else if (e.e === 'assault' && opened && e.by === opened.attacker) {
      strokes++;
      if (e.result === 'falls' || e.result === 'taken') won++;
    }
  }
  if (!opened) return cutShort(desk, state, events) ?? desk.t(data.hours ? 'end.lead.none' : 'end.lead.calendar');
  return desk.t('end.lead.hours', {
    period: desk.pick(data.periods[period]?.name ?? { en: '', fr: '' }), attacker: desk.look(opened.attacker).name, defender: desk.look(opened.defender).name, strokes, won, beats,
  });
}
