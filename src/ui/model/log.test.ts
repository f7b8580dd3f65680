import { describe, expect, it } from 'vitest';
import type { Cause, GameEvent } from '../../rules/events';
import { apply } from '../../rules/apply';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import { gameOf, picker, testGame } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { logOf } from './log';
import { cachedLog } from './logcache';
import { whyOf } from './why';

const game = testGame();
const { at, index } = game;
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));
const march: Cause = { type: 'action', id: 'march' };
const slot = (id: string): number => at.track + index.track.get(id)!;
const change = (n: number, from: number, to: number, by: Cause = march): GameEvent => ({ e: 'change', slot: n, from, to, by });

describe('the log', () => {
  it('tells cause and effect, the changes of one slot as one', () => {
    const events: GameEvent[] = [
      { e: 'play', seat: 0, card: game.data.cards[0]!.id, use: 'march', points: 2 },
      change(slot('anger'), 4, 5), change(slot('anger'), 5, 6), change(slot('nerve'), 4, 5), change(slot('nerve'), 5, 4),
    ];
    const [entry, ...rest] = logOf(en, events, -1);
    expect(rest).toEqual([]);
    expect(entry!.kind).toBe('play');
    expect(entry!.effects).toEqual(['Anger +2 (now 6)']);
    expect(logOf(fr, events, -1)[0]!.effects).toEqual(['Colère +2 (désormais 6)']);
  });

  it('tells what left one side and joined another', () => {
    const quays = at.cubes + index.milieu.get('quays')! * at.parties;
    const by: Cause = { type: 'dispatch', id: 'soup-kitchen' };
    expect(logOf(en, [change(quays, 3, 5, by), change(quays + 2, 2, 0, by)], -1)[0]!.effects[0]).toMatch(/^Quays → strikers \+2 \(.+ −2\)$/);
    // What becomes unaligned is a loss, not a gain of nobody's.
    expect(logOf(en, [change(quays, 3, 2, by), change(quays + 2, 2, 3, by)], -1)[0]!.effects).toEqual(['Quays: strikers −1']);
  });

  it('counts seats in deputies', () => {
    const hall = at.seats + index.assembly.get('strike-hall')! * at.parties;
    expect(logOf(en, [change(hall, 6, 8), change(hall + 2, 4, 2)], -1)[0]!.effects[0]).toContain('+20');
  });

  it('keeps the bookkeeping of the rules to itself', () => {
    const hidden = [at.flow.points, at.zone, at.used, at.bonus, at.done, at.chosen, at.onLine, at.reserve, at.order, at.score].map((n) => change(n, 0, 1));
    expect(logOf(en, hidden, -1)).toEqual([]);
    expect(logOf(en, hidden, 0)).toEqual([]);
  });

  it('tells a sealed order to its side only', () => {
    const events: GameEvent[] = [{ e: 'sealed', seat: 1 }, { e: 'sealed', seat: 1, order: 'hire-guards', only: 1 }];
    const own = logOf(en, events, 1);
    expect(own).toHaveLength(1);
    expect(own[0]!.text).toContain('Hire guards');
    // For the others it is no news: every side seals an order in every period.
    for (const viewer of [-1, 0]) expect(logOf(en, events, viewer)).toEqual([]);
  });

  it('tells a hidden value to those who know it only', () => {
    const by: Cause = { type: 'order', id: 'hire-guards' };
    const events = [change(slot('guards'), 2, 3, by)];
    expect(logOf(en, events, 0)).toEqual([]);
    expect(logOf(en, events, -1)).toEqual([]);
    expect(logOf(en, events, 1)[0]!.effects).toHaveLength(1);
    expect(whyOf(en, events, 0, [{ kind: 'track', id: 'guards' }])).toEqual([]);
    expect(whyOf(en, events, 1, [{ kind: 'track', id: 'guards' }])).toHaveLength(1);
  });

  it('tells an order executor by executor, and a vote in deputies', () => {
    const by: Cause = { type: 'order', id: 'reopen-the-cranes' };
    const rows = [0, 1].map((unit) => ({ unit, lines: [{ what: { k: 'q.base' }, value: unit === 0 ? 1 : -2 }], total: unit === 0 ? 1 : -2, obeys: unit === 0 }));
    const [test] = logOf(en, [{ e: 'test', label: { en: 'Back to the cranes', fr: 'Retour aux grues' }, rows, refused: 1, by }], -1);
    expect(test!.sums.map((s) => [s.title, s.total, s.verdict])).toEqual([[en.names.label('unit', 'crane-men'), '1', 'obeys'], [en.names.label('unit', 'tug-crews'), '−2', 'refuses']]);
    const [vote] = logOf(fr, [{ e: 'vote', assembly: 0, label: { en: 'x', fr: 'Un comité' }, for: 1519, against: 414, abstain: 67, side: 0, carried: true, by }], -1);
    expect(vote!.text).toContain('«\u202fUn comité\u202f»\u202f: 1\u202f519 pour, 414 contre, abstentions\u202f: 67\u202f; le oui l’emporte');
  });

  it('leaves out abstentions where there were none', () => {
    const by: Cause = { type: 'order', id: 'reopen-the-cranes' };
    const vote: GameEvent = { e: 'vote', assembly: 0, label: { en: 'A committee', fr: 'Un comité' }, for: 80, against: 40, abstain: 0, side: 0, carried: true, by };
    expect(logOf(en, [vote], -1)[0]!.text).toMatch(/80 for, 40 against: carried$/);
    expect(logOf(fr, [vote], -1)[0]!.text).toMatch(/80 pour, 40 contre\u202f; le oui l’emporte$/);
  });

  it('leaves out the name of a thing in its own list, what joined it to the words as well', () => {
    const guards = index.track.get('guards')!;
    const by: Cause = { type: 'order', id: 'hire-guards' };
    const [line] = whyOf(en, [change(at.low[guards]!, 1, 2, by), change(at.high[guards]!, 3, 4, by)], 1, [{ kind: 'track', id: 'guards' }]);
    expect(line).not.toMatch(/→ ,|; ,/);
    expect(line).toContain('as the others know it');
  });

  it('says whose a quantity is where several sides have one of that name', () => {
    const other = gameOf('germany-1923');
    const desk = createDesk(other, createText('en'));
    const of = (id: string): number => other.at.track + other.index.track.get(id)!;
    const units = other.data.tracks.filter((x) => desk.names.label('track', x.id) === 'Unity').map((x) => x.id);
    expect(units.length).toBeGreaterThan(1);
    const lines = logOf(desk, units.map((id) => change(of(id), 3, 4, { type: 'rules', id: 'x' })), -1)[0]!.effects;
    expect(new Set(lines).size).toBe(units.length);
    expect(lines[0]).toMatch(/^Unity \(.+\) \+1 \(now 4\)$/);
    expect(whyOf(desk, [change(of(units[0]!), 3, 4, { type: 'rules', id: 'x' })], -1, [{ kind: 'track', id: units[0]! }])[0]).toMatch(/→ \+1 \(now 4\)$/);
  });

  it('is the same told at once or step by step, and after an undo', () => {
    const desk = createDesk(game, createText('en'));
    const events: GameEvent[] = [];
    const s = setup(game, 9, (e) => events.push(e));
    const pick = picker(4);
    const bare = (list: readonly { readonly text: string; readonly effects: readonly string[]; readonly period: number }[]): unknown => list.map((e) => [e.period, e.text, e.effects]);
    while (activeSeat(game, s) >= 0) {
      for (const viewer of [-1, 0, 1]) expect(bare(cachedLog(desk, events, viewer))).toEqual(bare(logOf(desk, events, viewer)));
      const actions = legal(game, s);
      apply(game, s, actions[pick(actions.length)]!, (e) => events.push(e));
    }
    const shorter = events.slice(0, events.length >> 1);
    expect(bare(cachedLog(desk, shorter, 0))).toEqual(bare(logOf(desk, shorter, 0)));
    expect(new Set(cachedLog(desk, events, 0).map((e) => e.key)).size).toBe(cachedLog(desk, events, 0).length);
  });

  it('gives the causes of a thing, newest first', () => {
    const events: GameEvent[] = [{ e: 'period', period: 0 }, change(slot('anger'), 4, 5), { e: 'period', period: 1 }, change(slot('anger'), 5, 7, { type: 'order', id: 'hire-guards' })];
    expect(whyOf(en, events, -1, [{ kind: 'track', id: 'anger' }])).toEqual(['Days 4–6: Order “Hire guards” → +2 (now 7)', 'Days 1–3: March through the town → +1 (now 5)']);
  });
});
