import { describe, expect, it } from 'vitest';
import { AMBIENCES, TRACKS } from './ids';
import type { AmbienceId, MusicId } from './ids';
import type { Moment } from './score';
import { scoreFor } from './score';

const calm: Moment = { place: 'table', stage: 'debate', heat: 0.5, lead: 0.2, late: 0.2, outcome: 'open' };
const at = (part: Partial<Moment>): Moment => ({ ...calm, ...part });

describe('what plays when', () => {
  const examples: readonly (readonly [what: string, moment: Moment, music: MusicId, ambience: AmbienceId | null])[] = [
    ['the title', at({ place: 'title' }), 'theme', null],
    ['setting up', at({ place: 'setup' }), 'theme', null],
    ['a quiet period', calm, 'vigil', 'hall'],
    ['a dispatch in a quiet period', at({ place: 'report' }), 'vigil', 'wires'],
    ['heat that rises', at({ heat: 0.75 }), 'rumour', 'hall'],
    ['heat near its mark', at({ heat: 0.86 }), 'march', 'street'],
    ['heat beyond its mark', at({ heat: 1.4 }), 'march', 'street'],
    ['two powers in balance, early', at({ lead: 0.05, late: 0.3 }), 'vigil', 'hall'],
    ['two powers in balance, late', at({ lead: 0.05, late: 0.7 }), 'rumour', 'hall'],
    ['a seat far behind', at({ lead: -0.5 }), 'rumour', 'hall'],
    ['a seat far ahead, late', at({ lead: 0.5, late: 0.7 }), 'vigil', 'hall'],
    ['the last days, whoever is ahead', at({ lead: 0.5, late: 0.9 }), 'rumour', 'hall'],
    ['orders being sealed', at({ stage: 'orders' }), 'vigil', 'barracks'],
    ['the hours, whatever the heat', at({ stage: 'hours', heat: 0.1 }), 'hours', 'street'],
    ['between two seats', at({ place: 'curtain', stage: 'hours' }), 'hours', 'street'],
    ['an end that is won', at({ place: 'end', stage: 'hours', outcome: 'won' }), 'dawn', null],
    ['an end that is lost', at({ place: 'end', outcome: 'lost' }), 'lament', null],
    ['an end among machines', at({ place: 'end' }), 'theme', null],
  ];

  it.each(examples)('%s', (_what, moment, music, ambience) => {
    expect(scoreFor(moment)).toEqual({ music, ambience });
  });

  it('has a use for every piece and every room', () => {
    expect(new Set(examples.map(([, , music]) => music))).toEqual(new Set(TRACKS));
    expect(new Set(examples.flatMap(([, , , ambience]) => ambience ?? []))).toEqual(new Set(AMBIENCES));
  });
});

describe('a gauge that trembles', () => {
  it('does not call the march in and out', () => {
    let now: MusicId | null = null;
    const heard = [0.57, 0.72, 0.86, 0.71, 0.86, 0.71, 0.57, 0.43].map((heat) => (now = scoreFor(at({ heat }), now).music));
    expect(heard).toEqual(['vigil', 'rumour', 'march', 'march', 'march', 'march', 'rumour', 'vigil']);
  });

  it('keeps the street in the room as long as it marches', () => {
    expect(scoreFor(at({ heat: 0.75 }), 'march').ambience).toBe('street');
    expect(scoreFor(at({ heat: 0.75 }), 'rumour').ambience).toBe('hall');
  });
});

it('lets what plays go on through an error', () => {
  expect(scoreFor(at({ place: 'error' }), 'march').music).toBe('march');
  expect(scoreFor(at({ place: 'error' })).music).toBeNull();
});
