import { expect, test } from 'vitest';
import { type Player, tamed } from './tamed';

/** A Howl that notes what it is told. */
function howl(): { howl: Player; told: string[] } {
  const told: string[] = [];
  let level = 0;
  const volume = (value?: number): unknown => {
    if (value === undefined) return level;
    level = value;
    return told.push(`volume ${value}`);
  };
  return {
    told,
    howl: {
      play: (slice) => told.push(`play ${slice}`),
      stop: () => told.push('stop'),
      unload: () => told.push('unload'),
      mute: (muted) => told.push(`mute ${muted}`),
      volume: volume as Player['volume'],
      fade: (from, to) => told.push(`fade ${from} ${to}`),
    },
  };
}

test('a loop on a device that gives no sound gathers no orders; when it does, it stands as it was last wished', () => {
  const { howl: of, told } = howl();
  const { player, began } = tamed(of, true);
  for (let n = 0; n < 200; n++) {
    player.play('loop');
    player.mute(n % 2 === 0);
    player.fade(0, 0.5, 1800);
    player.stop();
  }
  player.play('loop');
  expect(told).toEqual(['play loop']);
  began();
  expect(told).toEqual(['play loop', 'mute false', 'fade 0 0.5']);
});

test('a loop stopped before it was heard is stopped when it begins', () => {
  const { howl: of, told } = howl();
  const { player, began } = tamed(of, true);
  player.play('loop');
  player.stop();
  began();
  expect(told).toEqual(['play loop', 'stop']);
  player.stop();
  expect(told).toHaveLength(3);
});

test('few effects wait for sound', () => {
  const { howl: of, told } = howl();
  const { player, began } = tamed(of, false);
  for (let n = 0; n < 50; n++) player.play('stamp');
  expect(told).toHaveLength(6);
  began();
  player.play('stamp');
  expect(told).toHaveLength(7);
});

test('a fade from a level to itself is no fade: the library would never end it', () => {
  const { howl: of, told } = howl();
  const { player } = tamed(of, true);
  player.fade(0, 0, 1800);
  expect(told).toEqual(['volume 0']);
});
