import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../testkit/scenarios';
import { loadScenario } from './load';

const FILES = scenarioFiles('_starter');
const LAST = loadScenario(FILES).scenario!;
const CARDS = 'cards/guild.yaml';
const NEW = `
- id: boats-for-hire
  owner: guild
  deck: hand
  points: 2
  icon: coins
  title: {en: "Boats for hire", fr: "Barques à louer"}
  flavour: {en: "A penny a crossing.", fr: "Un sou la traversée."}
  event: {do: [{track: credit, add: 1}]}
  tag: invented
  source: {doc: none}
`;

describe('what can be shown of a scenario with faults', () => {
  const files: Readonly<Record<string, string>> = { ...FILES, [CARDS]: FILES[CARDS]! + NEW };
  const faulty = { ...files, 'dispatches/town.yaml': FILES['dispatches/town.yaml']!.replace('track: credit, add: 1', 'trick: credit, add: 1') };

  it.each([['beside its last good version', LAST], ['by itself', null]])('is a new card, while a dispatch is broken: %s', (_name, last) => {
    const loaded = loadScenario(faulty, { last });
    expect(loaded.faults.length).toBeGreaterThan(0);
    expect(loaded.scenario).toBeNull();
    expect(loaded.readable?.data.cards.map((c) => c.id)).toContain('boats-for-hire');
    expect(loaded.readable?.old.filter((x) => x.startsWith('cards'))).toEqual([]);
    expect(loaded.readable?.old.length).toBeGreaterThan(0);
  });

  it('is what an entry last was, where it is broken itself', () => {
    const { readable } = loadScenario({ ...files, [CARDS]: files[CARDS]!.replace('deck: hand', 'deck: hend') }, { last: LAST });
    const first = LAST.cards.find((c) => FILES[CARDS]!.includes(`id: ${c.id}`))!;
    expect(readable?.old).toEqual([`cards ${first.id}`]);
    expect(readable?.data.cards.find((c) => c.id === first.id)).toEqual(first);
    expect(readable?.data.cards.map((c) => c.id)).toContain('boats-for-hire');
  });

  it.each([
    [CARDS, ''], [CARDS, '  colour: red\n'], ['dispatches/town.yaml', ''], ['bots.yaml', ''], ['texts/library.yaml', ''],
    ['scenario.yaml', 'sides'], ['scenario.yaml', 'tracks'], ['scenario.yaml', 'milieus'], ['scenario.yaml', 'periods'], ['scenario.yaml', 'endings'],
  ])('is everything else, where an entry has hardly been begun: %s %s', (file, where) => {
    const planted = '- id: planted\n';
    const text = file === 'scenario.yaml' ? files[file]!.replace(`\n${where}:\n`, `\n${where}:\n  ${planted}`) : `${files[file]!}${planted}${where}`;
    expect(text).toContain(planted);
    for (const last of [LAST, null]) {
      const { faults, readable } = loadScenario({ ...files, [file]: text }, { last });
      expect(faults.length).toBeGreaterThan(0);
      // What stands in for the missing is not complained of.
      expect(faults.map((d) => d.message).join('\n')).not.toContain('repaired');
      expect(readable?.data.cards.map((c) => c.id)).toContain('boats-for-hire');
      expect(JSON.stringify(readable?.data)).not.toContain('planted');
    }
  });

  it('is everything else, where a file is not YAML', () => {
    const { readable } = loadScenario({ ...files, 'dispatches/town.yaml': FILES['dispatches/town.yaml']!.replace('title: {', 'title: {{') }, { last: LAST });
    expect(readable?.data.cards.map((c) => c.id)).toContain('boats-for-hire');
    expect(readable?.data.dispatches.map((d) => d.id).sort()).toEqual(LAST.dispatches.map((d) => d.id).sort());
  });

  it('is not asked for where nobody shows anything', () => {
    expect(loadScenario(faulty).readable).toBeNull();
    expect(loadScenario(FILES, { last: null }).readable).toBeNull();
  });
});
