import { describe, expect, it } from 'vitest';
import { apply } from '../../rules/apply';
import type { GameEvent } from '../../rules/events';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, hasScenario, picker } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { PANEL_STRINGS } from '../panels/strings';
import { boardModel } from './boardmodel';
import { createDesk } from './desk';
import { endModel } from './end';
import { reportsOf } from './report';
import { tableModel } from './table';

/** Every string of a model that a person reads: names for records and colours are none. */
function strings(value: unknown, out: string[] = []): string[] {
  if (typeof value === 'string') out.push(value);
  else if (Array.isArray(value)) for (const v of value) strings(v, out);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, v] of Object.entries(value)) if (key !== 'key' && key !== 'id' && !(key === 'name' && typeof v === 'string' && v.includes(':'))) strings(v, out);
  }
  return out;
}

describe('the table', () => {
  for (const name of ['_fixtures/two-sides', 'weeks-before-october', 'july-days'].filter(hasScenario)) {
    for (const lang of ['en', 'fr'] as const) {
      it(`of ${name} speaks ${lang} at every step of a game`, () => {
        const game = gameOf(name);
        const desk = createDesk(game, createText(lang, PANEL_STRINGS, ENDING));
        const events: GameEvent[] = [];
        const s = setup(game, 5, (e) => events.push(e));
        const history: State[] = [view(game, s, -1)];
        const players = game.data.sides.map((x) => ({ name: x.id, human: true }));
        const pick = picker(3);
        const read = new Set<string>();
        let period = 0;
        let told = 0;
        while (activeSeat(game, s) >= 0) {
          const seat = activeSeat(game, s);
          const seen = view(game, s, seat);
          const t = tableModel(desk, { seen, viewer: seat, history, events, players, canUndo: false });
          const models = [t, boardModel(desk, t, seen, { theme: 'day', reducedMotion: false }), reportsOf(desk, { events, from: told, viewer: seat, history })];
          // Numbers that nobody may see must not show through, in whatever shape.
          expect(JSON.stringify(models)).not.toMatch(/:-9\d[,}]|\bNaN\b|null…/);
          for (const text of strings(models)) read.add(text);
          told = events.length;
          const actions = legal(game, s);
          apply(game, s, actions[pick(actions.length)]!, (e) => events.push(e));
          if (s.v[game.at.flow.period] === period) continue;
          period = s.v[game.at.flow.period]!;
          history.push(view(game, s, -1));
        }
        for (const text of strings(endModel(desk, { state: s, history, events }))) read.add(text);
        expect(read.size).toBeGreaterThan(200);
        for (const text of read) {
          expect(text).not.toMatch(/[{}]|\$(target|each)|undefined|NaN|Infinity|(?<![A-Z0-9])[-−]9\d\b/);
          expect(text, 'a hyphen is no minus sign').not.toMatch(/(^|[\s(])-\d/);
          if (lang === 'fr') expect(text, 'a space that may break').not.toMatch(/[\p{L}\d»)] [;:!?»]|« /u);
        }
      });
    }
  }
});
