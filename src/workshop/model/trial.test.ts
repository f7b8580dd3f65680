import { describe, expect, it } from 'vitest';
import { activeSeat, legal } from '../../rules/legal';
import { scenarioFiles, testGame } from '../../testkit/scenarios';
import { createDesk } from '../../ui/model';
import { createText } from '../../ui/text';
import { entryAt, placeOf } from './entry';
import { idOf, nameFault, rooted, titleOf, treeOf, withId } from './project';
import { seenOf } from './see';
import { back, beginTrial, isOver, machine, now, play, toEnd, toNextPeriod } from './trial';
import type { Trial } from './trial';
import { fieldsOf, patchOf, valuesOf } from './values';

const game = testGame();
const { data } = game;
const files = scenarioFiles('_fixtures/two-sides');

function begun(period: number, wishes: Readonly<Record<string, string>>): Trial {
  const made = beginTrial(data, { period, set: patchOf(wishes), seed: 4 });
  if (!('trial' in made)) throw new Error(made.faults.map((f) => f.en).join());
  return made.trial;
}

describe('a trial', () => {
  it('begins in any period with any values', () => {
    const trial = begun(2, { 'tracks/hunger': '3', 'flags/guards-hired': 'true', 'cubes/quays/strikers': '5', 'units/tug-crews': '3' });
    const { state } = now(trial);
    const { at, index } = trial.game;
    expect(state.v[at.flow.period]).toBe(2);
    expect(state.v[at.track + index.track.get('hunger')!]).toBe(3);
    expect(state.v[at.flag + index.flag.get('guards-hired')!]).toBe(1);
    expect(state.v[at.cubes + index.milieu.get('quays')! * at.parties + index.side.get('strikers')!]).toBe(5);
    expect(state.v[at.step + index.unit.get('tug-crews')!]).toBe(3);
  });

  it('says what cannot be', () => {
    const made = beginTrial(data, { period: 0, set: patchOf({ 'tracks/hunger': '99' }), seed: 1 });
    expect('faults' in made && made.faults.map((f) => f.en).join()).toMatch(/from 0 to 6/);
    expect('faults' in made && made.faults.map((f) => f.fr).join()).toMatch(/de 0 à 6/);
  });

  it('goes forward step by step, by hand or by machine, and back again', () => {
    const first = begun(0, {});
    const seat = activeSeat(first.game, now(first).state);
    const second = play(first, legal(first.game, now(first).state)[0]!);
    expect(now(second).seat).toBe(seat);
    expect(now(second).choice).toMatch(/:/);
    expect(now(second).events.length).toBeGreaterThan(now(second).from);
    expect(now(back(second))).toBe(now(first));
    expect(back(first)).toBe(first);
    expect(now(machine(second)).state.v).not.toEqual(now(second).state.v);
  });

  it('is played on to the next period and to its end', () => {
    const next = toNextPeriod(begun(0, {}));
    expect(now(next).state.v[next.game.at.flow.period]).toBe(1);
    const end = toEnd(next);
    expect(isOver(end)).toBe(true);
    expect(machine(end)).toBe(end);
  });
});

describe.each(['en', 'fr'] as const)('what is shown of it in %s', (lang) => {
  const desk = createDesk(game, createText(lang));

  it('is the whole position, with what the last choice has changed', () => {
    const trial = machine(machine(begun(0, {})));
    const groups = valuesOf(desk, now(trial).state, trial.moments[0]!.state, 'yes', 'no');
    expect(groups.map((g) => g.id)).toEqual(['tracks', 'flags', 'lines', 'cubes', 'seats', 'units', 'points']);
    expect(groups[0]!.values).toHaveLength(data.tracks.length);
    const still = valuesOf(desk, now(trial).state, now(trial).state, 'yes', 'no');
    expect(still.flatMap((g) => g.values).every((v) => v.was === null)).toBe(true);
  });

  it('can be wished as it stands: no field is refused', () => {
    const state = now(begun(0, {})).state;
    const fields = fieldsOf(desk, state, 'yes', 'no').filter((f) => f.start !== '');
    const wishes = Object.fromEntries(fields.map((f) => [`${f.part}/${f.id}${f.party === null ? '' : `/${f.party}`}`, f.start]));
    expect(beginTrial(data, { period: 0, set: patchOf(wishes), seed: 1 })).toHaveProperty('trial');
  });

  it('is every entry of every list', () => {
    const parts = {
      cards: data.cards, dispatches: data.dispatches, epilogue: data.epilogue, units: data.units, points: data.points, assemblies: data.assemblies, milieus: data.milieus, tracks: data.tracks,
      sides: data.sides, orders: data.orders, actions: data.actions, endings: data.endings, debts: data.debts, press: data.press, fronts: data.fronts, advisers: data.advisers, library: data.library,
      disputes: data.disputes, periods: data.periods, flags: data.flags, drift: data.drift, automata: data.automata, bots: data.bots, papers: data.papers,
    };
    for (const [part, list] of Object.entries(parts)) for (const { id } of list) expect(seenOf(desk, { part, id }), `${part} ${id}`).not.toBeNull();
    expect(seenOf(desk, { part: 'cards', id: 'nothing' })).toBeNull();
  });
});

describe('the entry under the cursor', () => {
  it('is found by its file and place', () => {
    const cards = '- id: one\n  title: {en: a}\n\n- id: two\n  points: 3\n';
    expect(entryAt('cards/a.yaml', cards, 12)).toEqual({ part: 'cards', id: 'one' });
    expect(entryAt('cards/a.yaml', cards, cards.indexOf('points'))).toEqual({ part: 'cards', id: 'two' });
    expect(entryAt('cards/a.yaml', cards, cards.indexOf('- id: two'))).toEqual({ part: 'cards', id: 'two' });
    expect(entryAt('texts/press.yaml', 'lines:\n  - id: x\n    text: a\n', 20)).toEqual({ part: 'press', id: 'x' });
    expect(entryAt('scenario.yaml', 'id: a\nunits:\n  - id: boats\n    step: 1\n', 32)).toEqual({ part: 'units', id: 'boats' });
    expect(entryAt('map.yaml', 'id: m\nland: []\n', 8)).toEqual({ part: 'map', id: null });
    expect(entryAt('texts/forms.yaml', 'boats:\n  en: {name: a}\n', 10)).toEqual({ part: 'forms', id: 'boats' });
  });

  it('is found again by its id', () => {
    const card = data.cards[0]!.id;
    const place = placeOf(files, card, ['cards'])!;
    expect(files[place.file]!.slice(place.offset, place.offset + card.length)).toBe(card);
    const option = data.dispatches.flatMap((d) => d.options)[0]!.id;
    expect(placeOf(files, option, ['options'])).not.toBeNull();
    expect(placeOf(files, 'nowhere', [])).toBeNull();
  });
});

describe('a work', () => {
  it('knows its title and id, however faulty the rest is', () => {
    expect(idOf(files)).toBe('two-sides');
    expect(titleOf({ 'scenario.yaml': 'id: x\ntitle: {en: "A", fr: "B"}\nsides: [' })).toEqual({ en: 'A', fr: 'B' });
    expect(titleOf({})).toEqual({ en: '', fr: '' });
    expect(idOf(withId(files, 'my-copy'))).toBe('my-copy');
    expect(withId(files, 'my-copy')['scenario.yaml']!.length).toBe(files['scenario.yaml']!.length - 'two-sides'.length + 'my-copy'.length);
  });

  it('takes from a folder what belongs to a scenario, wherever its base is', () => {
    expect(rooted({ 'town/scenario.yaml': 'id: a', 'town/cards/x.yaml': '[]', 'town/photo.png': '', 'other.yaml': '' })).toEqual({ 'scenario.yaml': 'id: a', 'cards/x.yaml': '[]' });
    expect(rooted({ 'cards/x.yaml': '[]' })).toBeNull();
    expect(treeOf({ 'texts/b.yaml': '', 'scenario.yaml': '', 'a.yaml': '' }).map((b) => b.paths.join())).toEqual(['scenario.yaml,a.yaml', 'texts/b.yaml']);
  });

  it('names its files so that they can be packed', () => {
    expect(nameFault('cards/reds.yaml', {})).toBeNull();
    expect(nameFault('cards/reds.yaml', { 'cards/reds.yaml': '' })).toBe('taken');
    for (const name of ['Cards/x.yaml', '../x.yaml', 'x.json', 'a b.yaml', '.yaml', '']) expect(nameFault(name, {}), name).toBe('form');
  });
});
