import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { decision, phaseOf } from '../../rules/legal';
import { view } from '../../rules/view';
import { gameOf, playUntil, positionAt } from '../../testkit';
import { createText } from '../text';
import { decisionView } from './decision';
import { createDesk } from './desk';
import { readings } from './readings';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));

describe('a reserve card in the hours', () => {
  it('says what it is worth there, and that one counts in all the beats', () => {
    for (const id of ['bolsheviks', 'government'] as const) {
      const seat = game.index.side.get(id)!;
      const seen = view(game, positionAt(game, seat, 'commit'), seat);
      const made = decisionView(en, { seen, decision: decision(game, seen), states: readings(game, seen, 2) }, [], seat)!;
      expect(made.text).toBe('A card adds its points, 2 at most, to the strokes that count a reserve. One and the same card counts in all 2 beats that are played now. A card kept can still serve later.');
      for (const choice of made.choices.slice(1)) {
        const [, points, worth] = /^(\d) points? on the card, (\d) points? in each stroke, then it leaves the game\.$/.exec(choice.text)!;
        expect(Number(worth)).toBe(Math.min(2, Number(points)));
      }
    }
  });

  it('is not praised to a side whose card no stroke counts', () => {
    const seat = game.index.side.get('executive')!;
    const seen = view(game, positionAt(game, seat, 'commit'), seat);
    const made = decisionView(en, { seen, decision: decision(game, seen), states: readings(game, seen, 2) }, [], seat)!;
    expect(made.choices.length).toBeGreaterThan(1);
    for (const choice of made.choices.slice(1)) expect(choice.text).toMatch(/only leave the game/);
  });
});

describe('targets', () => {
  it('that would move nothing come last, and say so', () => {
    const seat = game.index.side.get('bolsheviks')!;
    const s = playUntil(game, 5, (x) => phaseOf(game, x) === 'target' && game.data.actions[x.v[game.at.flow.action]!]!.id === 'bol-prepare');
    setState(game, s, { tracks: { arms: game.data.tracks[game.index.track.get('arms')!]!.max } });
    const seen = view(game, s, seat);
    const { choices } = decisionView(en, { seen, decision: decision(game, seen), states: readings(game, seen) }, [], seat)!;
    const targets = choices.filter((c) => c.name.startsWith('target:'));
    expect(targets.length).toBeGreaterThan(1);
    expect(choices.at(-1)).toMatchObject({ title: en.names.label('track', 'arms'), warn: 'It stands at its end: this buys nothing.' });
  });
});
