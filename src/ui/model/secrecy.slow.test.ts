import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import { activeSeat, legalNames } from '../../rules/legal';
import { setup } from '../../rules/setup';
import { apply } from '../../rules/apply';
import { legal } from '../../rules/legal';
import type { State } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { gameOf, hasScenario, picker } from '../../testkit';
import { createText } from '../text';
import { boardModel } from './boardmodel';
import { createDesk } from './desk';
import { inspect } from './inspect';
import { readings } from './readings';
import { reportsOf } from './report';
import { tableModel } from './table';

/** The same news with everything changed that a viewer may not know: others' private news dropped, secret slots scrambled. */
function scrambled(game: Game, events: readonly GameEvent[], viewer: number): GameEvent[] {
  return events.flatMap((e): GameEvent[] => {
    if (e.only !== undefined && e.only !== viewer) return [];
    if (e.e !== 'change') return [e];
    const secret = game.secrets.find((x) => x.slot === e.slot);
    if (!secret || (viewer >= 0 && ((secret.seats >> viewer) & 1) === 1)) return [e];
    return [{ ...e, from: e.from + 3, to: e.to - 2 }];
  });
}

describe('what others may not know', () => {
  for (const [name, wanted] of [['_fixtures/two-sides', 300], ['weeks-before-october', 1000]] as const) {
    if (!hasScenario(name)) continue;
    it(`changes nothing on a viewer's screen in ${name}`, { timeout: 240_000 }, () => {
      const game = gameOf(name);
      const pick = picker(11);
      let states = 0;
      for (let seed = 1; states < wanted; seed++) {
        const desk = createDesk(game, createText(seed % 2 === 0 ? 'fr' : 'en'));
        const other = createDesk(game, createText(seed % 2 === 0 ? 'fr' : 'en'));
        const events: GameEvent[] = [];
        const s = setup(game, seed, (e) => events.push(e));
        const history: State[] = [view(game, s, -1)];
        const players = game.data.sides.map((x) => ({ name: x.id, human: true }));
        let period = 0;
        while (activeSeat(game, s) >= 0 && states < wanted) {
          const viewer = pick(game.sides + 1) - 1;
          const seen = view(game, s, viewer);
          const twin = sample(game, seen, seed * 1000 + states);
          const again = view(game, twin, viewer);
          const screen = (d: typeof desk, v: State, news: readonly GameEvent[]): string => {
            const table = tableModel(d, { seen: v, viewer, history, events: news, players, canUndo: false });
            const unit = inspect(d, { seen: v, viewer, events: news, states: readings(game, v) }, { kind: 'track', id: game.data.tracks.find((t) => t.hidden)!.id });
            return JSON.stringify([table, unit, boardModel(d, table, v, { theme: 'day', reducedMotion: true }), reportsOf(d, { events: news, from: news.findLastIndex((e) => e.e === 'period'), viewer, history }).flatMap((r) => r.entries.map((e) => [e.text, e.effects]))]);
          };
          const plain = (text: string): string => text.replace(/"key":"[^"]*"/g, '');
          expect(plain(screen(other, again, scrambled(game, events, viewer)))).toBe(plain(screen(desk, seen, events)));
          const seat = activeSeat(game, s);
          const own = view(game, s, seat);
          expect(legalNames(game, own)).toEqual(legalNames(game, s));
          expect(legalNames(game, sample(game, own, seed + states))).toEqual(legalNames(game, s));
          states++;
          const actions = legal(game, s);
          apply(game, s, actions[pick(actions.length)]!, (e) => events.push(e));
          if (s.v[game.at.flow.period] === period) continue;
          period = s.v[game.at.flow.period]!;
          history.push(view(game, s, -1));
        }
      }
      expect(states).toBe(wanted);
    });
  }
});
