import { describe, expect, it } from 'vitest';
import { apply } from '../../rules/apply';
import type { GameEvent } from '../../rules/events';
import type { Game, Test } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { pressHistory } from './presscache';

/** The morning of a paper: how things stand, how they stood the morning before, and what happened between. */
interface Morning {
  readonly now: State;
  readonly before: State;
  readonly events: readonly GameEvent[];
}

function mornings(game: Game, seed: number): Morning[] {
  const out: Morning[] = [];
  let events: GameEvent[] = [];
  const s = setup(game, seed, (e) => events.push(e));
  const pick = picker(seed);
  let before = cloneState(s);
  const close = (): void => {
    const now = cloneState(s);
    if (activeSeat(game, s) >= 0) now.v[game.at.flow.phase] = PHASE.start;
    out.push({ now, before, events });
    before = now;
    events = [];
  };
  while (activeSeat(game, s) >= 0) {
    const open = legal(game, s);
    apply(game, s, open[pick(open.length)]!, (e) => {
      // The papers of a period are made up before anything of the next.
      if (e.e === 'period') close();
      events.push(e);
    });
  }
  close();
  return out;
}

/** What a headline says happened, asked of the events themselves and not of its own condition. */
type Fact = (m: Morning, game: Game) => boolean;

const value = (s: State, game: Game, track: string): number => s.v[game.at.track + game.index.track.get(track)!]!;
const flag = (s: State, game: Game, id: string): boolean => s.v[game.at.flag + game.index.flag.get(id)!] === 1;
const became = (id: string): Fact => (m, game) => flag(m.now, game, id) && m.events.some((e) => e.e === 'change' && e.slot === game.at.flag + game.index.flag.get(id)! && e.to === 1);
const rose = (id: string): Fact => (m, game) => value(m.now, game, id) > value(m.before, game, id);
const fell = (id: string): Fact => (m, game) => value(m.now, game, id) < value(m.before, game, id);
/** The garrison was ordered away: by a sealed order, or by the answer to a dispatch. */
const sentAway: Fact = (m) => m.events.some((e) => (e.e === 'order' && e.order === 'garrison-order' && e.carried) || (e.e === 'choice' && e.option === 'garrison-two-thirds'));
const refused: Fact = (m) => m.events.some((e) => (e.e === 'test' && e.refused > 0) || (e.e === 'check' && e.id === 'garrison-two-thirds-obeyed' && !e.passed));
const all = (...facts: readonly Fact[]): Fact => (m, game) => facts.every((f) => f(m, game));

const FACTS: Readonly<Record<string, Readonly<Record<string, Fact>>>> = {
  'weeks-before-october': {
    'front:front-congress-announced': became('congress-announced'), 'izv-congress': became('congress-announced'),
    'front:front-committee': became('committee'), 'izv-committee': became('committee'), 'rech-committee': became('committee'),
    'front:front-order-refused': all(sentAway, refused), 'put-precedent': all(sentAway, refused), 'rech-precedent': all(sentAway, refused), 'izv-precedent': all(sentAway, refused),
    'put-transfer': sentAway, 'izv-transfer': sentAway, 'rech-transfer': sentAway,
    'front:front-generals': became('generals-move'),
    'front:front-benches': became('benches'), 'rech-benches': became('benches'),
    'front:front-walk-out': became('walked-out'), 'put-walkout': became('walked-out'), 'rech-walkout': became('walked-out'),
    'front:front-hours-begin': (m) => m.events.some((e) => e.e === 'hours'), 'front:front-congress-opens': became('congress-open'),
    'izv-talks': became('talks'), 'rech-republic': became('promise-republic'),
    'rech-gov-up': rose('gov-authority'), 'rech-cadets': rose('cadets'), 'put-arms': rose('arms'), 'put-resolve-down': fell('resolve'),
    'izv-road': rose('road'), 'rech-road': rose('road'), 'put-road': rose('road'),
  },
  'july-days': {
    'front:front-out': became('street-out'), 'pravda-out': became('street-out'), 'izvestia-out': became('street-out'), 'rech-out': became('street-out'),
    'front:front-offensive': became('offensive'), 'rech-offensive': became('offensive'),
    'front:front-file': became('published'), 'pravda-published': became('published'), 'rech-published': became('published'),
    'front:front-home': became('led-home'), 'front:front-rules': became('executive-rules'), 'izvestia-rules': became('executive-rules'), 'izvestia-left': became('cadets-left'),
    'izvestia-blood': rose('blood'), 'pravda-shut': fell('legality'), 'rech-authority': rose('gov-authority'), 'rech-authority-lost': fell('gov-authority'),
    'izvestia-authority': rose('soviet-authority'), 'izvestia-authority-lost': fell('soviet-authority'),
  },
};

const GAMES = 240;

describe.each(Object.keys(FACTS))('the headlines of %s', (id) => {
  const game = gameOf(id);
  const facts = FACTS[id]!;
  const desk = createDesk(game, createText('en'));
  const played = Array.from({ length: GAMES }, (_, i) => mornings(game, i + 1));
  const x = newRun(game);
  const conditional = new Map<string, Test>([
    ...game.data.press.flatMap((line, i): [string, Test][] => (game.pressIf[i] ? [[line.id, game.pressIf[i]]] : [])),
    ...game.data.fronts.map((f, i): [string, Test] => [`front:${f.id}`, game.frontIf[i]!]),
  ]);
  const holds = (test: Test, m: Morning): boolean => {
    x.prev = m.before;
    return test(m.now, x);
  };
  /** Every morning with what was printed on it, from common knowledge. */
  const printed = played.flatMap((game_, g) => {
    const history = [view(game, setup(game, g + 1), -1), ...game_.map((m) => view(game, m.now, -1))];
    return pressHistory(desk, history).slice(1).map((e, i) => ({ m: game_[i]!, said: e.said }));
  });

  it('each have a morning on which they are printed, and one on which they are not because they would be untrue', () => {
    const never: string[] = [];
    for (const [key, test] of conditional) {
      if (!printed.some(({ said }) => said.includes(key))) never.push(`${key} is never printed`);
      if (!printed.some(({ m }) => !holds(test, m))) never.push(`${key} is always true`);
    }
    expect(never).toEqual([]);
  });

  it('are withheld when their condition fails', () => {
    const wrong: string[] = [];
    for (const { m, said } of printed) for (const key of said) if (conditional.has(key) && !holds(conditional.get(key)!, m)) wrong.push(key);
    expect(wrong).toEqual([]);
  });

  it('say what happened', () => {
    for (const key of Object.keys(facts)) expect([...conditional.keys()]).toContain(key);
    const wrong = new Map<string, number>();
    for (const { m, said } of printed) for (const key of said) if (facts[key] && !facts[key](m, game)) wrong.set(key, (wrong.get(key) ?? 0) + 1);
    expect([...wrong]).toEqual([]);
  });
});
