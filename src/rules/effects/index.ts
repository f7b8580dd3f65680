import type { AnyEffect } from '../kinds';
import { addBlock, cutBlocks, turnUp } from './blocks';
import { chance, each, when } from './control';
import { clearFlag, setFlag } from './flags';
import { bonus, draw, endGame, line, queue } from './game';
import { atLeast, narrow, reveal, widen } from './hidden';
import { assault, beginHours, take } from './hours';
import { loosen, pull, recall, seats } from './mood';
import { test } from './order-test';
import { track } from './track';
import { lock, unit, unlock } from './units';
import { vote } from './vote';
import { weigh } from './weigh';

/** Every kind of effect. */
export const EFFECTS: readonly AnyEffect[] = [
  when, chance, each, weigh, vote, test, track, setFlag, clearFlag, pull, loosen, seats, recall, unit, lock, unlock,
  turnUp, addBlock, cutBlocks, narrow, widen, reveal, atLeast, line, bonus, draw, queue, endGame, beginHours, take, assault,
];
