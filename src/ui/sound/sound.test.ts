import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePlayers } from './fake-player';
import { CROSS_FADE } from './loops';
import type { PlayerFactory } from './player';
import type { SoundOptions } from './sound';
import { LOOP_FILES } from './files';
import { DEFAULT_VOLUMES, MUSIC_FADE, MUSIC_REST, createSound } from './sound';

const settled = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

/** A sound with fake players, a hand-driven gesture and a clock that stands still until moved. */
function setUp(options: SoundOptions = {}) {
  const gestures = new EventTarget();
  const players = fakePlayers();
  const clock = { time: 1000 };
  const sound = createSound({ create: players.create, gestures, now: () => clock.time, ...options });
  const touch = async (kind = 'click'): Promise<void> => {
    gestures.dispatchEvent(new Event(kind));
    await settled();
  };
  const loadEffects = (): void => players.of('effects').options.onReady();
  return { sound, touch, clock, loadEffects, ...players };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('before the first gesture', () => {
  it('makes no player, whatever is asked', async () => {
    const { sound, made } = setUp();
    sound.play('stamp');
    sound.ambience('hall');
    sound.music('theme');
    sound.setVolume('music', 1);
    sound.setMuted(false);
    await settled();
    expect(made).toEqual([]);
  });

  it('begins with what was asked for last', async () => {
    const { sound, touch, of, made } = setUp();
    sound.ambience('hall');
    sound.ambience('street');
    sound.music('theme');
    await touch('keydown');
    expect(of('street').calls).toEqual(['play loop', `fade 0 ${DEFAULT_VOLUMES.ambience}`]);
    expect(of('theme').calls).toEqual(['play loop', `fade 0 ${DEFAULT_VOLUMES.music}`]);
    expect(made).toHaveLength(3);
  });

  it('begins when whoever made it says that there is time, not before', async () => {
    let begin: () => void = () => undefined;
    const { sound, touch, made } = setUp({ soon: (work) => { begin = work; } });
    sound.music('theme');
    await touch();
    expect(made).toEqual([]);
    begin();
    await settled();
    expect(made).toHaveLength(2);
  });

  it('does not take Escape for consent', async () => {
    const gestures = new EventTarget();
    const { create, made } = fakePlayers();
    createSound({ create, gestures });
    gestures.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }));
    await settled();
    expect(made).toEqual([]);
    gestures.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Enter' }));
    await settled();
    expect(made).toHaveLength(1);
  });
});

describe('effects', () => {
  it('play once the file is there', async () => {
    const { sound, touch, loadEffects, of } = setUp();
    await touch();
    loadEffects();
    sound.play('stamp');
    sound.play('bell');
    expect(of('effects').calls).toEqual(['play stamp', 'play bell']);
  });

  it('asked for while loading: the last is played if fresh, else dropped', async () => {
    const fresh = setUp();
    await fresh.touch();
    fresh.sound.play('pick');
    fresh.sound.play('stamp');
    fresh.clock.time += 300;
    fresh.loadEffects();
    expect(fresh.of('effects').calls).toEqual(['play stamp']);

    const stale = setUp();
    await stale.touch();
    stale.sound.play('stamp');
    stale.clock.time += 3000;
    stale.loadEffects();
    expect(stale.of('effects').calls).toEqual([]);
  });

  it('do not pile up when the same event is told many times at once', async () => {
    const { sound, touch, loadEffects, of, clock } = setUp();
    await touch();
    loadEffects();
    for (let n = 0; n < 10; n++) sound.play('boots');
    clock.time += 200;
    sound.play('boots');
    expect(of('effects').calls).toEqual(['play boots', 'play boots']);
  });
});

describe('loops', () => {
  it('cross-fade: the old goes down and stops, the new comes up', async () => {
    const { sound, touch, of } = setUp({ volumes: { ambience: 0.6 } });
    sound.ambience('hall');
    await touch();
    sound.ambience('street');
    await settled();
    expect(of('hall').calls.at(-1)).toBe('fade 0.6 0');
    expect(of('street').calls).toEqual(['play loop', 'fade 0 0.6']);
    await vi.advanceTimersByTimeAsync(CROSS_FADE + 200);
    expect(of('hall').calls.at(-1)).toBe('stop');
    expect(of('street').calls).not.toContain('stop');
  });

  it('come back during their fade-out without starting anew or being stopped', async () => {
    const { sound, touch, of } = setUp({ volumes: { music: 0.5 } });
    sound.music('theme');
    await touch();
    sound.music(null);
    await vi.advanceTimersByTimeAsync(CROSS_FADE / 2);
    sound.music('theme');
    await vi.advanceTimersByTimeAsync(CROSS_FADE * 3);
    expect(of('theme').calls).toEqual(['play loop', 'fade 0 0.5', 'fade 0.5 0', 'fade 0 0.5']);
  });

  it('asking for what already plays changes nothing', async () => {
    const { sound, touch, of, made } = setUp();
    sound.music('theme');
    await touch();
    const before = [...of('theme').calls];
    sound.music('theme');
    await settled();
    expect(of('theme').calls).toEqual(before);
    expect(made).toHaveLength(2);
  });

  it('given up while loading are never heard', async () => {
    const { sound, touch, of } = setUp();
    await touch();
    sound.ambience('hall');
    sound.ambience(null);
    await settled();
    expect(of('hall').calls).toEqual([]);
  });
});

describe('music', () => {
  const turn = (id: 'theme' | 'vigil'): number => LOOP_FILES[id].slices['loop']![1];

  it('passes from piece to piece with the state, one up while the other goes down', async () => {
    const { sound, touch, of } = setUp({ volumes: { music: 0.4 } });
    sound.music('vigil');
    await touch();
    await vi.advanceTimersByTimeAsync(10_000);
    sound.music('march');
    await settled();
    expect(of('vigil').calls).toEqual(['play loop', 'fade 0 0.4', 'fade 0.4 0']);
    expect(of('march').calls).toEqual(['play loop', 'fade 0 0.4']);
    expect(sound.piece()).toBe('march');
    await vi.advanceTimersByTimeAsync(MUSIC_FADE + 200);
    expect(of('vigil').calls.at(-1)).toBe('stop');
  });

  it('rests after two turns and begins again', async () => {
    const { sound, touch, of } = setUp({ volumes: { music: 0.4 } });
    sound.music('vigil');
    await touch();
    await vi.advanceTimersByTimeAsync(turn('vigil') * MUSIC_REST.turns - MUSIC_FADE - 100);
    expect(of('vigil').calls).toEqual(['play loop', 'fade 0 0.4']);
    await vi.advanceTimersByTimeAsync(MUSIC_FADE + 400);
    expect(of('vigil').calls.slice(2)).toEqual(['fade 0.4 0', 'stop']);
    await vi.advanceTimersByTimeAsync(MUSIC_REST.pause - 1000);
    expect(of('vigil').calls.at(-1)).toBe('stop');
    await vi.advanceTimersByTimeAsync(1000);
    expect(of('vigil').calls.slice(4)).toEqual(['play loop', 'fade 0 0.4']);
  });

  it('called for during another piece’s rest begins at once, and the rest is forgotten', async () => {
    const { sound, touch, of } = setUp({ volumes: { music: 0.4 } });
    sound.music('vigil');
    await touch();
    await vi.advanceTimersByTimeAsync(turn('vigil') * MUSIC_REST.turns + 5000);
    sound.music('march');
    await settled();
    expect(of('march').calls).toEqual(['play loop', 'fade 0 0.4']);
    sound.music('vigil');
    await settled();
    expect(of('vigil').calls.slice(-2)).toEqual(['play loop', 'fade 0 0.4']);
  });

  it('keeps two pieces in memory, whatever the struggle does', async () => {
    const { sound, touch, made } = setUp();
    await touch();
    for (const piece of ['theme', 'vigil', 'rumour', 'march', 'hours'] as const) {
      sound.music(piece);
      await vi.advanceTimersByTimeAsync(MUSIC_FADE + 1000);
    }
    const held = made.filter(({ unloaded, options }) => !unloaded && options.loop);
    expect(held.map(({ options }) => options.file.src[0]!.replace(/^.*\/|\.ogg$/g, ''))).toEqual(['march', 'hours']);
    sound.music('theme');
    await settled();
    expect(made.at(-1)?.calls[0]).toBe('play loop');
  });

  it('leaves the room alone: an ambience does not rest', async () => {
    const { sound, touch, of } = setUp();
    sound.ambience('hall');
    await touch();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(of('hall').calls).toHaveLength(2);
  });
});

describe('volume and mute', () => {
  it('reads back what was set, within 0 to 1', () => {
    const { sound } = setUp({ volumes: { effects: 0.3 } });
    expect(sound.volume('effects')).toBe(0.3);
    sound.setVolume('music', 7);
    sound.setVolume('ambience', -1);
    sound.setVolume('effects', Number.NaN);
    expect(['effects', 'ambience', 'music'].map((c) => sound.volume(c as 'music'))).toEqual([0.3, 0, 1]);
  });

  it('reaches what is playing, channel by channel', async () => {
    const { sound, touch, of } = setUp();
    sound.ambience('hall');
    sound.music('theme');
    await touch();
    sound.setVolume('music', 0.1);
    expect(of('theme').volume()).toBe(0.1);
    expect(of('hall').volume()).toBe(DEFAULT_VOLUMES.ambience);
  });

  it('fetches nothing while muted or at zero, and catches up after', async () => {
    const { sound, touch, made, of } = setUp({ muted: true, volumes: { effects: 0 } });
    sound.music('theme');
    await touch();
    sound.play('stamp');
    expect(made).toEqual([]);
    sound.setMuted(false);
    await settled();
    expect(sound.muted()).toBe(false);
    expect(made).toEqual([of('theme')]);
    sound.setVolume('effects', 0.5);
    await settled();
    expect(made).toHaveLength(2);
  });

  it('mutes what plays and plays no effect meanwhile', async () => {
    const { sound, touch, of, loadEffects } = setUp();
    sound.music('theme');
    await touch();
    loadEffects();
    sound.setMuted(true);
    sound.play('stamp');
    expect(of('theme').isMuted).toBe(true);
    expect(of('effects').calls).toEqual([]);
    sound.setMuted(false);
    expect(of('theme').isMuted).toBe(false);
  });
});

describe('without sound', () => {
  it('says so once and lets the game go on', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const create: PlayerFactory = () => Promise.reject(new Error('no audio here'));
    const { sound, touch } = setUp({ create });
    sound.ambience('hall');
    sound.music('theme');
    await touch();
    sound.play('stamp');
    sound.ambience('street');
    sound.ambience('hall');
    await settled();
    expect(info).toHaveBeenCalledTimes(1);
  });

  it('survives a file that fails, and the rest still plays', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const { sound, touch, of } = setUp();
    sound.music('theme');
    await touch();
    of('effects').options.onFailure('404');
    of('effects').options.onReady();
    sound.play('stamp');
    expect(of('effects').calls).toEqual([]);
    expect(of('theme').calls).toContain('play loop');
    expect(info).toHaveBeenCalledTimes(1);
  });

  it('survives a player that throws', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const { sound, touch, of, loadEffects } = setUp();
    await touch();
    loadEffects();
    of('effects').play = () => {
      throw new Error('the device went away');
    };
    expect(() => sound.play('stamp')).not.toThrow();
    expect(info).toHaveBeenCalledTimes(1);
  });

  it('does nothing where there is no window', async () => {
    const { create, made } = fakePlayers();
    const sound = createSound({ create, gestures: null });
    sound.play('stamp');
    sound.music('theme');
    await settled();
    expect(made).toEqual([]);
  });
});

it('lets go of everything when disposed of', async () => {
  const { sound, touch, made } = setUp();
  sound.music('theme');
  await touch();
  sound.dispose();
  sound.music(null);
  sound.ambience('hall');
  await touch();
  expect(made.map(({ unloaded }) => unloaded)).toEqual([true, true]);
});
