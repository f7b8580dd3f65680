import type { ScenarioData } from '../rules/data';
import type { GameEvent, Ref, Say, SumLine } from '../rules/events';
import type { Game } from '../rules/game';
import type { GameRecord } from './format';
import type { Replayed } from './replay';
import { replay } from './replay';
import { namesOf } from './names';
import type { Names } from './names';

/** The story of a record in plain lines, with what moved which number, and how the replay ended. */
export function transcript(g: Game, record: GameRecord): { readonly lines: readonly string[]; readonly result: Replayed } {
  const lines: string[] = [];
  const tell = teller(g, lines);
  const result = replay(g, record, { sink: tell });
  return { lines, result };
}

/** Collects what happens as lines; give it to the rules as their sink. */
export function teller(g: Game, lines: string[]): (event: GameEvent) => void {
  const names = namesOf(g);
  return (event) => {
    const line = tellEvent(g, names, event);
    if (line !== null) lines.push(line);
  };
}

function terms(n: Names, lines: readonly SumLine[]): string {
  return lines.map((l) => `${l.value < 0 ? '−' : '+'}${Math.abs(l.value)} ${words(n, l.what)}`).join(' ');
}

/** Words of a term, telegraphic: its label, or what it counts. */
function words(n: Names, what: Say): string {
  const parts = Object.values(what.a ?? {}).flatMap((x) => {
    if (typeof x === 'number') return what.k === 'q.roll' ? [String(x)] : [];
    if (typeof x === 'string') return [x];
    const one = x as Ref & Say;
    if (one.ref === 'text') return [one.text?.en ?? one.id];
    return one.ref ? [n.title(one.id)] : one.k ? [words(n, one)] : [];
  });
  const kind = what.k.replace(/^.*\./, '');
  return ['text', 'name'].includes(kind) ? parts.join(' ') : [kind, ...parts].join(' ');
}

function tellEvent(g: Game, n: Names, e: GameEvent): string | null {
  const d: ScenarioData = g.data;
  switch (e.e) {
    case 'period': return `\n== ${d.periods[e.period]!.name.en}`;
    case 'dispatch': return `* ${n.title(e.id)} (${n.seat(e.decider)})`;
    case 'choice': return `  ${n.seat(e.seat)} chose: ${n.title(e.option)}${e.weights ? ` [${e.weights.join(' : ')}]` : ''}`;
    case 'play': return e.use === 'pass' ? `> ${n.seat(e.seat)} passes` : `> ${n.seat(e.seat)} plays ${n.title(e.card)} for ${e.use === 'event' ? 'its event' : `${n.title(e.use)} (${e.points})`}`;
    case 'event': return `  the event of ${n.title(e.card)} ${e.happened ? 'happens' : 'cannot happen'}`;
    case 'sealed': return e.only === undefined ? `. ${n.seat(e.seat)} seals` : null;
    case 'reserve-opened': return `. ${n.seat(e.seat)} turns its reserve up: ${e.cards.join(', ')}`;
    case 'reserved': return e.only === undefined ? `. ${n.seat(e.seat)} lays a card in reserve` : null;
    case 'order': return `! ${n.seat(e.seat)}: ${e.order === 'hold' ? 'holds' : n.title(e.order)}${e.carried ? '' : ' (cannot be carried out)'}`;
    case 'change': return `    ${n.slot(e.slot)} ${n.value(e.slot, e.from)} → ${n.value(e.slot, e.to)}  (${e.by.type} ${e.by.id})`;
    case 'stuck': return `    ${n.title(e.track)} does not rise: ${e.missed} of its steps failed, ${e.chance} in 100 each  (${e.by.type} ${e.by.id})`;
    case 'check': return `  ${e.label.en}: ${terms(n, e.lines)} = ${e.total}, needs ${e.needs}: ${e.passed ? 'yes' : 'no'}`;
    case 'vote': return `  ${n.title(d.assemblies[e.assembly]!.id)} on "${e.label.en}": ${e.for} for, ${e.against} against, ${e.abstain} abstaining: ${e.carried ? 'carried' : 'lost'}`;
    case 'test': return [`  ${e.label.en}: ${e.refused} of ${e.rows.length} refuse`, ...e.rows.map((r) => `    ${n.title(d.units[r.unit]!.id)}: ${terms(n, r.lines)} = ${r.total}: ${r.obeys ? 'obeys' : 'refuses'}`)].join('\n');
    case 'hours': return `\n== The final hours: ${n.seat(e.attacker)} against ${n.seat(e.defender)}`;
    case 'opening': return `  ${n.title(d.points[e.point]!.id)} goes over as the hours open`;
    case 'beat': return `-- ${d.hours?.clock[e.beat - 1] ?? `beat ${e.beat}`}`;
    case 'planned': return `> ${n.seat(e.seat)}: ${e.card !== null ? `commits ${n.title(e.card)}` : n.plan(e.plan, e.target)}`;
    case 'assault': return `  ${n.title(d.points[e.point]!.id)}: ${terms(n, e.lines)} = ${e.strength}: ${e.result}`;
    case 'block': return `  a face-down force is turned up: ${e.value}`;
    case 'ending': return `\n== ${n.title(e.ending)}`;
    case 'result': return `   ${e.scores.map((score, i) => `${n.seat(i)} ${score}`).join(', ')}; ${n.seat(e.winner)} ahead`;
    default: return null;
  }
}
