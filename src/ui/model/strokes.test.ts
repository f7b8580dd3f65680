import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { apply } from '../../rules/apply';
import type { GameEvent } from '../../rules/events';
import { activeSeat, decision, findAction, legalNames, phaseOf } from '../../rules/legal';
import type { State } from '../../rules/state';
import { cloneState, ZONE } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, playUntil } from '../../testkit';
import { openHours } from '../../testkit/hours';
import { createText } from '../text';
import type { Asked } from './asked';
import { choiceOf } from './choices';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { readings } from './readings';
import { risingNow } from './rising';
import type { Choice } from './screen';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));
const bolsheviks = game.index.side.get('bolsheviks')!;

/** The first private moment of a night that the Bolsheviks begin, with three points besides Smolny in their hands. */
function night(): State {
  const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[game.at.flow.period] === 6);
  setState(game, s, {
    tracks: { 'gov-authority': 4, preparedness: 6, cadets: 2, arms: 4, preparation: 4, resolve: 6, heat: 4, 'unity-executive': 3 }, flags: { committee: true },
    // Enough of the garrison follows the Executive for its men to weigh.
    cubes: { garrison: { bolsheviks: 4, executive: 4, government: 0, unaligned: 2 } },
  });
  for (const id of ['bridges', 'telegraph', 'bank']) s.v[game.at.holder + game.index.point.get(id)!] = bolsheviks;
  return openHours(game, s, 'bolsheviks', 'government');
}

/** Until that side is asked for its plan for the first beat of the moment, the others before it doing nothing. */
function asked(start: State, seat: number): Asked {
  const s = cloneState(start);
  while (activeSeat(game, s) !== seat) apply(game, s, findAction(game, s, legalNames(game, s).includes('plan:hold') ? 'plan:hold' : 'commit:none'));
  const seen = view(game, s, seat);
  return { seen, decision: decision(game, seen), states: readings(game, seen) };
}

function choose(desk: Desk, at: Asked, name: string): Choice {
  return at.decision.actions.map((a) => choiceOf(desk, at, a)).find((c) => c.name === name)!;
}

/** What the night really makes of a stroke at the palace, with these plans of the others in the first beat. */
function really(start: State, plans: Readonly<Record<string, string>>): number {
  const s = cloneState(start);
  const events: GameEvent[] = [];
  while (!events.some((e) => e.e === 'assault')) {
    const id = game.data.sides[activeSeat(game, s)]!.id;
    const wish = s.v[game.at.flow.step] === 0 ? plans[id] : undefined;
    const names = legalNames(game, s);
    const name = phaseOf(game, s) === 'commit' ? 'commit:none' : wish !== undefined ? `plan:${wish}` : 'plan:hold';
    expect(names).toContain(name);
    apply(game, s, findAction(game, s, name), (e) => events.push(e));
  }
  return (events.find((e) => e.e === 'assault') as Extract<GameEvent, { e: 'assault' }>).strength;
}

const bounds = (total: string): [number, number] => {
  const [low, high] = total.replaceAll('−', '-').split(/…|–/).map(Number) as [number, number?];
  return [low, high ?? low];
};

describe('a stroke at the palace', () => {
  const start = night();
  const at = asked(start, bolsheviks);
  const own = 'seize:winter-palace';
  const choice = choose(en, at, `plan:${own}`);
  const said = (what: string): string => choice.sums[0]!.ifs!.find((x) => x.what === what)!.total;

  it('is foretold as the night counts it: unguarded, guarded, and with more against it', () => {
    const cases: [string, Record<string, string>][] = [
      [choice.sums[0]!.total, {}],
      [said('Guarded'), { government: 'guard:winter-palace' }],
      [said('The Executive’s men'), { executive: 'mobilise' }],
    ];
    for (const [total, plans] of cases) {
      const [low, high] = bounds(total);
      const real = really(start, { bolsheviks: own, ...plans });
      expect(real).toBeGreaterThanOrEqual(low);
      expect(real).toBeLessThanOrEqual(high);
    }
    // The guard takes two; together with everything else it is worse still.
    expect(bounds(said('Guarded'))).toEqual(bounds(choice.sums[0]!.total).map((n) => n - 2));
    const worst = choice.sums[0]!.ifs!.at(-1)!;
    expect(worst.what).toMatch(/guarded/i);
    expect(bounds(worst.total)[0]).toBeLessThan(bounds(said('Guarded'))[0]);
  });

  it('says so in words, and calls nothing certain that a guard could prevent', () => {
    expect(choice.forecast[0]).toMatch(/^Winter Palace: strength [−\d…–]+, taken .+, if nothing the others plan weighs on it$/);
    expect(choice.forecast.some((l) => l.startsWith('Guarded → strength '))).toBe(true);
    expect(choose(fr, at, `plan:${own}`).forecast.some((l) => l.startsWith('Gardé → force '))).toBe(true);
    const palace = choice.chips.find((c) => c.entity?.kind === 'point')!;
    expect(palace.maybe).toBe(true);
  });

  it('counts the reserve of the others only while they have one', () => {
    const s = cloneState(start);
    const government = game.index.side.get('government')!;
    expect(s.v[game.at.reserve + government]).toBeGreaterThan(0);
    expect(choice.forecast.join(' ')).toContain('a reserve card (Government)');
    for (const c of game.handDeck[government]!) if (s.v[game.at.zone + c] === ZONE.reserve + government) s.v[game.at.zone + c] = ZONE.deck;
    s.v[game.at.reserve + government] = 0;
    expect(choose(en, asked(s, bolsheviks), `plan:${own}`).forecast.join(' ')).not.toContain('reserve card');
  });

  it('is foretold at a closed palace too, for the beat in which it may have opened', () => {
    const s = cloneState(start);
    s.v[game.at.holder + game.index.point.get('bank')!] = game.index.side.get('government')!;
    while (activeSeat(game, s) !== bolsheviks || s.v[game.at.flow.step] !== 1) {
      apply(game, s, findAction(game, s, activeSeat(game, s) === bolsheviks ? 'plan:seize:bank' : legalNames(game, s).includes('plan:hold') ? 'plan:hold' : 'commit:none'));
    }
    const seen = view(game, s, bolsheviks);
    const { forecast } = choose(en, { seen, decision: decision(game, seen), states: readings(game, seen) }, `plan:${own}`);
    expect(forecast[0]).toMatch(/^Winter Palace: strength /);
    expect(forecast[1]).toContain('closed as yet');
  });
});

describe('a rising foretold', () => {
  it('tells how strong its first strokes are, guarded and not', () => {
    const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[game.at.flow.period] === 6);
    const seen = view(game, s, bolsheviks);
    const [told] = risingNow(en, seen, readings(game, seen));
    const found = /A first stroke: strength (\S+) if the others hold, (\S+) if they do all they can against it\. Winter Palace: (\S+) and (\S+)\./.exec(told!.about)!;
    const [open, worst, palace, guarded] = found.slice(1).map(bounds) as [number, number][];
    expect(worst![0]).toBeLessThan(open![0]);
    expect(guarded![0]).toBeLessThanOrEqual(palace![0] - 2);
    expect(risingNow(fr, seen, readings(game, seen))[0]!.about).toContain('Un premier coup\u202f: force ');
  });
});
