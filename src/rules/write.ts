import type { Run } from './game';
import { below, chance } from './rng';
import type { State } from './state';

/** Sets a slot and tells the log. The only way effects change the state. */
export function put(s: State, x: Run, slot: number, value: number): void {
  const from = s.v[slot]!;
  if (from === value) return;
  s.v[slot] = value;
  if (x.sink) x.sink({ e: 'change', slot, from, to: value, by: x.cause });
}

/** Something hidden was shown: what was done before it can no longer be undone. */
export function reveal(s: State, x: Run): void {
  const slot = x.game.at.flow.revealed;
  s.v[slot] = s.v[slot]! + 1;
}

/**
 * Adds to a track within its limits. Upward steps in the stiff part succeed only sometimes. A hidden track moves
 * its public range along, or, if `quiet`, only its value within the range as it is known.
 */
export function addTrack(s: State, x: Run, track: number, add: number, quiet = false): void {
  const g = x.game;
  const slot = g.at.track + track;
  const min = g.trackMin[track]!;
  const max = g.trackMax[track]!;
  const lowSlot = g.at.low[track]!;
  let value = s.v[slot]!;
  const stiff = g.stiffFrom[track]!;
  if (add > 0 && value + add > stiff) {
    let missed = 0;
    for (let k = 0; k < add; k++) {
      if (value < stiff || chance(s, g.stiffChance[track]!)) value++;
      else if (value < max) missed++;
    }
    if (missed > 0 && x.sink) x.sink({ e: 'stuck', track: g.data.tracks[track]!.id, missed, chance: g.stiffChance[track]!, by: x.cause });
  } else value += add;
  if (lowSlot >= 0 && !quiet) {
    const highSlot = g.at.high[track]!;
    put(s, x, lowSlot, clamp(s.v[lowSlot]! + add, min, max));
    put(s, x, highSlot, clamp(s.v[highSlot]! + add, min, max));
  }
  if (lowSlot >= 0) value = clamp(value, s.v[lowSlot]!, s.v[g.at.high[track]!]!);
  put(s, x, slot, clamp(value, min, max));
}

export function clamp(n: number, min: number, max: number): number {
  return n < min ? min : n > max ? max : n;
}

/**
 * Moves up to `n` cubes of a milieu (or seats of an assembly) to a party: from `from`, or from the nobody party
 * first and then the largest rival. Whoever already follows a rival is harder to move: such a cube counts two, the
 * last one excepted. `base` is the slot of the group's first party.
 */
export function pull(s: State, x: Run, base: number, to: number, from: number, n: number): void {
  const parties = x.game.at.parties;
  for (let k = 0; k < n; k++) {
    let source = from;
    if (source < 0) {
      source = parties - 1;
      if (to === source || (s.v[base + source] ?? 0) === 0) {
        source = -1;
        for (let p = 0; p < parties - 1; p++) {
          if (p !== to && s.v[base + p]! > 0 && (source < 0 || s.v[base + p]! > s.v[base + source]!)) source = p;
        }
      }
    }
    if (source < 0 || source === to || (s.v[base + source] ?? 0) === 0) return;
    put(s, x, base + source, s.v[base + source]! - 1);
    put(s, x, base + to, s.v[base + to]! + 1);
    if (from < 0 && source !== parties - 1) k++;
  }
}

/** Seats of `n` members follow the electorate's mood, one at a time, from the most over- to the most under-represented. */
export function recall(s: State, x: Run, assembly: number, n: number): void {
  const g = x.game;
  const parties = g.at.parties;
  const base = g.at.seats + assembly * parties;
  const weights = g.electorate[assembly]!;
  const share: number[] = new Array<number>(parties).fill(0);
  let all = 0;
  let seats = 0;
  for (let m = 0; m < weights.length; m++) {
    const w = weights[m]!;
    if (w === 0) continue;
    for (let p = 0; p < parties; p++) {
      const cubes = w * s.v[g.at.cubes + m * parties + p]!;
      share[p] = share[p]! + cubes;
      all += cubes;
    }
  }
  if (all === 0) return;
  for (let p = 0; p < parties; p++) seats += s.v[base + p]!;
  for (let k = 0; k < n; k++) {
    let over = -1;
    let under = -1;
    let most = 0.6;
    let least = -0.6;
    for (let p = 0; p < parties; p++) {
      const gap = s.v[base + p]! - (seats * share[p]!) / all;
      if (gap > most) { most = gap; over = p; }
      if (gap < least) { least = gap; under = p; }
    }
    if (over < 0 || under < 0) return;
    put(s, x, base + over, s.v[base + over]! - 1);
    put(s, x, base + under, s.v[base + under]! + 1);
  }
}

/** Moves a unit's loyalty; a locked unit stays. */
export function moveUnit(s: State, x: Run, unit: number, steps: number): void {
  const at = x.game.at;
  if (s.v[at.lock + unit] === 1) return;
  const slot = at.step + unit;
  put(s, x, slot, clamp(s.v[slot]! + steps, 0, 4));
}

/** Turns up to `n` face-down blocks, evenly drawn, for all to see. */
export function turnUp(s: State, x: Run, n: number): void {
  const at = x.game.at;
  const room = x.game.data.blocks?.room ?? 0;
  for (let k = 0; k < n; k++) {
    let down = 0;
    for (let b = 0; b < room; b++) if (s.v[at.up + b] === 0) down++;
    if (down === 0) return;
    let nth = below(s, down);
    for (let b = 0; b < room; b++) {
      if (s.v[at.up + b] !== 0 || nth-- > 0) continue;
      put(s, x, at.up + b, 1);
      reveal(s, x);
      if (x.sink) x.sink({ e: 'block', block: b, value: s.v[at.value + b]!, by: x.cause });
      break;
    }
  }
}
