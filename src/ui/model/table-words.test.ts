/** What players stumbled over at the table, each said so that it cannot be taken otherwise. */
import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { decision, phaseOf } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, playUntil } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { closedChoices } from './closed';
import { decisionView } from './decision';
import { createDesk } from './desk';
import { effectLines } from './effects';
import { endCourse } from './endcourse';
import { sharedText } from './endroads';
import { gaugeText, gaugeView } from './gauges';
import { inspect } from './inspect';
import { deputiesOf, unitViews } from './people';
import { readings } from './readings';
import { NO_TARGETS } from './targets';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en', ENDING));
const fr = createDesk(game, createText('fr', ENDING));
const { at, index } = game;
const side = (id: string): number => index.side.get(id)!;
const plainly = (s: string): string => s.replace(/\u202f/g, ' ');

const sealing = (seat: string, change: Parameters<typeof setState>[2]): State => {
  const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[at.flow.seat] === side(seat));
  setState(game, s, change);
  return s;
};
const asked = (s: State): Parameters<typeof closedChoices>[1] => {
  const seen = view(game, s, s.v[at.flow.seat]!);
  return { seen, decision: decision(game, seen), states: [s] };
};

describe('a closed order', () => {
  it('that must not be given while something is so says that it is so', () => {
    const at = asked(sealing('executive', { flags: { talks: true } }));
    const why = (desk: typeof en): string => plainly(closedChoices(desk, at).find((c) => c.title === desk.names.label('order', 'open-talks'))!.why);
    expect(why(en)).toBe('closed while talks are open');
    expect(why(fr)).toBe('fermé tant que les pourparlers sont ouverts');
  });

  it('that lacks one thing and is barred by another says both', () => {
    const open = asked(sealing('executive', { flags: { 'congress-announced': true, 'congress-open': true }, tracks: { postponed: 2 } }));
    const { why } = closedChoices(en, open).find((c) => c.title === en.names.label('order', 'postpone-congress'))!;
    expect(why).toMatch(/^needs this: .+ \(now 2\); closed while .*congress.*$/);
  });
});

describe('seats', () => {
  const seats = at.seats + index.assembly.get('petrograd-soviet')! * at.parties;
  it('of a side without deputies of its own are deputies of others who vote with it', () => {
    const line = (desk: typeof en): string => plainly(effectLines(desk, [{ slot: seats + side('government'), from: 0, to: 1 }, { slot: seats + side('executive'), from: 8, to: 7 }])[0]!);
    expect(line(en)).toBe('Petrograd Soviet → deputies loyal to the Government +50 (Executive −50)');
    expect(line(fr)).toBe('Soviet de Petrograd → députés acquis au Gouvernement +50 (Exécutif −50)');
    const s = setup(game, 1);
    s.v[seats + side('government')] = 1;
    s.v[seats + side('executive')] = 7;
    const seen = view(game, s, -1);
    const told = (desk: typeof en): string => plainly(inspect(desk, { seen, viewer: -1, events: [], states: readings(game, seen, 2) }, { kind: 'assembly', id: 'petrograd-soviet' })!.rules.join(' '));
    expect(told(en)).toContain('No seat here belongs to the Government by itself: 50 deputies whose voters lean that way vote with it.');
    expect(told(fr)).toContain('Aucun siège n’appartient ici au Gouvernement en propre : 50 députés');
  });

  it('of a side that sits there are its own', () => {
    expect(effectLines(en, [{ slot: seats + side('bolsheviks'), from: 10, to: 11 }])[0]).toBe('Petrograd Soviet → Bolsheviks +50');
  });

  it('are the same deputies on the table, in an effect and in the curves of the end', () => {
    const other = gameOf('petersburg-1905');
    const desk = createDesk(other, createText('en', ENDING));
    const state = setup(other, 1);
    const hall = other.at.seats;
    const odd = other.data.assemblies.findIndex((a) => a.deputies % Object.values(a.seats).reduce((x, y) => x + y, 0) !== 0);
    expect(odd).toBeGreaterThanOrEqual(0);
    const from = hall + odd * other.at.parties;
    const line = effectLines(desk, [{ slot: from, from: 8, to: 9 }, { slot: from + 1, from: 5, to: 4 }])[0]!;
    const [, up, down] = /\+(\d+) \(.+ −(\d+)\)$/.exec(line)!;
    expect(up).toBe(down);
    const { hall: course } = endCourse(desk, [state]);
    expect(course!.rows[0]).toEqual(deputiesOf(desk, state, other.data.assemblies.findIndex((a) => a.id === other.data.meters.halls[0])));
  });

  it('and cubes of nobody are called otherwise', () => {
    expect([en.nobody.short, en.waverers.short]).toEqual(['unaligned', 'waverers']);
  });
});

describe('what only one side knows', () => {
  const track = index.track.get('preparedness')!;
  const state = setup(game, 2);
  setState(game, state, { tracks: { preparedness: 5 } });
  state.v[at.low[track]!] = 3;
  state.v[at.high[track]!] = 6;

  it('stands exact beside what the others know', () => {
    const own = view(game, state, side('government'));
    expect(gaugeView(en, own, track, null)).toMatchObject({ low: 5, high: 5, others: [3, 6] });
    expect(gaugeText(en, gaugeView(en, own, track, null))).toBe('5 of 12; the others know: 3–6');
    expect(plainly(gaugeText(fr, gaugeView(fr, own, track, null)))).toBe('5 sur 12 ; les autres savent : 3–6');
    const other = view(game, state, side('bolsheviks'));
    expect(gaugeView(en, other, track, null)).toMatchObject({ low: 3, high: 6 });
    expect(gaugeView(en, other, track, null).others).toBeUndefined();
  });

  it('is not given out in the account as an estimate of one’s own', () => {
    const nets = [{ slot: at.low[track]!, from: 3, to: 4 }];
    expect(effectLines(en, nets, side('government'))[0]).toBe('Preparedness, as the others know it: at least 4');
    expect(effectLines(en, nets, side('bolsheviks'))[0]).toBe('Preparedness: at least 4');
    expect(effectLines(en, nets, -1)[0]).toBe('Preparedness: at least 4');
  });
});

describe('unity that is spent', () => {
  it('is said to whoever decides, with what it takes from the cards', () => {
    const warnings = (desk: typeof en, unity: number): readonly string[] => decisionView(desk, asked(sealing('bolsheviks', { tracks: { 'unity-bolsheviks': unity } })), [], side('bolsheviks'))!.warnings!;
    expect(warnings(en, 0)).toEqual(['Bolshevik unity: 0. A price in it takes nothing more now; what asks for some of it stays closed. Each card played for its points counts one point less (a split party).']);
    expect(plainly(warnings(fr, 0)[0]!)).toContain('Chaque carte jouée pour ses points compte un point de moins (un parti divisé).');
    expect(warnings(en, 1)).toEqual([]);
  });

  it('is said in the account when it comes to that', () => {
    const slot = at.track + index.track.get('unity-bolsheviks')!;
    expect(effectLines(en, [{ slot, from: 1, to: 0 }])[0]).toBe('Bolshevik unity −1 (now 0: nothing is left to pay with)');
    expect(effectLines(en, [{ slot, from: 2, to: 1 }])[0]).toBe('Bolshevik unity −1 (now 1)');
  });
});

describe('a unit the common words do not fit', () => {
  it('has words of its own wherever its step is told', () => {
    const unit = index.unit.get('cadet-schools')!;
    const s = cloneState(setup(game, 1));
    s.v[at.step + unit] = 4;
    expect(unitViews(en, s, NO_TARGETS)[unit]!.stepLabel).toBe('part of them gone over');
    expect(plainly(effectLines(fr, [{ slot: at.step + unit, from: 3, to: 4 }])[0]!)).toBe('Écoles d’élèves-officiers → ralliées en partie');
    expect(effectLines(en, [{ slot: at.step, from: 3, to: 4 }])[0]).toMatch(/→ won over$/);
  });
});

describe('a track that serves two sides', () => {
  it('says how much it counts for each, on asking and at the end', () => {
    const s = setup(game, 1);
    setState(game, s, { tracks: { road: 6 } });
    const seen = view(game, s, -1);
    const rules = inspect(en, { seen, viewer: -1, events: [], states: readings(game, seen, 2) }, { kind: 'track', id: 'road' })!.rules.join(' ');
    expect(rules).toContain('Serves two sides, but not alike: 3 times in “The parliamentary road” and once in “The Government’s order”.');
    expect(sharedText(en, s)).toBe('Road to the Assembly counts in both, but not alike: 18 in “The parliamentary road”, 6 in “The Government’s order”.');
    expect(plainly(sharedText(fr, s))).toContain('18 dans « La voie parlementaire », 6 dans « L’ordre du Gouvernement »');
    expect(inspect(en, { seen, viewer: -1, events: [], states: readings(game, seen, 2) }, { kind: 'track', id: 'heat' })!.rules.join(' ')).not.toContain('Serves two sides');
  });
});
