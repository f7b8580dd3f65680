import type { Cause, GameEvent, Reason, Say } from '../../rules/events';
import { mayHear } from '../../rules/hear';
import { reserveWorth } from '../../rules/reserve';
import { causeName, causeSide } from './causes';
import type { Desk } from './desk';
import type { Net } from './effects';
import { effectLines } from './effects';
import { capital, grouped, plain } from './num';
import { isMeaningful, isUntold } from './slots';
import type { EntityRef, LogEntry, SideLook, SumView } from './screen';
import type { Stuck } from './stuck';
import { missedSteps, stuckLine } from './stuck';
import { assaultView, checkView, executorView } from './sums';

interface Draft {
  period: number;
  kind: LogEntry['kind'];
  side: SideLook | null;
  text: string;
  cause: string;
  nets: Net[];
  stuck: Stuck[];
  notes: string[];
  sums: SumView[];
  entity: EntityRef | null;
  missed?: boolean;
}

/** A log that grows with the events; entries once told stay the same objects. */
export interface Log {
  readonly entries: readonly LogEntry[];
  /** How many events the entry was made from: where each begins in the list of events. */
  readonly starts: readonly number[];
}

/** Whether a viewer hears of an event: bookkeeping of the rules is no news, changes of a secret slot are heard by those who may see the slot. */
export function isHeard(desk: Desk, event: GameEvent, viewer: number): boolean {
  if (!mayHear(desk.game, event, viewer)) return false;
  if (event.e === 'stuck') return !isUntold(desk.game, event.track);
  return event.e !== 'change' || isMeaningful(desk.game, event.slot);
}

/** The log as a viewer may read it, oldest first: cause → effects. */
export function logOf(desk: Desk, events: readonly GameEvent[], viewer: number): LogEntry[] {
  return tell(desk, events, viewer).entries as LogEntry[];
}

/** The log with the place of each entry in the list of events. The list may be a part: of period `from` on, `offset` events into the game. */
export function tell(desk: Desk, events: readonly GameEvent[], viewer: number, from = 0, offset = 0): Log {
  const teller = new Teller(desk, from);
  const drafts: Draft[] = teller.drafts;
  const starts: number[] = [];
  events.forEach((e, i) => {
    if (!isHeard(desk, e, viewer)) return;
    teller.hear(e);
    while (starts.length < drafts.length) starts.push(i + offset);
    starts.length = drafts.length;
  });
  const keep = drafts.map((d, i) => ({ entry: finish(desk, d, `${viewer}:${starts[i] ?? 0}`), start: starts[i] ?? 0 })).filter((x) => x.entry !== null);
  return { entries: keep.map((x) => x.entry!), starts: keep.map((x) => x.start) };
}

/** An entry of changes alone that came to nothing is no entry. */
function finish(desk: Desk, d: Draft, key: string): LogEntry | null {
  const stuck = missedSteps(desk, d.stuck, d.nets).map((m) => stuckLine(desk, m));
  const effects = [...d.notes, ...effectLines(desk, d.nets, Number(key.split(':')[0])), ...stuck];
  if (d.kind === 'change' && effects.length === 0) return null;
  return { key, period: d.period, kind: d.kind, side: d.side, text: d.text, effects, sums: d.sums, entity: d.entity, ...(d.missed ? { missed: true } : {}) };
}

class Teller {
  readonly drafts: Draft[] = [];
  constructor(private readonly desk: Desk, private period: number) {}

  private add(kind: LogEntry['kind'], side: number | null, text: string, cause: Cause | null, more: Partial<Draft> = {}): void {
    this.drafts.push({
      period: this.period, kind, side: side === null || side < 0 ? null : this.desk.look(side), text: capital(text),
      cause: cause ? `${cause.type}/${cause.id}` : '', nets: [], stuck: [], notes: [], sums: [], entity: null, ...more,
    });
  }

  /** The entry that effects of a cause belong to: the last one if it is of the same cause, else a new one. */
  private under(cause: Cause): Draft {
    const last = this.drafts[this.drafts.length - 1];
    const key = `${cause.type}/${cause.id}`;
    if (last?.cause === key) return last;
    this.add('change', causeSide(this.desk, cause), causeName(this.desk, cause), cause);
    return this.drafts[this.drafts.length - 1]!;
  }

  hear(e: GameEvent): void {
    const { desk } = this;
    const { data } = desk.game;
    const { t, names } = desk;
    const side = (n: number): string => (n < 0 ? t('log.street') : desk.look(n).name);
    switch (e.e) {
      case 'period': {
        this.period = e.period;
        const p = data.periods[e.period]!;
        this.add('period', null, desk.pick(p.name), null);
        break;
      }
      case 'dispatch':
        this.add('dispatch', e.decider, names.label('dispatch', e.id), { type: 'dispatch', id: e.id });
        break;
      case 'choice': this.choice(e, side(e.seat)); break;
      case 'play': this.play(e, side(e.seat)); break;
      case 'event':
        this.add('play', e.owner, t(e.happened ? 'log.event' : 'log.noEvent', { card: names.label('card', e.card), who: side(e.owner) }), { type: 'card', id: e.card }, { entity: { kind: 'card', id: e.card } });
        break;
      case 'sealed': this.sealed(e, side(e.seat)); break;
      case 'reserved': this.reserved(e, side(e.seat)); break;
      case 'reserve-opened':
        this.add('note', e.seat, desk.t('log.reserveOpened', { who: side(e.seat), n: e.cards.length, cards: e.cards.map((c) => desk.names.label('card', c)).join(', ') }), { type: 'rules', id: `reserve-${e.seat}` });
        break;
      case 'order': {
        const order = e.order === 'hold' ? null : names.label('order', e.order);
        const key = order === null ? 'log.hold' : e.carried ? 'log.order' : 'log.orderVoid';
        this.add('order', e.seat, t(key, { who: side(e.seat), order: order ?? '' }), { type: 'order', id: e.order }, { entity: order === null ? null : { kind: 'order', id: e.order } });
        break;
      }
      case 'change': this.under(e.by).nets.push({ slot: e.slot, from: e.from, to: e.to }); break;
      case 'stuck': {
        const draft = this.under(e.by);
        draft.stuck.push(e);
        draft.missed = true;
        break;
      }
      case 'check':
        this.add('check', causeSide(desk, e.by), t(e.passed ? 'log.passed' : 'log.failed', { label: desk.pick(e.label), total: plain(e.total), needs: plain(e.needs) }), e.by, {
          sums: [checkView(desk, desk.pick(e.label), [e.lines], [e.total], e.needs)],
        });
        break;
      case 'vote': {
        const a = data.assemblies[e.assembly]!;
        const n = (k: number): string => grouped(k, desk.lang);
        this.add('vote', e.side, t(e.carried ? 'log.carried' : 'log.lost', {
          where: names.label('assembly', a.id), label: desk.pick(e.label), for: n(e.for), against: n(e.against), abstain: n(e.abstain),
        }), e.by, { entity: { kind: 'assembly', id: a.id } });
        break;
      }
      case 'test':
        this.add('test', causeSide(desk, e.by), t('log.test', { label: desk.pick(e.label), obey: e.rows.length - e.refused, refuse: e.refused }), e.by, {
          sums: e.rows.map((r) => executorView(desk, [r])),
        });
        break;
      case 'hours':
        this.add('beat', e.attacker, t('log.hours', { attacker: side(e.attacker), defender: side(e.defender) }), { type: 'beat', id: 'begin' });
        break;
      case 'opening': this.opening(e); break;
      case 'beat': this.add('beat', null, t('log.beat', { n: e.beat }), { type: 'beat', id: String(e.beat) }); break;
      case 'planned': this.planned(e, side(e.seat)); break;
      case 'assault': {
        const point = data.points[e.point]!;
        this.add('assault', e.by, t(`log.${e.result}`, { who: side(e.by), point: names.label('point', point.id), n: plain(e.strength) }), e.cause, {
          entity: { kind: 'point', id: point.id }, sums: [assaultView(desk, names.label('point', point.id), [e.lines], [e.strength], [e.result])],
        });
        break;
      }
      case 'block': this.under(e.by).notes.push(t('log.block', { what: names.label('block', `block-${e.block + 1}`), n: plain(e.value) })); break;
      case 'ending': this.add('ending', null, names.label('ending', e.ending), null); break;
      case 'result':
        this.add('ending', e.winner, t('log.result', { who: side(e.winner), scores: e.scores.map((n, k) => `${desk.look(k).name} ${n}`).join(', ') }), null);
        break;
    }
  }

  /** The change is told together with what brought it about, once. */
  private opening(e: Extract<GameEvent, { e: 'opening' }>): void {
    const { desk } = this;
    const draft = this.under(e.by);
    const { at, data } = desk.game;
    const told = draft.nets.findIndex((n) => n.slot === at.holder + e.point);
    if (told >= 0) draft.nets.splice(told, 1);
    draft.notes.push(desk.t('line.opening', {
      what: desk.names.label('point', data.points[e.point]!.id), side: desk.names.of({ ref: 'side', id: data.sides[e.side]!.id }).inner, why: reasonWords(desk, e.why),
    }));
  }

  private choice(e: Extract<GameEvent, { e: 'choice' }>, who: string): void {
    const { desk } = this;
    const d = desk.game.dispatches[desk.game.index.dispatch.get(e.dispatch)!]!.data;
    const sums: SumView[] = [];
    if (e.weights) {
      const lines = d.options.flatMap((o, i) => (e.weights![i]! > -1000 ? [{ what: desk.pick(o.title), value: e.weights![i]! }] : []));
      sums.push({ title: desk.pick(d.title), lines, total: '', needs: desk.t('sum.most'), verdict: desk.names.label('option', e.option) });
    }
    this.add('choice', e.seat, desk.t('log.choice', { who, option: desk.names.label('option', e.option) }), { type: 'option', id: e.option }, { sums });
  }

  private play(e: Extract<GameEvent, { e: 'play' }>, who: string): void {
    const { t, names } = this.desk;
    if (e.use === 'pass') {
      this.add('play', e.seat, t('log.pass', { who }), { type: 'rules', id: 'pass' });
      return;
    }
    const card = names.label('card', e.card);
    const entity: EntityRef = { kind: 'card', id: e.card };
    if (e.use === 'event') this.add('play', e.seat, t('log.playEvent', { who, card }), { type: 'card', id: e.card }, { entity });
    else this.add('play', e.seat, t('log.playPoints', { who, card, n: e.points, action: names.label('action', e.use) }), { type: 'action', id: e.use }, { entity });
  }

  private sealed(e: Extract<GameEvent, { e: 'sealed' }>, who: string): void {
    const { desk } = this;
    // That somebody sealed an order is no news: every side does, every period.
    if (e.order === undefined) return;
    const order = e.order === 'hold' ? desk.t('order.hold') : desk.names.label('order', e.order);
    this.add('note', e.seat, desk.t('log.sealedOwn', { who, order }), { type: 'rules', id: `sealed-${e.seat}` });
  }

  private reserved(e: Extract<GameEvent, { e: 'reserved' }>, who: string): void {
    const { desk } = this;
    if (e.card === undefined) return;
    this.add('note', e.seat, desk.t('log.reservedOwn', { who, card: desk.names.label('card', e.card) }), { type: 'rules', id: `reserved-${e.seat}` });
  }

  private planned(e: Extract<GameEvent, { e: 'planned' }>, who: string): void {
    const { desk } = this;
    if (e.plan === 'commit') {
      const card = desk.game.data.cards[desk.game.index.card.get(e.card ?? '') ?? -1];
      this.add('play', e.seat, desk.t('log.committed', { who, card: card ? desk.pick(card.title) : '', n: card ? reserveWorth(desk.game.data, card.points) : 0 }), { type: 'rules', id: `commit-${e.seat}` });
      return;
    }
    const plan = desk.game.hours?.plans[desk.game.index.plan.get(e.plan) ?? -1];
    const target = plan?.targets && e.target >= 0 ? targetName(desk, plan.targets.pool, e.target) : null;
    const name = desk.names.label('plan', e.plan);
    this.add('order', e.seat, desk.t('log.plan', { who, plan: target ? desk.t('plan.at', { plan: name, target }) : name }), { type: 'plan', id: e.plan });
  }
}

/** «at least 3 units are won over (4)»; what a sum came from stands behind it. */
function reasonWords(desk: Desk, why: readonly Reason[]): string {
  return why.map(({ what, value, parts }) => {
    // A sum that reached its bound is named as the table names it; its value and terms follow.
    const sum = sumIn(desk, what);
    const said = sum ?? desk.words.say(what);
    if (parts.length > 0) return desk.t('line.because', { what: said, why: reasonWords(desk, parts) });
    return value === null ? said : desk.t('fact.value', { what: said, n: plain(value) });
  }).join(desk.t('list.comma'));
}

/** The name of the sum that a condition measures, null if it measures none. */
function sumIn(desk: Desk, what: Say): string | null {
  const named = what.k.startsWith('c.is') ? what.a?.['what'] : undefined;
  return typeof named === 'object' && 'ref' in named && desk.game.data.sums[named.id] ? desk.t('text.quoted', { x: desk.pick(desk.game.data.sums[named.id]!.name) }) : null;
}

/** Name of a target by its place in its pool. */
export function targetName(desk: Desk, pool: 'milieu' | 'assembly' | 'track' | 'unit' | 'point', item: number): string {
  const { data } = desk.game;
  const list = { milieu: data.milieus, assembly: data.assemblies, track: data.tracks, unit: data.units, point: data.points }[pool];
  return desk.names.label(pool, list[item]?.id ?? '');
}
