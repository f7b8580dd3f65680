import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { french } from '../../scenario/lint/french';
import { gameOf, scenarioPath, testGame } from '../../testkit/scenarios';
import { readClaims } from './read';

const FILE = `
format: 1
quantities:
  taken: {name: {en: "Taken", fr: "Pris"}, share: {holds: strikers, point: great-crane}}
  anger: {name: {en: "Anger", fr: "Colère"}, sum: [{of: anger}], at: 2}
positions:
  angry: {tracks: {anger: 9}, lines: {strikers: seize}}
claims:
  - id: anger
    number: 1
    title: {en: "Anger helps", fr: "La colère aide"}
    claim: {en: "So they say.", fr: "Dit-on."}
    made: [{who: {en: "A docker", fr: "Un docker"}, doc: none, says: {en: "It does.", fr: "Oui."}}]
    dissent: []
    asked: {en: "Anger or none.", fr: "De la colère ou non."}
    arms:
      - {id: calm, name: {en: "calm", fr: "calme"}}
      - {id: angry, name: {en: "angry", fr: "en colère"}, from: 1, set: [angry], force: [{side: strikers, fix: {order: found-committee}}], night: [{side: strikers, plan: [hold], beats: [1]}]}
    tests: [{quantity: taken, arm: angry, against: calm, atLeast: 0}]
    shows: [anger]
`;
const faults = (from: string, to: string): readonly string[] => {
  expect(FILE).toContain(from);
  return readClaims(testGame(), 'claims.yaml', FILE.replace(from, to)).faults;
};

describe('a file of claims', () => {
  it('is read with everything it forces', () => {
    const { claims, faults: none } = readClaims(testGame(), 'claims.yaml', FILE);
    expect(none).toEqual([]);
    expect(claims!.claims[0]!.arms[1]!.entries).toMatchObject([{ kind: 'set', at: 1 }, { kind: 'fix', subject: 'order', ids: ['found-committee'] }]);
  });

  it.each([
    ['an arm that is not there', 'against: calm', 'against: clam', /claim anger: no arm "clam"; did you mean calm\?/],
    ['a quantity that is not there', 'shows: [anger]', 'shows: [angr]', /no quantity "angr"; did you mean anger\?/],
    ['a position that is not there', 'set: [angry]', 'set: [angri]', /arm angry: no position "angri"; did you mean angry\?/],
    ['a track the scenario does not have', '{anger: 9}', '{angre: 9}', /arm angry: tracks\.angre: unknown track "angre".*did you mean anger\?/],
    ['a point the scenario does not have', 'point: great-crane', 'point: great-crame', /quantity taken, .*"great-crame"; did you mean great-crane\?/],
    ['an order the scenario does not have', 'order: found-committee', 'order: found-comittee', /arm angry: .*unknown order "found-comittee"/],
    ['a plan the scenario does not have', 'plan: [hold]', 'plan: [hald]', /night: unknown plan "hald"/],
    ['a period after the last', 'at: 2}', 'at: 12}', /quantity anger, at: expected a period from 0 to 3/],
    ['a position without its period', 'from: 1, ', '', /set needs from/],
    ['a test without a bound', ', atLeast: 0}', '}', /expected either atLeast or atMost/],
    ['a key nobody knows', 'number: 1', 'nmber: 1', /claims\.0/],
  ])('reports %s', (_what, from, to, message) => {
    expect(faults(from, to).join('\n')).toMatch(message);
  });
});

describe('the claims of the weeks before October', () => {
  const text = readFileSync(scenarioPath('weeks-before-october', 'claims.yaml'), 'utf8');
  const { claims, faults: found } = readClaims(gameOf('weeks-before-october'), 'claims.yaml', text);

  it('fit the scenario as it is', () => {
    expect(found).toEqual([]);
    expect(claims!.claims.map((c) => c.data.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('each name who makes it and who says otherwise, with a document, a place in it and ledger entries', () => {
    for (const { data } of claims!.claims) {
      expect(data.dissent.length, data.id).toBeGreaterThan(0);
      for (const s of [...data.made, ...data.dissent]) {
        expect(['trotsky', 'nin', 'ciep', 'commune', 'lenin'], data.id).toContain(s.doc);
        expect(s.chapter, data.id).toMatch(/L\d+/);
        expect(s.ledger.length, data.id).toBeGreaterThan(0);
      }
      // Whoever wrote after the fact is said to have done so.
      if (data.made.some((s) => s.who.en.includes('1924'))) expect(data.bias, data.id).toContain('BI-04');
    }
  });

  it('are forced on one side only', () => {
    for (const { data, arms } of claims!.claims) {
      for (const arm of arms) {
        const sides = new Set([...arm.entries.flatMap((e) => (e.kind === 'set' ? [] : [e.side])), ...arm.data.night.map((n) => gameOf('weeks-before-october').index.side.get(n.side)!)]);
        // Talks need somebody to talk with: that arm is shown beside the two that are compared.
        if (data.tests.some((t) => t.arm === arm.data.id || t.against === arm.data.id)) expect(sides.size, `${data.id} ${arm.data.id}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are set in French as French is', () => {
    const said: string[] = [];
    french(parse(text) as never, { icons: null, report: (f) => said.push(`${f.path.join('.')}: ${f.words.en}`) });
    expect(said).toEqual([]);
  });
});
