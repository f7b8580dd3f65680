import { describe, expect, it } from 'vitest';
import { apply } from '../rules/apply';
import type { GameEvent } from '../rules/events';
import { activeSeat, legal } from '../rules/legal';
import { setup } from '../rules/setup';
import type { State } from '../rules/state';
import { cloneState } from '../rules/state';
import { view } from '../rules/view';
import { gameOf, picker } from '../testkit';
import { createDesk, inspect, readings, reportsOf, tableModel } from '../ui/model';
import { endModel } from '../ui/model/end';
import { createText } from '../ui/text';
import { ENDING } from '../ui/text/tables/ending';
import { disputesOf, libraryOf, rulesOf } from './reading';

/** A plain space before high punctuation or inside guillemets, or no space at all before ; ! ? » and after «. */
const ORDINARY = /[ \u00a0][;:!?»]|«[ \u00a0]|[^\u202f\s(…!?.][;!?»]|«[^\u202f]/u;

/** Every text that breaks the rule, with what stands around the place. */
function wrong(value: unknown, out = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    const found = ORDINARY.exec(value);
    if (found && !/^[a-z0-9:/._-]+$/.test(value)) out.add(value.slice(Math.max(0, found.index - 30), found.index + 20));
  } else if (Array.isArray(value)) for (const item of value) wrong(item, out);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) wrong(item, out);
  return out;
}

it('knows ordinary spaces from those of printers', () => {
  expect(wrong(['Quoi\u202f?', '«\u202foui\u202f»', '10:30', 'quoi\u202f!?']).size).toBe(0);
  for (const text of ['Quoi ?', 'Quoi?', '« oui »', 'oui\u00a0: non', 'oui; non']) expect(wrong([text]).size, text).toBe(1);
});

describe.each(['weeks-before-october', 'july-days', 'february-to-october'])('French of %s', (id) => {
  const game = gameOf(id);
  const desk = createDesk(game, createText('fr', ENDING));

  it('has no ordinary space before high punctuation: tables, accounts, the end', () => {
    const events: GameEvent[] = [];
    const s = setup(game, 5, (e) => events.push(e));
    const pick = picker(5);
    const history: State[] = [];
    const bad = new Set<string>();
    const players = game.data.sides.map((side) => ({ name: side.id, human: true }));
    for (let n = 0; activeSeat(game, s) >= 0; n++) {
      const from = events.length;
      const open = legal(game, s);
      if (n % 29 === 0) {
        const seat = activeSeat(game, s);
        const seen = view(game, s, seat);
        const table = tableModel(desk, { seen, viewer: seat, history, events, players, canUndo: false });
        wrong(table, bad);
        wrong(table.rising.map((r) => r.about), bad);
        for (const gauge of [...table.gauges, ...table.pressures, ...table.others]) wrong(inspect(desk, { seen, viewer: seat, events, states: readings(game, seen) }, gauge.entity), bad);
      }
      apply(game, s, open[pick(open.length)]!, (e) => events.push(e));
      if (n % 7 === 0) wrong(reportsOf(desk, { events, from, viewer: -1, history: [] }), bad);
    }
    wrong(endModel(desk, { state: cloneState(s), history, events, dates: game.history.map(() => 1) }), bad);
    expect([...bad]).toEqual([]);
  }, 120_000);

  it('has none in the library, the disputed questions and the rules', async () => {
    expect([...wrong([libraryOf(desk), disputesOf(desk), await rulesOf('fr', { id, title: desk.pick(desk.game.data.title) })])]).toEqual([]);
  });
});
