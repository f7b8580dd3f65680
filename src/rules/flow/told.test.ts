import { expect, test } from 'vitest';
import { loadScenario } from '../../scenario';
import { playUntil, scenarioFiles, testGame } from '../../testkit/index';
import { compile } from '../compile';
import type { ScenarioData, ToldData } from '../data';
import { phaseOf } from '../legal';
import { newRun } from '../run';
import { setup } from '../setup';
import { winnerOf, scores } from './score';
import { passages } from './told';

const text = (en: string): { en: string; fr: string } => ({ en, fr: `${en} (fr)` });

function withText(told: ToldData): ScenarioData {
  const { data } = testGame();
  return { ...data, endings: data.endings.map((e) => ({ ...e, text: told })) };
}

test('a passage is told where its condition holds, its other version where it does not', () => {
  const g = compile(withText([{ text: text('always') }, { if: { flag: 'talks' }, text: text('talks'), else: text('no talks') }, { if: { flag: 'committee' }, text: text('committee') }]));
  const s = setup(g, 1);
  const told = (): string[] => passages(g.endings[0]!.text, s, newRun(g)).map((t) => t.en);
  expect(told()).toEqual(['always', 'no talks']);
  s.v[g.at.flag + g.index.flag.get('talks')!] = 1;
  s.v[g.at.flag + g.index.flag.get('committee')!] = 1;
  expect(told()).toEqual(['always', 'talks', 'committee']);
});

test('one text is one passage', () => {
  const g = compile(withText(text('only')));
  expect(passages(g.endings[1]!.text, setup(g, 1), newRun(g))).toEqual([text('only')]);
});

test('the choices after the end are made by the side whose ending it is, even where another ranks first', () => {
  const { data } = testGame();
  for (const side of ['strikers', 'company']) {
    const g = compile({ ...data, endings: data.endings.map((e) => ({ ...e, side })), epilogue: data.epilogue.map((e) => ({ ...e, decider: 'owner' })) });
    const seats = new Set<number>();
    const first = new Set<number>();
    for (let seed = 1; seed <= 25; seed++) {
      const s = playUntil(g, seed, (now) => phaseOf(g, now) === 'epilogue');
      seats.add(s.v[g.at.flow.seat]!);
      first.add(winnerOf(s, newRun(g), scores(s, newRun(g))));
    }
    expect([...seats]).toEqual([g.index.side.get(side)]);
    expect(first.size).toBe(2);
  }
});

test('in nobody’s ending whoever ranks first decides', () => {
  const { data } = testGame();
  const g = compile({ ...data, epilogue: data.epilogue.map((e) => ({ ...e, decider: 'owner' })) });
  for (let seed = 1; seed <= 10; seed++) {
    const s = playUntil(g, seed, (now) => phaseOf(g, now) === 'epilogue');
    expect(s.v[g.at.flow.seat]).toBe(winnerOf(s, newRun(g), scores(s, newRun(g))));
  }
});

test('an ending of somebody unknown, and a text that could stay silent, are faults with their places', () => {
  const files = scenarioFiles('_fixtures/two-sides');
  const endings = files['texts/endings.yaml']!;
  const silent = endings.replace(/text: (\{en: "At dawn.*\})/, 'text: [{if: {flag: talks}, text: $1}]').replace('- id: agreement', '- id: agreement\n  side: compny');
  expect(silent).not.toBe(endings);
  const { faults } = loadScenario({ ...files, 'texts/endings.yaml': silent });
  expect(faults.map((f) => [f.code, f.file, f.suggestion])).toEqual([['silent', 'texts/endings.yaml', undefined], ['unknown-id', 'texts/endings.yaml', 'company']]);
});
