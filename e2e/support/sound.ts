import type { Page } from 'playwright-core';
import { createSession } from '../../src/match';
import { saveOf } from '../../src/match/saves';
import { momentOf } from '../../src/main/sounds';
import { below } from '../../src/rules/rng';
import { hashScenario } from '../../src/scenario/hash';
import { gameOf } from '../../src/testkit';
import { scoreFor } from '../../src/ui/sound';
import { TRACKS } from '../../src/ui/sound/ids';
import type { AmbienceId, MusicId } from '../../src/ui/sound/ids';

const game = gameOf('weeks-before-october');

export interface Staged {
  readonly music: MusicId;
  readonly ambience: AmbienceId | null;
  /** Text of a file with a game that stands there. */
  readonly save: string;
}

/** For every piece that random games come to at a decision of the first side, or at the end, the first position that calls for it. */
export function stages(): ReadonlyMap<MusicId, Staged> {
  const found = new Map<MusicId, Staged>();
  for (let seed = 1; seed < 120 && found.size < TRACKS.length - 1; seed++) {
    const session = createSession(game, { players: game.data.sides.map((_, i) => (i === 0 ? { kind: 'human' } : { kind: 'bot', bot: 'script' })), seed });
    const dice = { rng: seed * 77, v: [] };
    const note = (): void => {
      const due = session.due();
      if (due !== null && (due.seat !== 0 || (due.phase !== 'play' && due.phase !== 'plan'))) return;
      const heardBy = (viewer: number): ReturnType<typeof scoreFor> => scoreFor(momentOf(game, session.view(-1), due === null ? 'end' : 'table', { viewer, people: [0] }), 'theme');
      const { music, ambience } = heardBy(0);
      // A position that would sound otherwise before the person has taken the seat is no sure one.
      if (music === null || music !== heardBy(-1).music || found.has(music)) return;
      found.set(music, { music, ambience, save: JSON.stringify(saveOf(session, { hash: hashScenario(game.data), lang: 'en', gameId: `sound-${music}`, now: 0 })) });
    };
    for (let due = session.due(); due !== null; due = session.due()) {
      note();
      const open = session.legal();
      session.act(due.seat, open[below(dice, open.length)]!);
    }
    note();
    session.stop();
  }
  return found;
}

export interface Heard {
  /** Name of the file, without its mark and its ending. */
  readonly name: string;
  readonly playing: boolean;
  readonly volume: number;
}

interface Howls { readonly Howler?: { readonly _howls: readonly { readonly _src: string | readonly string[]; playing(): boolean; volume(): number }[] } }

/** What howler has been asked to play on this page and how loud; empty as long as the library is not even there. */
export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => ((window as unknown as Howls).Howler?._howls ?? []).map((howl) => {
    const src = typeof howl._src === 'string' ? howl._src : howl._src[0] ?? '';
    return { name: /([a-z]+)-[^/]*\.\w+$/.exec(src)?.[1] ?? src, playing: howl.playing(), volume: howl.volume() };
  }));
}
