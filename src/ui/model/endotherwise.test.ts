import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { GameEvent } from '../../rules/events';
import { endingOf } from '../../rules/flow/score';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { gameOf, playRandomly } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { endModel } from './end';
import type { EndModel } from './screen';

interface Ended {
  readonly state: State;
  readonly events: GameEvent[];
  readonly en: EndModel;
  readonly fr: EndModel;
}

const deskOf = (game: Game, lang: 'en' | 'fr'): Desk => createDesk(game, createText(lang, ENDING));

function ended(id: string, seeds: number): readonly Ended[] {
  const game = gameOf(id);
  const [en, fr] = [deskOf(game, 'en'), deskOf(game, 'fr')];
  return Array.from({ length: seeds }, (_, i) => {
    const events: GameEvent[] = [];
    const state = playRandomly(game, i + 1, undefined, 5000, (e) => events.push(e));
    const model = (desk: Desk): EndModel => endModel(desk, { state, history: [], events });
    return { state, events, en: model(en), fr: model(fr) };
  });
}

const PLAYED = [['weeks-before-october', 16], ['july-days', 16], ['february-to-october', 4], ['petersburg-1905', 16], ['germany-1923', 16]] as const;
const RISING = /balance|rapport|rising|soulèvement/i;

describe.each(PLAYED)('the end of %s', (id, seeds) => {
  const game = gameOf(id);
  const games = ended(id, seeds);

  it('never advises who won, and has advice for everybody else, nobody in the words of another', () => {
    for (const { en, fr } of games) {
      const others = en.scores.map((e) => e.side.id).filter((side) => side !== en.winner.id);
      for (const { why } of [en, fr]) {
        expect(why.otherwise.map((o) => o.side.id).sort()).toEqual([...others].sort());
        expect(new Set(why.otherwise.map((o) => o.text)).size).toBe(others.length);
        const sentences = [why.roads?.text ?? '', ...why.otherwise.map((o) => o.text)].join(' ').split(/(?<=\.) /).filter((x) => x.length > 60);
        expect(new Set(sentences).size, sentences.join('\n')).toBe(sentences.length);
      }
    }
  });

  it('advises nobody to take away what nobody could change, nor tells of what counts nothing', () => {
    for (const { en, fr } of games) {
      for (const { why } of [en, fr]) {
        const said = [why.roads?.text ?? '', ...why.otherwise.map((o) => o.text)].join(' ');
        expect(said).not.toMatch(/[(,] ?(the initiative|l’initiative|who strikes first)[),]|: 0 (in|dans) /);
      }
    }
  });

  it('speaks of the forces of a rising only where one was tried or open', () => {
    let without = 0;
    for (const { state, en, fr } of games) {
      for (const model of [en, fr]) {
        if (state.v[game.at.flow.attacker]! > 0) expect(model.why.sum).not.toBeNull();
        if (model.why.sum !== null) continue;
        without++;
        for (const { text } of model.why.otherwise) expect(text.replace(/[“«][^”»]*[”»]/g, '')).not.toMatch(RISING);
      }
    }
    if (id === 'weeks-before-october' || id === 'july-days') expect(without).toBeGreaterThan(0);
  });

  it('tells what was asked, down to the ending that held, and only what is so', () => {
    for (const { state, en, fr } of games) {
      const reached = state.v[game.at.flow.ending]! - 1;
      for (const { why } of [en, fr]) {
        expect(why.tests).toHaveLength(reached + 1);
        expect(why.tests.map((t) => t.held)).toEqual(why.tests.map((_, i) => i === reached));
        for (const t of why.tests) expect(t.because.length, t.title).toBeGreaterThan(8);
      }
    }
  });
});

describe('a blow of the side whose forces the balance counts against', () => {
  it('is weighed from its own seat: what obeys it helps it', () => {
    const found = ended('petersburg-1905', 6).filter(({ state }) => state.v[gameOf('petersburg-1905').at.flow.attacker] === gameOf('petersburg-1905').index.side.get('government')! + 1);
    expect(found.length).toBeGreaterThan(0);
    for (const { en } of found) {
      const { sum, helped, hindered } = en.why;
      expect(sum!.title).toContain('Government');
      expect(sum!.lines.find((l) => l.what === 'The ministers’ nerve')!.value).toBeGreaterThan(0);
      expect(sum!.lines.reduce((n, l) => n + l.value, 0)).toBe(Number(sum!.total.replace('−', '-')));
      expect(hindered.join()).not.toContain('The ministers’ nerve');
      expect(helped.length).toBeGreaterThan(0);
    }
  });
});

describe('July', () => {
  const game = gameOf('july-days');
  const en = deskOf(game, 'en');
  const fr = deskOf(game, 'fr');
  const base = ended('july-days', 1)[0]!.state;

  /** A game that ended quietly with these numbers. */
  function quiet(legality: number, ledHome: boolean, line = 'explain'): readonly [EndModel, EndModel] {
    const s = cloneState(base);
    setState(game, s, { tracks: { legality }, flags: { 'led-home': ledHome, 'executive-rules': false, 'street-out': true }, lines: { bolsheviks: line } });
    const x = newRun(game);
    s.v[game.at.flow.attacker] = 0;
    s.v[game.at.flow.beat] = 0;
    s.v[game.at.holder + game.index.point.get('staff')!] = game.index.side.get('government')!;
    s.v[game.at.flow.ending] = endingOf(s, x) + 1;
    s.v[game.at.flow.winner] = game.index.side.get('executive')! + 1;
    return [endModel(en, { state: s, history: [], events: [] }), endModel(fr, { state: s, history: [], events: [] })];
  }

  it('explains the numbers that decided', () => {
    const [led, ledFr] = quiet(5, true);
    expect(led.title).toBe('Led, and brought home');
    expect(led.why.tests.at(-1)!.because).toBe('The march was led and brought home; the Bolsheviks’ legal footing is at 4 or more (5)');
    expect(ledFr.why.tests.at(-1)!.because).toContain('à 4 ou plus (5)');
    const [broken] = quiet(1, true);
    expect(broken.title).toBe('A party broken');
    expect(broken.why.tests.at(-1)!.because).toContain('at 1 or less (1)');
  });

  it('weighs the forces only if the order to rise was open', () => {
    expect(quiet(5, true)[0].why.sum).toBeNull();
    expect(quiet(5, true, 'power-now')[0].why.sum).not.toBeNull();
  });

  it('advises on what July is about', () => {
    const of = (model: EndModel): string => model.why.otherwise.find((o) => o.side.id === 'bolsheviks')!.text;
    expect(of(quiet(2, false)[0])).toBe('“Led, and brought home” would have been the end, had it come to this: the march was led and brought home and the Bolsheviks’ legal footing is at 4 or more (it was 2).');
    expect(of(quiet(2, true)[0])).not.toContain('the march was led');
    expect(of(quiet(2, true)[1])).toContain('on en était à 2');
  });
});

describe('a rising broken in the night', () => {
  const game = gameOf('weeks-before-october');
  const [government, bolsheviks] = ['government', 'bolsheviks'].map((id) => game.index.side.get(id)!) as [number, number];
  const base = ended('weeks-before-october', 1)[0]!.state;

  /** What the attacker is advised, in both languages, if that side holds Smolny at the end. */
  function advice(holder: number): readonly string[] {
    const s = cloneState(base);
    s.v[game.at.flow.attacker] = bolsheviks + 1;
    s.v[game.at.flow.beat] = 1;
    s.v[game.at.holder + game.index.point.get('smolny')!] = holder;
    s.v[game.at.holder + game.index.point.get('winter-palace')!] = government;
    s.v[game.at.flow.ending] = endingOf(s, newRun(game)) + 1;
    s.v[game.at.flow.winner] = government + 1;
    return (['en', 'fr'] as const).map((lang) => endModel(deskOf(game, lang), { state: s, history: [], events: [] }).why.otherwise.find((o) => o.side.id === 'bolsheviks')!.text);
  }

  it('names the point whose fall ended it, and only if it fell', () => {
    const [en, fr] = advice(government);
    expect(en).toMatch(/^Smolny fell, and with it everything/);
    expect(fr).toContain('Smolny. Une autre fois, le tenir');
    for (const text of advice(bolsheviks)) expect(text).not.toContain('Smolny');
  });
});
