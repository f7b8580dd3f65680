import { expect, test } from 'vitest';
import { apply } from '../../rules/apply';
import type { GameEvent } from '../../rules/events';
import { scores } from '../../rules/flow/score';
import { activeSeat, legal, phaseOf } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { endModel } from './end';
import { tableModel } from './table';

test.each(['july-days', 'february-to-october'])('%s: a choice after the ending says what it does to each score, before it is made and on the end page', (id) => {
  const game = gameOf(id);
  const [en, fr] = [createDesk(game, createText('en', ENDING)), createDesk(game, createText('fr', ENDING))];
  let moved = 0;
  let chosen = 0;
  for (let seed = 1; seed <= 3; seed++) {
    const events: GameEvent[] = [];
    const s = setup(game, seed, (e) => events.push(e));
    const pick = picker(seed);
    const did: (readonly (readonly [side: number, delta: number, now: number])[])[] = [];
    const said = (desk: typeof en, side: number): string => `Score ${desk.names.of({ ref: 'side', id: desk.looks[side]!.id }).of}`;
    while (activeSeat(game, s) >= 0) {
      const open = legal(game, s);
      const k = pick(open.length);
      if (phaseOf(game, s) !== 'epilogue') {
        apply(game, s, open[k]!, (e) => events.push(e));
        continue;
      }
      const seen = view(game, s, -1);
      const { decision } = tableModel(en, { seen, viewer: -1, history: [], events, players: game.data.sides.map((x) => ({ name: x.id, human: true })), canUndo: false });
      const choice = decision!.choices.find((c) => c.action === open[k])!;
      const before = scores(s, newRun(game));
      apply(game, s, open[k]!, (e) => events.push(e));
      const now = scores(s, newRun(game));
      did.push(now.flatMap((n, side) => (n === before[side] ? [] : [[side, n - before[side]!, n] as const])));
      for (const [side, delta] of did.at(-1)!) {
        const chip = choice.chips.find((c) => c.label === said(en, side))!;
        expect(chip.delta).toContain(delta > 0 ? `+${delta}` : `−${-delta}`);
        moved++;
      }
      expect(choice.chips.some((c) => c.label.startsWith('Score ')) || choice.forecast.includes('No score changes')).toBe(true);
      chosen++;
    }
    for (const desk of [en, fr]) {
      const { last } = endModel(desk, { state: s, history: [], events });
      expect(last.after).toHaveLength(did.length);
      last.after.forEach((entry, i) => {
        const told = entry.effects.filter((line) => /^Score |^(No score|Aucun score)/.test(line));
        expect(told).toEqual(did[i]!.length === 0 ? [desk.t('end.score-none')] : did[i]!.map(([side, delta, now]) => `${said(desk, side)} ${delta > 0 ? `+${delta}` : `−${-delta}`} (${desk.lang === 'en' ? 'now' : 'désormais'} ${now})`));
      });
    }
  }
  expect(chosen).toBeGreaterThan(3);
  expect(moved).toBeGreaterThan(3);
});
