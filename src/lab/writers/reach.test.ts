import { describe, expect, it } from 'vitest';
import type { ScenarioData } from '../../rules/data';
import { loadScenario } from '../../scenario/index';
import { scenarioFiles, testGame } from '../../testkit/index';
import { randomBot } from '../../bots/random';
import { playGame } from '../game';
import { contentOf } from './content';
import { Reaching, reachOf } from './reach';
import { neverText, reachText, shareMet } from './reach-text';

const OPTIONS = { games: 60, seed: 3, bots: 'random' };

describe('what games reach', () => {
  it('lists everything once, with what it waits for', () => {
    const content = contentOf(testGame().data);
    expect(new Set(content.map((c) => c.key)).size).toBe(content.length);
    const data: ScenarioData = testGame().data;
    for (const [kind, list] of [['card', data.cards], ['order', data.orders], ['ending', data.endings], ['debt', data.debts]] as const) {
      expect(content.filter((c) => c.kind === kind).map((c) => c.id)).toEqual(list.map((x) => x.id));
    }
    const queued = content.find((c) => c.condition.includes('called up by'));
    expect(queued?.kind).toBe('dispatch');
  });

  it('is the same for the same seed, and another for another', () => {
    const g = testGame();
    const once = reachOf(g, OPTIONS);
    expect(reachOf(g, OPTIONS)).toEqual(once);
    expect(reachOf(g, { ...OPTIONS, seed: 4 }).words).not.toEqual(once.words);
    expect(once.words).toHaveLength(OPTIONS.games * g.sides);
  });

  it('tells what each game came to, and loses none of it', () => {
    const g = testGame();
    const reaching = new Reaching(g, 'random');
    const results = [1, 2, 3, 4].map((seed) => reaching.play(seed));
    const alone = g.data.sides.map(() => randomBot());
    expect(results).toEqual([1, 2, 3, 4].map((seed) => playGame(g, alone, seed)));
    expect(reaching.met().filter((m) => m.kind === 'ending').reduce((n, m) => n + m.seen, 0)).toBe(4);
  });

  it('is all of the fixture; no more is chosen than was met, no oftener met than there were games', () => {
    const reach = reachOf(testGame(), { ...OPTIONS, games: 400 });
    expect(reach.met.filter((m) => m.seen === 0).map((m) => m.key)).toEqual([]);
    expect(reach.met.filter((m) => m.choice && m.chosen === 0).map((m) => m.key)).toEqual([]);
    expect(reach.met.filter((m) => m.seen > 400 || (m.chosen > 0 && m.seen === 0)).map((m) => m.key)).toEqual([]);
    expect(shareMet(reach.met)).toBe(1);
  });

  it('does not find what never comes, and says what it waits for', () => {
    const files = scenarioFiles('_fixtures/two-sides');
    const cards = `${files['cards/strikers.yaml']!}
- id: snow-in-summer
  owner: strikers
  deck: hand
  points: 1
  icon: talk
  title: {en: "Snow in summer", fr: "Neige en été"}
  flavour: {en: "A word.", fr: "Un mot."}
  event: {if: {is: hunger, atLeast: 99}, do: [{track: hunger, add: -3}]}
  tag: invented
  source: {doc: none}
`;
    const { game } = loadScenario({ ...files, 'cards/strikers.yaml': cards });
    const reach = reachOf(game!, OPTIONS);
    const snow = reach.met.find((m) => m.id === 'snow-in-summer')!;
    expect(snow.seen).toBeGreaterThan(0);
    expect(snow.chosen).toBe(0);
    for (const text of [neverText(reach), reachText(reach)]) expect(text).toMatch(/met, never chosen[^]*card snow-in-summer “Snow in summer”.*hunger,atLeast:99/);
    const french = reachOf(game!, { ...OPTIONS, lang: 'fr' });
    expect(french.words).toEqual(reach.words);
    for (const text of [neverText(french, 'fr'), reachText(french, 'fr')]) {
      expect(text).toMatch(/^60 parties, au hasard\u202F: \d+,\d\u202F% du contenu rencontré[^]*rencontré, jamais choisi[^]*carte snow-in-summer «\u202FNeige en été\u202F»\u202F: .*si \{is:hunger,atLeast:99\}/);
      expect(text).not.toMatch(/\b(?:met|called|periods|of|all)\b/);
    }
  });
});
