import type { Game } from '../../rules/game';
import { endText, isDate, shiftText } from './dates';
import type { Desk } from './desk';
import { capital, signedRange } from './num';
import { oddsOf } from './odds';
import type { Outcome, SlotOutcome } from './preview';
import type { Chip, EntityRef } from './screen';
import { stepName } from './stepname';
import { trackLabel } from './tracklabel';

/** More doubtful units than this are told together. */
const FEW_UNITS = 3;

/** What an action would do, effect by effect, in the order of the table: tracks, mood, seats, units, forces, points. */
export function chipsOf(desk: Desk, outcome: Outcome): Chip[] {
  const { game } = desk;
  const { at, data } = game;
  const chips: Chip[] = [];
  const told = new Set<number>();
  const byKind = (kind: string): SlotOutcome[] => outcome.slots.filter((o) => at.slots[o.slot]!.kind === kind);
  const add = (o: SlotOutcome, entity: EntityRef | null, icon: string | null, label: string, delta: string, odds?: string): void => {
    const made = chip(entity, icon, label, delta, tone(o.low, o.high), o.times < outcome.readings);
    chips.push(odds === undefined ? made : { ...made, odds });
  };

  for (const o of byKind('track')) {
    const id = at.slots[o.slot]!.id;
    told.add(o.slot - at.track);
    const { icon = null, stiff } = data.tracks[o.slot - at.track]!;
    if (isDate(game, id)) {
      // Later or earlier is neither better nor worse by itself.
      const [low, high] = o.times < outcome.readings && o.size !== null ? [o.size, o.size] : [o.low, o.high];
      chips.push(chip({ kind: 'track', id }, icon, desk.names.label('track', id), shiftText(desk, low, high), 'flat', o.times < outcome.readings));
      continue;
    }
    add(o, { kind: 'track', id }, icon, trackLabel(desk, id), change(o, outcome.readings), stiff && outcome.stuck?.has(id) ? stepOdds(desk, o, stiff.chance) : undefined);
  }
  const known = [...byKind('low'), ...byKind('high')];
  for (const t of new Set(known.map((o) => game.index.track.get(at.slots[o.slot]!.id)!))) {
    if (told.has(t)) continue;
    const id = data.tracks[t]!.id;
    const of = known.filter((o) => at.slots[o.slot]!.id === id);
    const [only] = of;
    const maybe = of.every((o) => o.times < outcome.readings);
    const end = of.length === 1 && only ? at.slots[only.slot]!.kind : null;
    const dated = isDate(game, id) && only && only.min === only.max && (end === 'low' || end === 'high');
    const ends = dated ? endText(desk, end, only.min) : isDate(game, id) ? desk.t('chip.estimate') : of.length === 1 && only ? desk.t(at.slots[only.slot]!.kind === 'low' ? 'chip.lower' : 'chip.upper', { delta: change(only, outcome.readings) }) : desk.t('chip.estimate');
    chips.push(chip({ kind: 'track', id }, data.tracks[t]!.icon ?? null, desk.names.label('track', id), ends, 'flat', maybe));
  }
  for (const o of byKind('flag')) {
    const id = at.slots[o.slot]!.id;
    add(o, data.library.some((l) => l.id === id) ? { kind: 'term', id } : null, null, capital(desk.names.label('flag', id)), desk.t(o.high > 0 ? 'chip.set' : 'chip.cleared'));
  }
  parties(desk, outcome, byKind('cubes'), 'milieu', chips);
  parties(desk, outcome, byKind('seats'), 'assembly', chips);
  units(desk, outcome, byKind('step'), chips);
  for (const o of byKind('lock')) {
    const id = at.slots[o.slot]!.id;
    add(o, { kind: 'unit', id }, null, desk.names.label('unit', id), desk.t(o.high > 0 ? 'chip.locked' : 'chip.unlocked'));
  }
  blocks(desk, outcome, chips);
  for (const o of byKind('line')) {
    const side = data.sides[o.slot - at.line]!;
    const to = o.min === o.max ? side.lines[o.min] : undefined;
    add(o, { kind: 'side', id: side.id }, null, desk.t('chip.line', { side: desk.names.label('side', side.id) }), to ? `→ ${desk.pick(to.name)}` : signedRange(o.low, o.high));
  }
  for (const o of byKind('holder')) {
    const id = at.slots[o.slot]!.id;
    const to = o.min === o.max ? desk.look(o.min).name : desk.t('chip.changes');
    chips.push(chip({ kind: 'point', id }, data.points[o.slot - at.holder]!.icon, desk.names.label('point', id), `→ ${to}`, 'flat', o.times < outcome.readings));
  }
  return chips;
}

/** One computed effect. */
export function chip(entity: EntityRef | null, icon: string | null, label: string, delta: string, t: Chip['tone'], maybe: boolean): Chip {
  return { entity, icon, label, delta, tone: t, maybe };
}

/** Whether something rises or falls in every case. */
export function tone(low: number, high: number): Chip['tone'] {
  if (low >= 0 && high > 0) return 'up';
  return high <= 0 && low < 0 ? 'down' : 'flat';
}

/** How often a step up takes: of a single one «one in two», of several «one in two for a step up». */
function stepOdds(desk: Desk, o: SlotOutcome, chance: number): string {
  const odds = oddsOf(desk, chance, 100);
  return o.high - o.low > 1 || o.high > 1 ? desk.t('odds.step', { odds }) : odds;
}

/** «+2» also when it comes only sometimes (the chip says so itself); a range when its size is in doubt. */
function change(o: SlotOutcome, readings: number, scale = 1): string {
  // Half a deputy is rounded alike up and down: what one gains another loses.
  const n = (k: number): number => Math.sign(k) * Math.round(Math.abs(k) * scale);
  if (o.times < readings && o.size !== null) return signedRange(n(o.size), n(o.size));
  return signedRange(n(o.low), n(o.high));
}

/** Cubes of a milieu or seats of an assembly: whoever gains, then whoever loses. What nobody gains or loses goes without saying. */
function parties(desk: Desk, outcome: Outcome, list: readonly SlotOutcome[], kind: 'milieu' | 'assembly', chips: Chip[]): void {
  const { at, data } = desk.game;
  const last = at.parties - 1;
  for (const gain of [true, false]) {
    for (const o of list) {
      const { id, sub } = at.slots[o.slot]!;
      if (gain !== o.high > 0 || (sub === last && list.some((x) => x !== o && at.slots[x.slot]!.id === id))) continue;
      const group = desk.names.label(kind, id);
      const party = desk.names.of({ ref: 'party', id: sub < last ? data.sides[sub]!.id : kind === 'milieu' ? 'unaligned' : 'waverers' }).inner;
      const guests = kind === 'assembly' && sub < last && isGuest(desk.game, id, sub);
      const label = desk.t(gain ? 'chip.gain' : 'chip.loss', { group, party: guests ? desk.t('seats.guests', { side: desk.names.of({ ref: 'side', id: data.sides[sub]!.id }).to }) : party });
      const icon = kind === 'milieu' ? (data.milieus.find((m) => m.id === id)?.icon ?? null) : null;
      chips.push(chip({ kind, id }, icon, label, change(o, outcome.readings, kind === 'assembly' ? perSeat(desk, id) : 1), tone(o.low, o.high), o.times < outcome.readings));
    }
  }
}

/** A side that has no deputies of its own in an assembly: what counts for it there are deputies of others who vote with it. */
export function isGuest(game: Game, assembly: string, side: number): boolean {
  const seats = game.data.assemblies.find((a) => a.id === assembly)?.seats;
  return seats !== undefined && (seats[game.data.sides[side]!.id] ?? 0) === 0;
}

/** Deputies a seat of the rules stands for. */
export function perSeat(desk: Desk, id: string): number {
  const a = desk.game.data.assemblies.find((x) => x.id === id);
  const all = a ? Object.values(a.seats).reduce((x, y) => x + y, 0) : 0;
  return a && all > 0 ? a.deputies / all : 1;
}

function units(desk: Desk, outcome: Outcome, list: readonly SlotOutcome[], chips: Chip[]): void {
  const { at, data } = desk.game;
  const unsure = list.filter((o) => o.times < outcome.readings);
  const together = unsure.length > FEW_UNITS;
  for (const o of list) {
    if (together && o.times < outcome.readings) continue;
    const unit = data.units[o.slot - at.step]!;
    const delta = o.min === o.max ? `→ ${stepName(desk, o.slot - at.step, o.max)}` : signedRange(o.low, o.high);
    chips.push(chip({ kind: 'unit', id: unit.id }, unit.icon, desk.names.label('unit', unit.id), delta, tone(o.low, o.high), o.times < outcome.readings));
  }
  if (!together) return;
  const low = Math.min(...unsure.map((o) => o.low));
  const high = Math.max(...unsure.map((o) => o.high));
  chips.push(chip(null, null, desk.t('chip.someUnits', { n: unsure.length }), signedRange(low, high), tone(low, high), true));
}

/** Forces face down: which one is turned is never known beforehand, only how many. */
function blocks(desk: Desk, outcome: Outcome, chips: Chip[]): void {
  const turned = outcome.told.map((said) => said.filter((e) => e.e === 'block').length);
  several(desk.t('chip.turned'), turned, 1, 'flat', chips);
  several(desk.t('chip.added'), outcome.added, 1, 'up', chips);
  several(desk.t('chip.cut'), outcome.cut, -1, 'down', chips);
}

/** A count over the readings as one chip; none if it is always nought. */
function several(label: string, counts: readonly number[], sign: 1 | -1, t: Chip['tone'], chips: Chip[]): void {
  const most = Math.max(0, ...counts);
  const least = Math.min(...counts);
  if (most === 0) return;
  const [low, high] = sign > 0 ? [least, most] : [-most, -least];
  chips.push(chip(null, null, label, signedRange(low, high), t, least === 0));
}
