import { describe, expect, it } from 'vitest';
import { apply } from '../../rules/apply';
import type { GameEvent } from '../../rules/events';
import { mayHear } from '../../rules/hear';
import { activeSeat, legal, phaseOf } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState, HIDDEN } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { reportsOf } from './report';
import { meaningfulSlots } from './slots';
import { tableModel } from './table';
import { asItStood } from './then';

const game = gameOf('weeks-before-october');
const desk = createDesk(game, createText('en'));

interface Night {
  readonly after: State;
  readonly events: readonly GameEvent[];
  /** Events before the action that played the beats. */
  readonly from: number;
  /** The true position when a beat began, by the number of events before it. */
  readonly beats: readonly { readonly at: number; readonly beat: number; readonly state: State }[];
}

/** Every action of random games that plays beats of the final hours. */
function nights(seeds: number): Night[] {
  const out: Night[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const events: GameEvent[] = [];
    let beats: { at: number; beat: number; state: State }[] = [];
    const s = setup(game, seed, (e) => events.push(e));
    const pick = picker(seed);
    while (activeSeat(game, s) >= 0) {
      const open = legal(game, s);
      const from = events.length;
      apply(game, s, open[pick(open.length)]!, (e) => {
        if (e.e === 'beat') beats.push({ at: events.length, beat: e.beat, state: cloneState(s) });
        events.push(e);
      });
      if (beats.length === 0) continue;
      out.push({ after: cloneState(s), events: events.slice(), from, beats });
      beats = [];
    }
  }
  return out;
}

const all = nights(12);

describe('the table while the final hours are told', () => {
  it('stands as it did when the beat began, for every viewer, and hides what was hidden then', () => {
    let compared = 0;
    let moved = 0;
    for (const { after, events, beats } of all) {
      for (const { at, beat, state } of beats) {
        const to = events.slice(0, at).filter((e) => mayHear(game, e, -1)).length;
        for (let viewer = -1; viewer < game.sides; viewer++) {
          const heard = events.filter((e) => mayHear(game, e, viewer));
          const then = asItStood(game, { seen: view(game, after, viewer), events: heard }, to);
          const real = view(game, state, viewer);
          const now = view(game, after, viewer);
          const slots = meaningfulSlots(game);
          // A reading that has come out since may stay hidden, never the other way round.
          expect(slots.filter((k) => then.seen.v[k] !== HIDDEN && then.seen.v[k] !== real.v[k]).map((k) => `${game.at.slots[k]!.kind} ${game.at.slots[k]!.id}`)).toEqual([]);
          moved += slots.filter((k) => then.seen.v[k] !== now.v[k]).length;
          expect(then.seen.v[game.at.flow.beat]).toBe(beat > 1 ? beat - 1 : 1);
          expect(heard[then.events.length]!.e).toBe('beat');
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(40);
    expect(moved).toBeGreaterThan(40);
  });

  it('says nothing of the ending before it is told', () => {
    let ended = 0;
    for (const { after, events, beats } of all) {
      if (after.v[game.at.flow.ending] === 0) continue;
      const seen = view(game, after, -1);
      const heard = events.filter((e) => mayHear(game, e, -1));
      const to = events.slice(0, beats[0]!.at).filter((e) => mayHear(game, e, -1)).length;
      const then = asItStood(game, { seen, events: heard }, to);
      const table = tableModel(desk, { seen: then.seen, viewer: -1, history: [], events: then.events, players: game.data.sides.map((x) => ({ name: x.id, human: false })), canUndo: false });
      expect([desk.t('round.epilogue'), desk.t('round.end')]).not.toContain(table.round);
      expect(then.seen.v[game.at.flow.ending]).toBe(0);
      ended++;
    }
    expect(ended).toBeGreaterThan(2);
  });

  it('comes as far as each sheet does, and to the present with the last', () => {
    let sheets = 0;
    for (const { after, events, from } of all) {
      const heard = events.filter((e) => mayHear(game, e, -1));
      const told = reportsOf(desk, { events: heard, from: events.slice(0, from).filter((e) => mayHear(game, e, -1)).length, viewer: -1, history: [] });
      const beats = told.filter((r) => r.kind === 'beat');
      beats.forEach((sheet, i) => {
        const then = asItStood(game, { seen: view(game, after, -1), events: heard }, sheet.to!);
        const last = then.events.findLast((e) => e.e === 'beat');
        // Its heading is told again at most once, over what came of it.
        const again = sheet.entries.filter(({ kind, text }) => kind === 'beat' && text === sheet.title);
        expect(again.length).toBeLessThanOrEqual(1);
        if (sheet.entries.length > 1) for (const entry of again) expect(entry.effects.length + entry.sums.length).toBeGreaterThan(0);
        // The sheet of a beat shows what that beat brought, and nothing of the next.
        expect(desk.t('log.beat', { n: last?.e === 'beat' ? last.beat : 0 })).toBe(sheet.title.split(/[,:·(]/)[0]!.trim());
        if (i === beats.length - 1 && told.at(-1) === sheet) expect(then.seen).toEqual(view(game, after, -1));
        sheets++;
      });
    }
    expect(sheets).toBeGreaterThan(20);
    expect(all.some(({ after }) => phaseOf(game, after) === 'plan')).toBe(true);
  });
});
