import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../testkit/scenarios';
import { loadScenario } from '../load';

const FILE = 'history.yaml';
const GOOD = `about: {en: "What happened.", fr: "Ce qui arriva."}
milestones:
  - id: first
    name: {en: "The beginning", fr: "Le début"}
    dated: {en: "the first day", fr: "le premier jour"}
    period: {from: 0, to: 1}
    if: {period: {from: 0}}
    near: [{add: 1}]
    tag: general
    source: {doc: none}
`;

function codes(text: string): readonly string[] {
  const { faults } = loadScenario({ ...scenarioFiles('_fixtures/two-sides'), [FILE]: text });
  return faults.filter((f) => f.file === FILE).map((f) => `${f.code} ${f.text}`);
}

describe('the reported course of events', () => {
  it('is compiled, and is no part of what a record depends on', () => {
    const plain = loadScenario(scenarioFiles('_fixtures/two-sides'));
    const told = loadScenario({ ...scenarioFiles('_fixtures/two-sides'), [FILE]: GOOD });
    expect(told.faults).toEqual([]);
    expect(told.game?.history.map((m) => m.data.id)).toEqual(['first']);
    expect(plain.game?.history).toEqual([]);
    expect(told.hash).toBe(plain.hash);
  });

  it.each([
    ['unknown-id nobody-took', `${GOOD}choices: [nobody-took]\n`],
    ['unknown-id no-order', `${GOOD}orders: [{order: no-order, from: 0, to: 1}]\n`],
    ['unknown-id no-card', `${GOOD}events: [{card: no-card, from: 0, to: 1}]\n`],
    ['unknown-id no-word', `${GOOD}avoid: [no-word]\n`],
    ['empty-window 99', GOOD.replace('to: 1', 'to: 99')],
    ['empty-window 1', GOOD.replace('from: 0, to: 1', 'from: 1, to: 0')],
    ['unknown-kind nonsense', GOOD.replace('{period: {from: 0}}', '{nonsense: 1}')],
    ['missing-source ', GOOD.replace('tag: general', 'tag: reported')],
    ['duplicate-id first', GOOD + GOOD.slice(GOOD.indexOf('  - id: first'))],
  ])('reports %s', (code, text) => {
    expect(codes(text)).toContain(code);
  });
});
