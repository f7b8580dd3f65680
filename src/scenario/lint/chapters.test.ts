import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../testkit/scenarios';
import { loadScenario } from '../load';

const FILE = 'cards/strikers.yaml';
const PLACE = 'source: {doc: none';

/** Codes and texts found in one card whose source has this chapter. */
function found(chapter: string): readonly string[] {
  const files = scenarioFiles('_fixtures/two-sides');
  const text = files[FILE]!;
  expect(text).toContain(PLACE);
  const { faults, notes } = loadScenario({ ...files, [FILE]: text.replace(PLACE, `source: {doc: none, chapter: ${chapter}`) });
  return [...faults, ...notes].filter((f) => f.file === FILE && /chapter|type|language/.test(f.code)).map((f) => `${f.code} ${f.text}`);
}

describe('the chapter of a source', () => {
  it.each(['"ch. 6, L741; ch. 7, L1150"', 'L29', 'intro', '"Conseils ou pré-parlement ?, L27–29"', '"«The state and revolution», L13"', '{en: "L29; the scene is invented", fr: "L29 ; la scène est inventée"}'])('%s reads well in every language', (chapter) => {
    expect(found(chapter)).toEqual([]);
  });

  it.each(['L29; the scene is invented', 'wording invented', 'outside the documents', 'ch. 5, L667; general knowledge', 'ch. 4, quoting a letter'])('%s is a remark in one language', (chapter) => {
    expect(found(`"${chapter}"`)).toEqual([`english-chapter ${chapter}`]);
  });

  it('needs both languages where it has one', () => {
    expect(found('{en: "the scene is invented"}').map((f) => f.split(' ')[0])).toEqual(['missing-language']);
  });
});
