import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScenarioData } from '../rules/data';
import { createBackstage } from './backstage';

/** A worker that the browser never started: it takes everything and answers nothing. */
class Mute {
  static made = 0;
  static ended = 0;
  onmessage: null | ((event: { readonly data: unknown }) => void) = null;
  onerror = null;
  constructor() { Mute.made += 1; }
  postMessage(): void { /* nobody hears */ }
  terminate(): void { Mute.ended += 1; }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Worker', Mute);
  vi.stubGlobal('window', globalThis);
  Mute.made = Mute.ended = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker that never answers is given up, and the page reads the scenario itself', async () => {
  const backstage = createBackstage();
  const read = backstage.read({ 'scenario.yaml': 'id: 7' });
  await vi.advanceTimersByTimeAsync(11_000);
  expect([Mute.made, Mute.ended]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  const { scenario, faults } = await read;
  expect(scenario).toBeNull();
  expect(faults.length).toBeGreaterThan(0);
  expect(Mute.ended).toBe(1);
  // What comes after does not wait for one again.
  await backstage.read({ 'scenario.yaml': 'id: 7' });
  expect(Mute.made).toBe(1);
});

/** A worker that answers everything with nothing, and notes what it was asked. */
class Meek extends Mute {
  static readonly asked: string[] = [];
  override postMessage(order?: { readonly id: number; readonly task: { readonly type: string } }): void {
    if (!order) return;
    Meek.asked.push(order.task.type);
    queueMicrotask(() => { this.onmessage?.({ data: { id: order.id, ok: true, value: null } }); });
  }
}

test('a game begins at once; what the machine is asked meanwhile comes after its scenario', async () => {
  vi.stubGlobal('Worker', Meek);
  const backstage = createBackstage();
  let fetched: (text: string | null) => void = () => undefined;
  backstage.play({ id: 'of-before' } as ScenarioData, new Promise(() => undefined));
  backstage.play({ id: 'of-now' } as ScenarioData, new Promise((done) => { fetched = done; }));
  const thought = backstage.think({ kind: 'easy', seat: 0, view: { rng: 0, v: [] }, legal: [], seed: 1 }, 1000);
  await vi.advanceTimersByTimeAsync(0);
  expect(Meek.asked).toEqual([]);
  fetched(null);
  await thought;
  expect(Meek.asked).toEqual(['play', 'think']);
});
