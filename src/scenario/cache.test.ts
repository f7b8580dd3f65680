import { expect, it } from 'vitest';
import { scenarioFiles } from '../testkit/scenarios';
import { loadScenario } from './load';
import type { YamlCache } from './yaml';

it('a scenario that is loaded again after a change reads only what has changed, and comes to the same', () => {
  const cache: YamlCache = new Map();
  const files = scenarioFiles('_starter');
  const cards = 'cards/guild.yaml';
  const versions = [files, { ...files, [cards]: files[cards]!.replace('track: flour, add: 2', 'track: flouer, add: 2') }, { ...files, [cards]: files[cards]!.replace('points: 3', 'points: 2') }, files];
  let before: unknown;
  for (const version of versions) {
    const { hash, faults, notes } = loadScenario(version, { cache });
    const fresh = loadScenario(version);
    expect({ hash, faults, notes }).toEqual({ hash: fresh.hash, faults: fresh.faults, notes: fresh.notes });
    const forms = cache.get('texts/forms.yaml');
    expect(forms).toBeDefined();
    if (before !== undefined) expect(forms).toBe(before);
    before = forms;
  }
});
