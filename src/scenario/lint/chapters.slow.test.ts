import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasScenario, scenarioFiles, scenarioPath } from '../../testkit/scenarios';
import { loadScenario } from '../load';

it('no source of any scenario here holds a remark in one language', () => {
  const names = readdirSync(scenarioPath()).filter(hasScenario);
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const { notes } = loadScenario(scenarioFiles(name));
    expect(notes.filter((n) => n.code === 'english-chapter').map((n) => `${n.file}:${n.line} ${n.text}`), name).toEqual([]);
  }
});
