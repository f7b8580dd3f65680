import { describe, expect, it } from 'vitest';
import type { Game } from '../../rules/game';
import { apply } from '../../rules/apply';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { loadScenario } from '../../scenario/load';
import { gameOf, hasScenario, picker, scenarioFiles } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { pressHistory } from './presscache';

/** Common knowledge at the beginning of each period of a random game, and at its end. */
function chronicle(game: Game, seed: number): State[] {
  const s = setup(game, seed);
  const pick = picker(seed);
  const out = [view(game, s, -1)];
  let period = 0;
  while (activeSeat(game, s) >= 0) {
    const actions = legal(game, s);
    apply(game, s, actions[pick(actions.length)]!);
    if (s.v[game.at.flow.period] === period) continue;
    period = s.v[game.at.flow.period]!;
    out.push(view(game, s, -1));
  }
  return [...out, view(game, s, -1)];
}

describe('the papers', () => {
  for (const name of ['_fixtures/two-sides', 'weeks-before-october', 'july-days'].filter(hasScenario)) {
    it(`of ${name} come out for every period, and say nothing twice within three unless they have nothing else`, () => {
      const game = gameOf(name);
      const desk = createDesk(game, createText('fr'));
      let fronts = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const history = chronicle(game, seed);
        const editions = pressHistory(desk, history);
        expect(editions).toHaveLength(history.length);
        const once = new Set<string>();
        editions.forEach((e, i) => {
          expect(e.papers.map((p) => p.id)).toEqual(game.data.papers.map((p) => p.id));
          const recent = editions.slice(Math.max(0, i - 3), i).flatMap((x) => x.said);
          // The page sets the headline on the sheet of its paper.
          if (e.front) expect(e.papers.map((p) => p.id)).toContain(e.front.paper);
          for (const id of e.said) {
            if (recent.includes(id)) {
              const own = game.data.press.find((line) => line.id === id)!;
              const other = game.data.press.filter((line) => line.paper === own.paper && line.if === undefined && !recent.includes(line.id));
              expect([own.if, other], `${id} in edition ${i}`).toEqual([undefined, []]);
            }
            if (!id.startsWith('front:')) continue;
            expect(once.has(id), `${id} is printed a second time`).toBe(false);
            once.add(id);
            fronts++;
          }
        });
        // A fresh desk over copies of the same views prints the same papers.
        const copies = history.map((s) => ({ rng: s.rng, v: s.v.slice() }));
        expect(pressHistory(createDesk(game, createText('fr')), copies)).toEqual(editions);
      }
      if (game.data.fronts.length > 0) expect(fronts).toBeGreaterThan(0);
    });
  }

  it.runIf(hasScenario('weeks-before-october'))('do not print a line again because it is still true, and seldom have nothing to say', () => {
    const game = gameOf('weeks-before-october');
    const desk = createDesk(game, createText('en'));
    const conditional = new Set(game.data.press.flatMap((line) => (line.if === undefined ? [] : [line.id])));
    let again = 0;
    let lines = 0;
    let silent = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const editions = pressHistory(desk, chronicle(game, seed));
      editions.forEach((e, i) => {
        lines += e.papers.length;
        silent += e.papers.length - e.said.filter((id) => !id.startsWith('front:')).length;
        for (const id of e.said) {
          const before = editions.slice(0, i).findLastIndex((x) => x.said.includes(id));
          if (before < 0 || !conditional.has(id)) continue;
          again++;
          expect(editions.slice(before + 1, i).some((x) => x.over.includes(id)), `${id} in edition ${i} of seed ${seed}`).toBe(true);
        }
      });
    }
    expect(again).toBeGreaterThan(0);
    expect(silent / lines).toBeLessThan(0.05);
  });

  it('say again what they say on any day, where they have nothing else', () => {
    const game = gameOf('_starter');
    const desk = createDesk(game, createText('en'));
    const any = new Set(game.data.press.flatMap((line) => (line.if === undefined ? [line.id] : [])));
    let again = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const editions = pressHistory(desk, chronicle(game, seed));
      editions.forEach((e, i) => {
        expect(e.papers.map((paper) => paper.entity)).not.toContain(null);
        again += e.said.filter((id) => any.has(id) && editions[i - 1]?.said.includes(id)).length;
      });
    }
    expect(again).toBeGreaterThan(0);
  });

  it.runIf(hasScenario('weeks-before-october'))('take turns between lines as urgent as each other', () => {
    const game = gameOf('weeks-before-october');
    const plain = game.data.papers.flatMap((p) => {
      const lines = game.data.press.filter((l) => l.paper === p.id && l.if === undefined);
      return lines.map((l) => ({ id: l.id, rivals: lines.filter((o) => o.priority === l.priority && o.id !== l.id).map((o) => o.id) }));
    }).filter((l) => l.rivals.length > 0);
    expect(plain.length).toBeGreaterThan(0);
    const desk = createDesk(game, createText('en'));
    let checked = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const editions = pressHistory(desk, chronicle(game, seed));
      editions.forEach((e, i) => {
        const before = (id: string): number => editions.slice(0, i).filter((x) => x.said.includes(id)).length;
        for (const line of plain.filter((l) => e.said.includes(l.id))) {
          const recent = editions.slice(Math.max(0, i - 3), i).flatMap((x) => x.said);
          for (const rival of line.rivals.filter((id) => !recent.includes(id))) {
            checked++;
            expect(before(line.id), `${line.id} rather than ${rival} in edition ${i} of seed ${seed}`).toBeLessThanOrEqual(before(rival));
          }
        }
      });
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('come out only while their condition holds, front page and all', () => {
    const files = scenarioFiles('_fixtures/two-sides');
    const shut = files['texts/press.yaml']!.replace('{id: the-hook, side', '{id: the-hook, if: {period: {from: 1}}, side');
    const { game, faults } = loadScenario({ ...files, 'texts/press.yaml': shut });
    expect(faults).toEqual([]);
    const editions = pressHistory(createDesk(game!, createText('en')), chronicle(game!, 3));
    expect(editions.map((e) => e.papers.map((p) => p.id)).slice(0, 2)).toEqual([['harbour-mail'], ['the-hook', 'harbour-mail']]);
    expect(editions[0]!.said.some((id) => id.startsWith('hook'))).toBe(false);
    const gone = loadScenario({ ...files, 'texts/press.yaml': shut.replace('{period: {from: 1}}', '{period: {from: 99}}') });
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const past = chronicle(gone.game!, seed);
      expect(pressHistory(createDesk(gone.game!, createText('en')), past).flatMap((e) => e.said).filter((id) => id.startsWith('front:'))).toEqual([]);
    }
  });

  it('print the most urgent line that fits', () => {
    const game = gameOf('_fixtures/two-sides');
    const desk = createDesk(game, createText('en'));
    const [first] = pressHistory(desk, [view(game, setup(game, 1), -1)]);
    for (const paper of game.data.papers) {
      const said = game.data.press.find((l) => l.paper === paper.id && first!.said.includes(l.id));
      const plain = game.data.press.filter((l) => l.paper === paper.id && l.if === undefined).map((l) => l.priority);
      if (plain.length > 0) expect(said!.priority).toBeGreaterThanOrEqual(Math.max(...plain));
    }
  });
});
