import { describe, expect, it } from 'vitest';
import { gameOf } from '../../testkit/scenarios';
import { table } from '../../testkit/table';
import { activeSeat, legalNames, phaseOf, findAction } from '../../rules/legal';
import { apply } from '../../rules/apply';
import { setup } from '../../rules/setup';
import { compile } from '../../rules/compile';
import type { State } from '../../rules/state';
import { naming } from '../../rules/legal';
import { nameAction } from '../../rules/actions';
import { legal } from '../../rules/legal';
import { createForce, forceData } from './force';
import { parseForce } from './parse';

const g = gameOf('_fixtures/two-sides');
const parse = (text: string) => parseForce(g, 'force.yaml', text);
const forceOf = (text: string) => {
  const { entries, faults } = parse(text);
  expect(faults).toEqual([]);
  return createForce(g, entries);
};

/** Plays first actions until a phase of a seat. */
function until(phase: string, seat: string, period = 0): State {
  const s = setup(g, 3);
  while (!(phaseOf(g, s) === phase && g.data.sides[activeSeat(g, s)]?.id === seat && s.v[g.at.flow.period] === period)) {
    if (activeSeat(g, s) < 0) throw new Error('the game ended first');
    const pass = findAction(g, s, 'pass');
    apply(g, s, pass >= 0 ? pass : legal(g, s)[0]!);
  }
  return s;
}
const open = (s: State, force: ReturnType<typeof forceOf>): string[] => force.narrow(s, legal(g, s)).map((a) => nameAction(g, a, naming(g, s)));

describe('a force file', () => {
  it('forbids an order, or a card’s use', () => {
    const s = until('seal', 'company');
    expect(legalNames(g, s)).toContain('seal:hire-guards');
    expect(open(s, forceOf('- {side: company, forbid: {order: hire-guards}}'))).not.toContain('seal:hire-guards');
    const play = until('play', 'strikers');
    const left = open(play, forceOf('- {side: strikers, forbid: {action: [event, speak-at-the-hook]}}'));
    expect(left.some((n) => n.endsWith(':event') || n.endsWith(':speak-at-the-hook'))).toBe(false);
    expect(left).toContain('pass');
  });

  it('fixes an order in the periods it names, and in no others', () => {
    const force = forceOf('- {side: company, fix: {order: hire-guards, from: 1, to: 1}}');
    expect(open(until('seal', 'company'), force).length).toBeGreaterThan(1);
    expect(open(until('seal', 'company', 1), force)).toEqual(['seal:hire-guards']);
    expect(force.counts).toEqual([{ applied: 1, impossible: 0 }]);
  });

  it('leaves all open where what it fixes is not possible, and counts it', () => {
    const s = until('seal', 'strikers');
    const force = forceOf('- {side: strikers, fix: {order: seize-the-harbour}}');
    expect(open(s, force)).toEqual(legalNames(g, s));
    expect(force.counts[0]).toEqual({ applied: 0, impossible: 1 });
  });

  it('keeps a side from rising before its day, and makes it try on it', () => {
    const force = forceOf('- {side: strikers, fix: {rise: 2}}');
    const ready = (period: number): State => {
      const s = until('seal', 'strikers', period);
      s.v[g.at.flag + g.index.flag.get('committee')!] = 1;
      s.v[g.at.line] = g.index.line[0]!.get('seize')!;
      return s;
    };
    expect(legalNames(g, ready(1))).toContain('seal:seize-the-harbour');
    expect(open(ready(1), force)).not.toContain('seal:seize-the-harbour');
    expect(open(ready(2), force)).toEqual(['seal:seize-the-harbour']);
    expect(open(ready(3), force)).toEqual(legalNames(g, ready(3)));
    expect(open(ready(2), forceOf('- {side: strikers, forbid: {rise: true}}'))).not.toContain('seal:seize-the-harbour');
  });

  it('holds a line from a period on, and forbids one', () => {
    const force = forceOf('- {side: company, fix: {line: firmness, from: 1}}');
    const early = until('seal', 'company');
    force.settle(early);
    expect(table(g, early).line('company')).toBe('patience');
    const late = until('seal', 'company', 1);
    force.settle(late);
    expect(table(g, late).line('company')).toBe('firmness');
    const never = forceOf('- {side: strikers, forbid: {line: seize}}');
    const s = until('play', 'strikers');
    never.settle(s);
    s.v[g.at.line] = g.index.line[0]!.get('seize')!;
    never.settle(s);
    expect(table(g, s).line('strikers')).toBe('bargain');
  });

  it('sets a state when its period begins, once a game', () => {
    const force = forceOf('- {at: 1, set: {tracks: {anger: 9, guards: 6}, units: {gate-watch: 4}, locked: [gate-watch], flags: [talks], cubes: {quays: {company: 5}}, seats: {strike-hall: {waverers: 0}}, lines: {strikers: seize}, since: {strikers: 3}, points: {great-crane: strikers}}}');
    const s = until('play', 'strikers', 1);
    force.settle(s);
    const t = table(g, s);
    expect([t.track('anger'), t.step('gate-watch'), t.locked('gate-watch'), t.flag('talks'), t.cubes('quays', 'company'), t.line('strikers'), t.holder('great-crane')]).toEqual([9, 4, true, true, 5, 'seize', 'strikers']);
    expect(t.allCubes('quays').reduce((a, b) => a + b, 0)).toBe(6);
    expect(t.allSeats('strike-hall').reduce((a, b) => a + b, 0)).toBe(12);
    expect(t.seats('strike-hall', 'waverers')).toBe(0);
    expect([t.track('guards'), t.high('guards')]).toEqual([6, 6]);
    s.v[g.at.track + g.index.track.get('anger')!] = 2;
    force.settle(s);
    expect(t.track('anger')).toBe(2);
    force.restart();
    force.settle(s);
    expect(t.track('anger')).toBe(9);
  });

  it('fixes the answer of a dilemma, the street’s too', () => {
    const dilemma = g.data.dispatches.find((d) => d.options.length > 1)!;
    const id = dilemma.options[1]!.id;
    const { entries } = parse(`- {fix: {option: ${id}}}`);
    const street = compile(forceData({ ...g.data, dispatches: g.data.dispatches.map((d) => (d.id === dilemma.id ? { ...d, decider: 'street' } : d)) }, entries));
    const options = street.dispatches[street.index.dispatch.get(dilemma.id)!]!.options;
    const s = setup(street, 1);
    const weights = options.map((o) => o.weigh?.(s, { game: street, seat: -1, target: -1, each: -1, points: 0, sink: null, cause: { type: 'rules', id: 'rules' }, prev: null }) ?? 0);
    expect(weights.indexOf(Math.max(...weights))).toBe(1);
    // A side's own dilemma is left to the narrowing, not to the weights.
    expect(forceData(g.data, entries)).toEqual(g.data);
  });
});

describe('a force file with faults', () => {
  it('names every one with its place and what was probably meant', () => {
    const { faults } = parse([
      '- {side: strickers, forbid: {order: x}}',
      '- {side: company, forbid: {order: hire-gards}}',
      '- {side: company, fix: {line: firmnes, from: 9}}',
      '- {side: company, forbid: {order: found-committee}}',
      '- {at: 1, set: {tracks: {angr: 3, nerve: 40}, flagz: [talks], cubes: {quays: {company: 9}}}}',
      '- {forbit: {order: hire-guards}}',
      '- {side: strikers, fix: {rise: true}}',
    ].join('\n'));
    expect(faults).toHaveLength(11);
    const all = faults.join('\n');
    for (const place of ['1:10', '2:35', '3:31', '3:46', '4:35', '5:26', '5:42', '5:47', '5:88', '6:4', '7:32']) expect(all).toContain(`force.yaml:${place}`);
    for (const meant of ['strikers', 'hire-guards', 'firmness', 'anger', 'flags', 'forbid']) expect(all).toContain(`did you mean: ${meant}`);
    expect(all).toContain('belongs to strikers, not to company');
  });

  it('says what it expects of something that is no list', () => {
    expect(parse('side: company').faults[0]).toContain('expected a list');
    expect(parse('- {side: company').faults[0]).toContain('YAML');
  });
});
