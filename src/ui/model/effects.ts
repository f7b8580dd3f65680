import { apportion } from '../../rules/apportion';
import { dateText, dayOf, endText, isDate, shiftText } from './dates';
import type { Desk } from './desk';
import { isGuest, perSeat } from './chips';
import { inner, plain, range, signed } from './num';
import { stepName } from './stepname';
import { trackLabel } from './tracklabel';

/** A net change of one slot. */
export interface Net {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** Consecutive changes of one slot count as one; what ends where it began is nothing. */
export function netChanges(list: readonly Net[]): Net[] {
  const by = new Map<number, { slot: number; from: number; to: number }>();
  for (const c of list) {
    const known = by.get(c.slot);
    if (known) known.to = c.to;
    else by.set(c.slot, { ...c });
  }
  return [...by.values()].filter((c) => c.from !== c.to);
}

/**
 * Changes in words, one line an entity: «Docks → Reds +2 (Blues −1)». Slots that are only bookkeeping of the rules
 * have no words and never appear. To a viewer who knows a hidden value, what others guess of it is told as theirs.
 */
export function effectLines(desk: Desk, list: readonly Net[], viewer = -1): string[] {
  const { at, data } = desk.game;
  const out: string[] = [];
  const groups = new Map<string, Net[]>();
  const label = desk.names.label;
  for (const c of netChanges(list)) {
    const { kind, id } = at.slots[c.slot]!;
    const delta = signed(c.to - c.from);
    switch (kind) {
      case 'track':
        out.push(isDate(desk.game, id)
          ? desk.t('line.date', { what: label('track', id), shift: shiftText(desk, c.to - c.from, c.to - c.from), now: dayOf(desk, c.to) })
          : desk.t(isSpent(desk, id, c.to) ? 'line.trackSpent' : 'line.track', { what: trackLabel(desk, id), delta, now: plain(c.to) }));
        break;
      case 'flag': out.push(desk.t(c.to === 1 ? 'line.flag' : 'line.unflag', { what: label('flag', id) })); break;
      case 'step': out.push(desk.t('line.unit', { what: label('unit', id), step: inner(stepName(desk, c.slot - at.step, c.to)) })); break;
      case 'lock': out.push(desk.t(c.to === 1 ? 'line.lock' : 'line.unlock', { what: label('unit', id) })); break;
      case 'value': out.push(desk.t('line.force', { what: label('block', id), delta, now: plain(c.to) })); break;
      case 'up': if (c.to === 0) out.push(desk.t('line.rumour', { what: label('block', id) })); break;
      case 'line': {
        const side = data.sides.find((s) => s.id === id);
        out.push(desk.t('line.line', { side: label('side', id), line: label('line', side?.lines[c.to]?.id ?? '', id) }));
        break;
      }
      case 'holder': out.push(desk.t('line.holder', { what: label('point', id), side: desk.names.of({ ref: 'side', id: data.sides[c.to]?.id ?? '' }).inner })); break;
      case 'low':
      case 'high':
      case 'cubes':
      case 'seats': {
        const key = kind === 'low' || kind === 'high' ? `known:${id}` : `${kind}:${id}`;
        const group = groups.get(key);
        if (group) group.push(c);
        else groups.set(key, [c]);
        break;
      }
      default: break;
    }
  }
  for (const [key, group] of groups) {
    const [kind, id] = key.split(':') as [string, string];
    if (kind === 'known') out.push(estimate(desk, id, group, viewer));
    else out.push(parties(desk, kind === 'cubes' ? 'milieu' : 'assembly', id, group));
  }
  return out;
}

/** A side's unity at the bottom of its scale: prices in it take nothing any more. */
function isSpent(desk: Desk, track: string, value: number): boolean {
  const { data, index } = desk.game;
  return data.sides.some((side) => side.unity === track) && value <= data.tracks[index.track.get(track)!]!.min;
}

/** «Docks → Reds +2 (Blues −1)»; seats are told in deputies. */
function parties(desk: Desk, kind: 'milieu' | 'assembly', id: string, group: readonly Net[]): string {
  const { at, data } = desk.game;
  const last = at.parties - 1;
  const scale = kind === 'assembly' ? perSeat(desk, id) : 1;
  const name = (slot: number): string => {
    const { sub } = at.slots[slot]!;
    if (kind === 'assembly' && sub < last && isGuest(desk.game, id, sub)) return desk.t('seats.guests', { side: desk.names.of({ ref: 'side', id: data.sides[sub]!.id }).to });
    return desk.names.of({ ref: 'party', id: sub < last ? data.sides[sub]!.id : kind === 'milieu' ? 'unaligned' : 'waverers' }).inner;
  };
  const gains = group.filter((c) => c.to > c.from);
  const losses = group.filter((c) => c.to < c.from);
  // What some gain is what the others lose: both are told in as many deputies.
  const told = new Map([gains, losses].flatMap((list) => {
    const seats = list.map((c) => Math.abs(c.to - c.from));
    return apportion(seats, Math.round(seats.reduce((a, b) => a + b, 0) * scale)).map((n, i) => [list[i]!, list === gains ? n : -n] as const);
  }));
  const word = (c: Net): string => `${name(c.slot)} ${signed(told.get(c)!)}`;
  // Cubes that leave a side without joining another are told as its loss.
  const nobody = gains.length === 1 && at.slots[gains[0]!.slot]!.sub === last;
  const up = nobody ? '' : gains.map(word).join(', ');
  const down = losses.map(word).join(', ');
  return desk.t(up === '' ? 'line.loss' : down === '' ? 'line.gain' : 'line.gainLoss', { what: desk.names.label(kind, id), up, down });
}

/** What is known of a hidden track after the change; an end that did not move is taken from its last word. */
function estimate(desk: Desk, id: string, group: readonly Net[], viewer: number): string {
  const { at } = desk.game;
  const low = group.find((c) => at.slots[c.slot]!.kind === 'low');
  const high = group.find((c) => at.slots[c.slot]!.kind === 'high');
  const what = desk.names.label('track', id);
  if (isDate(desk.game, id)) {
    const now = low && high ? dateText(desk, low.to, high.to) : low ? endText(desk, 'low', low.to) : endText(desk, 'high', high!.to);
    return desk.t('line.dateKnown', { what, now });
  }
  const track = desk.game.data.tracks[desk.game.index.track.get(id)!]!;
  if (track.hidden?.knownTo?.includes(desk.looks[viewer]?.id ?? '')) {
    const now = low && high ? range(low.to, high.to) : low ? desk.t('limits.how', { op: 'least', min_n: plain(low.to), max_n: '' }) : desk.t('limits.how', { op: 'most', min_n: '', max_n: plain(high!.to) });
    return desk.t('line.othersKnow', { what, now });
  }
  if (low && high) return desk.t('line.estimate', { what, from: range(low.from, high.from), to: range(low.to, high.to) });
  if (low) return desk.t('line.atLeast', { what, n: plain(low.to) });
  return desk.t('line.atMost', { what, n: plain(high!.to) });
}
