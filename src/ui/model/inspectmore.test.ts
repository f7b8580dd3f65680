import { describe, expect, it } from 'vitest';
import { setup } from '../../rules/setup';
import { apply } from '../../rules/apply';
import { activeSeat, legal } from '../../rules/legal';
import type { GameEvent } from '../../rules/events';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { editions } from './press';
import { inspect } from './inspect';
import type { InspectInput } from './facts';
import { namedSum } from './facts';
import { readings } from './readings';
import type { EntityRef, InspectView } from './screen';
import { calendarView } from './calendar';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));

/** A game of random moves up to a period. */
function played(period: number): { readonly state: State; readonly events: readonly GameEvent[] } {
  const events: GameEvent[] = [];
  const state = setup(game, 5, (e) => events.push(e));
  const pick = picker(5);
  while (activeSeat(game, state) >= 0 && state.v[game.at.flow.period]! < period) {
    const open = legal(game, state);
    apply(game, state, open[pick(open.length)]!, (e) => events.push(e));
  }
  return { state, events };
}

const { state, events } = played(4);
const seen = view(game, state, -1);
const input: InspectInput = { seen, viewer: -1, events, states: readings(game, seen) };
const look = (entity: EntityRef, desk = en): InspectView | null => inspect(desk, input, entity);
const clean = (found: InspectView | null): void => {
  expect(found?.title).toBeTruthy();
  expect(found?.now, JSON.stringify(found)).toBeTruthy();
  expect(JSON.stringify(found)).not.toMatch(/\{\w+[,}]|undefined|NaN|\b(?:part|period|aim|headline)\.\w/);
};

describe('looking into what is no thing on the table', () => {
  it('tells of every period what was decided there, and of those to come nothing', () => {
    for (const desk of [en, fr]) {
      game.data.periods.forEach((_, i) => { clean(look({ kind: 'period', id: String(i) }, desk)); });
      clean(look({ kind: 'period', id: 'hours' }, desk));
    }
    const past = look({ kind: 'period', id: '1' })!;
    expect(past.heading).toBe('What was decided');
    expect(past.why.length).toBeGreaterThan(2);
    expect(past.source).toBeTruthy();
    expect(look({ kind: 'period', id: '8' })!.why).toEqual([]);
    expect(look({ kind: 'period', id: '99' })).toBeNull();
    // A date that is hidden is told as possible only.
    const marks = calendarView(en, seen).marks.filter((mark) => !mark.fixed);
    for (const mark of marks) expect(look({ kind: 'period', id: String(mark.from) })!.rules.join(' ')).toContain(`${mark.name}: perhaps`);
    expect(marks.length).toBeGreaterThan(0);
  });

  it('tells how every aim is counted', () => {
    for (const desk of [en, fr]) {
      for (const side of game.data.sides) {
        for (const aim of side.objectives) {
          const found = look({ kind: 'aim', id: `${side.id}/${aim.id}` }, desk);
          clean(found);
          expect(found!.rules).toHaveLength(aim.progress.length);
        }
      }
    }
    expect(look({ kind: 'aim', id: 'nobody/nothing' })).toBeNull();
  });

  it('tells when a paper prints a line or a front page', () => {
    for (const desk of [en, fr]) {
      for (const line of game.data.press) {
        const found = look({ kind: 'headline', id: line.id }, desk);
        clean(found);
        expect(found!.why).toHaveLength(1);
      }
      for (const front of game.data.fronts) clean(look({ kind: 'headline', id: `front/${front.id}` }, desk));
    }
    const [paper] = editions(en, [{ period: 4, now: input.states, before: input.states, opening: false }])[0]!.papers;
    expect(paper!.entity === null ? '' : look(paper!.entity)!.now).toBe(paper!.entity === null ? '' : paper!.line);
  });

  it('opens every line of every named sum to what it counts and what it depends on', () => {
    let lines = 0;
    let moved = 0;
    for (const desk of [en, fr]) {
      Object.keys(game.data.sums).forEach((_, i) => {
        for (const line of namedSum(desk, input.states, i).lines) {
          lines++;
          expect(line.entity, line.what).toBeDefined();
          const found = look(line.entity!, desk);
          clean(found);
          expect(found!.title).toBe(line.what);
          if (found!.why.length > 0) moved++;
        }
      });
    }
    expect(lines).toBeGreaterThan(20);
    expect(moved).toBeGreaterThan(lines / 4);
  });
});
