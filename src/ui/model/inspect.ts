import type { State } from '../../rules/state';
import { sayCondition } from '../../rules/registry';
import { isGuest } from './chips';
import { wordsOf } from './choices';
import type { Desk } from './desk';
import { foresee } from './preview';
import { actOf } from './acts';
import { code } from '../../rules/actions';
import { sharedTracks } from './compared';
import type { Facts, InspectInput } from './facts';
import { namedSum } from './facts';
import { takesOf } from '../../rules/flow/opening';
import { gaugeText, gaugeView } from './gauges';
import { aimFacts, headlineFacts, periodFacts } from './inspectmore';
import { partFacts } from './parts';
import { forecastOf } from './forecast';
import { capital, grouped, inner, range } from './num';
import { assemblyViews, deputiesOf, flagOf } from './people';
import type { EntityRef, InspectView, SumView } from './screen';
import { objectivesOf } from './sides';
import { stepName } from './stepname';
import { whyOf } from './why';
import { cardView } from './cards';

/** What an entity is, how it stands, why, and by which rules it moves. Null if there is no such thing. */
export function inspect(desk: Desk, input: InspectInput, entity: EntityRef): InspectView | null {
  const facts = factsOf(desk, input, entity);
  if (!facts) return null;
  const entry = desk.game.data.library.find((l) => l.id === entity.id);
  return {
    entity, title: facts.title, now: facts.now,
    about: facts.about ?? (entry ? desk.pick(entry.text) : null),
    tag: facts.tag ?? entry?.tag ?? null,
    source: facts.source ?? (entry ? desk.source(entry.source) : null),
    ...reasons(desk, input, entity, facts),
    rules: facts.rules ?? [], sums: facts.sums ?? [],
  };
}

/** What is told of it, else its changes, else those of the things it depends on. */
function reasons(desk: Desk, input: InspectInput, entity: EntityRef, facts: Facts): Pick<InspectView, 'why' | 'heading'> {
  const { told, moved } = facts;
  const changes = (): string[] => whyOf(desk, input.events, input.viewer, moved ?? [entity]);
  return told === undefined ? { why: changes() } : { why: told.lines, heading: told.heading };
}

function factsOf(desk: Desk, input: InspectInput, entity: EntityRef): Facts | null {
  const { index, data } = desk.game;
  const at = (map: ReadonlyMap<string, number>): number => map.get(entity.id) ?? -1;
  switch (entity.kind) {
    case 'track': return at(index.track) < 0 ? null : track(desk, input, at(index.track));
    case 'milieu': return at(index.milieu) < 0 ? null : milieu(desk, input, at(index.milieu));
    case 'assembly': return at(index.assembly) < 0 ? null : assembly(desk, input, at(index.assembly));
    case 'unit': return at(index.unit) < 0 ? null : unit(desk, input, at(index.unit));
    case 'point': return at(index.point) < 0 ? null : point(desk, input, at(index.point));
    case 'side': return at(index.side) < 0 ? null : side(desk, input, at(index.side));
    case 'block': return block(desk, input, Number(entity.id.replace('block-', '')) - 1);
    case 'card': {
      if (at(index.card) < 0) return null;
      const c = cardView(desk, at(index.card), null);
      const rules = [...(c.eventIf ? [desk.t('inspect.needs', { what: c.eventIf })] : []), ...c.event, ...(c.once ? [desk.t('play.once')] : [])];
      return { title: c.title, now: desk.t('inspect.card', { who: c.owner.index < 0 ? desk.t('log.street') : c.owner.name, n: c.points }), about: c.flavour, tag: c.tag, source: c.source === '' ? null : c.source, rules };
    }
    case 'order': return at(index.order) < 0 ? null : order(desk, at(index.order));
    case 'line': return line(desk, input, entity.id);
    case 'period': return periodFacts(desk, input, entity.id);
    case 'aim': return aimFacts(desk, input, entity.id);
    case 'headline': return headlineFacts(desk, entity.id);
    case 'part': return partFacts(desk, input, entity.id, (thing) => factsOf(desk, input, thing));
    case 'term': {
      const entry = data.library.find((l) => l.id === entity.id);
      if (!entry) return null;
      const sum = index.sum.get(entity.id);
      return { title: desk.pick(entry.name), now: desk.t(`library.${entry.kind}`), sums: sum === undefined ? [] : [namedSum(desk, input.states, sum)] };
    }
  }
}

function track(desk: Desk, { seen, states }: InspectInput, i: number): Facts {
  const { data } = desk.game;
  const t = data.tracks[i]!;
  const gauge = gaugeView(desk, seen, i, null);
  const rules: string[] = [];
  if (t.hidden) rules.push(desk.t(gauge.low === gauge.high ? 'inspect.known' : 'inspect.hidden'));
  if (t.stiff) rules.push(desk.t('inspect.stiff', { from: t.stiff.from, n: t.stiff.chance }));
  for (const { track: id, sums: both } of sharedTracks(desk.game)) {
    if (id !== t.id) continue;
    const list = [...both].sort((a, b) => b.times - a.times).map((s) => desk.t('inspect.counts', { n: s.times, what: desk.pick(data.sums[s.id]!.name) })).join(desk.t('list.and'));
    rules.push(desk.t('inspect.shared', { list }));
  }
  if (gauge.mark) rules.push(desk.t('inspect.mark', { at: gauge.mark.at, what: gauge.mark.label }));
  const sum = desk.game.index.sum.get(t.id);
  const sums = sum === undefined ? [] : [namedSum(desk, states, sum)];
  return { title: gauge.label, now: gaugeText(desk, gauge), rules, sums };
}

function milieu(desk: Desk, { seen }: InspectInput, i: number): Facts {
  const { at, data, sides } = desk.game;
  const m = data.milieus[i]!;
  const parts: string[] = [];
  for (let p = 0; p <= sides; p++) {
    const name = p < sides ? desk.looks[p]!.name : desk.nobody.name;
    parts.push(`${name} ${seen.v[at.cubes + i * at.parties + p]!}`);
  }
  const rules = data.assemblies.flatMap((a) => {
    const weight = a.electorate[m.id];
    return weight === undefined ? [] : [desk.t('inspect.elects', { what: desk.names.label('assembly', a.id), n: weight })];
  });
  return { title: desk.names.label('milieu', m.id), now: parts.join(' · '), rules };
}

function assembly(desk: Desk, { seen }: InspectInput, i: number): Facts {
  const { data, sides } = desk.game;
  const a = data.assemblies[i]!;
  const deputies = deputiesOf(desk, seen, i);
  const now = deputies.map((n, p) => `${p < sides ? desk.looks[p]!.name : desk.pick(data.waverers.name)} ${grouped(n, desk.lang)}`).join(' · ');
  const view = assemblyViews(desk, seen, null).find((x) => x.id === a.id);
  const electorate = Object.entries(a.electorate).map(([id, n]) => `${desk.names.label('milieu', id)} ×${n}`).join(', ');
  const guests = desk.looks.flatMap((side, p) => (isGuest(desk.game, a.id, p) && deputies[p]! > 0 ? [desk.t('assembly.guests', { who: desk.names.of({ ref: 'side', id: side.id }).to, n: deputies[p]! })] : []));
  const rules = [view?.note ?? desk.t('assembly.notYet'), ...guests, ...(electorate ? [desk.t('inspect.electorate', { list: electorate })] : [])];
  return { title: desk.names.label('assembly', a.id), now, about: desk.pick(a.powers), rules };
}

/** A unit, with what it would answer to each order that is put to the units, as far as the viewer knows. */
function unit(desk: Desk, { seen, states }: InspectInput, i: number): Facts {
  const { at, data, orders } = desk.game;
  const u = data.units[i]!;
  const name = desk.names.label('unit', u.id);
  const sums: SumView[] = [];
  data.orders.forEach((o, k) => {
    if (!JSON.stringify(o.do).includes('"test"')) return;
    const outcome = foresee(desk.game, states, (s, x) => {
      s.v[at.flow.seat] = orders[k]!.side;
      actOf(desk.game, code('seal', k + 1))(s, x);
    });
    const mine = forecastOf(desk, outcome).sums.find((v) => v.title === name);
    if (mine) sums.push({ ...mine, title: desk.pick(o.name) });
  });
  const rules = [desk.t('inspect.steps', { list: data.loyalty.steps.map((_, k) => inner(stepName(desk, i, k))).join(', ') }), desk.t('inspect.milieu', { what: desk.names.label('milieu', u.milieu) })];
  if (seen.v[at.lock + i] === 1) rules.push(desk.t('inspect.locked'));
  return { title: name, now: stepName(desk, i, seen.v[at.step + i]!), rules, sums };
}

function point(desk: Desk, { seen }: InspectInput, i: number): Facts {
  const { data } = desk.game;
  const p = data.points[i]!;
  const flag = flagOf(desk, seen, i);
  const rules = [desk.t('inspect.weight', { n: p.weight })];
  if (p.flies) rules.push(desk.t('inspect.flies', { what: desk.words.onlyIf(sayCondition(p.flies)) }));
  if (p.open) rules.push(desk.t('inspect.open', { what: desk.words.onlyIf(sayCondition(p.open)) }));
  // Some points go to a side as the hours open: whoever holds one should know beforehand what it would be lost for.
  for (const { point, side, if: cond } of data.hours ? takesOf(data.hours.begin) : []) {
    if (point === p.id && cond.length > 0) rules.push(desk.t('inspect.opening', { who: desk.names.of({ ref: 'side', id: side }).to, what: cond.map((c) => desk.words.say(c)).join(desk.t('list.and')) }));
  }
  if (p.onFall) rules.push(desk.t('inspect.onFall', { what: wordsOf(desk, p.onFall).join(desk.t('list.then')) }));
  return { title: desk.names.label('point', p.id), now: flag.index < 0 ? desk.t('inspect.noFlag') : desk.t('inspect.holder', { who: flag.name }), about: desk.pick(p.role), rules };
}

function side(desk: Desk, { states, seen }: InspectInput, i: number): Facts {
  const { at, data } = desk.game;
  const s = data.sides[i]!;
  const line = s.lines[seen.v[at.line + i]!];
  const goals = objectivesOf(desk, states, i).map((o) => desk.t('inspect.objective', { label: o.label, now: o.now, goal: o.goal, n: o.points }));
  return { title: desk.looks[i]!.name, now: line ? desk.pick(line.name) : '', about: desk.pick(s.about), rules: [desk.pick(s.wants), desk.pick(s.ruin), ...goals] };
}

function block(desk: Desk, { seen }: InspectInput, b: number): Facts | null {
  const { at, data } = desk.game;
  const blocks = data.blocks;
  if (!blocks || !(b >= 0 && b < blocks.room) || seen.v[at.up + b] === 2) return null;
  const down = seen.v[at.up + b] === 0;
  const now = down ? desk.t('block.rumour', { n: range(blocks.rumour[0], blocks.rumour[1]) }) : desk.t('block.true', { n: seen.v[at.value + b]! });
  return { title: desk.names.label('block', `block-${b + 1}`), now, rules: down ? [desk.t('inspect.block')] : [] };
}

function order(desk: Desk, i: number): Facts {
  const o = desk.game.data.orders[i]!;
  const rules = [...(o.if ? [desk.t('inspect.needs', { what: capital(desk.words.onlyIf(sayCondition(o.if))) })] : []), ...wordsOf(desk, o.do)];
  return { title: desk.pick(o.name), now: desk.t('inspect.order', { who: desk.names.of({ ref: 'side', id: o.side }).of }), about: desk.pick(o.about), tag: o.tag, source: desk.source(o.source), rules };
}

/** A line by its own id, or the present one of a side by the side's. */
function lineOf(desk: Desk, seen: State, id: string): readonly [side: number, line: number] {
  const { at, data, index } = desk.game;
  const side = index.side.get(id);
  if (side !== undefined) return [side, seen.v[at.line + side]!];
  const s = data.sides.findIndex((x) => x.lines.some((l) => l.id === id));
  return [s, s < 0 ? -1 : data.sides[s]!.lines.findIndex((l) => l.id === id)];
}

function line(desk: Desk, { seen }: InspectInput, id: string): Facts | null {
  const { at, data } = desk.game;
  const [s, k] = lineOf(desk, seen, id);
  if (s < 0 || k < 0) return null;
  const now = seen.v[at.line + s] === k ? desk.t('inspect.lineNow', { who: desk.looks[s]!.name }) : desk.t('inspect.lineOther', { who: desk.looks[s]!.name });
  return { title: desk.pick(data.sides[s]!.lines[k]!.name), now, about: desk.pick(data.sides[s]!.lines[k]!.about) };
}
