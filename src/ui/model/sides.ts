import { newRun } from '../../rules/run';
import { scores } from '../../rules/flow/score';
import type { State } from '../../rules/state';
import { ZONE } from '../../rules/state';
import { isDate } from './dates';
import type { Desk } from './desk';
import { gaugeView } from './gauges';
import { range } from './num';
import { spread } from './readings';
import type { SidePanel } from './screen';

/** Who sits at a side. */
export interface Player {
  readonly name: string;
  readonly human: boolean;
}

/** Every side's panel. `states` are readings of the viewer's situation: what depends on hidden facts is told from them. */
export function sidePanels(desk: Desk, s: State, states: readonly State[], previous: State | null, players: readonly Player[]): SidePanel[] {
  const { game } = desk;
  const { at, data } = game;
  const standings = standing(desk, states);
  return data.sides.map((side, i) => {
    const line = side.lines[s.v[at.line + i]!];
    const onLine = s.v[at.onLine + i]!;
    const hand = game.handDeck[i]!.filter((c) => s.v[at.zone + c] === ZONE.hand + i).length;
    const player = players[i];
    return {
      side: desk.look(i),
      about: desk.pick(side.about), wants: desk.pick(side.wants), ruin: desk.pick(side.ruin),
      line: line ? desk.pick(line.name) : '', lineAbout: line ? desk.pick(line.about) : '',
      onLine: desk.t('side.onLine', { n: onLine }),
      player: player?.name ?? '', isHuman: player?.human ?? false,
      gauges: data.tracks.flatMap((t, k) => (t.side === side.id && !isDate(game, t.id) ? [gaugeView(desk, s, k, previous)] : [])),
      objectives: objectivesOf(desk, states, i),
      hand, reserve: s.v[at.reserve + i]!,
      standing: range(...standings[i]!),
    };
  });
}

/** How far each objective is, by the more cautious reading. */
export function objectivesOf(desk: Desk, states: readonly State[], side: number): SidePanel['objectives'][number][] {
  const { game } = desk;
  const x = newRun(game);
  x.seat = side;
  return game.objectives[side]!.map((o, k) => {
    const [now] = spread(states, (s) => o.progress(s, x));
    const { id, name } = game.data.sides[side]!.objectives[k]!;
    return { entity: { kind: 'aim', id: `${game.data.sides[side]!.id}/${id}` }, label: desk.pick(name), now, goal: o.goal, points: o.points, done: now >= o.goal };
  });
}

/** Scores of every side if the game ended now, as far as the readings agree. */
export function standing(desk: Desk, states: readonly State[]): (readonly [low: number, high: number])[] {
  const x = newRun(desk.game);
  const all = states.map((s) => scores(s, x));
  return desk.looks.map((_, i) => {
    const list = all.map((row) => row[i]!);
    return [Math.min(...list), Math.max(...list)] as const;
  });
}
