import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citations, loadScenario } from '../../scenario/index';
import { scenarioFiles } from '../../testkit/index';
import { coverage, readEntries, readReasons } from './coverage';

const data = (name: string): string => readFileSync(join(import.meta.dirname, '../../../docs/ledger', name), 'utf8');
const names = readdirSync(join(import.meta.dirname, '../../../scenarios')).filter((name) => !name.startsWith('_'));

describe('what the documents tell', () => {
  const places = names.flatMap((scenario) => citations(loadScenario(scenarioFiles(scenario)).scenario!).map((c) => ({ ...c, scenario })));
  const found = coverage(readEntries(data('entries.yaml')), readReasons(data('reasons.yaml')), places);

  it('is cited by numbers that exist', () => {
    expect(places.length).toBeGreaterThan(1000);
    expect(found.unknown).toEqual([]);
  });

  it('is in a scenario, or has a reason why not', () => {
    const open = found.sections.flatMap((s) => s.rows).filter((r) => r.places.length === 0 && r.reason === undefined);
    expect(open.map((r) => `${r.id} ${r.topic}`)).toEqual([]);
  });
});
